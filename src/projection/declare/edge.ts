import type { Arguments } from "./arguments";
import type { Class } from "./record-type";
import type { List, ReferenceEdge } from "./list";
import type { Row } from "./row";
import type { Scope } from "./scope";
import { sql, type Sql } from "./sql";

/** How two rows belong together. */
export type Join = (from: Row, to: Row, scope: Scope) => Sql;

/** How the rows of a list belong to the record whose list it is, by the arguments of the list. */
export type ListJoin = (from: Row, to: Row, scope: Scope, args: Arguments) => Sql;

/** At most one record. */
export interface OneEdge {
  kind: "one";
  to: () => Class;
  on: Join;
}

/** A list that one record bounds. */
export interface ManyEdge {
  kind: "many";
  to: () => Class;
  on: Join;
  order: (to: Row) => Sql;
  where?: (to: Row, args: Arguments, scope: Scope) => Sql;
  /** The rows, if they are not simply those of a table: a sub-select, with the fields of the type as columns. */
  source?: (from: Row, scope: Scope) => Sql;
}

/** An object that is a part of this one: its fields stand in the same row. */
export interface PartEdge {
  kind: "part";
}

/** A list that grows with the data set, page by page. */
export interface ConnectionEdge {
  kind: "connection";
  list: List;
  /** May look at the arguments of the field as well. */
  on: ListJoin;
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
