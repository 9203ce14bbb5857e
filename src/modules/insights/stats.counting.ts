import { badInput } from "../../values/errors";
import type { Arguments } from "../../projection/declare/arguments";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { all, identifier, join, literal, raw, sql, type Sql } from "../../projection/declare/sql";
import type { Group } from "./stats.grouping";
import type { StatsUnit } from "./stats.type";

/** Which of the buckets, in their order, are shown. */
export interface BucketPage {
  size: number;
  /** Buckets with a lower count are not there. */
  atLeast: Sql;
  /** How many buckets stand before the first that is shown. */
  skipped: Sql;
  /** The cursor that stands after so many buckets. */
  cursor: (place: Sql) => Sql;
}

export interface Counting {
  unit: StatsUnit;
  groups: readonly Group[];
  /** One row for each unit in each of its buckets. `columns` adds columns that `total` or `records` needs. */
  from: Sql;
  where: readonly Sql[];
  columns?: readonly Sql[];
  /** The count of a bucket, from its rows; by default their number. */
  count?: Sql;
  /** The number of units, if a unit can be in several buckets; by default the sum of the counts. */
  total?: Sql;
  /** The field with the number of records to which the units belong, and how to count them; by default it is the total. */
  records: { name: string; count?: Sql };
  page: BucketPage;
}

/** The row of the counts, with the buckets as JSON in the column `found`. */
export function countsOf(counting: Counting, scope: Scope): Sql {
  const { unit, groups, from, where, columns = [], count = sql`count(*)`, total, records, page } = counting;
  const keys = join(
    groups.map(({ key }) => identifier(key)),
    ", ",
  );
  const selected = [...groups.map(({ key, by }) => sql`${by} as ${identifier(key)}`), ...columns];
  const order = join([sql`count desc`, ...groups.map(inOrder)], ", ");
  const limit = raw(String(page.size));
  return sql`with unit as ${raw(columns.length > 0 ? "materialized" : "not materialized")} (
      select ${join(selected, ", ")} from ${from} where ${all(where)}),
    counted as (select ${keys}, ${count}::integer as count from unit group by ${keys}),
    summed as (select ${total ?? sql`coalesce(sum(count), 0)::integer`} as total,
      (count(*) filter (where count >= ${page.atLeast}))::integer as buckets from counted),
    shown as (select * from counted where count >= ${page.atLeast} order by ${order} limit ${limit} offset ${page.skipped})
    select ${literal(unit)} as unit, total, buckets as "bucketCount", buckets - ${page.skipped} > ${limit} as "hasMoreBuckets",
      (select ${page.cursor(sql`(${page.skipped} + count(*))`)} from shown having count(*) > 0) as "endCursor",
      ${records.count ?? sql`total`} as ${identifier(records.name)},
      (select json_agg(json_build_object('place', place, 'count', count, 'share', count::float8 / total,
          'labels', json_build_array(${join(labelsOf(groups, scope), ", ")}), ${join(groups.map(keyPair), ", ")}))
        from (select *, row_number() over (order by ${order}) as place from shown) shown) as found
    from summed`;
}

/** How many different values the units have in these columns. */
export const different = (columns: string): Sql =>
  sql`(select count(*)::integer from (select distinct ${raw(columns)} from unit) each)`;

const inOrder = ({ key, type }: Group): Sql =>
  sql`${identifier(key)}${raw(type === "text" ? ' collate "C"' : "")} nulls last`;

const keyPair = ({ key }: Group): Sql => sql`${literal(key)}, ${identifier(key)}`;

const labelsOf = (groups: readonly Group[], scope: Scope): Sql[] =>
  groups.map(({ key, label }) => label(sql`shown.${identifier(key)}`, scope));

/** The buckets as rows, for the edge that shows them. */
export const bucketRows =
  (columns: Readonly<Record<string, Group["type"]>>) =>
  (stats: Row): Sql => {
    const keys = Object.entries(columns).map(([name, type]) => sql`${identifier(name)} ${raw(type)}`);
    return sql`select * from json_to_recordset(${stats.col("found")})
    as bucket(place integer, count integer, share float8, labels json, ${join(keys, ", ")})`;
  };

const mostGroupings = 3;

/** The groupings, in the order in which they were given. */
export function groupings(given: Arguments): readonly string[] {
  const asked = given.shape("groupBy") as readonly string[];
  const name = given.nameOf("groupBy");
  if (asked.length < 1 || asked.length > mostGroupings)
    throw badInput(name, `has ${asked.length} groupings: give 1 to ${mostGroupings}`);
  const twice = asked.find((grouping, index) => asked.indexOf(grouping) !== index);
  if (twice) throw badInput(name, `has ${twice} twice: give each grouping once`);
  return asked;
}

/** The size that was asked for. @throws if it is out of bounds. */
export function sizeGiven(given: Arguments, name: string, { most, usual }: { most: number; usual: number }): number {
  if (!given.has(name)) return usual;
  const size = Number(given.shape(name));
  if (size < 1 || size > most) throw badInput(given.nameOf(name), `must be from 1 to ${most}, not ${size}`);
  return size;
}
