import { getNamedType, type FieldNode, type GraphQLNamedType, type GraphQLObjectType } from "graphql";
import type { Arguments } from "../declare/arguments";
import type { List, ReferenceEdge } from "../declare/list";
import { Row } from "../declare/row";
import type { Scope } from "../declare/scope";
import { raw, sql, type Sql } from "../declare/sql";
import { filtered, pageRows, type Parent } from "./connection";
import { pageRequest, type Page } from "./page";
import { NotProjected, type Selections } from "./selection";
import { concat, objectPieces, orInPlace, type Piece } from "./text";
import { formFields, type FormField } from "./text.forms";

/** The part of the compiler that a connection uses: it writes the nodes on a page. */
export interface NodeWriter {
  selections: Selections;
  scope: Scope;
  object: (type: GraphQLNamedType, nodes: readonly FieldNode[], row: Row) => Piece[];
  reference: (edge: ReferenceEdge, type: GraphQLNamedType, nodes: readonly FieldNode[], from: Row) => Sql;
}

interface Selection {
  type: GraphQLObjectType;
  nodes: readonly FieldNode[];
}

/** A page of a list as a Relay connection. The order of the fields is that of the document, so everything is in one expression. */
export function connectionPieces(
  compiler: NodeWriter,
  list: List,
  { type, nodes }: Selection,
  args: Arguments,
  parent: Parent | null,
): Piece[] {
  const selected = formFields(compiler.selections, type, nodes);
  const nodeType = getNamedType((type.getFields()["nodes"] as NonNullable<FormField["field"]>).type);
  const from = filtered(list, nodeType, args, compiler.scope, parent);
  const named = selected.map(({ field }) => field?.name);
  const readsRows = named.some((name) => name !== undefined && name !== "totalCount");
  if (!readsRows)
    return objectPieces(selected.map(({ key, field }) => [key, [field ? from.total() : `"${type.name}"`]]));
  const goesOn = named.includes("pageInfo");
  const request = pageRequest(list, args);
  const page = new TextPage(
    compiler,
    list,
    { ...request, more: goesOn ? 1 : 0 },
    args,
    new Row(from.row.type, compiler.scope.alias()),
  );
  const pieces = objectPieces(
    selected.map((each) => [each.key, each.field?.name === "totalCount" ? [from.total()] : page.pieces(type, each)]),
  );
  // `having` makes one row of the page also where nothing is selected that counts or joins its rows.
  const rows = pageRows(from, page.page, args, compiler.scope);
  return [sql`(select ${concat(pieces)} from (${placed(rows, request, goesOn)}) ${raw(page.shown.alias)} having true)`];
}

/** Only if the page must be told from the row after it, or is read backwards, its rows need their numbers. */
const placed = (rows: Sql, { backwards }: Page, goesOn: boolean): Sql =>
  goesOn || backwards
    ? sql`select page_of.*, row_number() over () as page_place, count(*) over () as page_rows from (${rows}) page_of`
    : rows;

/** Writes the fields of a connection that depend on the rows of its page. */
class TextPage {
  constructor(
    private readonly compiler: NodeWriter,
    private readonly list: List,
    readonly page: Page,
    private readonly args: Arguments,
    readonly shown: Row,
  ) {}

  pieces(type: GraphQLObjectType, { field, nodes }: FormField): Piece[] {
    if (!field) return [`"${type.name}"`];
    const of = getNamedType(field.type) as GraphQLObjectType;
    switch (field.name) {
      case "nodes":
        return this.items(this.node({ field, nodes, key: "" }));
      case "edges":
        return this.items(
          objectPieces(formFields(this.compiler.selections, of, nodes).map((each) => [each.key, this.edge(of, each)])),
        );
      case "pageInfo":
        return objectPieces(
          formFields(this.compiler.selections, of, nodes).map((each) => [each.key, this.info(of, each)]),
        );
      default:
        throw new NotProjected(`${type.name}.${field.name}`);
    }
  }

  private items(item: readonly Piece[]): Piece[] {
    const { backwards, more = 1 } = this.page;
    const order = backwards ? sql` order by ${this.place} desc` : sql``;
    const only = more > 0 ? sql` filter (where ${this.place} <= ${this.size})` : sql``;
    return ["[", sql`string_agg(${concat(item)}, ','${order})${only}`, "]"];
  }

  private node({ field, nodes }: FormField): Piece[] {
    const type = getNamedType((field as NonNullable<FormField["field"]>).type);
    if (!this.list.items) return this.compiler.object(type, nodes, this.shown);
    return [orInPlace(this.compiler.reference(this.list.items, type, nodes, this.shown), false)];
  }

  private edge(type: GraphQLObjectType, selected: FormField): Piece[] {
    if (!selected.field) return [`"${type.name}"`];
    return selected.field.name === "cursor" ? ['"', this.cursor, '"'] : this.node(selected);
  }

  private info(type: GraphQLObjectType, { field }: FormField): Piece[] {
    const { backwards } = this.page;
    const goesOn = sql`(count(*) > ${this.size})::text`;
    const lastPlace = sql`least(${this.size}, ${raw(this.shown.alias)}.page_rows)`;
    switch (field?.name) {
      case "hasNextPage":
        return [backwards ? String(this.args.has("before")) : goesOn];
      case "hasPreviousPage":
        return [backwards ? goesOn : String(this.args.has("after"))];
      case "startCursor":
        return [this.cursorAt(backwards ? lastPlace : sql`1`)];
      case "endCursor":
        return [this.cursorAt(backwards ? sql`1` : lastPlace)];
      default:
        return [`"${type.name}"`];
    }
  }

  private cursorAt(place: Sql): Sql {
    return orInPlace(sql`'"' || max(${this.cursor}) filter (where ${this.place} = ${place}) || '"'`, true);
  }

  /** The same as encodeCursor makes of the place of the row. */
  private get cursor(): Sql {
    const key = sql`to_json(${raw(this.shown.alias)}.sort_key::text)`;
    const json = concat([`["${this.page.name}",`, key, ',"', this.shown.id, '"]']);
    return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
  }

  private get place(): Sql {
    return sql`${raw(this.shown.alias)}.page_place`;
  }

  private get size(): Sql {
    return raw(String(this.page.size));
  }
}
