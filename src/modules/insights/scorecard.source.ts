import type { Arguments } from "../../projection/declare/arguments";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { keyGiven } from "../../schema/read";
import { Actor } from "../actors/actor.entity";
import { actorKeys } from "../actors/actor.list";
import { Commitment } from "../commitments/commitment.entity";
import { FollowUp } from "../commitments/follow-up.entity";
import { lastPublishedOn } from "./evidence.recency";
import {
  lastSourceOfPromises,
  meetingsWith,
  promisesByStatus,
  promisesByTimeliness,
  requestsTo,
} from "./scorecard.kept";
import { promisesIn, statusOfPromise, timelinessOfPromise } from "./promise.source";
import { countEach } from "./stats.type";

/** The row of `ActorScorecard`; none if there is no such actor. The promises of an earlier revision are gathered from the records. */
export function scorecardOf(scope: Scope, given: Arguments): Sql {
  const actor = scope.row(Actor);
  const promises = scope.revision
    ? sql`lateral (select *, ${daysToFirstFollowUp(actor, scope)} as "medianDaysToFirstFollowUp" from (${countsOfPromises(actor, scope)}) counted) promises`
    : sql`lateral ${promisesByStatus(actor, scope)} promises cross join lateral ${promisesByTimeliness(actor, scope)} held`;
  return sql`select ${actor.id} as "actorId", promises.*, ${scope.revision ? sql`` : sql`held.*,`} ${requestsTo(actor, scope)} as asked,
      ${daysSinceLastEvidence(actor, scope)} as "daysSinceLastEvidence", ${meetingsWith(actor, scope)} as meetings
    from ${scope.from(actor)} cross join ${promises}
    where ${keyGiven(actorKeys, actor, given, scope)}`;
}

/** The number of promises with this status, or with this timeliness. */
const withStatus = (status: Sql): Sql => sql`count(*) filter (where promise.status = ${status})::integer`;
const thatAre = (timeliness: string): Sql =>
  sql`count(*) filter (where promise.timeliness = '${raw(timeliness)}')::integer`;

function countsOfPromises(actor: Row, scope: Scope): Sql {
  const [promise, commitment] = [new Row(null, scope.alias()), scope.row(Commitment)];
  return sql`select count(*)::integer as promised,
      ${withStatus(sql`'KEPT'`)} as kept, ${withStatus(sql`'PARTIALLY_KEPT'`)} as "partiallyKept",
      ${withStatus(sql`'BROKEN'`)} as broken, ${withStatus(sql`'IN_PROGRESS'`)} as "inProgress",
      ${withStatus(sql`'NOT_RATED'`)} as "notRated", ${thatAre("OVERDUE")} as overdue,
      ${thatAre("ON_TIME")} as "onTime", ${thatAre("UNKNOWN")} as "keptOnUnknownDay", ${thatAre("LATE")} as late, ${countEach(withStatus)} as "statusCounts"
    from (select ${statusOfPromise(promise, commitment)} as status,
        ${timelinessOfPromise(promise, commitment, scope)} as timeliness
      from ${promisesOf(actor, promise, scope)}
      join ${scope.once(commitment)} on ${commitment.id} = ${promise.col("commitmentId")}) promise`;
}

/** The promises of the actor, for a FROM clause. */
const promisesOf = (actor: Row, promise: Row, scope: Scope): Sql =>
  sql`(select * from (${promisesIn(scope)}) promises where "actorId" = ${actor.id}) ${raw(promise.alias)}`;

function daysToFirstFollowUp(actor: Row, scope: Scope): Sql {
  const [promise, commitment, followUp] = [new Row(null, scope.alias()), scope.row(Commitment), scope.row(FollowUp)];
  const happened = sql`partial_earliest(${followUp.col("date")})`;
  const made = sql`partial_earliest(${commitment.col("madeOn")})`;
  // Where the beginning of one of the two dates is not known, nor is the time between them.
  return sql`(select percentile_cont(0.5) within group (order by days)
    from (select case when isfinite(min(${happened})) and isfinite(min(${made}))
        then greatest(min(${happened}) - min(${made}), 0) end as days
      from ${promisesOf(actor, promise, scope)}
      join ${scope.once(commitment)} on ${commitment.id} = ${promise.col("commitmentId")}
      join ${scope.from(followUp)} on ${followUp.col("commitmentId")} = ${commitment.id}
      where ${happened} <= ${scope.today} group by ${commitment.id}) waits)`;
}

function daysSinceLastEvidence(actor: Row, scope: Scope): Sql {
  const promise = new Row(null, scope.alias());
  const commitments = sql`select ${promise.col("commitmentId")} from ${promisesOf(actor, promise, scope)}`;
  const last = scope.revision ? lastPublishedOn(commitments, scope) : lastSourceOfPromises(actor);
  return sql`(select greatest(${scope.today} - last.day, 0) from (select ${last} as day) last where last.day is not null)`;
}
