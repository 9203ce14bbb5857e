import type { Arguments } from "../../projection/declare/arguments";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { idsOf } from "../../schema/record.key";
import { badInput } from "../../values/errors";
import { Actor } from "../actors/actor.entity";
import { Participation } from "../meetings/participation.entity";
import { pairsApart } from "./judgement.edges";
import { pairsByIdentifier } from "./duplicate.identifiers";
import { pairsByTranslation } from "./duplicate.translations";

export const usualScore = 0.7;
const leastScore = 0.5;

/** A key that more actors have says little of each: `general` and the like. It costs the square of their number. */
const mostInBlock = raw("50");

/** The relation of two names that share few consonants, until their letters are compared (migration 0129): between that of the same and that of fewer. */
const perhaps = raw("2.5");
const settled = sql`case relation when ${perhaps} then relation_of_few(likeness) else relation::integer end`;

/**
 * The pairs that may be the same actor, each with its score. Only actors that share a key of a name, or an identifier, are compared: the
 * keys are grouped once, so the work grows with the number of actors and not with its square.
 */
export function duplicatePairs(args: Arguments, scope: Scope): Sql {
  const subject = args.has("actor") ? idsOf(scope, args, "actor", "actor") : null;
  return sql`with held as materialized (${keysHeld(args, scope, subject)}),
    block as materialized (
      select array_agg(id) filter (where sign = '=') as same, array_agg(id) filter (where sign = '^') as whole,
          array_agg(id) filter (where sign = '~') as part, case when few_consonants(substr(key, 2)) then ${perhaps} else 2 end as alike
        from held group by key
      having count(*) between 2 and ${mostInBlock} and count(*) filter (where sign <> '~') > 0),
    related as (
      select least(a, b) as a, greatest(a, b) as b, min(case when a = any(same) and b = any(same) then 1 when b = any(whole) then alike else 3 end) as relation
        from block, unnest(coalesce(same, whole)) as a, unnest(coalesce(same, whole || part)) as b where a <> b group by 1, 2),
    pair as materialized (
      select a, b, min(relation) as relation, bool_or(shares) as shares from (
        select a, b, relation, false as shares from related
        union all select a, b, 1, false from (${pairsByTranslation(scope, subject)}) as translated
        union all select a, b, null, true from (${pairsByIdentifier(scope, subject)}) as identified) as found
       where ${subject ? sql`(a = any(${subject}) or b = any(${subject}))` : sql`true`}
         and not exists (select from (${pairsApart(scope)}) as apart where apart.a = found.a and apart.b = found.b) group by a, b)
    ${rankedPairs(args, scope)}`;
}

/** The keys of the actors that count, each with its sign (migration 0092): of one actor, the keys that it may share with others. */
function keysHeld(args: Arguments, scope: Scope, subject: Sql | null): Sql {
  const [actor, middle] = [scope.row(Actor), scope.row(Actor)];
  const ofKinds = isOfKinds(args, actor);
  const near = sql`${actor.col("nameKeys")} && (select array_agg(distinct left(key, 1) || sign || substr(key, 3))
    from ${scope.from(middle)}, unnest(${middle.col("nameKeys")}) as key, unnest('{=,^,~}'::text[]) as sign where ${middle.id} = any(${subject ?? sql`'{}'::uuid[]`}))`;
  return sql`select id, substr(key, 2, 1) as sign, left(key, 1) || case when substr(key, 2, 1) = '=' then '=' else '' end || substr(key, 3) as key
    from (select ${actor.id} as id, ${actor.col("nameKeys")} as keys from ${scope.whole(actor)} where ${ofKinds}
      ${subject ? sql`and ${near}` : sql``}) as named, unnest(keys) as key`;
}

const isOfKinds = (args: Arguments, actor: Row): Sql =>
  args.has("kind")
    ? sql`${actor.col("kind")} = any(${args.as("kind", "text[]", (value) => [value].flat())})`
    : sql`true`;

/** Most actors have one name, their first key: to compare these here saves the call of a function for each pair. */
const likenessOf = (one: Sql, other: Sql): Sql =>
  sql`case when substr(${one}[2], 2, 1) = '=' or substr(${other}[2], 2, 1) = '=' then name_likeness(${one}, ${other})
    else similarity(substr(${one}[1], 3), substr(${other}[1], 3)) end`;

/** The score of each pair. Meetings are read only for pairs that can reach the least score with them. */
function rankedPairs(args: Arguments, scope: Scope): Sql {
  const [one, other, here, there] = [
    scope.row(Actor),
    scope.row(Actor),
    scope.row(Participation),
    scope.row(Participation),
  ];
  const least = args.has("minScore") ? args.as("minScore", "float8", scoreGiven) : raw(`${usualScore}::float8`);
  const [ofOne, ofOther] = [one.col("jurisdiction"), other.col("jurisdiction")];
  return sql`, measured as materialized (
      select a, b, relation, shares, ${likenessOf(one.col("nameKeys"), other.col("nameKeys"))} as likeness,
          left(${one.col("nameKeys")}[1], 1) as nature,
          relation = 1 and exists (select from unnest(${one.col("name")} || ${one.col("aliases")}) as x, unnest(${other.col("name")} || ${other.col("aliases")}) as y
            where fold(x) = fold(y)) is true as same_name,
          ${ofOne} = ${ofOther} or starts_with(${ofOne}, ${ofOther} || '-') or starts_with(${ofOther}, ${ofOne} || '-') as same_jurisdiction
        from pair join ${scope.from(one)} on ${one.id} = a join ${scope.from(other)} on ${other.id} = b
       where (${one.col("kind")} = 'PERSON') = (${other.col("kind")} = 'PERSON') and ${isOfKinds(args, one)} and ${isOfKinds(args, other)}),
    named as (
      select *, case when shares then 1 - (1 - of_name) * 0.2 when same_jurisdiction is false then of_name * 0.7
          when same_jurisdiction then 1 - (1 - of_name) * 0.9 else of_name end as sure
        from (select *, case when same_name then 1 else name_score(${settled}, likeness, nature) end as of_name from measured) as each),
    met as materialized (
      select *, case when 1 - (1 - sure) * 0.9 >= ${least} then (select count(distinct ${here.col("meetingId")})::integer
          from ${scope.from(here)} join ${scope.from(there)} on ${there.col("meetingId")} = ${here.col("meetingId")}
         where ${here.col("actorId")} = a and ${there.col("actorId")} = b) else 0 end as meetings
        from named)
    select md5(a::text || b)::uuid as id, a as "aId", b as "bId", relation, likeness, coalesce(same_name, false) as "sameName",
        same_jurisdiction as "sameJurisdiction", shares as "sharesIdentifier", meetings, score
      from (select *, round((case when meetings > 0 then 1 - (1 - sure) * 0.9 else sure end)::numeric, 3)::float8 as score from met) as ranked
     where score >= ${least}`;
}

function scoreGiven(value: unknown, argument: string): unknown {
  if (Number(value) >= leastScore && Number(value) <= 1) return value;
  throw badInput(argument, `must be from ${leastScore} to 1, not ${String(value)}`);
}
