import { Field } from "type-graphql";
import { sql } from "../../projection/declare/sql";
import { anyOf } from "../../schema/conditions";
import { idOf, IdOrSlug } from "../../schema/record.key";
import { declareList, Filter } from "../../schema/list.type";
import { byUpdate } from "../../schema/orders";
import { DuplicateJudgement, Sameness } from "./judgement.entity";

@Filter()
class JudgementFilter {
  @Field(() => [Sameness], { nullable: true, description: "Only these judgements." })
  judgement?: Sameness[];

  @IdOrSlug("Only those on this actor.")
  actor?: string;
}

export const judgementList = declareList({
  name: "DuplicateJudgement",
  to: () => DuplicateJudgement,
  filter: JudgementFilter,
  conditions: {
    judgement: anyOf("judgement"),
    actor: (row, args, name, scope) =>
      sql`${idOf(scope, args, name, "actor")} in (${row.col("aId")}, ${row.col("bId")})`,
  },
  orders: { UPDATED_AT: byUpdate },
  defaultOrder: { field: "UPDATED_AT", direction: "DESC" },
});
