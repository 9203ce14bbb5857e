import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { Assessment } from "../assessments/assessment.entity";
import { timelinessOf, type Deadline } from "../commitments/commitment.timeliness";
import { Party } from "../commitments/party.entity";

/** Whether a party promises. The index `party_promises` has the same condition. */
export const promises = (party: Row): Sql => sql`${party.col("role")} in ('PLEDGER', 'SIGNATORY')`;

/** Whether a party is asked. The index `party_asked` has the same condition. */
export const asks = (party: Row): Sql => sql`${party.col("role")} = 'ASKED'`;

/** Who is asked for what, with the columns of `promisesIn`. */
export const requestsIn = (scope: Scope): Sql => sharesIn(scope, asks);

/**
 * Whether a request was fulfilled by the day that was asked for. Nobody is late with a request, even if others signed. If the
 * share of the actor was assessed on its own, the day of that assessment counts.
 */
export function timelinessOfRequest(request: Row, commitment: Row, scope: Scope, deadline?: Deadline): Sql {
  const own = request.col("status");
  const keptOn = sql`case when ${own} is null then ${commitment.col("fulfilledOn")}
    when ${own} in ('KEPT', 'PARTIALLY_KEPT') then ${shareKeptOn(request, scope, asks)} end`;
  return sql`timeliness(${commitment.col(deadline ?? "dueOn")}, ${statusOfPromise(request, commitment)}, ${keptOn}, 'PROPOSED', ${scope.today})`;
}

/**
 * Who promises what: each actor once in a commitment, as pledger, signatory or both, itself or by others who represent it. The status is
 * that of a share that was assessed on its own; of several shares the one that `lastShare` finds.
 */
export const promisesIn = (scope: Scope): Sql => sharesIn(scope, promises);

function sharesIn(scope: Scope, takesPart: (party: Row) => Sql): Sql {
  const party = scope.row(Party);
  const [status, actorId, commitmentId] = [party.col("status"), party.col("principalId"), party.col("commitmentId")];
  const last = lastShare({ actorId, commitmentId }, (judgement) => judgement.col("status"), scope, takesPart);
  return sql`select ${actorId} as "actorId", ${commitmentId} as "commitmentId",
      case when min(${status}) = max(${status}) then min(${status}) when min(${status}) is not null then ${last} end as status
    from ${scope.whole(party)} where ${takesPart(party)} group by 1, 2`;
}

/** The status of a promise: that of the party's own share, if it was assessed on its own, else that of the commitment. */
export const statusOfPromise = (promise: Row, commitment: Row): Sql =>
  sql`coalesce(${promise.col("status")}, ${commitment.col("status")})`;

/**
 * Whether a promise was kept on time, or still can be. If the share was not assessed on its own, it is the timeliness of the
 * commitment. That is a branch of its own, because Postgres inlines the function only for the plain columns of the commitment.
 */
export function timelinessOfPromise(promise: Row, commitment: Row, scope: Scope, deadline?: Deadline): Sql {
  const own = promise.col("status");
  const keptOn = sql`case when ${own} in ('KEPT', 'PARTIALLY_KEPT') then ${shareKeptOn(promise, scope)} end`;
  return sql`case when ${own} is null then ${timelinessOf(commitment, scope, deadline)}
    else timeliness(${commitment.col(deadline ?? "dueOn")}, ${own}, ${keptOn}, ${commitment.col("formality")}, ${scope.today}) end`;
}

/** The day on which the share was kept, by its latest assessment. */
const shareKeptOn = (promise: Row, scope: Scope, takesPart = promises): Sql =>
  lastShare(
    { actorId: promise.col("actorId"), commitmentId: promise.col("commitmentId") },
    (judgement) => judgement.col("fulfilledOn"),
    scope,
    takesPart,
  );

/** Of the shares of an actor that were judged: a pledger's before a signatory's, and of these the one that was judged last. */
function lastShare(
  of: { actorId: Sql; commitmentId: Sql },
  what: (judgement: Row) => Sql,
  scope: Scope,
  takesPart: (party: Row) => Sql,
): Sql {
  const [assessment, party] = [scope.row(Assessment), scope.row(Party)];
  const theirs = sql`${party.col("commitmentId")} = ${of.commitmentId} and ${party.col("principalId")} = ${of.actorId}`;
  return sql`(select ${what(assessment)} from ${scope.from(party)}
    join ${scope.from(assessment)} on ${assessment.col("partyId")} = ${party.id} and ${assessment.col("milestoneId")} is null
    where ${theirs} and ${takesPart(party)}
    order by ${party.col("role")}, partial_latest(${assessment.col("date")}) desc, ${assessment.id} desc limit 1)`;
}
