import type { Arguments } from "./arguments";
import type { Edge } from "./edge";
import { recordNamed, type Class } from "./record-type";
import type { Row } from "./row";
import type { Scope } from "./scope";
import type { Sql } from "./sql";

/** A field whose value is an SQL expression, made from the columns of its row and the arguments of the field. */
export type ComputedField = (row: Row, scope: Scope, args: Arguments) => Sql;

/** A field whose value is computed in JavaScript, from the projected value of its parent and the arguments of the field. */
export type DerivedField = (value: never, args: never) => unknown;

/** The declarations of one sort, by class and field. A class also has those of the classes that it extends. */
class Declared<T> {
  private readonly byType = new Map<string, Map<string, T>>();

  add(type: Class, name: string, value: T): void {
    this.byType.set(type.name, (this.byType.get(type.name) ?? new Map<string, T>()).set(name, value));
  }

  find(typeName: string, field: string): T | undefined {
    const own = this.byType.get(typeName)?.get(field);
    if (own !== undefined) return own;
    const parents = recordNamed(typeName)?.parents ?? [];
    return parents.map((name) => this.byType.get(name)?.get(field)).find((found) => found !== undefined);
  }
}

/** A text of a record, in the first of some languages in which there is one. */
export type LocalisedField = (row: Row, scope: Scope, wanted: Sql) => Sql;

const edges = new Declared<Edge>();
const computed = new Declared<ComputedField>();
const derived = new Declared<DerivedField>();
const localised = new Declared<LocalisedField>();

/** Adds an edge to a type. A module adds its edges to types of the modules below it. */
export const addEdge = (type: Class, name: string, edge: Edge): void => edges.add(type, name, edge);

/** Adds a field that Postgres computes from the row. */
export const compute = (type: Class, name: string, field: ComputedField): void => computed.add(type, name, field);

/** Says how a text is read in other languages. Its field takes the argument `in`; without it, the field is read as if there were none. */
export const localise = (type: Class, name: string, field: LocalisedField): void => localised.add(type, name, field);

/** Adds fields that are computed in JavaScript from the projected value of their parent. */
export function derive(type: Class, fields: Record<string, DerivedField>): void {
  for (const [name, field] of Object.entries(fields)) derived.add(type, name, field);
}

/** A field that is computed from the one value of its parent, as JSON text that Postgres writes. */
type WrittenField = (value: Sql) => readonly (string | Sql)[];

const written = new Declared<WrittenField>();

/** Says how Postgres writes fields that code derives as well: both must give the same. */
export function write(type: Class, fields: Record<string, WrittenField>): void {
  for (const [name, field] of Object.entries(fields)) written.add(type, name, field);
}

const readingThemselves = new Declared<true>();

/**
 * Fields with resolvers of their own, which read what they need: their parent did not come from the projection, or one statement is not
 * enough. The parent of such a field on a record is the id of the record.
 */
export function withOwnResolver(type: Class, ...fields: string[]): void {
  for (const field of fields) readingThemselves.add(type, field, true);
}

/** The tombstone of a record: a sub-select of at most one row, with the fields of its GraphQL type as columns. */
export type Gone = (kind: Sql, uuid: Sql, scope: Scope) => Sql;

const gone = new Map<string, Gone>();

/** Registers the type that is the answer for a retracted record, in every place where a record of any kind can be the answer. */
export const registerTombstone = (type: Class, source: Gone): void => void gone.set(type.name, source);

export const tombstoneOf = (typeName: string): Gone | undefined => gone.get(typeName);

export const hasOwnResolver = (typeName: string, field: string): boolean =>
  readingThemselves.find(typeName, field) ?? false;

export const edgeOf = (typeName: string, field: string): Edge | undefined => edges.find(typeName, field);

export const computedField = (typeName: string, field: string): ComputedField | undefined =>
  computed.find(typeName, field);

export const derivedField = (typeName: string, field: string): DerivedField | undefined =>
  derived.find(typeName, field);

export const localisedField = (typeName: string, field: string): LocalisedField | undefined =>
  localised.find(typeName, field);

export const writtenField = (typeName: string, field: string): WrittenField | undefined =>
  written.find(typeName, field);
