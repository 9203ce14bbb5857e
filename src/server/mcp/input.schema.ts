import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from "graphql";

/** JSON Schema (2020-12), the default dialect of the protocol. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, JsonSchema>> = {
  Int: { type: "integer" },
  Days: { type: "integer", minimum: 0 },
  Float: { type: "number" },
  Boolean: { type: "boolean" },
  Date: { type: "string", format: "date" },
  DateTime: { type: "string", format: "date-time" },
  JSON: {},
};

/** Every other scalar is written as text. */
export const scalarSchema = (name: string): JsonSchema => scalars[name] ?? { type: "string" };

/** Which fields of an input object its schema has. */
export type Keep = (field: GraphQLInputField, of: GraphQLInputObjectType) => boolean;

/** The schemas of values that are given. Enums and input objects are defined once, each under its name in the API. */
export class InputSchemas {
  private readonly defined = new Map<string, JsonSchema>();

  constructor(
    private readonly keep: Keep = () => true,
    private readonly longest = 300,
  ) {}

  /** What the schemas refer to; the key is left out if there is nothing. */
  get definitions(): { $defs?: Record<string, JsonSchema> } {
    return this.defined.size > 0 ? { $defs: Object.fromEntries(this.defined) } : {};
  }

  of(type: GraphQLInputType): JsonSchema {
    const given = getNullableType(type);
    if (isListType(given)) return { type: "array", items: this.of(given.ofType) };
    if (isEnumType(given)) return this.reference(given, (named) => this.enumSchema(named));
    if (isInputObjectType(given)) return this.reference(given, (named) => this.objectSchema(named));
    return scalarSchema(isNonNullType(given) ? "" : given.name);
  }

  private reference<Type extends GraphQLEnumType | GraphQLInputObjectType>(
    type: Type,
    define: (type: Type) => JsonSchema,
  ): JsonSchema {
    const { name } = type;
    if (!this.defined.has(name)) {
      // Input objects may be in each other.
      this.defined.set(name, {});
      this.defined.set(name, define(type));
    }
    return { $ref: `#/$defs/${name}` };
  }

  objectSchema(type: GraphQLInputObjectType): JsonSchema {
    const fields = Object.values(type.getFields()).filter((field) => this.keep(field, type));
    const required = fields.filter(isRequiredInputField).map(({ name }) => name);
    return {
      type: "object",
      properties: Object.fromEntries(fields.map((field) => [field.name, this.described(field)])),
      ...(required.length > 0 && { required }),
      ...(type.isOneOf && { minProperties: 1, maxProperties: 1 }),
      additionalProperties: false,
    };
  }

  private described({ type, description, defaultValue }: GraphQLInputField): JsonSchema {
    return {
      ...this.of(type),
      ...(description && { description: inShort(description, this.longest) }),
      ...(defaultValue !== undefined && { default: defaultValue }),
    };
  }

  private enumSchema(type: GraphQLEnumType): JsonSchema {
    const values = type.getValues();
    const meanings = values.map(({ name, description }) => `${name}: ${inShort(description ?? "", this.longest)}`);
    return { type: "string", enum: values.map(({ name }) => name), description: meanings.join(" ") };
  }
}

/** The beginning of a description, up to the end of a sentence: a model reads all schemas before it calls a tool. */
export function inShort(description: string, longest: number): string {
  if (description.length <= longest) return description;
  const end = description.lastIndexOf(". ", longest);
  return end > 0 ? description.slice(0, end + 1) : `${description.slice(0, longest)}..`;
}
