import { Field, InputType } from "type-graphql";
import type { Class } from "../../../projection/declare/record-type";
import { makeClass } from "../../../schema/made.class";
import { operationKinds } from "../../ledger/apply/operation";

let type: Class | null = null;

/** The name under which the schema knows it; `graphql/schema.ts` makes it `@oneOf`. */
export const operationInputName = "OperationInput";

/** Declares one operation of a change set: a field for every kind that a module has registered. */
export function declareOperationInput(): void {
  const description =
    "One operation of a change set: exactly one field, which says its kind. A later operation refers to the record that " +
    "an earlier one makes by the local name that it gave with `as`: `$name`.";
  const fields = operationKinds().map((kind) => {
    const field = Field(() => kind.input, { nullable: true, description: kind.description });
    return [kind.name, field] as const;
  });
  type = makeClass("Operation", InputType(operationInputName, { description }), Object.fromEntries(fields));
}

export function operationInput(): Class {
  if (!type) throw new Error("the modules have not registered their operations yet");
  return type;
}
