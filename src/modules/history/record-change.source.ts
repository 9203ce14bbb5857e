import { recordOf } from "../../projection/declare/record-type";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { identifier, join, literal, raw, sql, type Sql } from "../../projection/declare/sql";
import { trackedKinds, type TrackedKind } from "../../values/record-id";
import { shownFields } from "./record.fields";
import { declarationOf } from "../../schema/module";

/**
 * All changes of records of these kinds. There is a row for the start of each version of a record, and a row for the end of each
 * version in history. If another version follows at once, the end is not a change of its own (see `isChange`).
 *
 * The parts are scans without conditions. So Postgres can merge the indexes on the revision, and reads only the rows of the page
 * and the ends beside them. Whether another version follows is computed afterwards, in a join that Postgres cannot move: as a
 * condition on the parts, it would make each part run ahead of the others, to find its first row that fulfils it.
 */
export function changesOf(kinds: readonly TrackedKind[], scope: Scope): Sql {
  const change = new Row(null, scope.alias());
  const next = scope.alias();
  const parts = kinds.flatMap((kind) => partsOf(kind, scope));
  const of = (each: (kind: TrackedKind) => Sql) => byKind(kinds, change, each);
  return sql`select ${raw(change.alias)}.*, ${raw(next)}.followed, ${of((kind) => replaces(kind, change))} as replaces,
      ${fieldsOf(kinds, change, scope)}
    from (${join(parts, " union all ")}) ${raw(change.alias)} cross join lateral (
      select ${change.col("ended")} and ${of((kind) => isFollowed(kind, change))} as followed offset 0) ${raw(next)}`;
}

/** The fields of the record before the change and after it. */
export const fieldsOf = (kinds: readonly TrackedKind[], change: Row, scope: Scope): Sql =>
  sql`${byKind(kinds, change, (kind) => fieldsBefore(kind, change, scope))} as before,
      ${byKind(kinds, change, (kind) => fieldsAfter(kind, change, scope))} as after`;

export const allChanges = (scope: Scope): Sql => changesOf(trackedKinds(), scope);

/** The end of a version is a change only if no other version followed at once: then the record was retracted or merged. */
export const isChange = (change: Row): Sql => sql`not ${change.col("followed")}`;

function partsOf(kind: TrackedKind, scope: Scope): Sql[] {
  const part = (table: Sql, revision: string, ended: boolean): Sql => {
    const version = raw(scope.alias());
    return sql`select ${version}.id, ${literal(kind)} as kind, ${version}.${raw(revision)} as revision,
      ${version}.version, ${raw(String(ended))} as ended from ${table} ${version}`;
  };
  return [
    part(identifier(kind), "revision", false),
    part(history(kind), "revision", false),
    part(history(kind), "superseded_by", true),
  ];
}

function byKind(kinds: readonly TrackedKind[], change: Row, each: (kind: TrackedKind) => Sql): Sql {
  const [only, ...others] = kinds;
  if (only && others.length === 0) return each(only);
  const branches = kinds.map((kind) => sql`when ${literal(kind)} then ${each(kind)}`);
  return sql`case ${change.col("kind")} ${join(branches, " ")} end`;
}

const isFollowed = (kind: TrackedKind, change: Row): Sql =>
  sql`(${isVersion(identifier(kind), "revision", change)} or ${isVersion(history(kind), "revision", change)})`;

const replaces = (kind: TrackedKind, change: Row): Sql => isVersion(history(kind), "superseded_by", change);

/**
 * Whether a version of the record begins, or ends, with the revision of the change. This does not use EXISTS: Postgres would then
 * make a hash of the whole table, and a page has only few rows.
 */
const isVersion = (table: Sql, revision: "revision" | "superseded_by", change: Row): Sql =>
  sql`(select true from ${table} version
    where version.id = ${change.id} and version.${raw(revision)} = ${change.col("revision")}) is not null`;

function fieldsBefore(kind: TrackedKind, change: Row, scope: Scope): Sql {
  const ended = scope.row(declarationOf(kind).type);
  return sql`(select ${shownFields(kind, ended)} from ${history(kind)} ${raw(ended.alias)}
    where ${ended.id} = ${change.id} and ${raw(ended.alias)}.superseded_by = ${change.col("revision")})`;
}

function fieldsAfter(kind: TrackedKind, change: Row, scope: Scope): Sql {
  const began = scope.row(declarationOf(kind).type);
  const columns = join([...recordOf(declarationOf(kind).type).columns.values()].map(identifier), ", ");
  return sql`(select ${shownFields(kind, began)}
    from (select ${columns} from ${identifier(kind)} union all select ${columns} from ${history(kind)}) ${raw(began.alias)}
    where ${began.id} = ${change.id} and ${began.col("revision")} = ${change.col("revision")})`;
}

const history = (kind: TrackedKind): Sql => sql`history.${identifier(kind)}`;
