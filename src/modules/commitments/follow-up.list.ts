import { IdOrSlug } from "../../schema/record.key";
import { Field } from "type-graphql";
import { conditionsWithin } from "../../projection/compile/conditions";
import type { Arguments } from "../../projection/declare/arguments";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { DateScalar } from "../../values/scalars";
import { anyOf, hasId, onOrAfter, onOrBefore } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { byEarliest } from "../../schema/orders";
import { hasIdentifier, IdentifiedFilter } from "../identifiers/identifier.lookup";
import { Commitment } from "./commitment.entity";
import { FollowUpKind } from "./commitment.enums";
import { commitmentList } from "./commitment.list";
import { FollowUp } from "./follow-up.entity";

@Filter()
class FollowUpFilter extends IdentifiedFilter {
  @Field(() => [FollowUpKind], { nullable: true, description: "Only facts of these kinds." })
  kind?: FollowUpKind[];

  @IdOrSlug("Only facts that name this actor.")
  actor?: string;

  @Field(() => DateScalar, { nullable: true, description: "The whole of its date lies on this day or after it." })
  happenedAfter?: string;

  @Field(() => DateScalar, { nullable: true, description: "The whole of its date lies on this day or before it." })
  happenedBefore?: string;
}

/** Conditions on the commitment stand once, beside `where`: inside it, each of 50 conditions could have 50 of its own. */
@Filter()
class FollowUpArguments extends FollowUpFilter {
  @Field(() => commitmentList.where as object as never, {
    nullable: true,
    description:
      "Only facts of commitments of which this holds, as in `commitments(where:)`: `{promised: true}` leaves out what was only asked for.",
  })
  commitment?: object;
}

function ofCommitments(followUp: Row, args: Arguments, name: string, scope: Scope): Sql {
  const commitment = scope.row(Commitment);
  return sql`${followUp.col("commitmentId")} in (select ${commitment.id} from ${scope.from(commitment)}
    where ${conditionsWithin(commitmentList.conditions, commitment, args.inner(name), scope)})`;
}

export const followUpList = declareList({
  name: "FollowUp",
  to: () => FollowUp,
  filter: FollowUpArguments,
  where: FollowUpFilter,
  conditions: {
    identifier: hasIdentifier("follow_up"),
    kind: anyOf("kind"),
    actor: hasId("actor", "actorId"),
    happenedAfter: onOrAfter("date"),
    happenedBefore: onOrBefore("date"),
    commitment: ofCommitments,
  },
  orders: { DATE: byEarliest("date", "By date.") },
  defaultOrder: { field: "DATE", direction: "ASC" },
});
