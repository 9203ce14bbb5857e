import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { snakeCase } from "../../src/values/letter-case";
import { Fuzzer, type FuzzedOperation } from "./fuzz";

type Field = GraphQLField<unknown, unknown>;

/** Arguments that are wrong unless they go together with others, or with what is recorded. */
const unsound = ["slug", "identifier", "url", "after", "before", "memberOf", "bodyIdentifier"];

const nothing = "0197f3b2-0000-7000-8000-000000000000";

/** Writes random operations that can mostly be answered, beginning with some of the entry fields. */
export class SoundOperations extends Fuzzer {
  private asked = "";

  constructor(
    schema: GraphQLSchema,
    seed: number,
    ids: readonly string[],
    private readonly entries: readonly string[],
  ) {
    super(schema, seed, ids, 0);
  }

  /** Most are small: Postgres needs longer to plan a large one than to answer it. */
  override query(): FuzzedOperation {
    return this.operation(
      "query",
      this.schema.getQueryType() as GraphQLObjectType,
      this.happens(10) ? 4 : 2 + this.random.below(2),
    );
  }

  protected override widest(type: GraphQLNamedType): number {
    return type.name === "Query" ? 2 : 4;
  }

  protected override fieldsOf(type: GraphQLNamedType): Field[] {
    const fields = super.fieldsOf(type);
    return type.name === "Query" ? fields.filter(({ name }) => this.entries.includes(name)) : fields;
  }

  /** Of a record its id alone; of a page one size, and no cursor, which would have to be one of its list. */
  protected override given(field: Field): readonly GraphQLArgument[] {
    this.asked = field.name;
    const isEntry = this.entries.includes(field.name) && field.args.some(({ name }) => name === "atRevision");
    const others = super
      .given(field)
      .filter(({ name, type }) => !unsound.includes(name) && getNamedType(type).name !== "ID");
    const sized = others.find(({ name }) => name === "first" || name === "last");
    const given = others.filter((each) => each === sized || !["first", "last"].includes(each.name));
    const id = isEntry ? field.args.filter((each) => each.name === "id") : [];
    return [...id, ...given];
  }

  protected override valueOf(argument: GraphQLArgument): unknown {
    const { name } = argument;
    if (name === "id") return this.random.one(this.ofKind(snakeCase(this.asked)));
    if (name === "first" || name === "last") return 1 + this.random.below(4);
    if (name === "atRevision") return 1 + this.random.below(10);
    if (name === "asOf") return this.random.one(["2026-11-23T00:00:00Z", "2026-11-30T00:00:00+05:45"]);
    if (name === "country" || name === "jurisdiction") return this.random.one(["FR", "US"]);
    if (name === "language") return this.random.one(["fr", "en", "zh-Hant-TW"]);
    if (name === "in") return [this.random.one(["fr", "ar", "en-GB"]), "de"];
    const value = super.valueOf(argument);
    // Only what was searched for can be ordered by it.
    return name === "orderBy" && JSON.stringify(value).includes("RELEVANCE") ? null : value;
  }

  private ofKind(kind: string): string[] {
    const known = this.ids.filter((id) => id.startsWith(`${kind}_0`));
    return known.length > 0 ? known : [`${kind}_${nothing}`];
  }

  protected override leaf(type: string): unknown {
    if (type === "String")
      return this.random.one(["fr", "FR", "google", "code de bonne conduite", "Ω'\"; --", "%", ""]);
    if (type === "DateTime") return "2026-11-23T00:00:00Z";
    return super.leaf(type);
  }
}
