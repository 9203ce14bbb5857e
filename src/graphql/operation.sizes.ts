import {
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
} from "graphql";
import { takingTurns } from "../values/turns";
import { defaultPageSize, maximumPageSize } from "../projection/compile/page";

export type Variables = Readonly<Record<string, unknown>>;

/** The size of a value, including all values inside it. */
export interface ValueSizes {
  values: number;
  /** How deeply values are nested. */
  depth: number;
  longestList: number;
  /** In UTF-16 code units. */
  longestText: number;
}

/** So many values are read in a fraction of a millisecond. */
const valuesAtOnce = 500;

/**
 * Looks no further once there are more values than `most`. Other requests are answered between the parts of a large value; the sizes of a small
 * one are there at once.
 */
export function sizesOf(value: unknown, most: number): ValueSizes | Promise<ValueSizes> {
  const walk = new Walk(value, most);
  return walk.isDone() ? walk.sizes : inTurns(walk);
}

async function inTurns(walk: Walk): Promise<ValueSizes> {
  const letOthers = takingTurns();
  do await letOthers();
  while (!walk.isDone());
  return walk.sizes;
}

/** Goes from one value to the next and not deeper and deeper: a body may nest a value as deep as it is long. */
class Walk {
  readonly sizes: ValueSizes = { values: 0, depth: 0, longestList: 0, longestText: 0 };
  private readonly waiting: { value: unknown; depth: number }[];

  constructor(
    value: unknown,
    private readonly most: number,
  ) {
    this.waiting = [{ value, depth: 0 }];
  }

  /** Looks at some more values; whether these were the last ones. */
  isDone(): boolean {
    for (let looked = 0; looked < valuesAtOnce && this.sizes.values <= this.most; looked++) {
      const next = this.waiting.pop();
      if (!next) return true;
      this.look(next.value, next.depth + 1);
    }
    return this.sizes.values > this.most;
  }

  private look(value: unknown, depth: number): void {
    const { sizes } = this;
    sizes.values++;
    if (typeof value === "string") sizes.longestText = Math.max(sizes.longestText, value.length);
    if (typeof value !== "object" || value === null) return;
    sizes.depth = Math.max(sizes.depth, depth);
    if (Array.isArray(value)) sizes.longestList = Math.max(sizes.longestList, value.length);
    for (const inner of Object.values(value)) this.waiting.push({ value: inner, depth });
  }
}

/** The arguments that say how many items a list has. */
const pageArguments = ["first", "last"] as const;
const idsArgument = "ids";

/** A mutation pays for its operations and its bytes, not for the values inside its input. */
const writtenArgument = "input";

/** The variables that a measure may depend on: those in arguments, and in `@skip` and `@include`. */
export function decisiveVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name }) => (name.value === writtenArgument ? false : undefined),
    VariableDefinition: () => false,
    Variable: ({ name }) => void names.add(name.value),
  });
  return [...names].sort();
}

/** A key made of the variables on which the measure depends: requests with the same key share a measure. */
export const decisiveKey = (names: readonly string[], variables: Variables): string =>
  names.map((name) => sketch(given(variables, name))).join();

/** Numbers, booleans, enum values, lengths of lists, and whether a value is given. The words of a text make no difference. */
function sketch(value: unknown): string {
  if (typeof value === "string") return /^[A-Z_]{1,40}$/.test(value) ? value : "s";
  if (Array.isArray(value)) return `[${value.length}:${[...new Set(value.map(sketch))].join()}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const fields = Object.entries(value).map(([name, inner]) => `${name}:${sketch(inner)}`);
  return `{${fields.join()}}`;
}

/** Only properties that the client sent, not those that every object inherits. */
const given = (variables: Variables, name: string): unknown =>
  Object.hasOwn(variables, name) ? variables[name] : undefined;

/** How many conditions of this name there are in a value, however nested. */
export function conditionsNamed(name: string, value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + conditionsNamed(name, each), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    return sum + (key === name && inner !== null && inner !== undefined ? 1 : conditionsNamed(name, inner));
  }, 0);
}

/** Reads sizes and conditions from the document and the variables. It checks no types: execution refuses wrong values later. */
export class Sizes {
  private readonly variables: Record<string, unknown> = Object.create(null) as Record<string, unknown>;

  constructor(operation: OperationDefinitionNode, variables: Variables) {
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      const name = variable.name.value;
      const value = given(variables, name);
      const standsIn = value === undefined && defaultValue;
      this.variables[name] = standsIn ? valueFromASTUntyped(defaultValue) : value;
    }
  }

  page(node: FieldNode): number {
    const [asked] = pageArguments.map((name) => this.argument(node, name)).filter((value) => typeof value === "number");
    return asked === undefined ? defaultPageSize : Math.min(Math.max(asked, 0), maximumPageSize);
  }

  /** How many ids are asked for, if the field takes ids. */
  ids(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number | null {
    if (!args.some(({ name }) => name === idsArgument)) return null;
    const ids = this.argument(node, idsArgument);
    return Array.isArray(ids) ? ids.length : 1;
  }

  /** Whether `@skip` and `@include` leave the selection in. */
  included({ directives = [] }: Pick<FieldNode, "directives">): boolean {
    return directives.every(({ name, arguments: [condition] = [] }) => {
      if (name.value !== "skip" && name.value !== "include") return true;
      return !condition || valueFromASTUntyped(condition.value, this.variables) !== (name.value === "skip");
    });
  }

  /** The value of an argument, with its variables. */
  argument(node: FieldNode, name: string): unknown {
    const argument = node.arguments?.find((each) => each.name.value === name);
    return argument && valueFromASTUntyped(argument.value, this.variables);
  }

  /** The arguments that are given, and are not null. */
  arguments(node: FieldNode): string[] {
    const names = (node.arguments ?? []).map(({ name }) => name.value);
    return names.filter((name) => (this.argument(node, name) ?? null) !== null);
  }
}
