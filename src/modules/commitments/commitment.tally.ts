import type { Scope } from "../../projection/declare/scope";
import { literal, raw, sql, type Sql } from "../../projection/declare/sql";

/**
 * What the ledger counts with each revision (migration 0136). By status and a key: commitments by formality, promises and requests by actor,
 * commitments by each publisher that is quoted on them. As one number: commitments in which somebody promises, or is asked.
 */
export type Tallied = "COMMITMENT" | "PROMISE" | "REQUEST" | "PUBLISHER" | "PROMISED" | "ASKED";

const then = ({ revision }: Scope): Sql =>
  revision ? sql`revision <= ${revision} and superseded_by > ${revision}` : raw("superseded_by = 9223372036854775807");

/** The counts at the revision of the scope, with the columns key, status and count. */
export const talliesOf = (tallied: Tallied, scope: Scope): Sql =>
  sql`(select key, status, count from ledger.tally where counted = ${literal(tallied)} and ${then(scope)})`;

/**
 * The numbers of commitments on the day that counts as today, with the columns timeliness, status and count: from the counts that the ledger
 * keeps by the day of the deadline (migration 0152).
 */
export const timelinessTallies = (scope: Scope): Sql =>
  sql`(select case when due_on < ${scope.today} then timeliness else 'NOT_DUE' end as timeliness, status, count
    from ledger.deadline_tally where ${then(scope)})`;

/** How many of them there are, as those conditions on the columns timeliness and status say. */
export const sumByTimeliness = (where: Sql, scope: Scope): Sql =>
  sql`(select coalesce(sum(count), 0)::integer from ${timelinessTallies(scope)} tally where ${where})`;

/** The sum of these counts. */
export const sumOf = (tallied: Tallied, scope: Scope, where = sql`true`): Sql =>
  sql`(select coalesce(sum(count), 0)::integer from ${talliesOf(tallied, scope)} tally where ${where})`;
