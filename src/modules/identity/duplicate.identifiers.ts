import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { Identifier } from "../identifiers/identifier.entity";

/** Shorter ids are often numbers that count from 1, and those of two registers meet by chance. */
export const fewestCharacters = raw("8");

/** Without signs and case (migration 0092). */
export const comparedIdentifier = (identifier: Row): Sql => sql`identifier_key(${identifier.col("value")})`;

/** Pairs of actors with the same id under different schemes, or written differently. Ids of many actors identify none of them. */
export function pairsByIdentifier(scope: Scope, subject: Sql | null): Sql {
  const [identifier, other] = [scope.row(Identifier), scope.row(Identifier)];
  const ofActor = sql`${identifier.col("subjectKind")} = 'ACTOR'`;
  const near = subject
    ? sql`and ${comparedIdentifier(identifier)} = any(array(select ${comparedIdentifier(other)} from ${scope.from(other)} where ${other.col("subjectId")} = any(${subject})))`
    : sql``;
  return sql`select least(a, b) as a, greatest(a, b) as b from (
      select array_agg(${identifier.col("subjectId")}) as ids from ${scope.from(identifier)}
       where ${ofActor} and length(${comparedIdentifier(identifier)}) >= ${fewestCharacters} ${near}
       group by ${comparedIdentifier(identifier)} having count(*) between 2 and 20) as shared,
    unnest(ids) as a, unnest(ids) as b where a < b`;
}
