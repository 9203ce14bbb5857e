import { getNamedType, type FieldNode, type GraphQLNamedType, type GraphQLObjectType } from "graphql";
import type { Arguments } from "../declare/arguments";
import { recordNamed } from "../declare/record-type";
import { conditionsOf } from "./conditions";
import type { ListJoin } from "../declare/edge";
import { emptyList, jsonObject, type Pair } from "./json";
import type { List, ReferenceEdge } from "../declare/list";
import { beyondCursors, orderAndLimit, pageRequest } from "./page";
import { Row } from "../declare/row";
import type { Scope } from "../declare/scope";
import { keyOf, select, type Selections } from "./selection";
import { all, literal, raw, sql, type Sql } from "../declare/sql";

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
  const { scope } = compiler;
  const wanted = wantedOf(compiler, type as GraphQLObjectType, nodes);
  const row = new Row(list.source ? null : (recordNamed(wanted.type.name) ?? null), scope.alias());
  const source = list.source
    ? sql`(${list.source(parent?.from ?? null, args, scope)}) ${raw(row.alias)}`
    : scope.from(row);
  const conditions = [
    ...(parent ? [parent.on(parent.from, row, scope, args)] : []),
    ...ownVariant(row),
    ...(list.always ? [list.always(row, scope)] : []),
    ...conditionsOf(list.conditions, row, args, scope, parent?.takes),
  ];
  return jsonObject([
    ...(wanted.rows ? rowsOf(compiler, list, wanted, { row, source, conditions }, args) : []),
    ...(wanted.total ? [["total", sql`(select count(*) from ${source} where ${all(conditions)})`] as const] : []),
  ]);
}

interface Filtered {
  row: Row;
  source: Sql;
  conditions: readonly Sql[];
}

function rowsOf(compiler: NodeCompiler, list: List, wanted: Wanted, from: Filtered, args: Arguments): Pair[] {
  const page = pageRequest(list, args);
  const { row, source, conditions } = from;
  const sortKey = page.order.by(row, args, compiler.scope);
  const shown = new Row(row.type, compiler.scope.alias());
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
  const rows = sql`(select coalesce(json_agg(${item}), ${emptyList}) from (
    select ${raw(row.alias)}.*, ${sortKey} as sort_key from ${source}
    where ${all([...conditions, ...beyondCursors(page, sortKey, row, args)])} ${orderAndLimit(page, sortKey, row)}) ${raw(shown.alias)})`;
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
