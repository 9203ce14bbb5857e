import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { forgedCursor, someUuid } from "./hostile";
import { Random } from "./random";

/** Values that a client might send for any type, valid and invalid. */
const scalars: readonly unknown[] = [
  ...[0, 1, 2, -1, 3, 100, 101, 2147483648, 1e300, 0.5, true, false, null, "", "x", "%", "a\0b", "\ud800", "Ω'\"; --"],
  ...[
    "2024-02-30",
    "2024-02",
    "2023",
    "1800-01-01T00:00:00Z",
    "9999-12-31",
    "code-of-good-conduct",
    "ACTOR",
    "en",
    "und",
  ],
  ...[
    "https://例え.example/約束?a=%",
    "javascript:1",
    "x".repeat(300),
    forgedCursor("Commitment.TITLE", "x", someUuid),
  ],
  ...["actor", "meeting", "commitment", "evidence", "source_article"].map((table) => `${table}_${someUuid}`),
  ...[[], [null], [1, "x"], {}, { x: 1 }, [[]]],
];

interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

/** Writes random operations for the schema, with fields several levels deep, and with valid and invalid arguments and variables. */
export class Fuzzer {
  private readonly random: Random;
  private variables: Record<string, unknown> = {};
  private declared: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    seed: number,
    /** Ids of existing records. */
    private readonly ids: readonly string[] = [],
  ) {
    this.random = new Random(seed);
  }

  query(): Operation {
    return this.operation("query", this.schema.getQueryType() as GraphQLObjectType, 2 + this.random.below(3));
  }

  mutation(): Operation {
    return this.operation("mutation", this.schema.getMutationType() as GraphQLObjectType, 2 + this.random.below(2));
  }

  private operation(kind: string, root: GraphQLObjectType, depth: number): Operation {
    this.variables = {};
    this.declared = [];
    const selected = this.selection(root, depth);
    const declarations = this.declared.length > 0 ? `(${this.declared.join(", ")}) ` : "";
    return { query: `${kind} ${declarations}${selected}`, variables: this.variables };
  }

  private happens = (inHundred: number): boolean => this.random.below(100) < inHundred;

  private selection(type: GraphQLNamedType, depth: number): string {
    const fields = "getFields" in type ? (Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) : [];
    const here = fields.filter((field) => depth > 1 || !isCompositeType(getNamedType(field.type)));
    const some = Array.from({ length: 1 + this.random.below(4) }, () => this.random.one(here));
    const written = some.map((field, place) =>
      field ? `f${depth}${place}: ${this.field(field, depth)}` : "__typename",
    );
    return `{ ${[...written, ...this.fragmentIn(type, depth)].join(" ")} }`;
  }

  private fragmentIn(type: GraphQLNamedType, depth: number): string[] {
    if (isObjectType(type) || !isCompositeType(type) || depth < 2) return [];
    const of = this.random.one(this.schema.getPossibleTypes(type));
    return of ? [`... on ${of.name} ${this.selection(of, depth - 1)}`] : [];
  }

  private field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const given = args.filter((arg) => this.happens(isNonNullType(arg.type) ? 99 : 12));
    const list = given.map((arg) => `${arg.name}: ${this.argument(arg)}`).join(", ");
    const named = getNamedType(type);
    return `${name}${list && `(${list})`} ${isCompositeType(named) ? this.selection(named, depth - 1) : ""}`;
  }

  private argument({ type }: GraphQLArgument): string {
    const value = this.value(type, 3);
    if (this.happens(40)) return written(value, type);
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${String(type)}`);
    if (!this.happens(3)) this.variables[name] = value;
    return `$${name}`;
  }

  /** Mostly of the right form. */
  private value(type: GraphQLInputType, depth: number): unknown {
    const inner = getNullableType(type);
    if (this.happens(2)) return this.random.one(scalars);
    if (isListType(inner)) {
      return Array.from({ length: this.random.below(4) }, () => this.value(inner.ofType, depth));
    }
    if (isEnumType(inner)) return this.random.one(inner.getValues())?.name;
    if (!isInputObjectType(inner)) return this.leaf(inner.name);
    const fields = Object.values(inner.getFields());
    // An input has many of its fields; an operation of a change set has exactly one.
    const given = inner.isOneOf
      ? [this.random.one(fields)].filter((field) => field !== undefined)
      : fields.filter(
          (field) => isNonNullType(field.type) || (depth > 0 && this.happens(inner.name.endsWith("Input") ? 30 : 10)),
        );
    return Object.fromEntries(given.map((field) => [field.name, this.value(field.type, depth - 1)]));
  }

  private leaf(type: string): unknown {
    if (type === "Int") return this.random.below(12) - 1;
    if (type === "ID" && this.ids.length > 0 && this.happens(80)) return this.random.one(this.ids);
    if (type === "Boolean") return this.happens(50);
    if (type === "DateTime")
      return this.random.one(["2019-06-01T00:00:00Z", "2100-01-01T00:00:00+05:45", "2024-02-29T24:00:00Z"]);
    if (type.includes("Date")) return this.random.one(["2021", "2021-11", "2021-11-04", "1850-01-01"]);
    return this.random.one(scalars.filter((each) => typeof each === "string"));
  }
}

/** A value in the syntax of GraphQL, where enum values have no quotes. */
function written(value: unknown, type: GraphQLInputType): string {
  const inner = getNullableType(type);
  if (Array.isArray(value)) {
    const item = isListType(inner) ? inner.ofType : type;
    return `[${value.map((each) => written(each, item)).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const types = isInputObjectType(inner) ? inner.getFields() : {};
    const fields = Object.entries(value).map(([name, each]) => `${name}: ${written(each, types[name]?.type ?? type)}`);
    return `{${fields.join(", ")}}`;
  }
  return isEnumType(inner) && typeof value === "string" && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
}
