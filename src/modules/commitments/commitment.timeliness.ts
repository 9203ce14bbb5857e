import { FieldResolver, Resolver } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { Commitment } from "./commitment.entity";
import { Timeliness } from "./commitment.enums";

/** Timeliness of a commitment on the day that the request counts as today (function of migration 0018). */
export const timelinessOf = (row: Row, { today }: Scope): Sql =>
  sql`timeliness(${row.col("dueOn")}, ${row.col("status")}, ${row.col("fulfilledOn")}, ${row.col("formality")}, ${today})`;

/** The same as timeliness OVERDUE, written so that the index of open deadlines answers it. */
export const isOverdue = (row: Row, { today }: Scope): Sql =>
  sql`(${row.col("dueOn")} is not null and ${row.col("status")} not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN')
    and ${row.col("formality")} <> 'PROPOSED' and partial_latest(${row.col("dueOn")}) < ${today})`;

@Resolver(() => Commitment)
export class TimelinessResolver {
  @FieldResolver(() => Timeliness, { description: "Whether it was, or still can be, met on time." })
  timeliness(): undefined {
    return undefined;
  }
}

compute(Commitment, "timeliness", timelinessOf);
