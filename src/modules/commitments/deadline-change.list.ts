import { Field } from "type-graphql";
import { anyOf } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { byEarliest } from "../../schema/orders";
import { hasIdentifier, IdentifiedFilter } from "../identifiers/identifier.lookup";
import { DeadlineChangeKind } from "./commitment.enums";
import { DeadlineChange } from "./deadline-change.entity";

@Filter()
class DeadlineChangeFilter extends IdentifiedFilter {
  @Field(() => [DeadlineChangeKind], { nullable: true, description: "Only changes of these kinds." })
  kind?: DeadlineChangeKind[];
}

export const deadlineChangeList = declareList({
  name: "DeadlineChange",
  to: () => DeadlineChange,
  filter: DeadlineChangeFilter,
  conditions: { identifier: hasIdentifier("deadline_change"), kind: anyOf("kind") },
  // In this order, and on the same day in the order of ids, each change follows from the one before it (migration 0052).
  orders: { ANNOUNCED_ON: byEarliest("announcedOn", "By the day of the announcement.") },
  defaultOrder: { field: "ANNOUNCED_ON", direction: "ASC" },
});
