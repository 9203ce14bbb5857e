import { compute } from "../../projection/declare/catalog";
import { names } from "../../projection/declare/edge";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { textOf } from "../../schema/texts";
import { Contributor } from "../accounts/contributor.entity";
import { Actor } from "../actors/actor.entity";
import { DuplicateCandidate } from "./duplicate.type";
import { DuplicateJudgement } from "./judgement.entity";
import { judgementList } from "./judgement.list";

/** A column of the change set that judged. A merge writes a later version, and is no judgement. */
const judgedIn = (
  judgement: Row,
  column: string,
): Sql => sql`(select c.${raw(column)} from public.change_set c where c.revision = (
  select min(v.revision) from (
    select id, revision from public.duplicate_judgement where id = ${judgement.id}
    union all select id, revision from history.duplicate_judgement where id = ${judgement.id}) v))`;

export const judgementEdges = edges(DuplicateJudgement, {
  a: one(() => Actor, names("aId"), { description: "The one." }),
  b: one(() => Actor, names("bId"), { description: "The other." }),
  judgedBy: one(
    () => Contributor,
    (judgement, contributor) => sql`${contributor.id} = ${judgedIn(judgement, "contributor_id")}`,
    {
      description: "Who judged.",
    },
  ),
});

compute(DuplicateJudgement, "judgedAt", (judgement) => judgedIn(judgement, "applied_at"));

export const actorJudgements = edges(Actor, {
  duplicateJudgements: connectionTo(
    judgementList,
    (actor, judgement) => sql`${actor.id} in (${judgement.col("aId")}, ${judgement.col("bId")})`,
    "The judgements that it and another actor are different, or that nobody can tell, the latest first.",
  ),
});

export const candidateJudgements = edges(DuplicateCandidate, {
  judgements: connectionTo(
    judgementList,
    (
      pair,
      judgement,
    ) => sql`(${judgement.col("aId")} = ${pair.col("aId")} and ${judgement.col("bId")} = ${pair.col("bId")}
      or ${judgement.col("aId")} = ${pair.col("bId")} and ${judgement.col("bId")} = ${pair.col("aId")})`,
    "The judgements that nobody can tell, the latest first.",
  ),
});

/** `DIFFERENT: Olena Kravchuk, Olena Petrenko`, the names in the reader's language. */
export function titleOfJudgement(judgement: Row, scope: Scope): Sql {
  const nameOf = (property: string): Sql => {
    const actor = scope.row(Actor);
    return sql`(select ${textOf(actor, "name", scope)} from ${scope.from(actor)} where ${actor.id} = ${judgement.col(property)})`;
  };
  return sql`${judgement.col("judgement")} || ': ' || ${nameOf("aId")} || ', ' || ${nameOf("bId")}`;
}

/** The pairs that were judged to be different, in the order of their ids. */
export function pairsApart(scope: Scope): Sql {
  const judgement = scope.row(DuplicateJudgement);
  const [a, b] = [judgement.col("aId"), judgement.col("bId")];
  return sql`select least(${a}, ${b}) as a, greatest(${a}, ${b}) as b from ${scope.from(judgement)} where ${judgement.col("judgement")} = 'DIFFERENT'`;
}
