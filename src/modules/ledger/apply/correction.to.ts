import { inputFields } from "../../../schema/input.instance";
import { Refusal } from "../../../values/errors";
import { fieldNameOf, trackedKinds } from "../../../values/record-id";
import type { ChangeSetWriter } from "./change-set.writer";
import { itemsOf, listedOperations, type Given } from "./loaded.existing";
import { operationKind, type OperationKind } from "./operation";
import { publicId, sameValue, type TrackedRecord } from "./unit-of-work";

/** Fields about the edit, not about the record. */
const aside = ["as", "confirmedDistinct"];

/** For an operation that records a record which exists: the correction that makes the record equal to its input, and the input of that correction. */
export function correctionTo(
  write: ChangeSetWriter,
  kind: OperationKind,
  input: Given,
  record: TrackedRecord,
): { correction: OperationKind | undefined; given: Given } {
  const correction = kind.records?.correctedBy ? operationKind(kind.records.correctedBy) : undefined;
  const fields = correction ? inputFields(correction.input) : new Map<string, { optional: boolean }>();
  const given: Record<string, unknown> = {};
  for (const [name, value] of factsIn(input, record)) {
    const field = fields.get(name);
    if (name === "identifiers") Object.assign(given, withNewIdentifiers(write, value, record));
    else if (!field) refuseOther(write, name, value, record);
    else if (value !== null || field.optional) given[name] = value;
  }
  const expectedVersion = record.state === "new" ? 1 : Number(record.values["version"]);
  const named = { [fieldNameOf(record.kind)]: publicId(record), expectedVersion };
  return { correction, given: { ...given, ...kind.records?.saying, ...named } };
}

/** The fields of an input that are about the record itself. */
function factsIn(input: Given, { kind }: TrackedRecord): [string, unknown][] {
  const listed = listedOperations(kind).map(({ records }) => records?.listed?.as ?? "");
  return Object.entries(input).filter(
    ([name, value]) => value !== undefined && !aside.includes(name) && !listed.includes(name),
  );
}

/** All identifiers of the record and the new ones of the input; nothing if the record has them all. */
function withNewIdentifiers(write: ChangeSetWriter, value: unknown, record: TrackedRecord): Given {
  const known = write
    .partsOf(record)
    .filter(({ kind }) => kind === "identifier")
    .map(({ values }) => ({ scheme: values["scheme"], value: values["value"] }));
  const more = itemsOf(value)
    .map((each) => ({ scheme: each["scheme"], value: each["value"] }))
    .filter((each) => !known.some((had) => sameValue(had, each)));
  return more.length > 0 ? { identifiers: [...known, ...more] } : {};
}

/** @throws Refusal if a field that no correction can change has another value. */
function refuseOther(write: ChangeSetWriter, name: string, value: unknown, record: TrackedRecord): void {
  const { values } = record;
  const reference = `${name}Id`;
  const said =
    reference in values && typeof value === "string" ? write.reference(value, name, ...trackedKinds()) : value;
  const stored = reference in values ? values[reference] : values[name];
  if (!(reference in values || name in values) || sameValue(said, stored)) return;
  const message = `${publicId(record)}, which is recorded already, has another value, and no correction can change it: retract that record, or record this one under another identifier`;
  throw new Refusal("INVALID", message, [name], { records: [publicId(record)] });
}
