import { createParameterDecorator } from "type-graphql";
import type { Class } from "../../../projection/declare/record-type";

type Type = () => Class | object;

let declared = false;

/**
 * An argument as graphql-js has read it, not yet an instance of its class. ledger/apply/operation.input.ts makes the instances, a
 * few at a time. Type-graphql would make them before that, too, for 5,000 operations in one go.
 */
export const RawArg = (name: string, typeFunc: Type, description: string, nullable = false): ParameterDecorator => {
  // Type-graphql turns an argument into an instance of its type. If the type is `Object`, it leaves the argument as it is.
  const type = () => (declared ? Object : typeFunc());
  return createParameterDecorator(({ args }) => (args as Record<string, unknown>)[name], {
    arg: { name, typeFunc: type as never, options: { description, nullable, validate: false } },
  }) as ParameterDecorator;
};

/** Builds the schema. Only during that time, the arguments of `RawArg` have their own types. */
export function declaring<Schema>(build: () => Schema): Schema {
  declared = false;
  try {
    return build();
  } finally {
    declared = true;
  }
}
