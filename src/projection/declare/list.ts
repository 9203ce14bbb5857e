import type { Arguments } from "./arguments";
import type { Class } from "./record-type";
import type { Row } from "./row";
import type { Scope } from "./scope";
import type { Sql } from "./sql";

/** One argument of a filter, as SQL. */
export type Condition = (row: Row, args: Arguments, name: string, scope: Scope) => Sql;

/** A way to order a list. The expression must be indexed together with id, and must not be null. */
export interface Order {
  by: (row: Row, args: Arguments, scope: Scope) => Sql;
  type: "date" | "text" | "timestamptz" | "float8" | "bigint" | "uuid";
}

export interface OrderBy {
  field: string;
  direction: "ASC" | "DESC";
}

/** A record of any kind, named by a kind and an id that the row holds. */
export interface ReferenceEdge {
  kind: "reference";
  /** The kind as the row says it, in any case: `follow_up` or `FOLLOW_UP`. */
  recordKind: (from: Row) => Sql;
  recordId: (from: Row) => Sql;
  /** The revision to read it at, if that is another than that of the rest. */
  atRevision?: (from: Row) => Sql;
}

/** A list that clients page through: what it holds, how it is filtered, how it is ordered. */
export interface List {
  name: string;
  to: () => Class;
  conditions: Readonly<Record<string, Condition>>;
  orders: Readonly<Record<string, Order>>;
  defaultOrder: OrderBy;
  /** The order if the argument `search` is given, and no order. */
  searchOrder?: OrderBy;
  /** What every item of the list fulfils. */
  always?: (row: Row, scope: Scope) => Sql;
  /** The rows, if they are not simply those of a table. */
  source?: (from: Row | null, args: Arguments, scope: Scope) => Sql;
  /** Which record each row stands for, if the items are records of several kinds. */
  items?: ReferenceEdge;
}
