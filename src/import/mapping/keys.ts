import type { Reference } from "./drafts";
import type { Entity, Mapping, Property } from "./mapping";
import type { Problem } from "./problem";
import type { RowView } from "./row.view";
import { columnOf, valuesOf } from "./values";

/** What a row says about which records of an entity it is of. */
export interface Keys {
  /** The keys of each record; null if one of them is empty or cannot be read. */
  all: (string[] | null)[];
  /** The columns of the keys that are empty. Then the row has no such record, whatever its other keys say. */
  empty: string[];
  /** Values that are there and cannot be read. */
  problems: Problem[];
}

/** What a row has for one key. */
interface Part {
  column: string;
  isOptional: boolean;
  values: string[];
  problems: Problem[];
}

export interface KeyContext {
  view: RowView;
  mapping: Mapping;
  /** The columns that are the keys of entities that have none. */
  group: readonly string[];
  refer: (entity: string) => (Reference | null)[];
  /** Whether an entity has a key in this row that is there and cannot be read. */
  isUnreadable: (entity: string) => boolean;
}

/**
 * The keys of the records of an entity, each made from several columns. There are several records if a key has several values: a lookup can
 * say that a name stands for three parties.
 */
export function keysOf(entity: Entity, context: KeyContext): Keys {
  const parts = (entity.keys ?? context.group).map((key) => partOf(key, context));
  const empty = parts.filter((part) => !part.isOptional && isEmpty(part)).map(({ column }) => column);
  if (empty.length > 0) return { all: [null], empty, problems: [] };
  const problems = parts.flatMap((part) => part.problems);
  if (parts.some((part) => part.values.length === 0 && part.problems.length > 0))
    return { all: [null], empty, problems };
  const most = Math.max(1, ...parts.map(({ values }) => values.length));
  const all = Array.from({ length: most }, (_, at) => {
    const keys = parts.map(({ values }) => (values.length === most ? values[at] : values[0]) ?? "");
    if (keys.every((key) => key === "")) return null;
    return entity.keyLiteral === undefined ? keys : [entity.keyLiteral, ...keys];
  });
  return { all, empty: all.includes(null) ? parts.map(({ column }) => column) : [], problems };
}

/** Whether the mapping says that a row may have no such record: each of its keys is `required: false`. */
export const mayLackKeys = ({ keys = [] }: Entity): boolean =>
  keys.length > 0 && keys.every((key) => typeof key !== "string" && key.required === false);

const isEmpty = ({ values, problems }: Part): boolean => problems.length === 0 && values.every((value) => value === "");

function partOf(key: string | Property, context: KeyContext): Part {
  const { view, mapping, refer, isUnreadable } = context;
  if (typeof key === "string")
    return { column: key, isOptional: false, values: [view.values(key).join(", ")], problems: [] };
  const isOptional = key.required === false;
  const { entity } = key;
  if (entity === undefined) {
    const { values, problems } = valuesOf(key, view, null, mapping);
    // Of several columns the first that has a value is the key; of a name that a table takes apart, all of its values are.
    const taken = key.lookup === undefined ? values.slice(0, 1) : values;
    return { column: columnOf(key), isOptional, values: taken, problems };
  }
  const named = refer(entity).flatMap((each) => each?.to.identifier.value ?? []);
  const reason = "has a key that cannot be read";
  const problems = named.length === 0 && isUnreadable(entity) ? [{ column: "", value: entity, reason }] : [];
  return { column: entity, isOptional, values: problems.length > 0 ? [] : [named.join(", ")], problems };
}

/** What `--explain` says of keys that make no record. */
export const whyNone = ({ empty, problems }: Keys): string =>
  problems.length > 0
    ? problems.map(({ column, value, reason }) => `(${column} ${JSON.stringify(value)} ${reason}: a reject)`).join(" ")
    : `(${empty.join(" and ")} is empty: there is no such record in this row)`;
