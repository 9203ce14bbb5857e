import {
  getNamedType,
  isAbstractType,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from "graphql";
import { getArgumentValues } from "graphql/execution/values";
import { Arguments } from "../declare/arguments";
import { computedField, edgeOf, localisedField, tombstoneOf, hasOwnResolver } from "../declare/catalog";
import { recordNamed, type RecordType } from "../declare/record-type";
import { constantArguments } from "./constant-arguments";
import { connection } from "./connection";
import type { Edge, ManyEdge, OneEdge } from "../declare/edge";
import type { ReferenceEdge } from "../declare/list";
import { jsonObject, type Pair } from "./json";
import { Row } from "../declare/row";
import type { Scope } from "../declare/scope";
import { languagesArgument, localisedKeyOf, objectTypes, select, type Selected, type Selections } from "./selection";
import { all, join, literal, raw, sql, type Sql } from "../declare/sql";
import { successorOf, survivorOf } from "../declare/survivor";
import { languagesWanted } from "../declare/wanted";

/** A field of the document with arguments. A kept plan reads them from the request each time it runs. */
export type FieldArguments = ReturnType<typeof constantArguments>;

/** Compiles the selection of a client into one SQL expression that returns its JSON. */
export class Compiler {
  constructor(
    readonly selections: Selections,
    readonly scope: Scope,
    readonly fields: FieldArguments[] = [],
  ) {}

  /** A compiler for the part of the statement that reads at another revision. */
  private at(revision: Sql): Compiler {
    return new Compiler(this.selections, this.scope.at(revision), this.fields);
  }

  /** The selected fields of one row, as a JSON object. */
  object(type: GraphQLNamedType, nodes: readonly FieldNode[], row: Row): Sql {
    const types = objectTypes(this.selections.schema, type);
    return jsonObject([...(isAbstractType(type) ? [typeName(types, row)] : []), ...this.pairs(types, nodes, row)]);
  }

  /** A record of any kind that the GraphQL type allows, and that the edge can lead to. The row says which kind. */
  reference(edge: ReferenceEdge, type: GraphQLNamedType, nodes: readonly FieldNode[], from: Row): Sql {
    return this.referenced(edge, type, from, (types, row) =>
      jsonObject([typeName(types, row), ...this.pairs(types, nodes, row)]),
    );
  }

  /** The same, with what is selected of the record written by `write`. */
  referenced(edge: ReferenceEdge, type: GraphQLNamedType, from: Row, write: WriteRow): Sql {
    const possible = objectTypes(this.selections.schema, type);
    // If the type allows tombstones, the id may be that of a merged record, too.
    const follows = possible.some(({ name }) => tombstoneOf(name));
    const leadsTo = [...byTable(possible)].filter(([kind]) => edge.kinds?.has(kind) ?? true);
    const branches = leadsTo.map(([kind, types]) => {
      const record = recordNamed(types[0]?.name ?? "") as RecordType;
      const row = this.scope.row(record);
      const id = follows ? survivorOf(this.scope, record.kind, edge.recordId(from)) : edge.recordId(from);
      return sql`when ${literal(kind)} then
        (select ${write(types, row)} from ${this.scope.from(row)} where ${row.id} = ${id})`;
    });
    const there = branches.length > 0 ? [sql`case lower(${edge.recordKind(from)}) ${join(branches, " ")} end`] : [];
    const gone = possible.flatMap((each) => this.gone(edge, each, from, write) ?? []);
    // Postgres looks for a tombstone only if there is no record.
    return sql`coalesce(${join([...there, ...gone, raw("null")], ", ")})`;
  }

  /** The tombstone of a retracted record, if the GraphQL type allows tombstones. */
  private gone(edge: ReferenceEdge, type: GraphQLObjectType, from: Row, write: WriteRow): Sql | null {
    const source = tombstoneOf(type.name);
    if (!source) return null;
    const row = new Row(null, this.scope.alias());
    const kind = sql`lower(${edge.recordKind(from)})`;
    const found = source(kind, successorOf(this.scope, kind, edge.recordId(from)), this.scope);
    return sql`(select ${write([type], row)} from (${found}) ${raw(row.alias)})`;
  }

  /** The arguments of a selected field. Those of the entry field come from its resolver. */
  argumentsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
    if (definition.args.length === 0) return Arguments.none;
    this.fields.push(constantArguments(definition, node));
    const values = getArgumentValues(definition, node, this.selections.variableValues);
    return new Arguments(definition.name, this.fields.length, values);
  }

  private pairs(types: readonly GraphQLObjectType[], nodes: readonly FieldNode[], row: Row): Pair[] {
    const variants = new Map<string, Variant[]>();
    for (const selected of select(this.selections, types, nodes)) {
      const [key, value] = this.pair(selected, row) ?? [];
      if (key && value) variants.set(key, [...(variants.get(key) ?? []), { types: selected.types, value }]);
    }
    return [...variants].map(([key, each]) => [key, chosen(each, types, row)] as const);
  }

  /** An object with only this field. */
  source(selected: Selected, row: Row): Sql {
    return jsonObject([this.pair(selected, row) ?? []].filter((pair) => pair.length === 2));
  }

  /** Null if the field is computed in JavaScript and not by Postgres. */
  pair(selected: Selected, row: Row): Pair | null {
    const { key, field, nodes, types } = selected;
    const typeName = types[0]?.name ?? "";
    const localised = this.localised(typeName, selected, row);
    if (localised) return localised;
    const edge = edgeOf(typeName, field.name);
    if (edge) return [key, this.edge(edge, field, nodes, row)];
    if (hasOwnResolver(typeName, field.name)) return ["id", row.shown("id")];
    const computed = computedField(typeName, field.name);
    if (computed) {
      if (field.args.length === 0 || localisedField(typeName, field.name))
        return [field.name, computed(row, this.scope, Arguments.none)];
      return [key, computed(row, this.scope, this.argumentsOf(field, nodes[0] as FieldNode))];
    }
    return row.has(field.name) ? [field.name, row.shown(field.name)] : null;
  }

  /** A text that is asked for in some languages; null for one that is asked for as it was recorded. */
  private localised(typeName: string, { responseKey, field, nodes: [node] }: Selected, row: Row): Pair | null {
    const localised = localisedField(typeName, field.name);
    if (!localised || !node?.arguments?.length) return null;
    const args = this.argumentsOf(field, node);
    if (!args.has(languagesArgument)) return null;
    const text = localised(row, this.scope, languagesWanted(args));
    return [localisedKeyOf(responseKey, field.name), text];
  }

  private edge(edge: Edge, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], from: Row): Sql {
    const type = getNamedType(field.type);
    const args = this.argumentsOf(field, nodes[0] as FieldNode);
    switch (edge.kind) {
      case "one": {
        const { to, rows, where } = rowsOf(edge, from, this.scope, args);
        return sql`(select ${this.object(type, nodes, to)} from ${rows} where ${where})`;
      }
      case "many": {
        const { to, rows, where } = rowsOf(edge, from, this.scope, args);
        return sql`(select coalesce(json_agg(${this.object(type, nodes, to)} order by ${edge.order(to)}), '[]'::json)
          from ${rows} where ${where})`;
      }
      case "part":
        return this.object(type, nodes, from);
      case "connection":
        return connection(this, edge.list, type, nodes, args, { ...edge, from });
      case "reference":
        return (edge.atRevision ? this.at(edge.atRevision(from)) : this).reference(edge, type, nodes, from);
    }
  }
}

