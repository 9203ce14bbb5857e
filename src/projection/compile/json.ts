import { join, literal, raw, sql, type Sql } from "../declare/sql";

export type Pair = readonly [key: string, value: Sql];

/** Postgres functions take at most 100 arguments: 50 keys. */
const most = 50;

/** A JSON object of any number of keys. */
export function jsonObject(pairs: readonly Pair[]): Sql {
  const unique = [...new Map(pairs.map((pair) => [pair[0], pair])).values()];
  if (unique.length <= most) return build(unique);
  const rest = jsonObject(unique.slice(most));
  return sql`(left(${build(unique.slice(0, most))}::text, -1) || ',' || substr(${rest}::text, 2))::json`;
}

const build = (pairs: readonly Pair[]): Sql =>
  sql`json_build_object(${join(
    pairs.map(([key, value]) => sql`${literal(key)}, ${value}`),
    ", ",
  )})`;

export const emptyList = raw("'[]'::json");
