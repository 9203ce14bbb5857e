import { capitalised } from "../../../values/letter-case";
import { InputType } from "type-graphql";
import { Refusal } from "../../../values/errors";
import { fieldNameOf, type TrackedKind } from "../../../values/record-id";
import { makeClass } from "../../../schema/made.class";
import { Reference, Text } from "../../../schema/input.fields";
import { ExpectedVersion } from "../../../schema/value.fields";
import { Tombstone } from "../../../schema/tombstone";
import { operation, type OperationKind } from "../apply/operation";
import { wholeOf } from "../apply/parts";
import type { TrackedRecord } from "../apply/unit-of-work";
import type { ChangeSetWriter } from "../apply/change-set.writer";

/** Which record, in which version, and why. The field with the id of the record has the name of its kind. */
type Retraction = Record<string, string> & { expectedVersion: number; reason: string };

/** The operation that retracts records of a kind. A record is retracted because it was never true, or nobody can tell whether it was. */
export function retraction(kind: TrackedKind, noun: string): OperationKind {
  const field = fieldNameOf(kind);
  const name = `retract${capitalised(field)}`;
  return operation({
    name,
    description:
      `Retracts ${noun}, with all its parts. Its history stays, and its id answers with a tombstone. ` +
      "Refused while other records refer to it.",
    record: kind,
    needsSecondPerson: true,
    answers: { field: "tombstone", type: () => Tombstone },
    input: retractionInput(`${capitalised(name)}Input`, field, noun),
    load: (records, inputs) =>
      records.loadParts(
        records.named(
          kind,
          inputs.map((input) => input[field] ?? ""),
        ),
      ),
    run: (write, input) => retract(write, write.lookUp(input[field] ?? "", field, kind), field, input.expectedVersion),
  });
}

const retractionInput = (name: string, field: string, noun: string): new () => Retraction =>
  makeClass<Retraction>(name, InputType(name, { description: `Why ${noun} is retracted.` }), {
    [field]: Reference({ description: `The record to retract: ${noun}.` }),
    expectedVersion: ExpectedVersion(),
    reason: Text(1000, { description: "Why. Its tombstone says so." }),
  });

/** @throws Refusal if the record has moved on, or this change set itself makes it. */
function retract(write: ChangeSetWriter, record: TrackedRecord, field: string, expectedVersion: number): string {
  write.expect(record, expectedVersion);
  const retracted = [...allPartsOf(write, record), record];
  if (retracted.some(({ state }) => state === "new"))
    throw new Refusal(
      "INVALID",
      "this change set itself makes this record, or a part of it, so it cannot retract it: leave both out",
      [field],
    );
  retracted.forEach((each) => write.remove(each, field));
  const whole = wholeOf(record.kind, record.values);
  if (whole) write.touch(whole.uuid);
  return record.values.id;
}

const allPartsOf = (write: ChangeSetWriter, record: TrackedRecord): TrackedRecord[] =>
  write.partsOf(record).flatMap((part) => [...allPartsOf(write, part), part]);
