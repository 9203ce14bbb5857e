import type { Arguments } from "../../projection/declare/arguments";
import type { List, PageBounds } from "../../projection/declare/list";
import type { Scope } from "../../projection/declare/scope";
import { all, raw, sql, type Sql } from "../../projection/declare/sql";
import { isWithinToo, keysAsked, type Keys } from "./noted-change.keys";
import { isAsked, isNoted } from "./noted-change.source";

/**
 * Between which revisions a page of noted changes lies. Each whole that changed in a revision has at least one change, so a page of fifty is full
 * with fifty of them, and the revision of the last of these is where it ends at the latest: the index says this without reading on.
 */
export const nearNoted: List["near"] = (change, args, scope, page) => {
  if (!isNoted(args)) return [];
  const [from, to] = [page.keyOf("after"), page.keyOf("before")];
  const revision = change.col("revision");
  const keys = keysAsked(args, scope);
  return [
    ...(from ? [sql`${revision} >= ${from}`] : []),
    ...(to ? [sql`${revision} <= ${to}`] : []),
    ...(keys ? [reach(revision, keys, args, scope, page)] : []),
  ];
};

/** Where the page ends at the latest. Each of the keys alone may fill it, so the nearest end of them counts. */
function reach(revision: Sql, keys: Keys, args: Arguments, scope: Scope, page: PageBounds): Sql {
  const [key, noted, end] = [raw(scope.alias()), raw(scope.alias()), raw(scope.alias())];
  const [direction, nearest] = page.backwards ? [raw("desc"), raw("max")] : [raw("asc"), raw("min")];
  const which = all([
    sql`${noted}.${keys.column} = ${key}.key`,
    ...isWithinToo(noted, args, scope),
    ...hasChange(noted, args, scope),
    ...between(sql`${noted}.revision`, args, scope, page),
  ]);
  const found = sql`(select ${nearest}(${end}.revision) from unnest(${keys.all}) as ${key}(key), lateral (
      select ${noted}.revision from ${keys.table} ${noted} where ${which}
      order by ${noted}.revision ${direction} offset ${raw(String(page.rows))} limit 1) ${end})`;
  return page.backwards
    ? sql`${revision} >= coalesce(${found}, 0)`
    : sql`${revision} <= coalesce(${found}, 9223372036854775807)`;
}

/** What else is asked of the changes: a whole without such a change fills no page. */
function hasChange(noted: Sql, args: Arguments, scope: Scope): Sql[] {
  const each = raw(scope.alias());
  const asked = isAsked(each, args);
  if (asked.length === 0) return [];
  return [
    sql`exists (select from ledger.change ${each} where ${each}.whole_id = ${noted}.whole_id
      and ${each}.revision = ${noted}.revision and ${all(asked)})`,
  ];
}

/** The revision of a cursor may have no more changes beyond it, so it does not count. */
function between(revision: Sql, args: Arguments, { revision: head }: Scope, { keyOf }: PageBounds): Sql[] {
  const [from, to] = [keyOf("after"), keyOf("before")];
  return [
    ...(from ? [sql`${revision} > ${from}`] : []),
    ...(to ? [sql`${revision} < ${to}`] : []),
    ...(args.has("afterRevision") ? [sql`${revision} > ${args.as("afterRevision", "bigint")}`] : []),
    ...(head ? [sql`${revision} <= ${head}`] : []),
  ];
}
