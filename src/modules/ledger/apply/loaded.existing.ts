import {
  canBeMerged,
  fieldNameOf,
  formatRecordId,
  parseRecordId,
  type RecordId,
  type TrackedKind,
} from "../../../values/record-id";
import { mapInTurns } from "../../../values/turns";
import type { Edit } from "../change-set/draft";
import type { OnExisting } from "../change-set/on.existing";
import { loadAlike } from "./loaded.alike";
import { operationKind, operationKinds, type OperationKind } from "./operation";
import { partKindsOf } from "./parts";
import { addTo, type UnitOfWork, type Values } from "./unit-of-work";

export type Given = Readonly<Record<string, unknown>>;

/** The properties that tell identifiers from each other. */
const identifying = ["subjectKind", "scheme", "value"];

/** The values that identify an identifier, from an input. */
export const identifierOf = (kind: TrackedKind, { scheme, value }: Given): Values => ({
  subjectKind: kind.toUpperCase(),
  scheme,
  value,
});

export const itemsOf = (value: unknown): readonly Given[] => (Array.isArray(value) ? (value as Given[]) : []);

/** The operations that record the parts of such a record which its input can list. */
export function listedOperations(kind: TrackedKind): readonly OperationKind[] {
  const known = listedOf.get(kind);
  if (known) return known;
  const parts = partKindsOf(kind).map((part) => part.kind);
  const found = operationKinds().filter(({ record, records }) => record && records?.listed && parts.includes(record));
  listedOf.set(kind, found);
  return found;
}

/** Whether the input of some record can list records of this kind. */
export const isListed = (kind: TrackedKind): boolean =>
  operationKinds().some(({ record, records }) => record === kind && records?.listed !== undefined);

const listedOf = new Map<TrackedKind, readonly OperationKind[]>();

/**
 * Loads the records that operations may record again: those that have their identifiers. Unless such operations are refused, it also
 * loads the parts of these records. All identifiers are looked up with one statement.
 */
export async function loadExisting(records: UnitOfWork, edits: readonly Edit[], mode: OnExisting): Promise<void> {
  const given = await mapInTurns(edits, ({ name, input }) => identifiersIn(operationKind(name), input as Given));
  const rows = given.flat();
  if (rows.length > 0) await loadAlike(records, { kind: "identifier", properties: identifying }, rows);
  if (mode === "REFUSE") return;
  const subjects = records.in("unchanged", "identifier").map(({ values }) => ({
    kind: String(values["subjectKind"]).toLowerCase() as TrackedKind,
    uuid: String(values["subjectId"]),
  }));
  await records.load(subjects);
  await records.loadParts([...subjects, ...wholesIn(records, edits)]);
  if (mode === "UPDATE") await loadForCorrections(records, edits);
}

/** Loads what corrections need, for operations that may become corrections. */
async function loadForCorrections(records: UnitOfWork, edits: readonly Edit[]): Promise<void> {
  const corrections = new Map<OperationKind, object[]>();
  for (const { name, input } of edits) {
    const { record = null, records: recording } = operationKind(name) ?? {};
    const correction = recording?.correctedBy ? operationKind(recording.correctedBy) : undefined;
    if (!record || !correction?.load) continue;
    const id = idOf(records, record, input as Given);
    if (id) addTo(corrections, correction, { ...input, [fieldNameOf(record)]: id });
  }
  for (const [correction, inputs] of corrections) await correction.load?.(records, inputs);
}

/** The public id of the record that has the first of these identifiers; null if none has it. */
function idOf(records: UnitOfWork, kind: TrackedKind, input: Given): string | null {
  const [identifier] = itemsOf(input["identifiers"]).map((each) => identifierOf(kind, each));
  const [found] = identifier ? records.alike("identifier", identifier) : [];
  return found ? formatRecordId({ kind, uuid: String(found.values["subjectId"]) }) : null;
}

/** All identifiers that an input gives, also those of the parts that it lists. */
export function identifiersIn(kind: OperationKind | undefined, input: Given): Values[] {
  if (!kind?.record) return [];
  const own = itemsOf(input["identifiers"]).map((each) => identifierOf(kind.record as TrackedKind, each));
  const inLists = listedOperations(kind.record).flatMap((listed) =>
    itemsOf(input[listed.records?.listed?.as ?? ""]).flatMap((item) => identifiersIn(listed, item)),
  );
  return [...own, ...inLists];
}

/** The records to which operations of their own add parts, such as a quote. */
function wholesIn(records: UnitOfWork, edits: readonly Edit[]): RecordId[] {
  const texts = edits.flatMap(({ name, input }) => {
    const whole = (input as Given)[operationKind(name)?.records?.listed?.whole ?? ""];
    return typeof whole === "string" ? whole : [];
  });
  const ids = [...new Set(texts)].flatMap((text) => parseRecordId(text) ?? []);
  return ids.flatMap((id) => {
    const found = canBeMerged(id.kind) ? records.find(id) : null;
    return found ? { kind: found.kind, uuid: found.values.id } : id;
  });
}
