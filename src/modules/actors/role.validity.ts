import type { Row } from "../../projection/declare/row";
import { sql, type Sql } from "../../projection/declare/sql";

/**
 * Whether a role was held on a day. If the day of its beginning or end is not known, it counts from
 * the first to the last day that these can mean; an unknown beginning or end does not limit it.
 */
export const heldOn = (role: Row, day: Sql): Sql => heldWithin(role, day, day);

/** Whether it was held on one of the days from the first to the last, such as those that a partial date can mean. */
export const heldWithin = (role: Row, first: Sql, last: Sql): Sql =>
  sql`coalesce(partial_earliest(${role.col("from")}) <= ${last}, true)
    and coalesce(partial_latest(${role.col("to")}) >= ${first}, true)`;
