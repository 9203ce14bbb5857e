import { Field } from "type-graphql";
import { anyOf } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { byEarliest } from "../../schema/orders";
import { FulfilmentStatus } from "../commitments/commitment.enums";
import { Assessment } from "./assessment.entity";

@Filter()
class AssessmentFilter {
  @Field(() => [FulfilmentStatus], { nullable: true, description: "Only judgements of these statuses." })
  status?: FulfilmentStatus[];
}

export const assessmentList = declareList({
  name: "Assessment",
  to: () => Assessment,
  filter: AssessmentFilter,
  conditions: { status: anyOf("status") },
  orders: { DATE: byEarliest("date", "By date.") },
  defaultOrder: { field: "DATE", direction: "ASC" },
});
