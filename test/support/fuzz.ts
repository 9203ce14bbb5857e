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

export interface FuzzedOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** Writes random operations for the schema, with fields several levels deep, and with valid and invalid arguments and variables. */
export class Fuzzer {
  protected readonly random: Random;
  private variables: Record<string, unknown> = {};
  private declared: string[] = [];
  private fragments: string[] = [];

  constructor(
    protected readonly schema: GraphQLSchema,
    seed: number,
    /** Ids of existing records. */
    protected readonly ids: readonly string[] = [],
    /** How many values in a hundred may be of any form. */
    private readonly wrong = 2,
  ) {
    this.random = new Random(seed);
  }

  query(): FuzzedOperation {
    return this.operation("query", this.schema.getQueryType() as GraphQLObjectType, 2 + this.random.below(3));
  }

  mutation(): FuzzedOperation {
    return this.operation("mutation", this.schema.getMutationType() as GraphQLObjectType, 2 + this.random.below(2));
  }

  protected operation(kind: string, root: GraphQLObjectType, depth: number): FuzzedOperation {
    this.variables = {};
    this.declared = [];
    this.fragments = [];
    const selected = this.selection(root, depth);
    const declarations = this.declared.length > 0 ? `(${this.declared.join(", ")}) ` : "";
    return { query: [`${kind} ${declarations}${selected}`, ...this.fragments].join(" "), variables: this.variables };
  }

  protected happens = (inHundred: number): boolean => this.random.below(100) < inHundred;

  private selection(type: GraphQLNamedType, depth: number): string {
    const here = this.fieldsOf(type).filter((field) => depth > 1 || !isCompositeType(getNamedType(field.type)));
    const some = Array.from({ length: 1 + this.random.below(this.widest(type)) }, () => this.random.one(here));
    const written = some.map((field, place) =>
      field ? `f${depth}${place}: ${this.directed(this.field(field, depth))}` : "__typename",
    );
    const selected = `{ ${[...written, ...this.fragmentIn(type, depth)].join(" ")} }`;
    return this.happens(90) || depth > 3 ? selected : this.spread(type, selected);
  }

  /** So many fields are selected of a type at most. */
  protected widest(type: GraphQLNamedType): number {
    return isCompositeType(type) ? 4 : 0;
  }

  protected fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
    return "getFields" in type ? (Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) : [];
  }

  /** The selection as a fragment with a name, beside the name of the type. */
  private spread(type: GraphQLNamedType, selected: string): string {
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${selected}`);
    return `{ __typename ...${name} }`;
  }

  /** Now and then a field is left out, or not, as a variable says. */
  private directed(field: string): string {
    if (!this.happens(4)) return field;
    const name = this.declare("Boolean!", this.happens(50));
    const directive = `@${this.happens(50) ? "include" : "skip"}(if: $${name})`;
    const at = field.lastIndexOf(") {") + 1 || field.indexOf(" {");
    return at > 0 ? `${field.slice(0, at)} ${directive} ${field.slice(at)}` : `${field} ${directive}`;
  }

  private declare(type: string, value: unknown): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return name;
  }

  private fragmentIn(type: GraphQLNamedType, depth: number): string[] {
    if (isObjectType(type) || !isCompositeType(type) || depth < 2) return [];
    const of = this.random.one(this.schema.getPossibleTypes(type));
    return of ? [`... on ${of.name} ${this.selection(of, depth - 1)}`] : [];
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { name, type } = field;
    const given = this.given(field);
    const list = given.map((arg) => `${arg.name}: ${this.argument(arg)}`).join(", ");
    const named = getNamedType(type);
    return `${name}${list && `(${list})`} ${isCompositeType(named) ? this.selection(named, depth - 1) : ""}`;
  }

  /** The arguments that a field gets. */
  protected given({ args }: GraphQLField<unknown, unknown>): readonly GraphQLArgument[] {
    return args.filter((arg) => this.happens(isNonNullType(arg.type) ? 99 : 12));
  }

  private argument(argument: GraphQLArgument): string {
    const { type } = argument;
    const value = this.valueOf(argument);
    if (this.happens(40)) return written(value, type);
    const name = this.declare(String(type), value);
    if (this.wrong > 0 && this.happens(3)) Reflect.deleteProperty(this.variables, name);
    return `$${name}`;
  }

  protected valueOf({ type }: GraphQLArgument): unknown {
    return this.value(type, 3);
  }

  /** Mostly of the right form. */
  private value(type: GraphQLInputType, depth: number): unknown {
    const inner = getNullableType(type);
    if (this.happens(this.wrong)) return this.random.one(scalars);
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

  protected leaf(type: string): unknown {
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
