import { getMetadataArgsStorage } from "typeorm";
import { recordKinds, type RecordKind } from "../../values/record-id";

export type Class = abstract new (...args: never[]) => object;

/** A GraphQL type whose rows are in a table. */
export interface RecordType {
  name: string;
  /** The table, and the prefix of its ids. */
  kind: RecordKind;
  /** The classes that its class extends; it has their edges and computed fields as well. */
  parents: readonly string[];
  /** Property of the class, and column of the table. */
  columns: ReadonlyMap<string, string>;
  /** If several GraphQL types share the table: the column that says which type a row has, and the type for each value. */
  variants?: Variants;
  /** If this type shares its table: its value in that column. */
  variant?: string;
}

export interface Variants {
  property: string;
  types: Readonly<Record<string, string>>;
}

const variantsOf = new Map<Class, Variants>();
const variantTypes: Class[] = [];
const records = new Map<string, RecordType>();
let registered = false;

/** Declares that several GraphQL types share one table, and which column says the type of a row. */
export function shareTable(parent: Class, property: string, types: Record<string, Class>): void {
  const names = Object.fromEntries(Object.entries(types).map(([value, type]) => [value, type.name]));
  variantsOf.set(parent, { property, types: names });
  variantTypes.push(...Object.values(types));
}

/** The record type of a class: its table and columns come from the TypeORM metadata of the class. */
export function recordOf(type: Class): RecordType {
  const known = records.get(type.name);
  if (known) return known;
  const line = lineOf(type);
  const storage = getMetadataArgsStorage();
  const table = storage.tables.find(({ target }) => line.includes(target as Class));
  const kind = recordKinds().find((each) => each === table?.name);
  if (!table || !kind) throw new Error(`${type.name} has no table of records`);
  const columns = storage.columns
    .filter(({ target }) => line.includes(target as Class))
    .map(({ propertyName, options }) => [propertyName, options.name ?? propertyName] as const);
  const variants = variantsOf.get(table.target as Class);
  const variant = Object.entries(variants?.types ?? {}).find(([, name]) => name === type.name)?.[0];
  const record: RecordType = {
    name: type.name,
    kind,
    parents: line.slice(1).map(({ name }) => name),
    columns: new Map(columns),
    ...(variants && { variants }),
    ...(variant !== undefined && { variant }),
  };
  records.set(type.name, record);
  return record;
}

/** The record type of a GraphQL type, or undefined if the type has no table. */
export function recordNamed(typeName: string): RecordType | undefined {
  if (!registered) registerAll();
  return records.get(typeName);
}

function registerAll(): void {
  registered = true;
  const tables = getMetadataArgsStorage().tables.filter(({ name }) => recordKinds().some((kind) => kind === name));
  for (const { target } of tables) recordOf(target as Class);
  variantTypes.forEach(recordOf);
}

/** The table of a class, or of a class that it extends. */
export const tableOf = (type: Class): string | undefined =>
  getMetadataArgsStorage().tables.find(({ target }) => lineOf(type).includes(target as Class))?.name;

/** A class and the classes that it extends: Person, Actor, Tracked, Node. */
export function lineOf(type: Class): Class[] {
  const parent = Object.getPrototypeOf(type) as Class | null;
  return parent?.name ? [type, ...lineOf(parent)] : [type];
}
