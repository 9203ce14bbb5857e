import {
  coerceInputValue,
  getNullableType,
  GraphQLError,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from "graphql";
import { getVariableValues } from "graphql/execution/values";
import { inspect } from "graphql/jsutils/inspect";
import { printPathArray } from "graphql/jsutils/printPathArray";
import { takingTurns } from "../values/turns";
import type { Variables } from "./operation.sizes";

type Path = readonly (string | number)[];

/** The variables, coerced to the types of their definitions, or all errors in them. */
export type ReadVariables =
  { values: Record<string, unknown>; errors?: never } | { values?: never; errors: readonly GraphQLError[] };

/** The number of wrong values after which graphql-js stops. */
const mostErrors = 50;

/**
 * Does the same as `getVariableValues` of graphql-js, with the same messages, but in pieces: other requests are answered between the items
 * of a list. Errors in a list come after the errors beside it.
 */
export async function readVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Variables,
): Promise<ReadVariables> {
  const values: Record<string, unknown> = {};
  const errors: GraphQLError[] = [];
  const tell = (error: GraphQLError): void => {
    if (errors.length === mostErrors)
      throw new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted.");
    errors.push(error);
  };
  try {
    for (const definition of definitions) {
      const name = definition.variable.name.value;
      const type = typeFromAST(schema, definition.type as never);
      const value = Object.hasOwn(given, name) ? given[name] : null;
      if (isInputType(type) && value !== null) values[name] = await new Reading(definition, tell).read(value, type, []);
      else {
        const alone = getVariableValues(schema, [definition], given);
        alone.errors?.forEach(tell);
        Object.assign(values, alone.coerced);
      }
    }
  } catch (error) {
    errors.push(error as GraphQLError);
  }
  return errors.length > 0 ? { errors } : { values };
}

/** A list that may be large, and its path inside the variable. */
interface List {
  path: Path;
  items: readonly unknown[];
  type: GraphQLInputType;
}

/** Reads one variable. */
class Reading {
  private readonly letOthers = takingTurns();
  /** The given lists, by the placeholder that stands for each while the rest is read. */
  private readonly originals = new WeakMap<object, object>();

  constructor(
    private readonly definition: VariableDefinitionNode,
    private readonly tell: (error: GraphQLError) => void,
  ) {}

  /** Reads the value without its lists first, and then the lists item by item. */
  async read(value: unknown, type: GraphQLInputType, at: Path): Promise<unknown> {
    await this.letOthers();
    const lists: List[] = [];
    let read = coerceInputValue(this.withoutLists(value, type, [], lists), type, (path, invalid, error) =>
      this.refuse([...at, ...path], invalid, error),
    );
    for (const { path, items, type: each } of lists) {
      const readItems: unknown[] = [];
      for (const [index, item] of items.entries()) readItems.push(await this.read(item, each, [...at, ...path, index]));
      read = withValueAt(read, path, readItems);
    }
    return read;
  }

  private withoutLists(value: unknown, type: GraphQLInputType, path: Path, lists: List[]): unknown {
    const bare = getNullableType(type);
    if (isListType(bare)) {
      if (!Array.isArray(value) || !isLarge(bare.ofType)) return value;
      lists.push({ path, items: value, type: bare.ofType });
      return [];
    }
    if (!isInputObjectType(bare) || !isObject(value)) return value;
    const changed: Record<string, unknown> = {};
    for (const field of Object.values(bare.getFields())) {
      const inner = value[field.name];
      const without = this.withoutLists(inner, field.type, [...path, field.name], lists);
      if (without !== inner) changed[field.name] = without;
    }
    if (Object.keys(changed).length === 0) return value;
    const standIn = { ...value, ...changed };
    this.originals.set(standIn, value);
    return standIn;
  }

  private refuse(path: Path, invalid: unknown, error: GraphQLError): void {
    const { name } = this.definition.variable;
    const value = inspect((isObject(invalid) && this.originals.get(invalid)) || invalid);
    const place = path.length > 0 ? ` at "${name.value}${printPathArray(path)}"` : "";
    const message = `Variable "$${name.value}" got invalid value ${value}${place}; ${error.message}`;
    this.tell(new GraphQLError(message, { nodes: this.definition, originalError: error }));
  }
}

/** A list of thousands of numbers or texts is read in a millisecond. */
const isLarge = (item: GraphQLInputType): boolean => {
  const bare = getNullableType(item);
  return isInputObjectType(bare) || isListType(bare);
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Leaves out the items that could not be read. */
function withValueAt(whole: unknown, path: Path, value: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  let inner = whole;
  for (const key of path.slice(0, -1)) inner = isObject(inner) ? inner[key] : undefined;
  if (isObject(inner)) inner[last] = value;
  return whole;
}
