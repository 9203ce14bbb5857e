import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLInputType,
} from "graphql";
import { badInput } from "../../values/errors";
import type { FileList } from "./lists";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The arguments of a list in an address: each under its name in the API, several values of one by repeating it, an input object as JSON.
 *
 * @throws GraphQLError BAD_USER_INPUT that names the parameter.
 */
export function argumentsIn(query: Query, { name, args }: Pick<FileList, "name" | "args">): Record<string, unknown> {
  const given = Object.entries(query).filter(([, value]) => value !== "" && value !== undefined);
  return Object.fromEntries(
    given.map(([parameter, value]) => {
      const arg = args.find((each) => each.name === parameter);
      if (!arg)
        throw badInput(
          parameter,
          `${name} has no such argument; there are ${args.map((each) => each.name).join(", ")}`,
        );
      return [parameter, valueFor(arg, [value ?? []].flat())];
    }),
  );
}

/** The value as it is sent to the API, which reads it once more. */
function valueFor({ name, type }: GraphQLArgument, texts: readonly string[]): unknown {
  const isList = isListType(getNullableType(type));
  if (!isList && texts.length > 1) throw badInput(name, "is there more than once, and takes one value");
  const values = texts.map((text) => fromText(text, type, name));
  const value = isList ? values : values[0];
  coerceInputValue(value, type, (_path, _value, error: GraphQLError) => {
    throw badInput(name, error.message);
  });
  return value;
}

function fromText(text: string, type: GraphQLInputType, name: string): unknown {
  const named = getNamedType(type);
  if (isInputObjectType(named) || (isScalarType(named) && ["Int", "Float", "Boolean"].includes(named.name))) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw badInput(
        name,
        `must be ${isInputObjectType(named) ? `a ${named.name} as JSON` : named.name}, not "${text.slice(0, 60)}"`,
      );
    }
  }
  return text;
}
