import type { Scope } from "../../projection/declare/scope";
import { literal, raw, sql, type Sql } from "../../projection/declare/sql";

/**
 * What the ledger counts with each revision (migration 0136). By status and a key: commitments by formality, promises and requests by actor,
 * commitments by each publisher that is quoted on them. As one number: commitments in which somebody promises, or is asked.
 */
export type Tallied = "COMMITMENT" | "PROMISE" | "REQUEST" | "PUBLISHER" | "PROMISED" | "ASKED";

/** The counts at the revision of the scope, with the columns key, status and count. */
export function talliesOf(tallied: Tallied, { revision }: Scope): Sql {
  const then = revision
    ? sql`revision <= ${revision} and superseded_by > ${revision}`
    : raw("superseded_by = 9223372036854775807");
  return sql`(select key, status, count from ledger.tally where counted = ${literal(tallied)} and ${then})`;
}

/** The sum of these counts. */
export const sumOf = (tallied: Tallied, scope: Scope, where = sql`true`): Sql =>
  sql`(select coalesce(sum(count), 0)::integer from ${talliesOf(tallied, scope)} tally where ${where})`;
