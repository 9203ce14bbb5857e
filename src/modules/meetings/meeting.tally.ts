import type { Scope } from "../../projection/declare/scope";
import { literal, raw, sql, type Sql } from "../../projection/declare/sql";

/**
 * What the ledger counts of meetings that were held (migration 0153) at the revision of the scope, with the columns key and count: in how many
 * each actor was, by its id, or in how many anybody was.
 */
export function meetingTallies(counted: "ACTOR" | "MEETING", { revision }: Scope): Sql {
  const then = revision
    ? sql`revision <= ${revision} and superseded_by > ${revision}`
    : raw("superseded_by = 9223372036854775807");
  return sql`(select key, count from ledger.meeting_tally where counted = ${literal(counted)} and ${then})`;
}
