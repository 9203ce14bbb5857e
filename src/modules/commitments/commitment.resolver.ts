import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { AsOfArgs } from "../../schema/as-of.args";
import { equals, hasId } from "../../schema/conditions";
import { Reads, type Read } from "../../schema/read";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { hasIdentifier, IdentifierArg } from "../identifiers/identifier.lookup";
import { Commitment } from "./commitment.entity";
import { commitmentList } from "./commitment.list";
import { followUpList } from "./follow-up.list";

@ArgsType()
class CommitmentKey extends AsOfArgs {
  @Field(() => ID, { nullable: true, description: "The id of the commitment." })
  id?: string;

  @Field(() => String, { nullable: true, description: "Its readable name: `code-of-good-conduct`." })
  slug?: string;

  @IdentifierArg()
  identifier?: IdentifierInput;
}

@Resolver()
export class CommitmentResolver {
  @Query(() => Commitment, {
    nullable: true,
    description: "One commitment, by exactly one of id, slug and identifier; null if there is none.",
  })
  commitment(
    @Args(() => CommitmentKey, { validate: false }) key: CommitmentKey,
    @Reads() read: Read,
  ): Promise<Commitment | null> {
    return read.one(
      Commitment,
      { id: hasId("commitment"), slug: equals("slug"), identifier: hasIdentifier("commitment") },
      key,
    );
  }

  @Query(() => commitmentList.connection, { description: "Commitments, newest first unless ordered otherwise." })
  commitments(
    @Args(() => commitmentList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(commitmentList, args);
  }

  @Query(() => followUpList.connection, {
    description: "What happened to commitments, of all commitments, the earliest first.",
  })
  followUps(
    @Args(() => followUpList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(followUpList, args);
  }
}
