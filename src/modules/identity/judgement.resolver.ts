import { FieldResolver, Resolver } from "type-graphql";
import { entryFields, listOf, oneRecord, onlyId } from "../../schema/entry.fields";
import { DateTimeScalar } from "../../values/scalars";
import { DuplicateJudgement } from "./judgement.entity";
import { judgementList } from "./judgement.list";

export const judgementQueries = entryFields({
  duplicateJudgement: oneRecord(
    () => DuplicateJudgement,
    "One judgement on two actors; null if there is none with this id.",
    onlyId("duplicate_judgement", "judgement"),
  ),
  duplicateJudgements: listOf(
    judgementList,
    "The judgements that two actors are different, or that nobody can tell, the latest first. Those that are the same were merged.",
  ),
});

@Resolver(() => DuplicateJudgement)
export class JudgementResolver {
  @FieldResolver(() => DateTimeScalar, { description: "When the judgement was applied." })
  judgedAt(): undefined {
    return undefined;
  }
}
