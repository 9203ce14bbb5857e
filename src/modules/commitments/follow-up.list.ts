import { Field, ID } from "type-graphql";
import { DateScalar } from "../../values/scalars";
import { anyOf, hasId, onOrAfter, onOrBefore } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { byEarliest } from "../../schema/orders";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { hasIdentifier, IdentifiedBy } from "../identifiers/identifier.lookup";
import { FollowUpKind } from "./commitment.enums";
import { FollowUp } from "./follow-up.entity";

@Filter()
class FollowUpFilter {
  @IdentifiedBy()
  identifier?: IdentifierInput;

  @Field(() => [FollowUpKind], { nullable: true, description: "Only facts of these kinds." })
  kind?: FollowUpKind[];

  @Field(() => ID, { nullable: true, description: "Only facts that name this actor." })
  actor?: string;

  @Field(() => DateScalar, { nullable: true, description: "The whole of its date lies on this day or after it." })
  happenedAfter?: string;

  @Field(() => DateScalar, { nullable: true, description: "The whole of its date lies on this day or before it." })
  happenedBefore?: string;
}

export const followUpList = declareList({
  name: "FollowUp",
  to: () => FollowUp,
  filter: FollowUpFilter,
  conditions: {
    identifier: hasIdentifier("follow_up"),
    kind: anyOf("kind"),
    actor: hasId("actor", "actorId"),
    happenedAfter: onOrAfter("date"),
    happenedBefore: onOrBefore("date"),
  },
  orders: { DATE: byEarliest("date", "By date.") },
  defaultOrder: { field: "DATE", direction: "ASC" },
});
