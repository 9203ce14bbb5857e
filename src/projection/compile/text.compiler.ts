import {
  getNamedType,
  getNullableType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from "graphql";
import { computedField, derivedField, edgeOf, hasOwnResolver, writtenField } from "../declare/catalog";
import type { Edge } from "../declare/edge";
import type { ReferenceEdge } from "../declare/list";
import type { Row } from "../declare/row";
import type { Scope } from "../declare/scope";
import { join, literal, sql, type Sql } from "../declare/sql";
import { Compiler, rowsOf, type FieldArguments } from "./compiler";
import { keyOf, NotProjected, objectTypes, type Selected, type Selections } from "./selection";
import { concat, marks, objectPieces, orInPlace, type Piece } from "./text";
import { connectionPieces } from "./text.connection";
import { formFields, formsOf, variantOf, type Form, type FormField } from "./text.forms";
import { leafPieces } from "./text.values";

/** A field whose value code has to complete: Postgres leaves a hole in the text, with the JSON that it is made from. */
export interface Hole {
  type: GraphQLObjectType;
  key: string;
  nodes: readonly FieldNode[];
}

/** What the compilers of one statement share. */
export interface Compiled {
  fields: FieldArguments[];
  holes: Hole[];
}

/**
 * Compiles a selection into one SQL expression that returns the text of the answer: the fields in the order of the document, under their
 * response names. What it cannot write is left to code, as a hole.
 */
export class TextCompiler {
  private readonly json: Compiler;

  constructor(
    readonly selections: Selections,
    readonly scope: Scope,
    readonly compiled: Compiled = { fields: [], holes: [] },
  ) {
    this.json = new Compiler(selections, scope, compiled.fields);
  }

  /** The selected fields of a row that is there. */
  object(type: GraphQLNamedType, nodes: readonly FieldNode[], row: Row): Piece[] {
    const types = objectTypes(this.selections.schema, type);
    // An interface has rows of several types only if these share a table.
    return this.ofTypes(row.type?.variants ? types : types.slice(0, 1), nodes, row);
  }

  private ofTypes(types: readonly GraphQLObjectType[], nodes: readonly FieldNode[], row: Row): Piece[] {
    const [form, ...others] = formsOf(this.selections, types, nodes);
    if (!form) throw new NotProjected("no type of which a row could be");
    if (others.length === 0) return this.formPieces(form, row);
    const cases = [form, ...others].map((each) => {
      const kinds = each.types.map((one) => literal(variantOf(one)));
      return sql`when ${kindOf(row)} in (${join(kinds, ", ")}) then ${concat(this.formPieces(each, row))}`;
    });
    return [orInPlace(sql`case ${join(cases, " ")} end`, false)];
  }

  private formPieces({ types, fields }: Form, row: Row): Piece[] {
    return objectPieces(
      fields.map(({ key, field, nodes }) => [
        key,
        field ? this.value(types[0], { key, field, nodes }, row) : typeName(types, row),
      ]),
    );
  }

  private value(type: GraphQLObjectType, selected: ValueField, row: Row): Piece[] {
    const { field, nodes } = selected;
    const edge = edgeOf(type.name, field.name);
    if (edge) return this.edge(edge, field, nodes, row);
    if (hasOwnResolver(type.name, field.name)) throw new NotProjected(`${type.name}.${field.name} reads for itself`);
    return this.written(type, selected, row) ?? this.leaf(type, selected, row) ?? this.hole(type, selected, row);
  }

  /** A value without fields; null if Postgres cannot write it. */
  private leaf(type: GraphQLObjectType, selected: ValueField, row: Row): Piece[] | null {
    const { field } = selected;
    if (!isLeafType(getNullableType(field.type)) || derivedField(type.name, field.name)) return null;
    const isKey = field.name === "id" && row.type !== null && !computedField(type.name, field.name);
    if (isKey) return [`"${row.type.kind}_`, row.id, '"'];
    const [, value] = this.json.pair(asSelected(type, selected), row) ?? [];
    return value ? leafPieces(field.type, value) : null;
  }

  /** An object that is made from the value of one column; null if Postgres cannot write it. */
  private written(type: GraphQLObjectType, { field, nodes }: ValueField, row: Row): Piece[] | null {
    const of = getNullableType(field.type);
    if (!isObjectType(of) || computedField(type.name, field.name) || !row.type?.columns.has(field.name)) return null;
    const column = row.col(field.name);
    const values = formFields(this.selections, of, nodes).map(
      (each) => [each.key, each.field ? writtenField(of.name, each.field.name)?.(column) : [`"${of.name}"`]] as const,
    );
    const known = values.flatMap(([key, pieces]) => (pieces ? [[key, pieces] as const] : []));
    if (known.length < values.length) return null;
    const text = sql`case when ${column} is not null then ${concat(objectPieces(known))} end`;
    return [orInPlace(text, !isNonNullType(field.type))];
  }

  private hole(type: GraphQLObjectType, selected: ValueField, row: Row): Piece[] {
    const number = this.compiled.holes.push({ type, key: selected.key, nodes: selected.nodes }) - 1;
    const source = this.json.source(asSelected(type, selected), row);
    return [`${marks.hole}${number}${marks.inside}`, source, marks.end];
  }

  private edge(edge: Edge, field: ValueField["field"], nodes: readonly FieldNode[], from: Row): Piece[] {
    const type = getNamedType(field.type);
    const nullable = !isNonNullType(field.type);
    const args = this.json.argumentsOf(field, nodes[0] as FieldNode);
    switch (edge.kind) {
      case "one": {
        const { to, rows, where } = rowsOf(edge, from, this.scope, args);
        return [orInPlace(sql`(select ${concat(this.object(type, nodes, to))} from ${rows} where ${where})`, nullable)];
      }
      case "many": {
        const { to, rows, where } = rowsOf(edge, from, this.scope, args);
        const item = concat(this.object(type, nodes, to));
        return [
          "[",
          sql`(select string_agg(${item}, ',' order by ${edge.order(to)}) from ${rows} where ${where})`,
          "]",
        ];
      }
      case "part":
        return this.object(type, nodes, from);
      case "connection":
        return connectionPieces(this, edge.list, { type: type as GraphQLObjectType, nodes }, args, { ...edge, from });
      case "reference": {
        const { selections, scope, compiled } = this;
        const then = edge.atRevision && new TextCompiler(selections, scope.at(edge.atRevision(from)), compiled);
        return [orInPlace((then ?? this).reference(edge, type, nodes, from), nullable)];
      }
    }
  }

  /** A record of any kind that the type allows; null if there is none. */
  reference(edge: ReferenceEdge, type: GraphQLNamedType, nodes: readonly FieldNode[], from: Row): Sql {
    return this.json.referenced(edge, type, from, (types, row) => concat(this.ofTypes(types, nodes, row)));
  }
}

type ValueField = FormField & { field: GraphQLField<unknown, unknown> };

const asSelected = (type: GraphQLObjectType, { key, field, nodes }: ValueField): Selected => ({
  key: keyOf(key, field.name),
  responseKey: key,
  field,
  nodes,
  types: [type],
});

/** The column by which rows of the types of one table are told from each other. */
const kindOf = (row: Row): Sql => row.col(row.type?.variants?.property ?? "kind");

function typeName(types: Form["types"], row: Row): Piece[] {
  const [type, ...others] = types;
  if (others.length === 0) return [`"${type.name}"`];
  const cases = types.map((each) => sql`when ${literal(variantOf(each))} then ${literal(each.name)}`);
  return ['"', orInPlace(sql`case ${kindOf(row)} ${join(cases, " ")} end`, false), '"'];
}
