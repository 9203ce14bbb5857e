import type { Class } from "../../projection/declare/record-type";
import { capitalised } from "../../values/letter-case";
import { fieldNameOf, type TrackedKind } from "../../values/record-id";
import { operation, type OperationKind } from "./apply/operation";
import { retraction } from "./undo/retraction";

/** What else an operation says of itself, where the usual is not enough. */
type More<Input extends object> = Partial<
  Omit<OperationKind<Input>, "name" | "description" | "record" | "answers" | "input" | "run">
>;

/** Declares one of them: what it says of itself in the schema, its input, and the service function that makes the edit. */
type Declare = <Input extends object>(
  description: string,
  input: new () => Input,
  run: OperationKind<Input>["run"],
  more?: More<Input>,
) => OperationKind;

/** The usual operations on records of one kind. */
interface OperationsOnKind {
  record: Declare;
  correct: Declare;
  retract: (noun: string) => OperationKind;
}

/** Makes the operations on records of a kind: of `follow_up` they are called `recordFollowUp`, `correctFollowUp` and `retractFollowUp`. */
export function operationsOn(kind: TrackedKind, type: () => Class): OperationsOnKind {
  const field = fieldNameOf(kind);
  const [recordName, correctName] = [`record${capitalised(field)}`, `correct${capitalised(field)}`];
  const about = { record: kind, answers: { field, type } };
  return {
    record: (description, input, run, { records, ...more } = {}) =>
      operation({
        ...about,
        ...more,
        name: recordName,
        description,
        input,
        records: { correctedBy: correctName, ...records },
        run,
      }),
    correct: (description, input, run, more) =>
      operation({ ...about, ...more, name: correctName, description, input, run }),
    retract: (noun) => retraction(kind, noun),
  };
}