/** Writes what is selected of a row that is of one of the types. */
export type WriteRow = (types: readonly GraphQLObjectType[], row: Row) => Sql;

/** The rows to which an edge leads, for a FROM clause. */
export function rowsOf(
  edge: OneEdge | ManyEdge,
  from: Row,
  scope: Scope,
  args: Arguments,
): Record<"rows" | "where", Sql> & { to: Row } {
  const to = edge.source ? new Row(null, scope.alias()) : scope.row(edge.to());
  const rows = edge.source ? sql`(${edge.source(from, scope, args)}) ${raw(to.alias)}` : scope.from(to);
  const further = edge.kind === "many" && edge.where ? [edge.where(to, args, scope)] : [];
  return { to, rows, where: all([edge.on(from, to, scope), ...further]) };
}

function byTable(types: readonly GraphQLObjectType[]): Map<string, GraphQLObjectType[]> {
  const tables = new Map<string, GraphQLObjectType[]>();
  for (const type of types) {
    const kind = recordNamed(type.name)?.kind;
    if (kind) tables.set(kind, [...(tables.get(kind) ?? []), type]);
  }
  return tables;
}

/** The type of the row. Tables that several types share have a column for it. */
function typeName(types: readonly GraphQLObjectType[], row: Row): Pair {
  const variants = row.type?.variants;
  if (!variants) return ["__typename", literal(types[0]?.name ?? "")];
  const cases = Object.entries(variants.types).map(
    ([value, name]) => sql`when ${literal(value)} then ${literal(name)}`,
  );
  return ["__typename", sql`case ${row.col(variants.property)} ${join(cases, " ")} end`];
}

/** A field, with the types that select it in the same way. */
interface Variant {
  types: readonly GraphQLObjectType[];
  value: Sql;
}

/** Types that share a table can select the same field in different fragments. */
function chosen(variants: readonly Variant[], types: readonly GraphQLObjectType[], row: Row): Sql {
  const forAll = variants.find((each) => each.types.length === types.length);
  if (forAll) return forAll.value;
  const cases = variants.map((each) => onlyFor(each, row));
  return sql`case ${join(cases, " ")} end`;
}

function onlyFor({ types, value }: Variant, row: Row): Sql {
  const own = types.map((type) => literal(recordNamed(type.name)?.variant ?? ""));
  return sql`when ${row.col(row.type?.variants?.property ?? "kind")} in (${join(own, ", ")}) then ${value}`;
}
