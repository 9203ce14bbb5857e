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

/** A record of any kind. The row has its kind and its id. */
export interface ReferenceEdge {
  kind: "reference";
  /** The kind in the row, in lower or upper case: `follow_up` or `FOLLOW_UP`. */
  recordKind: (from: Row) => Sql;
  recordId: (from: Row) => Sql;
  /** The kinds, in lower case, that the rows of this request can have; undefined for all. */
  kinds?: ReadonlySet<string>;
  /** The revision at which to read it, if it is not the revision of the row. */
  atRevision?: (from: Row) => Sql;
}

/** Where a page begins and ends. */
export interface PageBounds {
  /** How many rows are read for it. */
  rows: number;
  /** Whether its rows are read from the end of the list. */
  backwards: boolean;
  /** The sort key in a cursor that is given. */
  keyOf: (cursor: "after" | "before") => Sql | null;
}

/** Ways to read a page that find the same rows. */
export interface Ways {
  /** The arguments whose conditions they stand for. */
  stead: readonly string[];
  /** What holds of the rows, with a condition without any row that holds for one of the ways only. */
  conditions: readonly Sql[];
}

/** A list that clients read page by page: its items, its filters and its orders. */
export interface List {
  name: string;
  to: () => Class;
  conditions: Readonly<Record<string, Condition>>;
  orders: Readonly<Record<string, Order>>;
  defaultOrder: OrderBy;
  /** The order if the client gives the argument `search` and no order. */
  searchOrder?: OrderBy;
  /** A condition that every item of the list fulfils. */
  always?: (row: Row, scope: Scope) => Sql;
  /** The number of its items, if it was counted before under the conditions that are given; null if it has to be counted. */
  total?: (given: readonly string[], args: Arguments, scope: Scope) => Sql | null;
  /** The rows, if they are not the rows of a table. */
  source?: (from: Row | null, args: Arguments, scope: Scope) => Sql;
  /**
   * Conditions that every row of a page fulfils anyway. They are for a source that has no index in the order of the list: Postgres then reads
   * what is near the page, and not all rows before it orders them.
   */
  near?: (row: Row, args: Arguments, scope: Scope, page: PageBounds) => readonly Sql[];
  /**
   * Several ways to read a page, of which the values of the arguments decide. A plan that is kept has all of them, and Postgres takes that whose
   * condition holds. Null if there is only the usual one.
   */
  ways?: (row: Row, args: Arguments, scope: Scope) => Ways | null;
  /** The record that each row names, if the items are records of several kinds. */
  items?: ReferenceEdge;
}
