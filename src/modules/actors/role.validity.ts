import type { Row } from "../../kernel/projection/row";
import { sql, type Sql } from "../../kernel/projection/sql";

/**
 * Whether a role was held on a day. Where only the month or the year of its beginning or end is known, it counts from
 * the first to the last day that these can mean; an unknown beginning or end does not limit it.
 */
export const heldOn = (role: Row, day: Sql): Sql =>
  sql`coalesce(partial_earliest(${role.col("from")}) <= ${day}, true)
    and coalesce(partial_latest(${role.col("to")}) >= ${day}, true)`;
