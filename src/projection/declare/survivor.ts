import { canBeMerged, mergeableKinds, type RecordKind } from "../../values/record-id";
import type { Scope } from "./scope";
import { identifier, join, literal, raw, sql, type Sql } from "./sql";

/** The revision as an argument of the functions of migration 0013: null for the head. */
const revisionOf = ({ revision }: Scope): Sql => revision ?? raw("null");

/**
 * The id of the record to read for a given id: the same id or, if the record was merged, that of the survivor. Postgres follows merges
 * only if there is no record with the given id, so an id that was never merged costs one look-up.
 */
export function survivorOf(scope: Scope, kind: RecordKind, uuid: Sql): Sql {
  if (!canBeMerged(kind)) return uuid;
  const asItWas = scope.revision ? sql`and revision <= ${scope.revision}` : sql``;
  return sql`coalesce((select id from ${identifier(kind)} where id = ${uuid} ${asItWas}), ${followed(scope, literal(kind), uuid)})`;
}

/** The same for a record whose kind is in the row, and that is known not to exist any more. */
export function successorOf(scope: Scope, kind: Sql, uuid: Sql): Sql {
  const mergeable = mergeableKinds();
  if (mergeable.length === 0) return uuid;
  return sql`case when ${kind} in (${join(mergeable.map(literal), ", ")}) then ${followed(scope, kind, uuid)} else ${uuid} end`;
}

const followed = (scope: Scope, kind: Sql, uuid: Sql): Sql =>
  sql`ledger.survivor(${kind}, ${uuid}, ${revisionOf(scope)})`;

/** The ids that have been merged into a record, as a list of public ids. */
export const mergedInto = (scope: Scope, kind: RecordKind, uuid: Sql): Sql =>
  sql`ledger.merged_into(${literal(kind)}, ${uuid}, ${revisionOf(scope)})`;

/** The survivor of the record that had this key (a slug, say) in its last version before it was merged. */
export function survivorByKey(scope: Scope, kind: RecordKind, columns: readonly string[], value: Sql): Sql {
  const last = identifier(kind);
  const by = (alias: string): Sql => (scope.revision ? sql`and ${raw(alias)}.revision <= ${scope.revision}` : sql``);
  const keys = join(
    columns.map((column) => sql`last.${identifier(column)}`),
    ", ",
  );
  return sql`select into_it.id from history.${last} last
      cross join lateral (select ${followed(scope, literal(kind), sql`last.id`)} as id) into_it
    where ${value} in (${keys}) and into_it.id <> last.id ${by("last")}
      and not exists (select from history.${last} later where later.id = last.id and later.revision > last.revision ${by("later")})
    order by last.superseded_by desc limit 1`;
}
