import { createParameterDecorator } from "type-graphql";
import type { Class } from "../../../projection/declare/record-type";

type Type = () => Class | object;

let declared = false;

/**
 * An argument just as graphql-js has read it. Inputs are made instances of their classes where they are read
 * (ledger/apply/operation.input.ts), a few at a time; type-graphql would do it before as well, with 5,000 operations in one go.
 */
export const RawArg = (name: string, typeFunc: Type, description: string, nullable = false): ParameterDecorator => {
  // Type-graphql makes an argument an instance of its type, and leaves an object as it is if the type is any object.
  const type = () => (declared ? Object : typeFunc());
  return createParameterDecorator(({ args }) => (args as Record<string, unknown>)[name], {
    arg: { name, typeFunc: type as never, options: { description, nullable, validate: false } },
  }) as ParameterDecorator;
};

/** Builds the schema, which is the one time that the types of given arguments are asked for. */
export function declaring<Schema>(build: () => Schema): Schema {
  declared = false;
  try {
    return build();
  } finally {
    declared = true;
  }
}
