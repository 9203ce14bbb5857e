import type { Scope } from "../../projection/declare/scope";
import { literal, raw, sql, type Sql } from "../../projection/declare/sql";

/**
 * What the ledger counts with each revision (migration 0136). By status and a key: commitments by formality, promises and requests by actor,
 * commitments by each publisher that is quoted on them, promises by the kind of actor and their deadline (migration 0158). As one number:
 * commitments in which somebody promises, or is asked.
 */
export type Tallied = "COMMITMENT" | "PROMISE" | "REQUEST" | "PUBLISHER" | "KIND" | "PROMISED" | "ASKED";

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

/** The numbers of promises on that day, with the columns kind (of the actor), timeliness, status and count. */
export const kindTallies = (scope: Scope): Sql =>
  sql`(select split_part(key, ' ', 1) as kind, status, count,
      case when split_part(key, ' ', 2)::date < ${scope.today} then split_part(key, ' ', 3) else 'NOT_DUE' end as timeliness
    from ${talliesOf("KIND", scope)} tally)`;

/** How many commitments there are, as those conditions on the columns timeliness and status say. */
export const sumByTimeliness = (where: Sql, scope: Scope): Sql =>
  sql`(select coalesce(sum(count), 0)::integer from ${timelinessTallies(scope)} tally where ${where})`;

/** The sum of these counts. */
export const sumOf = (tallied: Tallied, scope: Scope, where = sql`true`): Sql =>
  sql`(select coalesce(sum(count), 0)::integer from ${talliesOf(tallied, scope)} tally where ${where})`;
