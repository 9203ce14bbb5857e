import { Field, InputType } from "type-graphql";
import type { Class } from "../../../projection/declare/record-type";
import { makeClass } from "../../../schema/made.class";
import { operationKinds } from "../../ledger/apply/operation";

let type: Class | null = null;

/** Its name in the schema. `graphql/schema.ts` makes the type `@oneOf`. */
export const operationInputName = "OperationInput";

/** Makes the input type of one operation of a change set. It has a field for each operation that the modules declare. */
export function declareOperationInput(): void {
  const description =
    "One operation of a change set. It has exactly one field, the kind of the operation. An operation can give its record a local " +
    "name with `as`; later operations refer to that record as `$name`.";
  const fields = operationKinds().map((kind) => {
    const field = Field(() => kind.input, { nullable: true, description: kind.description });
    return [kind.name, field] as const;
  });
  type = makeClass("Operation", InputType(operationInputName, { description }), Object.fromEntries(fields));
}

export function operationInput(): Class {
  if (!type) throw new Error("the modules have not declared their operations yet");
  return type;
}
