import { names } from "../../projection/declare/edge";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { edges, one, rowsOf } from "../../schema/edges.type";
import { Actor } from "../actors/actor.entity";
import { Identifier } from "../identifiers/identifier.entity";
import { fewestCharacters, comparedIdentifier } from "./duplicate.identifiers";
import { DuplicateCandidate, DuplicateReason } from "./duplicate.type";

export const duplicateEdges = edges(DuplicateCandidate, {
  a: one(() => Actor, names("aId"), { description: "The one." }),
  b: one(() => Actor, names("bId"), { description: "The other." }),
  reasons: rowsOf(() => DuplicateReason, reasonsFor, "What speaks for it and against it: the name first."),
});

/** One row for each sign. The list has found which there are; what each actor has is read only for the pairs of a page. */
function reasonsFor(pair: Row, scope: Scope): Sql {
  const [a, b] = [scope.row(Actor), scope.row(Actor)];
  const both = sql`${scope.from(a)}, ${scope.from(b)} where ${a.id} = ${pair.col("aId")} and ${b.id} = ${pair.col("bId")}`;
  const nameSign = sql`case when ${pair.col("sameName")} then 'SAME_NAME' when ${pair.col("relation")} = 1 then 'SAME_NORMALISED_NAME'
    else 'NEAR_NAME' end`;
  const jurisdictionSign = sql`case when ${pair.col("sameJurisdiction")} then 'SAME_JURISDICTION' else 'OTHER_JURISDICTION' end`;
  return sql`
    select 1 as place, ${nameSign} as sign,
        case when ${pair.col("relation")} is distinct from 1 then round(near.likeness::numeric, 3)::float8 end as likeness,
        null::integer as count, near."ofA", near."ofB"
      from (${nearestNames(pair, both, a, b)}) as near
    union all
    select 2, 'SHARED_IDENTIFIER', null, null, shared."ofA", shared."ofB" from (${sharedIdentifier(pair, scope)}) as shared
     where ${pair.col("sharesIdentifier")}
    union all
    select 3, 'SHARED_MEETINGS', null, ${pair.col("meetings")}, null, null where ${pair.col("meetings")} > 0
    union all
    select 4, ${jurisdictionSign}, null, null, ${a.col("jurisdiction")}, ${b.col("jurisdiction")} from ${both}
      and ${pair.col("sameJurisdiction")} is not null`;
}

/** The two names that are nearest: as they were recorded if they are the same, else normalised. */
const nearestNames = (pair: Row, both: Sql, a: Row, b: Row): Sql => sql`
  select * from (
    select 1::real as likeness, x as "ofA", y as "ofB"
      from (select ${a.col("name")} || ${a.col("aliases")} as of_a, ${b.col("name")} || ${b.col("aliases")} as of_b from ${both}) as called,
        unnest(of_a) as x, unnest(of_b) as y where ${pair.col("sameName")} and fold(x) = fold(y)
    union all
    select similarity(substr(x, 3), substr(y, 3)), substr(x, 3), substr(y, 3)
      from (select ${a.col("nameKeys")} as of_a, ${b.col("nameKeys")} as of_b from ${both}) as keyed, unnest(of_a) as x, unnest(of_b) as y
     where not ${pair.col("sameName")} and substr(x, 2, 1) = '=' and substr(y, 2, 1) = '=') as compared
   order by likeness desc, 2, 3 limit 1`;

function sharedIdentifier(pair: Row, scope: Scope): Sql {
  const [one, other] = [scope.row(Identifier), scope.row(Identifier)];
  return sql`select ${one.col("scheme")} || ' ' || ${one.col("value")} as "ofA", ${other.col("scheme")} || ' ' || ${other.col("value")} as "ofB"
    from ${scope.from(one)} join ${scope.from(other)} on ${comparedIdentifier(one)} = ${comparedIdentifier(other)}
    where ${one.col("subjectId")} = ${pair.col("aId")} and ${other.col("subjectId")} = ${pair.col("bId")}
      and length(${comparedIdentifier(one)}) >= ${fewestCharacters} order by 1, 2 limit 1`;
}
