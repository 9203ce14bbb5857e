import { getMetadataArgsStorage } from "typeorm";
import { recordKinds, type RecordKind } from "../record-id";
import type { Edge } from "./edge";
import type { Row } from "./row";
import type { Scope } from "./scope";
import type { Sql } from "./sql";

export type Class = abstract new (...args: never[]) => object;

/** A GraphQL type that stands on a table. */
export interface RecordType {
  name: string;
  /** The table, and the prefix of its ids. */
  kind: RecordKind;
  /** Property of the class, and column of the table. */
  columns: ReadonlyMap<string, string>;
  /** Where several GraphQL types share the table: the column that tells them apart, and the type of each value. */
  variants?: Variants;
  /** Where this type is one of several on its table: the value that is its own. */
  variant?: string;
}

export interface Variants {
  property: string;
  types: Readonly<Record<string, string>>;
}

/** A field whose value is an SQL expression over the columns of its own row. */
export type ComputedField = (row: Row, scope: Scope) => Sql;

const edgesOf = new Map<string, Map<string, Edge>>();
const computedOf = new Map<string, Map<string, ComputedField>>();
const derivedOf = new Map<string, Map<string, (value: never) => unknown>>();
const variantsOf = new Map<Class, Variants>();
const records = new Map<string, RecordType>();

/** The names under which a class and the classes it extends are known: `Person`, `Actor`, `Tracked`. */
const classLine = new Map<string, readonly string[]>();

export function lineOf(type: Class): readonly string[] {
  const known = classLine.get(type.name);
  if (known) return known;
  const parent = Object.getPrototypeOf(type) as Class | null;
  const line = [type.name, ...(parent?.name ? lineOf(parent) : [])];
  classLine.set(type.name, line);
  return line;
}

/** Adds edges to a type. A module adds its edges to types of the modules below it. */
export function addEdge(type: Class, name: string, edge: Edge): void {
  put(edgesOf, type, name, edge);
}

/** Adds a field that Postgres computes from the row. */
export function compute(type: Class, name: string, field: ComputedField): void {
  put(computedOf, type, name, field);
}

/** Adds fields that code derives from the projected value of their parent. */
export function derive(type: Class, fields: Record<string, (value: never) => unknown>): void {
  for (const [name, field] of Object.entries(fields)) put(derivedOf, type, name, field);
}

/** Several GraphQL types share one table, told apart by a column. */
export function shareTable(parent: Class, property: string, types: Record<string, Class>): void {
  const names = Object.fromEntries(Object.entries(types).map(([value, type]) => [value, type.name]));
  variantsOf.set(parent, { property, types: names });
  for (const type of Object.values(types)) recordOf(type);
}

export const edgeOf = (typeName: string, field: string): Edge | undefined => find(edgesOf, typeName, field);
export const computedField = (typeName: string, field: string): ComputedField | undefined =>
  find(computedOf, typeName, field);
export const derivedField = (typeName: string, field: string): ((value: never) => unknown) | undefined =>
  find(derivedOf, typeName, field);

/** The record type of a class: its table and columns come from the TypeORM metadata of the class. */
export function recordOf(type: Class): RecordType {
  const known = records.get(type.name);
  if (known) return known;
  const ancestors = ancestorsOf(type);
  const storage = getMetadataArgsStorage();
  const table = storage.tables.find(({ target }) => ancestors.includes(target as Class));
  const kind = recordKinds.find((each) => each === table?.name);
  if (!table || !kind) throw new Error(`${type.name} stands on no tracked table`);
  const columns = storage.columns
    .filter(({ target }) => ancestors.includes(target as Class))
    .map(({ propertyName, options }) => [propertyName, options.name ?? propertyName] as const);
  const variants = variantsOf.get(table.target as Class);
  const variant = Object.entries(variants?.types ?? {}).find(([, name]) => name === type.name)?.[0];
  const record: RecordType = {
    name: type.name,
    kind,
    columns: new Map(columns),
    ...(variants && { variants }),
    ...(variant !== undefined && { variant }),
  };
  lineOf(type);
  records.set(type.name, record);
  return record;
}

/** The record type of a GraphQL type, or undefined where the type stands on no table. */
export function recordNamed(typeName: string): RecordType | undefined {
  if (!registered) registerAll();
  return records.get(typeName);
}

let registered = false;

function registerAll(): void {
  registered = true;
  const tracked = getMetadataArgsStorage().tables.filter(({ name }) => recordKinds.some((kind) => kind === name));
  for (const { target } of tracked) recordOf(target as Class);
}

function ancestorsOf(type: Class): Class[] {
  const parent = Object.getPrototypeOf(type) as Class | null;
  return parent?.name ? [type, ...ancestorsOf(parent)] : [type];
}

function put<T>(map: Map<string, Map<string, T>>, type: Class, name: string, value: T): void {
  lineOf(type);
  const fields = map.get(type.name) ?? new Map<string, T>();
  fields.set(name, value);
  map.set(type.name, fields);
}

function find<T>(map: Map<string, Map<string, T>>, typeName: string, field: string): T | undefined {
  for (const name of classLine.get(typeName) ?? [typeName]) {
    const found = map.get(name)?.get(field);
    if (found !== undefined) return found;
  }
  return undefined;
}
