import type { Condition } from "../projection/declare/list";
import type { RecordKind } from "../values/record-id";
import { join, sql, type Sql } from "../projection/declare/sql";
import type { RecordType } from "../projection/declare/record-type";
import { survivorByKey } from "../projection/declare/survivor";
import { idOf } from "./record.key";

/** The column has one of the given values. */
export const anyOf =
  (property: string): Condition =>
  (row, args, name) =>
    sql`${row.col(property)} = any(${args.as(name, "text[]", (value) => [value].flat())})`;

export const equals =
  (property: string): Condition =>
  (row, args, name) =>
    sql`${row.col(property)} = ${args.as(name, "text")}`;

export const hasId =
  (kind: RecordKind, property = "id"): Condition =>
  (row, args, name, scope) =>
    sql`${row.col(property)} = ${idOf(scope, args, name, kind)}`;

/**
 * One of the properties has the value; the first property comes before the others. If no record has the value, finds the record into which
 * its last owner was merged.
 */
export const hasKey =
  (...properties: [string, ...string[]]): Condition =>
  (row, args, name, scope) => {
    const found = scope.row(row.type as RecordType);
    const [value, columns] = [args.as(name, "text"), properties.map((property) => found.col(property))];
    const { kind, columns: all } = row.type as RecordType;
    const former = properties.map((property) => all.get(property) ?? property);
    return sql`${row.id} = coalesce((select ${found.id} from ${scope.from(found)} where ${value} in (${join(columns, ", ")})
        order by ${columns[0] as Sql} <> ${value}, ${found.id} limit 1), (${survivorByKey(scope, kind, former, value)}))`;
  };

/** The whole of the partial date lies on the day or after it. */
export const onOrAfter =
  (property: string): Condition =>
  (row, args, name) =>
    sql`partial_earliest(${row.col(property)}) >= ${args.as(name, "date")}`;

/** The whole of the partial date lies on the day or before it. */
export const onOrBefore =
  (property: string): Condition =>
  (row, args, name) =>
    // The first comparison follows from the second, and has an index.
    sql`(partial_earliest(${row.col(property)}) <= ${args.as(name, "date")}
      and partial_latest(${row.col(property)}) <= ${args.as(name, "date")})`;
