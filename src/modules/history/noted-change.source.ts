import type { Arguments } from "../../projection/declare/arguments";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { all, join, literal, raw, sql, type Sql } from "../../projection/declare/sql";
import { trackedKinds } from "../../values/record-id";
import { isWithinToo, keysAsked, type Keys } from "./noted-change.keys";
import { fieldsOf } from "./record-change.source";
import type { ChangeKind } from "./record-change.type";

const kindsIn = (args: Arguments): ChangeKind[] => [args.shape("change") ?? []].flat() as ChangeKind[];

/** Whether the arguments ask for changes that the ledger finds by what it noted of them. It has no index of the many that are CREATED. */
export const isNoted = (args: Arguments): boolean =>
  args.has("about") || args.has("jurisdiction") || (kindsIn(args).length > 0 && !kindsIn(args).includes("CREATED"));

/**
 * The changes that the ledger noted when it applied their revisions (migration 0138): about some records, in some jurisdictions, of some
 * kinds. The columns are those of `changesOf`.
 */
export function notedChanges(args: Arguments, scope: Scope): Sql {
  const keys = keysAsked(args, scope);
  return asChanges(keys ? ofWholes(keys, args, scope) : ofKinds(args, scope), scope);
}

/** The same of one revision, for a subscriber: whatever is asked for, also of some types. */
export function notedChangesIn(revision: Sql, args: Arguments, scope: Scope): Sql {
  return asChanges(notedIn(revision, args, scope), scope);
}

/** Which these are, without what they changed. */
export function notedIn(revision: Sql, args: Arguments, scope: Scope): Sql {
  const [keys, each] = [keysAsked(args, scope), raw(scope.alias())];
  if (keys) return ofWholes(keys, args, scope, revision);
  const which = all([sql`${each}.revision = ${revision}`, ...isAsked(each, args)]);
  return sql`select ${each}.revision, ${columnsOf(each)} from ledger.change ${each} where ${which}`;
}

/** The columns of `changesOf`. */
function asChanges(found: Sql, scope: Scope): Sql {
  const [noted, change] = [raw(scope.alias()), new Row(null, scope.alias())];
  return sql`select ${raw(change.alias)}.*, ${fieldsOf(trackedKinds(), change, scope)} from (
      select ${noted}.revision, ${noted}.record_id as id, ${noted}.kind, ${noted}.version, false as followed,
        ${noted}.change in ('RETRACTED', 'MERGED') as ended, ${noted}.change = 'CORRECTED' as replaces
      from (${found}) ${noted}
    ) ${raw(change.alias)}`;
}

/** Those of the wholes that are concerned, each once. One change is of one whole. */
function ofWholes({ table, column, all: given }: Keys, args: Arguments, scope: Scope, revision?: Sql): Sql {
  const [each, noted, whole] = [raw(scope.alias()), raw(scope.alias()), raw(scope.alias())];
  const which = all([
    sql`${noted}.${column} = any(${given})`,
    ...(revision ? [sql`${noted}.revision = ${revision}`] : []),
    ...isWithinToo(noted, args, scope),
  ]);
  const asked = isAsked(each, args);
  return sql`select ${whole}.revision, ${columnsOf(each)}
    from (select distinct ${noted}.revision, ${noted}.whole_id from ${table} ${noted} where ${which}) ${whole}
    join ledger.change ${each} on ${each}.whole_id = ${whole}.whole_id and ${each}.revision = ${whole}.revision ${
      asked.length > 0 ? sql`where ${all(asked)}` : sql``
    }`;
}

/** What else is asked of a change, besides whom it concerns. */
export const isAsked = (change: Sql, args: Arguments): Sql[] => [
  ...(kindsIn(args).length > 0 ? [isOfKind(change, args)] : []),
  ...(args.has("types")
    ? [sql`upper(${change}.kind) = any(${args.as("types", "text[]", (value) => [value].flat())})`]
    : []),
];

const isOfKind = (change: Sql, args: Arguments): Sql =>
  sql`${change}.change in (${join(kindsIn(args).map(literal), ", ")})`;

/** By the index of those that are not CREATED. Each kind is read for itself, so that Postgres merges their parts of the index. */
const ofKinds = (args: Arguments, scope: Scope): Sql =>
  join(
    [...new Set(kindsIn(args))].map((kind) => {
      const each = raw(scope.alias());
      return sql`select ${each}.revision, ${columnsOf(each)} from ledger.change ${each} where ${each}.change = ${literal(kind)}`;
    }),
    " union all ",
  );

const columnsOf = (change: Sql): Sql => sql`${change}.record_id, ${change}.kind, ${change}.version, ${change}.change`;
