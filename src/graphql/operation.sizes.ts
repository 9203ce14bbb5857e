import {
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type ValueNode,
} from "graphql";
import { defaultPageSize, maximumPageSize } from "../kernel/projection/page";

export type Variables = Readonly<Record<string, unknown>>;

/**
 * How many values there are in the variables; more than the limit is as good as any. Goes from one to the next and not
 * deeper and deeper: a body may nest a value as deep as it is long.
 */
export function countValues(value: unknown, most: number): number {
  const waiting: object[] = [];
  const look = (inner: unknown) => {
    if (typeof inner === "object" && inner !== null) waiting.push(inner);
  };
  look(value);
  let count = 1;
  for (let next = waiting.pop(); next && count <= most; next = waiting.pop()) {
    if (Array.isArray(next)) {
      count += next.length;
      next.forEach(look);
    } else {
      for (const name in next) {
        count++;
        look((next as Variables)[name]);
      }
    }
  }
  return count;
}

/** The arguments that say how many items a list has. */
const pageArguments = ["first", "last"] as const;
const idsArgument = "ids";

/** The variables that a measure depends on: those in sizes of lists and in `@skip` and `@include`. */
export function decisiveVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }, _key, _parent, _path, ancestors) {
      const holder = ancestors.at(-1);
      const decides =
        name.value === idsArgument ||
        pageArguments.some((each) => each === name.value) ||
        (holder !== undefined && "kind" in holder && holder.kind === Kind.DIRECTIVE);
      if (decides && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/** What of a variable a measure depends on, as a key: requests that differ only elsewhere share a measure. */
export function decisiveKey(names: readonly string[], variables: Variables): string {
  let key = "";
  for (const name of names) {
    const value = given(variables, name);
    key += Array.isArray(value) ? `[${value.length}]` : typeof value === "string" ? "s," : `${String(value)},`;
  }
  return key;
}

/** Only what the client sent: not what every object inherits. */
const given = (variables: Variables, name: string): unknown =>
  Object.hasOwn(variables, name) ? variables[name] : undefined;

/** Reads sizes and conditions as the document and the variables give them; what is wrong there, execution will refuse. */
export class Sizes {
  private readonly defaults: ReadonlyMap<string, ValueNode>;

  constructor(
    operation: OperationDefinitionNode,
    private readonly variables: Variables,
  ) {
    this.defaults = new Map(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, defaultValue] as const] : [],
      ),
    );
  }

  page(node: FieldNode): number {
    const [asked] = pageArguments.map((name) => this.argument(node, name)).filter((value) => typeof value === "number");
    return asked === undefined ? defaultPageSize : Math.min(Math.max(asked, 0), maximumPageSize);
  }

  /** How much an aggregate shall show, where that is said. */
  first(node: FieldNode): number | null {
    const asked = this.argument(node, "first");
    return typeof asked === "number" ? Math.max(asked, 0) : null;
  }

  /** How many ids are asked for, where the field takes ids. */
  ids(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number | null {
    if (!args.some(({ name }) => name === idsArgument)) return null;
    const ids = this.argument(node, idsArgument);
    return Array.isArray(ids) ? ids.length : 1;
  }

  /** Whether `@skip` and `@include` leave the selection in. */
  included({ directives = [] }: Pick<FieldNode, "directives">): boolean {
    return directives.every(({ name, arguments: [condition] = [] }) => {
      if (name.value !== "skip" && name.value !== "include") return true;
      return !condition || this.value(condition.value) !== (name.value === "skip");
    });
  }

  private argument(node: FieldNode, name: string): unknown {
    const argument = node.arguments?.find((each) => each.name.value === name);
    return argument && this.value(argument.value);
  }

  private value(node: ValueNode): unknown {
    switch (node.kind) {
      case Kind.VARIABLE: {
        const value = given(this.variables, node.name.value);
        const fallback = this.defaults.get(node.name.value);
        return value === undefined && fallback ? this.value(fallback) : value;
      }
      case Kind.INT:
        return Number(node.value);
      case Kind.BOOLEAN:
        return node.value;
      case Kind.LIST:
        return node.values;
      default:
        return null;
    }
  }
}
