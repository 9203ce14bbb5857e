import { getNamedType, type FieldNode, type GraphQLNamedType, type GraphQLObjectType } from "graphql";
import type { Arguments } from "../declare/arguments";
import { recordNamed } from "../declare/record-type";
import { conditionsOf } from "./conditions";
import type { ListJoin } from "../declare/edge";
import { emptyList, jsonObject, type Pair } from "./json";
import type { List, ReferenceEdge } from "../declare/list";
import { beyondCursors, nearPage, orderAndLimit, pageRequest, type Page } from "./page";
import { Row } from "../declare/row";
import type { Scope } from "../declare/scope";
import { keyOf, select, type Selections } from "./selection";
import { all, join, literal, raw, sql, type Sql } from "../declare/sql";

/** The part of the compiler that a connection uses: it compiles the nodes on a page. */
export interface NodeCompiler {
  selections: Selections;
  scope: Scope;
  object: (type: GraphQLNamedType, nodes: readonly FieldNode[], row: Row) => Sql;
  reference: (edge: ReferenceEdge, type: GraphQLNamedType, nodes: readonly FieldNode[], from: Row) => Sql;
}

/** The record that has the list; none for the lists of entry fields. */
export interface Parent {
  from: Row;
  on: ListJoin;
  takes?: readonly string[];
}

/**
 * A page of a list as `{"order", "rows": [{"key", "id", ..nodes}], "total"}`; page-answer.ts makes a Relay connection from it. Each place
 * in which nodes are selected has its own key: `nodes` or `edges/node`.
 */
export function connection(
  compiler: NodeCompiler,
  list: List,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  args: Arguments,
  parent: Parent | null,
): Sql {
  const wanted = wantedOf(compiler, type as GraphQLObjectType, nodes);
  const from = filtered(list, wanted.type, args, compiler.scope, parent);
  return jsonObject([
    ...(wanted.rows ? rowsOf(compiler, list, wanted, from, args) : []),
    ...(wanted.total ? [["total", from.total()] as const] : []),
  ]);
}

/** The rows of a list that the arguments ask for, as the parts of a statement. */
export function filtered(
  list: List,
  nodeType: GraphQLNamedType,
  args: Arguments,
  scope: Scope,
  parent: Parent | null,
): Filtered {
  const row = new Row(list.source ? null : (recordNamed(nodeType.name) ?? null), scope.alias());
  const source = list.source
    ? sql`(${list.source(parent?.from ?? null, args, scope)}) ${raw(row.alias)}`
    : scope.from(row);
  const ways = list.ways?.(row, args, scope) ?? null;
  const conditionsIn = (reading: Scope, stead: readonly string[] = []): Sql[] => [
    ...(parent ? [parent.on(parent.from, row, reading, args)] : []),
    ...ownVariant(row),
    ...(list.always ? [list.always(row, reading)] : []),
    ...conditionsOf(list.conditions, row, args, reading, [...(parent?.takes ?? []), ...stead]),
  ];
  const counted = (): Sql => sql`(select count(*) from ${source} where ${all(conditionsIn(scope))})`;
  return {
    row,
    source,
    conditions: conditionsIn(scope.paging(row), ways?.stead),
    ways: ways?.conditions ?? [],
    total: () => (parent ? null : knownTotal(list, args, scope)) ?? counted(),
  };
}

/** Of an entry field, the list may know the number of its items without counting them. */
function knownTotal(list: List, args: Arguments, scope: Scope): Sql | null {
  const given = [...Object.keys(list.conditions), "where"].filter((name) => args.has(name));
  return (!list.always && list.total?.(given, args, scope)) || null;
}

/** The rows of a page, in the order in which they are read, with their `sort_key`. */
export function pageRows({ row, source, conditions, ways }: Filtered, page: Page, args: Arguments, scope: Scope): Sql {
  const key = page.order.by(row, args, scope);
  const shared = [...conditions, ...beyondCursors(page, key, row, args), ...nearPage(page, row, args, scope)];
  const rows = (own: readonly Sql[]): Sql => sql`select ${raw(row.alias)}.*, ${key} as sort_key from ${source}
    where ${all([...own, ...shared])} ${orderAndLimit(page, key, row)}`;
  if (ways.length === 0) return rows([]);
  const each = ways.map((way) => sql`(${rows([way])})`);
  const found = raw(row.alias);
  return sql`select * from (${join(each, " union all ")}) ${found} ${orderAndLimit(page, sql`${found}.sort_key`, row)}`;
}

export interface Filtered {
  row: Row;
  source: Sql;
  conditions: readonly Sql[];
  /** If there are several ways to read a page, the condition of each. */
  ways: readonly Sql[];
  /** The number of all of them. */
  total: () => Sql;
}

function rowsOf(compiler: NodeCompiler, list: List, wanted: Wanted, from: Filtered, args: Arguments): Pair[] {
  const page = pageRequest(list, args);
  const shown = new Row(from.row.type, compiler.scope.alias());
  const nodes = [...wanted.nodes].map(([key, selected]): Pair => [
    key,
    list.items
      ? compiler.reference(list.items, wanted.type, selected, shown)
      : compiler.object(wanted.type, selected, shown),
  ]);
  const place: Pair[] = [
    ["key", sql`${raw(shown.alias)}.sort_key::text`],
    ["id", shown.id],
  ];
  const item = jsonObject([...(wanted.cursors ? place : []), ...nodes]);
  const rows = sql`(select coalesce(json_agg(${item}), ${emptyList})
    from (${pageRows(from, page, args, compiler.scope)}) ${raw(shown.alias)})`;
  return [
    ["order", literal(page.name)],
    ["rows", rows],
  ];
}

interface Wanted {
  type: GraphQLNamedType;
  nodes: Map<string, readonly FieldNode[]>;
  rows: boolean;
  /** Whether the rows need their place in the list. */
  cursors: boolean;
  total: boolean;
}

/** The selected fields of a connection and of its nodes. */
function wantedOf(compiler: NodeCompiler, type: GraphQLObjectType, nodes: readonly FieldNode[]): Wanted {
  const nodeType = getNamedType(type.getFields()["nodes"]?.type);
  const wanted: Wanted = {
    type: nodeType as GraphQLNamedType,
    nodes: new Map(),
    rows: false,
    cursors: false,
    total: false,
  };
  for (const selected of select(compiler.selections, [type], nodes)) {
    if (selected.field.name === "totalCount") wanted.total = true;
    else wanted.rows = true;
    if (selected.field.name === "pageInfo") wanted.cursors = true;
    if (selected.field.name === "nodes") wanted.nodes.set(keyOf(selected.responseKey, "nodes"), selected.nodes);
    if (selected.field.name !== "edges") continue;
    const edgeType = getNamedType(selected.field.type) as GraphQLObjectType;
    for (const inner of select(compiler.selections, [edgeType], selected.nodes)) {
      if (inner.field.name === "cursor") wanted.cursors = true;
      if (inner.field.name === "node") wanted.nodes.set(`${selected.responseKey}/${inner.responseKey}`, inner.nodes);
    }
  }
  return wanted;
}

function ownVariant(row: Row): Sql[] {
  const { variant, variants } = row.type ?? {};
  return variant !== undefined && variants ? [sql`${row.col(variants.property)} = ${literal(variant)}`] : [];
}
