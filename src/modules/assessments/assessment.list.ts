import { Field, ID } from "type-graphql";
import { anyOf, hasId } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { byEarliest } from "../../schema/orders";
import { FulfilmentStatus } from "../commitments/commitment.enums";
import { Assessment } from "./assessment.entity";

@Filter()
class AssessmentFilter {
  @Field(() => [FulfilmentStatus], { nullable: true, description: "Only judgements of these statuses." })
  status?: FulfilmentStatus[];

  @Field(() => [String], {
    nullable: true,
    description: 'Only judgements in these words of their methodologies: `["Substantial"]`.',
  })
  term?: string[];

  @Field(() => ID, { nullable: true, description: "Only judgements that follow this methodology." })
  methodology?: string;
}

export const assessmentList = declareList({
  name: "Assessment",
  to: () => Assessment,
  filter: AssessmentFilter,
  conditions: { status: anyOf("status"), term: anyOf("term"), methodology: hasId("methodology", "methodologyId") },
  orders: { DATE: byEarliest("date", "By date.") },
  defaultOrder: { field: "DATE", direction: "ASC" },
});
