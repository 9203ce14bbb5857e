import type { Arguments } from "./arguments";
import type { Class } from "./record-type";
import type { List, ReferenceEdge } from "./list";
import type { Row } from "./row";
import type { Scope } from "./scope";
import { sql, type Sql } from "./sql";

/** The condition under which two rows belong together. */
export type Join = (from: Row, to: Row, scope: Scope) => Sql;

/** The condition under which a row of a list belongs to a record. It can depend on the arguments of the list. */
export type ListJoin = (from: Row, to: Row, scope: Scope, args: Arguments) => Sql;

/** At most one record. */
export interface OneEdge {
  kind: "one";
  to: () => Class;
  on: Join;
  /** The row, if it is not simply that of a table: a sub-select of at most one row, with the fields of the type as columns. */
  source?: (from: Row, scope: Scope, args: Arguments) => Sql;
}

/** A short list that is given whole: one record cannot have many items in it. */
export interface ManyEdge {
  kind: "many";
  to: () => Class;
  on: Join;
  order: (to: Row) => Sql;
  where?: (to: Row, args: Arguments, scope: Scope) => Sql;
  /** The rows, if they are not the rows of a table: a sub-select with the fields of the type as columns. */
  source?: (from: Row, scope: Scope) => Sql;
}

/** An object that is a part of its parent: its fields are columns of the same row. */
export interface PartEdge {
  kind: "part";
}

/** A list that grows with the data, and is read page by page. */
export interface ConnectionEdge {
  kind: "connection";
  list: List;
  /** It can depend on the arguments of the field. */
  on: ListJoin;
  /** The arguments of which the join is all: they are about this record, and are no conditions of the list beside it. */
  takes?: readonly string[];
}

export type Edge = OneEdge | ManyEdge | PartEdge | ConnectionEdge | ReferenceEdge;

/** The other record names this one: `to.property = from.id`. */
export const namedBy =
  (property: string): Join =>
  (from, to) =>
    sql`${to.col(property)} = ${from.id}`;

/** This record names the other: `to.id = from.property`. */
export const names =
  (property: string): Join =>
  (from, to) =>
    sql`${to.id} = ${from.col(property)}`;
