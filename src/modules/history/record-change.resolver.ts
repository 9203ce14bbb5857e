import { Args, ArgsType, Field, ID, Int, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { keysOfAnyKind } from "../../schema/record.key";
import { Reads, type Read } from "../../schema/read";
import { changeFeed } from "./record-change.list";
import { comparison } from "./record-comparison.source";
import { RecordComparison } from "./record-comparison.type";

@ArgsType()
class CompareArgs {
  @Field(() => ID, { description: `The id of the record. ${keysOfAnyKind}` })
  id!: string;

  @Field(() => Int, { description: "The earlier revision, usually; 0 is the empty record." })
  fromRevision!: number;

  @Field(() => Int, { description: "The later revision, usually." })
  toRevision!: number;
}

@Resolver()
export class RecordChangeResolver {
  @Query(() => changeFeed.connection, {
    description:
      "All changes, or those after a revision, in the order of revisions: for replicas, webhooks and dashboards. Read the next " +
      "page with `after`. Later, read what is new with the `extensions.revision` of the last answer as `afterRevision`. With " +
      "`last` instead of `first`, you get the latest changes.",
  })
  changes(
    @Args(() => changeFeed.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(changeFeed, args);
  }

  @Query(() => RecordComparison, { description: "A record at two revisions, and the fields that differ." })
  compare(
    @Args(() => CompareArgs, { validate: false }) args: CompareArgs,
    @Reads() read: Read,
  ): Promise<RecordComparison> {
    return read.row(comparison, args) as Promise<RecordComparison>;
  }
}
