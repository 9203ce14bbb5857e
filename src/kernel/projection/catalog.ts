import type { Edge } from "./edge";
import { recordNamed, type Class } from "./record-type";
import type { Row } from "./row";
import type { Scope } from "./scope";
import type { Sql } from "./sql";

/** A field whose value is an SQL expression over the columns of its own row. */
export type ComputedField = (row: Row, scope: Scope) => Sql;

/** A field that code derives from the projected value of its parent. */
export type DerivedField = (value: never) => unknown;

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

export const edgeOf = (typeName: string, field: string): Edge | undefined => edges.find(typeName, field);

export const computedField = (typeName: string, field: string): ComputedField | undefined =>
  computed.find(typeName, field);

export const derivedField = (typeName: string, field: string): DerivedField | undefined =>
  derived.find(typeName, field);
