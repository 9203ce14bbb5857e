import { createParameterDecorator } from "type-graphql";
import type { Class } from "../../../projection/declare/record-type";

type Type = () => Class | object;

/**
 * An argument just as graphql-js has read it. Inputs are made instances of their classes where they are read
 * (ledger/operation.input.ts); doing it before as well takes a second for 5,000 operations.
 */
export const Given = (name: string, typeFunc: Type, description: string, nullable = false): ParameterDecorator =>
  createParameterDecorator(({ args }) => (args as Record<string, unknown>)[name], {
    arg: { name, typeFunc: typeFunc as never, options: { description, nullable, validate: false } },
  }) as ParameterDecorator;
