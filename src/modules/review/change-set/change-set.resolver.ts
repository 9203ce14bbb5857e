import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { withOwnResolver } from "../../../projection/declare/catalog";
import type { PageAnswer } from "../../../projection/answer/page-answer";
import { AsOfArgs } from "../../../schema/as-of.args";
import { Reads, type Read } from "../../../schema/read";
import { UserError, userErrorOf } from "../../../schema/user-error.type";
import { Tracked } from "../../../schema/tracked";
import { ChangeSet } from "../../ledger/change-set/change-set.entity";
import { changedRecordList, pageOfChanged } from "../preview/changed-record.list";
import { changeSetList } from "./change-set.list";
import { conflictsOf, previewOf, problemsOf } from "../preview/preview.service";
import type { RequestContext } from "../../accounts/request.context";

@ArgsType()
class ChangeSetKey extends AsOfArgs {
  @Field(() => ID, { description: "The id of the change set." })
  id!: string;
}

@Resolver(() => ChangeSet)
export class ChangeSetResolver {
  @Query(() => ChangeSet, {
    nullable: true,
    description: "One change set; null if there is none, or the viewer may not see it.",
  })
  async changeSet(
    @Args(() => ChangeSetKey, { validate: false }) key: ChangeSetKey,
    @Reads() read: Read,
  ): Promise<unknown> {
    const [found] = await read.references("id", key);
    return found ?? null;
  }

  @Query(() => changeSetList.connection, {
    description:
      "Change sets, newest first: those that wait for a review, and those that were applied. A change set that is not applied is " +
      "shown only to its author and to reviewers, and never at a past revision.",
  })
  changeSets(
    @Args(() => changeSetList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(changeSetList, args);
  }

  @FieldResolver(() => changedRecordList.connection, {
    nullable: true,
    description:
      "The records that it would make or change, each once, in the order of the operations: as they would be, with the ids that " +
      "they will have. Null if it is already decided, or it cannot be applied (see `problems`).",
  })
  preview(
    @Root() { id }: ChangeSet,
    @Args(() => changedRecordList.args, { validate: false }) args: object,
    @Ctx() context: RequestContext,
    @Reads() read: Read,
  ): Promise<PageAnswer | null> {
    return previewOf(context, id, (statements, ids) => pageOfChanged(read.through(statements), args, ids));
  }

  @FieldResolver(() => [UserError], {
    description: "Why it cannot be applied to the record as it is now; empty if it can, or it is already decided.",
  })
  async problems(@Root() { id }: ChangeSet, @Ctx() context: RequestContext): Promise<UserError[]> {
    return (await problemsOf(context, id)).map(userErrorOf);
  }

  @FieldResolver(() => [Tracked], {
    description: "If its status is CONFLICT: the records that have changed since it was proposed, as they are now.",
  })
  async conflicts(
    @Root() { id }: ChangeSet,
    @Ctx() { database }: RequestContext,
    @Reads() read: Read,
  ): Promise<unknown[]> {
    return (await read.records(await conflictsOf(database, id))).filter((record) => record !== null);
  }
}
withOwnResolver(ChangeSet, "preview", "problems", "conflicts");
