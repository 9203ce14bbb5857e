import type { TrackedKind } from "../../values/record-id";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { replaceParts } from "../ledger/apply/replaced.parts";
import { rowFrom } from "../ledger/apply/row";
import type { TrackedRecord } from "../ledger/apply/unit-of-work";
import type { IdentifierInput } from "./identifier.inputs";

interface Subject {
  kind: TrackedKind;
  uuid: string;
}

/** Gives a new record the identifiers of its input. */
export function identifyBy(
  write: ChangeSetWriter,
  subject: Subject,
  given: readonly IdentifierInput[] | null | undefined,
): void {
  write.each("identifiers", given, (identifier) => add(write, subject, identifier));
}

/** Makes the identifiers of a record equal to those that a correction gives, if it gives any. Returns whether that changes anything. */
export const replaceIdentifiers = (
  write: ChangeSetWriter,
  record: TrackedRecord,
  given: readonly IdentifierInput[] | undefined,
): boolean =>
  given !== undefined &&
  replaceParts(write, record, {
    kind: "identifier",
    field: "identifiers",
    given,
    key: ["scheme", "value"],
    add: (identifier) => add(write, { kind: record.kind, uuid: record.values.id }, identifier),
  });

const add = (write: ChangeSetWriter, { kind, uuid }: Subject, input: IdentifierInput): string =>
  write.insert("identifier", rowFrom(write, "identifier", input, { subjectKind: kind.toUpperCase(), subjectId: uuid }));
