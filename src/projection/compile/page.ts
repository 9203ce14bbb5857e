import { badInput } from "../../values/errors";
import type { Arguments } from "../declare/arguments";
import { decodeCursor } from "./cursor";
import type { List, Order, OrderBy } from "../declare/list";
import type { Row } from "../declare/row";
import type { Scope } from "../declare/scope";
import { raw, sql, type Sql } from "../declare/sql";

/** The sizes of a page, also for the descriptions of `first` and `last`. */
export const defaultPageSize = 20;
export const maximumPageSize = 100;

/** The page of a list that a request selects, by the rules of Relay connections. */
export interface Page {
  order: Order;
  /** The names of the list and of its order, which each cursor contains. */
  name: string;
  orderBy: OrderBy;
  size: number;
  /** True if `last` was given: the page is counted from the end. */
  backwards: boolean;
  /** How many rows beyond the page are read; by default one. */
  more?: number;
  near?: List["near"];
}

export function pageRequest(list: List, args: Arguments): Page {
  if (args.has("first") && args.has("last")) throw badInput(args.nameOf("last"), "give either first or last, not both");
  const backwards = args.has("last");
  const orderBy = args.has("orderBy") ? orderOf(args.inner("orderBy")) : ordinaryOrder(list, args);
  const order = list.orders[orderBy.field];
  if (!order) throw badInput(args.nameOf("orderBy"), `cannot order by ${orderBy.field}`);
  return {
    order,
    name: `${list.name}.${orderBy.field}`,
    orderBy,
    size: sizeOf(args, backwards ? "last" : "first"),
    backwards,
    near: list.near,
  };
}

const ordinaryOrder = ({ defaultOrder, searchOrder }: List, args: Arguments): OrderBy =>
  searchOrder && args.has("search") ? searchOrder : defaultOrder;

const orderOf = (args: Arguments): OrderBy => ({
  field: String(args.shape("field")),
  direction: args.shape("direction") as OrderBy["direction"],
});

function sizeOf(args: Arguments, name: "first" | "last"): number {
  if (!args.has(name)) return defaultPageSize;
  const size = Number(args.shape(name));
  const most = args.mostInPage ?? maximumPageSize;
  if (size < 1 || size > most) throw badInput(args.nameOf(name), `must be from 1 to ${most}, not ${size}`);
  return size;
}

type CursorName = "after" | "before";

/** The rows after and before the given cursors. */
export const beyondCursors = (page: Page, key: Sql, row: Row, args: Arguments): Sql[] =>
  (["after", "before"] as const).filter((name) => args.has(name)).map((name) => beyond(page, key, row, args, name));

/** What holds of all rows of the page anyway, see `List.near`. */
export const nearPage = (page: Page, row: Row, args: Arguments, scope: Scope): readonly Sql[] =>
  page.near?.(row, args, scope, {
    rows: page.size + (page.more ?? 1),
    backwards: page.backwards,
    keyOf: (cursor) => (args.has(cursor) ? placeIn(page, args, cursor, "key") : null),
  }) ?? [];

function beyond(page: Page, key: Sql, row: Row, args: Arguments, name: CursorName): Sql {
  const operator = raw((name === "after") === (page.orderBy.direction === "ASC") ? ">" : "<");
  return sql`(${key}, ${row.id}) ${operator} (${placeIn(page, args, name, "key")}, ${placeIn(page, args, name, "id")})`;
}

const placeIn = ({ order, name: list }: Page, args: Arguments, cursor: CursorName, part: "key" | "id"): Sql =>
  args.as(
    cursor,
    part === "id" ? "uuid" : order.type,
    (value, argument) => decodeCursor(value, list, order.type, argument)[part],
  );

/** By default one row more than the page has, to know whether there is a next page. */
export function orderAndLimit({ orderBy, size, backwards, more = 1 }: Page, key: Sql, row: Row): Sql {
  const direction = raw((orderBy.direction === "ASC") === backwards ? "desc" : "asc");
  return sql`order by ${key} ${direction}, ${row.id} ${direction} limit ${raw(String(size + more))}`;
}
