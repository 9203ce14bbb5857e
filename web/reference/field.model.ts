import {
  astFromValue,
  print,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
} from "graphql";

/** A written type, `[Commitment!]!`, in parts: the name is a link. */
export interface TypeText {
  before: string;
  name: string;
  after: string;
}

export interface Value {
  name: string;
  description: string;
  /** Why it is deprecated. */
  deprecated: string | null;
}

/** An argument, or the field of an input. */
export interface Input extends Value {
  type: TypeText;
  defaultValue: string | null;
}

export interface Field extends Value {
  type: TypeText;
  defaultValue: string | null;
  /** Arguments that only this field, or few fields, have. */
  args: readonly Input[];
  /** The names of its common arguments. */
  common: readonly string[];
}

export const valueOf = ({ name, description, deprecationReason }: GraphQLEnumValue): Value => ({
  name,
  description: description ?? "",
  deprecated: deprecationReason ?? null,
});

export function inputOf(input: GraphQLArgument | GraphQLInputField): Input {
  const { name, description, deprecationReason, type, defaultValue } = input;
  const preset = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return {
    name,
    description: description ?? "",
    deprecated: deprecationReason ?? null,
    type: typeText(type),
    defaultValue: preset ? print(preset) : null,
  };
}

export function outputFieldOf(field: GraphQLField<unknown, unknown>, common: ReadonlyMap<string, Input>): Field {
  const args = field.args.map(inputOf);
  return {
    name: field.name,
    description: field.description ?? "",
    deprecated: field.deprecationReason ?? null,
    type: typeText(field.type),
    defaultValue: null,
    args: args.filter((each) => !common.has(keyOf(each))),
    common: args.filter((each) => common.has(keyOf(each))).map(({ name }) => name),
  };
}

/** Arguments with the same key mean the same. */
export const keyOf = (input: Input): string => JSON.stringify(input);

function typeText(type: { toString(): string }): TypeText {
  const [, before = "", name = "", after = ""] = /^(\W*)(\w+)(\W*)$/.exec(type.toString()) ?? [];
  return { before, name, after };
}
