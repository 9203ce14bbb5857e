import { Arg, FieldResolver, Int, Resolver } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { Commitment } from "./commitment.entity";
import { Timeliness, WhichDeadline } from "./commitment.enums";
import { DeadlineChange } from "./deadline-change.entity";

/** The property with the deadline in force, or with the first one. */
export type Deadline = "dueOn" | "originalDueOn";

/** Timeliness of a commitment on the day that the request counts as today (function of migration 0018). */
export const timelinessOf = (row: Row, { today }: Scope, deadline: Deadline = "dueOn"): Sql =>
  sql`timeliness(${row.col(deadline)}, ${row.col("status")}, ${row.col("fulfilledOn")}, ${row.col("formality")}, ${today})`;

/** The same as timeliness OVERDUE, written so that Postgres can use the index of open deadlines. */
export const isOverdue = (row: Row, { today }: Scope): Sql =>
  sql`(${row.col("dueOn")} is not null and ${row.col("status")} not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN')
    and ${row.col("formality")} <> 'PROPOSED' and partial_latest(${row.col("dueOn")}) < ${today})`;

@Resolver(() => Commitment)
export class TimelinessResolver {
  @FieldResolver(() => Timeliness, { description: "Whether it was, or still can be, met on time." })
  timeliness(): undefined {
    return undefined;
  }

  @FieldResolver(() => Int, { description: "How many times its deadline was moved to a later day." })
  timesPostponed(): undefined {
    return undefined;
  }
}
Arg("against", () => WhichDeadline, { defaultValue: "IN_FORCE", description: "Which deadline counts." })(
  TimelinessResolver.prototype,
  "timeliness",
  0,
);

compute(Commitment, "timeliness", (commitment, scope, args) =>
  timelinessOf(commitment, scope, args.shape("against") === "ORIGINAL" ? "originalDueOn" : "dueOn"),
);

compute(Commitment, "timesPostponed", (commitment, scope) => {
  const change = scope.row(DeadlineChange);
  return sql`(select count(*)::integer from ${scope.from(change)}
    where ${change.col("commitmentId")} = ${commitment.id} and ${change.col("kind")} = 'EXTENDED')`;
});
