import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { Assessment } from "../assessments/assessment.entity";
import { timelinessOf } from "../commitments/commitment.timeliness";
import { Party } from "../commitments/party.entity";

/** Whether a party is one that promises, as the index `party_promises` has it. */
export const promises = (party: Row): Sql => sql`${party.col("role")} in ('PLEDGER', 'SIGNATORY')`;

/** Whether a party is one that is asked, as the index `party_asked` has it: an actor is that once in a commitment. */
export const asks = (party: Row): Sql => sql`${party.col("role")} = 'ASKED'`;

/** Who is asked for what, with the columns of `promisesIn`. */
export function requestsIn(scope: Scope): Sql {
  const party = scope.row(Party);
  return sql`select ${party.col("actorId")} as "actorId", ${party.col("commitmentId")} as "commitmentId",
      ${party.col("status")} as status from ${scope.whole(party)} where ${asks(party)}`;
}

/**
 * Whether what was asked for was done by the day that was asked for; nobody is late with it, whatever others have signed. The
 * share's own day counts if the share was judged apart.
 */
export function timelinessOfRequest(request: Row, commitment: Row, scope: Scope): Sql {
  const own = request.col("status");
  const keptOn = sql`case when ${own} is null then ${commitment.col("fulfilledOn")}
    when ${own} in ('KEPT', 'PARTIALLY_KEPT') then ${shareKeptOn(request, scope, asks)} end`;
  return sql`timeliness(${commitment.col("dueOn")}, ${statusOfPromise(request, commitment)}, ${keptOn}, 'PROPOSED', ${scope.today})`;
}

/**
 * Who promises what: each actor once in a commitment, as pledger, signatory or both. If one of the two parts was judged
 * apart, that is the share that counts, the pledger's above the signatory's.
 */
export function promisesIn(scope: Scope): Sql {
  const party = scope.row(Party);
  const status = party.col("status");
  return sql`select ${party.col("actorId")} as "actorId", ${party.col("commitmentId")} as "commitmentId",
      coalesce(min(${status}) filter (where ${party.col("role")} = 'PLEDGER'), min(${status})) as status
    from ${scope.whole(party)} where ${promises(party)} group by 1, 2`;
}

/** The status of a promise: the party's own share if it was judged apart, else that of the commitment. */
export const statusOfPromise = (promise: Row, commitment: Row): Sql =>
  sql`coalesce(${promise.col("status")}, ${commitment.col("status")})`;

/**
 * Whether a promise was or can be met in time: as its commitment, if the share was not judged apart. Postgres takes the
 * function apart only for the plain columns of the commitment, so these stand by themselves.
 */
export function timelinessOfPromise(promise: Row, commitment: Row, scope: Scope): Sql {
  const own = promise.col("status");
  const keptOn = sql`case when ${own} in ('KEPT', 'PARTIALLY_KEPT') then ${shareKeptOn(promise, scope)} end`;
  return sql`case when ${own} is null then ${timelinessOf(commitment, scope)}
    else timeliness(${commitment.col("dueOn")}, ${own}, ${keptOn}, ${commitment.col("formality")}, ${scope.today}) end`;
}

/** When the latest judgement of the share says that it was kept. */
function shareKeptOn(promise: Row, scope: Scope, takesPart = promises): Sql {
  const [assessment, party] = [scope.row(Assessment), scope.row(Party)];
  const theShare = sql`${party.col("commitmentId")} = ${promise.col("commitmentId")} and ${party.col("actorId")} = ${promise.col("actorId")}
      and ${takesPart(party)} and ${party.col("status")} = ${promise.col("status")}`;
  return sql`(select ${assessment.col("fulfilledOn")} from ${scope.from(party)}
    join ${scope.from(assessment)} on ${assessment.col("partyId")} = ${party.id} where ${theShare}
    order by ${party.col("role")}, partial_latest(${assessment.col("date")}) desc, ${assessment.id} desc limit 1)`;
}
