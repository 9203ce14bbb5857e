import { Args, ArgsType, Field, FieldResolver, ID, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { AsOfArgs } from "../../schema/as-of.args";
import { hasId } from "../../schema/conditions";
import { Reads, type Read } from "../../schema/read";
import { DateTimeScalar } from "../../values/scalars";
import { DuplicateJudgement } from "./judgement.entity";
import { judgementList } from "./judgement.list";

@ArgsType()
class JudgementKey extends AsOfArgs {
  @Field(() => ID, { description: "The id of the judgement." })
  id!: string;
}

@Resolver(() => DuplicateJudgement)
export class JudgementResolver {
  @Query(() => DuplicateJudgement, {
    nullable: true,
    description: "One judgement on two actors; null if there is none with this id.",
  })
  duplicateJudgement(
    @Args(() => JudgementKey, { validate: false }) key: JudgementKey,
    @Reads() read: Read,
  ): Promise<DuplicateJudgement | null> {
    return read.one(DuplicateJudgement, { id: hasId("duplicate_judgement") }, key);
  }

  @Query(() => judgementList.connection, {
    description:
      "The judgements that two actors are different, or that nobody can tell, the latest first. Those that are the same were merged.",
  })
  duplicateJudgements(
    @Args(() => judgementList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(judgementList, args);
  }

  @FieldResolver(() => DateTimeScalar, { description: "When the judgement was applied." })
  judgedAt(): undefined {
    return undefined;
  }
}
