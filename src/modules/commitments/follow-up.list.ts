import { Field } from "type-graphql";
import { anyOf } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { byEarliest } from "../../schema/orders";
import { FollowUpKind } from "./commitment.enums";
import { FollowUp } from "./follow-up.entity";

@Filter()
class FollowUpFilter {
  @Field(() => [FollowUpKind], { nullable: true, description: "Only facts of these kinds." })
  kind?: FollowUpKind[];
}

export const followUpList = declareList({
  name: "FollowUp",
  to: () => FollowUp,
  filter: FollowUpFilter,
  conditions: { kind: anyOf("kind") },
  orders: { DATE: byEarliest("date", "By date.") },
  defaultOrder: { field: "DATE", direction: "ASC" },
});
