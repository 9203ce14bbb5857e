import { badInput, shown } from "../../values/errors";
import type { Arguments } from "../../projection/declare/arguments";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { survivorOf } from "../../projection/declare/survivor";
import { join, literal, raw, sql, type Sql } from "../../projection/declare/sql";
import { prefixedKey, uuidOfAnyKind, type RecordKey } from "../../schema/record.key";
import { isTracked, trackedKinds } from "../../values/record-id";
import { shownFields } from "./record.fields";
import { declarationOf } from "../../schema/module";

/** One row: the record, the two revisions, and the fields of the record at each of them. */
export function comparison(scope: Scope, given: Arguments): Sql {
  const compared = new Row(null, scope.alias());
  const part = (name: keyof RecordKey, type: string) =>
    given.as("id", type, (value, argument) => trackedKey(value, argument)[name]);
  const key = { kind: part("kind", "text"), uuid: part("uuid", "uuid"), slug: part("slug", "text") };
  const revision = (name: string) => given.as(name, "bigint", notNegative);
  return sql`select ${raw(compared.alias)}.*, ${fieldsAt(compared.col("from_revision"), compared, scope)} as before,
      ${fieldsAt(compared.col("to_revision"), compared, scope)} as after
    from (select ${key.kind} as kind, ${uuidOfAnyKind(scope, key)} as id,
      ${revision("fromRevision")} as from_revision, ${revision("toRevision")} as to_revision) ${raw(compared.alias)}`;
}

function fieldsAt(revision: Sql, compared: Row, scope: Scope): Sql {
  const then = scope.at(revision);
  const branches = trackedKinds().map((kind) => {
    const row = then.row(declarationOf(kind).type);
    return sql`when ${literal(kind)} then
      (select ${shownFields(kind, row)} from ${then.from(row)} where ${row.id} = ${survivorOf(then, kind, compared.id)})`;
  });
  return sql`case ${compared.col("kind")} ${join(branches, " ")} end`;
}

function trackedKey(value: unknown, argument: string): RecordKey {
  const key = prefixedKey(String(value));
  if (key && isTracked(key.kind)) return key;
  throw badInput(argument, `${shown(value)} is not the id of a record whose history is kept`);
}

function notNegative(value: unknown, argument: string): unknown {
  if (Number(value) < 0)
    throw badInput(argument, `${shown(value)} is not a revision: give 1 or more, or 0 for nothing`);
  return value;
}
