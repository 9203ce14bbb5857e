import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { Assessment } from "../assessments/assessment.entity";
import { timelinessOf, type Deadline } from "../commitments/commitment.timeliness";
import { Party } from "../commitments/party.entity";

/** Whether a party promises. The index `party_promises` has the same condition. */
export const promises = (party: Row): Sql => sql`${party.col("role")} in ('PLEDGER', 'SIGNATORY')`;

/** Whether a party is asked. The index `party_asked` has the same condition. An actor is asked only once in a commitment. */
export const asks = (party: Row): Sql => sql`${party.col("role")} = 'ASKED'`;

/** Who is asked for what, with the columns of `promisesIn`. */
export function requestsIn(scope: Scope): Sql {
  const party = scope.row(Party);
  return sql`select ${party.col("actorId")} as "actorId", ${party.col("commitmentId")} as "commitmentId",
      ${party.col("status")} as status from ${scope.whole(party)} where ${asks(party)}`;
}

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
 * Who promises what: each actor once in a commitment, as pledger, signatory or both. The status is that of a share that was
 * assessed on its own; if both were, the share of the pledger counts.
 */
export function promisesIn(scope: Scope): Sql {
  const party = scope.row(Party);
  const status = party.col("status");
  return sql`select ${party.col("actorId")} as "actorId", ${party.col("commitmentId")} as "commitmentId",
      coalesce(min(${status}) filter (where ${party.col("role")} = 'PLEDGER'), min(${status})) as status
    from ${scope.whole(party)} where ${promises(party)} group by 1, 2`;
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
function shareKeptOn(promise: Row, scope: Scope, takesPart = promises): Sql {
  const [assessment, party] = [scope.row(Assessment), scope.row(Party)];
  const theShare = sql`${party.col("commitmentId")} = ${promise.col("commitmentId")} and ${party.col("actorId")} = ${promise.col("actorId")}
      and ${takesPart(party)} and ${party.col("status")} = ${promise.col("status")}`;
  return sql`(select ${assessment.col("fulfilledOn")} from ${scope.from(party)}
    join ${scope.from(assessment)} on ${assessment.col("partyId")} = ${party.id} and ${assessment.col("milestoneId")} is null
    where ${theShare}
    order by ${party.col("role")}, partial_latest(${assessment.col("date")}) desc, ${assessment.id} desc limit 1)`;
}
