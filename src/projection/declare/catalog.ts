import type { Arguments } from "./arguments";
import type { Edge } from "./edge";
import { recordNamed, type Class } from "./record-type";
import type { Row } from "./row";
import type { Scope } from "./scope";
import type { Sql } from "./sql";

/** A field whose value is an SQL expression over the columns of its own row, and the arguments of the field. */
export type ComputedField = (row: Row, scope: Scope, args: Arguments) => Sql;

/** A field that code derives from the projected value of its parent, and the arguments of the field. */
export type DerivedField = (value: never, args: never) => unknown;

/** What was declared of the fields of one kind, by class and field. A class has the fields of those it extends. */
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

const edges = new Declared<Edge>();
const computed = new Declared<ComputedField>();
const derived = new Declared<DerivedField>();

/** Adds an edge to a type. A module adds its edges to types of the modules below it. */
export const addEdge = (type: Class, name: string, edge: Edge): void => edges.add(type, name, edge);

/** Adds a field that Postgres computes from the row. */
export const compute = (type: Class, name: string, field: ComputedField): void => computed.add(type, name, field);

/** Adds fields that code derives from the projected value of their parent. */
export function derive(type: Class, fields: Record<string, DerivedField>): void {
  for (const [name, field] of Object.entries(fields)) derived.add(type, name, field);
}

const readingThemselves = new Declared<true>();

/**
 * Leaves fields to resolvers of their own: they read for themselves, since what they are of did not come from the
 * projection, or since they need more than a statement. Of a record they are given the id.
 */
export function withOwnResolver(type: Class, ...fields: string[]): void {
  for (const field of fields) readingThemselves.add(type, field, true);
}

/** What is said of a record that is gone: a sub-select of at most one row, with the fields of its type as columns. */
export type Gone = (kind: Sql, uuid: Sql, scope: Scope) => Sql;

const gone = new Map<string, Gone>();

/** A type that stands, wherever a record of any kind can stand, for one that is gone. */
export const registerTombstone = (type: Class, source: Gone): void => void gone.set(type.name, source);

export const tombstoneOf = (typeName: string): Gone | undefined => gone.get(typeName);

export const hasOwnResolver = (typeName: string, field: string): boolean =>
  readingThemselves.find(typeName, field) ?? false;

export const edgeOf = (typeName: string, field: string): Edge | undefined => edges.find(typeName, field);

export const computedField = (typeName: string, field: string): ComputedField | undefined =>
  computed.find(typeName, field);

export const derivedField = (typeName: string, field: string): DerivedField | undefined =>
  derived.find(typeName, field);
