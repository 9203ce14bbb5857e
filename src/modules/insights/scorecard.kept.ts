import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { sumOf, talliesOf } from "../commitments/commitment.tally";
import { meetingTallies } from "../meetings/meeting.tally";
import { latestOfMany } from "./evidence.recency";
import { countEach } from "./stats.type";

// What a scorecard counts of an actor, from what the ledger keeps.

/** The number of promises with each status, for a FROM clause. */
export function promisesByStatus(actor: Row, scope: Scope): Sql {
  const withStatus = (status: Sql): Sql => sql`coalesce(sum(count) filter (where status = ${status}), 0)::integer`;
  return sql`(select coalesce(sum(count), 0)::integer as promised,
      ${withStatus(sql`'KEPT'`)} as kept, ${withStatus(sql`'PARTIALLY_KEPT'`)} as "partiallyKept",
      ${withStatus(sql`'BROKEN'`)} as broken, ${withStatus(sql`'IN_PROGRESS'`)} as "inProgress",
      ${withStatus(sql`'NOT_RATED'`)} as "notRated", ${countEach(withStatus)} as "statusCounts"
    from ${talliesOf("PROMISE", scope)} tally where key = ${actor.id}::text)`;
}

/**
 * The number of promises with each timeliness, and the median of the days to the first follow-up, for a FROM clause: from the promises of the
 * latest revision (migration 0159).
 */
export function promisesByTimeliness(actor: Row, { today }: Scope): Sql {
  const thatAre = (timeliness: string): Sql =>
    sql`count(*) filter (where timeliness = '${raw(timeliness)}' and due_on < ${today})::integer`;
  return sql`(select ${thatAre("OVERDUE")} as overdue, ${thatAre("ON_TIME")} as "onTime", ${thatAre("UNKNOWN")} as "keptOnUnknownDay",
      ${thatAre("LATE")} as late,
      percentile_cont(0.5) within group (order by waited) filter (where followed_on <= ${today}) as "medianDaysToFirstFollowUp"
    from ledger.promise where actor_id = ${actor.id})`;
}

/** The day of the latest source on the promises of the latest revision; null if there is none. */
export const lastSourceOfPromises = (actor: Row): Sql =>
  latestOfMany(
    sql`select commitment_id from ledger.promise where actor_id = ${actor.id}`,
    (commitment) =>
      sql`exists (select from ledger.promise where actor_id = ${actor.id} and commitment_id = ${commitment})`,
  );

/** The number of commitments for which the actor is asked. */
export const requestsTo = (actor: Row, scope: Scope): Sql => sumOf("REQUEST", scope, sql`key = ${actor.id}::text`);

/** The number of meetings that were held in which the actor was. */
export const meetingsWith = (actor: Row, scope: Scope): Sql =>
  sql`(select coalesce(sum(count), 0)::integer from ${meetingTallies("ACTOR", scope)} tally where key = ${actor.id}::text)`;
