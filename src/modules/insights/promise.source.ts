import type { Row } from "../../kernel/projection/row";
import type { Scope } from "../../kernel/projection/scope";
import { sql, type Sql } from "../../kernel/projection/sql";
import { Assessment } from "../assessments/assessment.entity";
import { Party } from "../commitments/party.entity";

/**
 * Who promises what: each actor once in a commitment, as pledger, signatory or both. Where one of the two parts was judged
 * apart, that is the share that counts, the pledger's above the signatory's.
 */
export function promisesIn(scope: Scope): Sql {
  const party = scope.row(Party);
  const [commitment, actor] = [party.col("commitmentId"), party.col("actorId")];
  return sql`select distinct on (${commitment}, ${actor}) ${commitment} as "commitmentId", ${actor} as "actorId",
      ${party.id}, ${party.col("status")}
    from ${scope.from(party)} where ${party.col("role")} in ('PLEDGER', 'SIGNATORY')
    order by ${commitment}, ${actor}, ${party.col("status")} is null, ${party.col("role")}`;
}

/** The status of a promise: the party's own share where it was judged apart, else that of the commitment. */
export const statusOfPromise = (promise: Row, commitment: Row): Sql =>
  sql`coalesce(${promise.col("status")}, ${commitment.col("status")})`;

/** Whether a promise was or can be met in time, as `timelinessOf` says it of a commitment. */
export function timelinessOfPromise(promise: Row, commitment: Row, scope: Scope): Sql {
  const fulfilled = sql`case when ${promise.col("status")} is null then ${commitment.col("fulfilledOn")}
    when ${promise.col("status")} in ('KEPT', 'PARTIALLY_KEPT') then ${shareKeptOn(promise, scope)} end`;
  return sql`timeliness(${commitment.col("dueOn")}, ${statusOfPromise(promise, commitment)}, ${fulfilled}, ${scope.today})`;
}

/** When the latest judgement of the share says that it was kept. */
function shareKeptOn(promise: Row, scope: Scope): Sql {
  const assessment = scope.row(Assessment);
  return sql`(select coalesce(${assessment.col("fulfilledOn")}, ${assessment.col("date")}) from ${scope.from(assessment)}
    where ${assessment.col("partyId")} = ${promise.id}
    order by partial_latest(${assessment.col("date")}) desc, ${assessment.id} desc limit 1)`;
}
