import { capitalised } from "../../../values/letter-case";
import { Refusal } from "../../../values/errors";
import type { Class } from "../../../projection/declare/record-type";
import type { RecordId, TrackedKind } from "../../../values/record-id";
import { mergeInput, type MergeInput } from "./merge.inputs";
import { referredBy, referenceColumnsIn } from "../apply/reference.columns";
import { operation, type OperationKind } from "../apply/operation";
import type { TrackedRecord, UnitOfWork, Values } from "../apply/unit-of-work";
import type { Reference } from "../apply/repointing";
import { uniqueRulesOf } from "../apply/unique";
import type { ChangeSetWriter } from "../apply/change-set.writer";

/** The rules for merging records of one kind. */
interface Merge {
  kind: TrackedKind;
  /** The name of the operation: `mergeActors`. */
  name: string;
  /** In the plural: "actors". */
  noun: string;
  description: string;
  answers: { field: string; type: () => Class };
  /** @throws Refusal if these two cannot be one record. */
  refuse?: (survivor: Values, merged: Values) => void;
  /** The new values of the survivor. @throws Refusal if the records cannot be united. */
  unite: (survivor: Values, merged: readonly Values[]) => Values;
  /** @throws Refusal if a record that refers to a merged record cannot refer to the survivor. */
  accept?: (survivor: Values, references: readonly Reference[]) => void;
  /** The other changes of a record that now refers to the survivor; null for none. */
  fit?: (survivor: TrackedRecord, reference: TrackedRecord) => Values | null;
}

/** The operation that merges records of a kind. A merge is undone like any other change set. */
export function merging(merge: Merge): OperationKind {
  const { kind, name, noun, description, answers } = merge;
  return operation({
    name,
    merges: kind,
    needsSecondPerson: true,
    description,
    record: kind,
    answers,
    input: mergeInput(`${capitalised(name)}Input`, noun),
    load: (records, inputs) => loadReferences(records, kind, inputs),
    run: (write, input) => mergeRecords(write, input, merge),
  });
}

function mergeRecords(write: ChangeSetWriter, input: MergeInput, { kind, refuse, unite, accept, fit }: Merge): string {
  const survivor = write.lookUp(input.survivor, "survivor", kind);
  write.expect(survivor, input.expectedVersion);
  const merged: TrackedRecord[] = [];
  write.each("merged", input.merged, ({ id, expectedVersion }) => {
    const record = write.lookUp(id, "id", kind);
    if (record === survivor || merged.includes(record))
      throw new Refusal("INVALID", "this record is the survivor, or is named twice", ["id"]);
    if (record.state === "new")
      throw new Refusal("INVALID", "this change set itself makes this record, so it cannot merge it: leave both out", [
        "id",
      ]);
    write.expect(record, expectedVersion);
    refuse?.(survivor.values, record.values);
    merged.push(record);
  });
  write.rewrite(
    survivor,
    unite(
      survivor.values,
      merged.map(({ values }) => values),
    ),
  );
  const repointing = write.repointing();
  const references = merged.flatMap((each) => repointing.referencesTo(each));
  accept?.(survivor.values, references);
  for (const { record } of references) {
    const changes = fit?.(survivor, record);
    if (changes) write.rewrite(record, changes);
  }
  for (const each of merged) repointing.repointReferences(each, survivor);
  return survivor.values.id;
}

/**
 * Loads the records that refer to the merged records, and those that refer to the survivors and could then break a unique rule:
 * one statement for each reference column.
 */
async function loadReferences(records: UnitOfWork, kind: TrackedKind, inputs: readonly MergeInput[]): Promise<void> {
  const merged = inputs.flatMap(({ merged: each }) => each.map(({ id }) => id));
  const survivors = inputs.map(({ survivor }) => survivor);
  await loadReferring(records, records.named(kind, merged));
  await loadRivals(records, records.named(kind, survivors));
}

/** Loads the records that refer to these. Records that repointing may merge too are loaded with all that refer to them. */
async function loadReferring(records: UnitOfWork, ids: readonly RecordId[]): Promise<void> {
  const found: RecordId[] = [];
  for (const referenceColumn of referenceColumnsIn(records.manager)) {
    const uuids = referredBy(referenceColumn, ids);
    if (uuids.length === 0) continue;
    const { kind, column, property } = referenceColumn;
    const rows = await records.loadWhere(kind, `"${column}" = any($1::uuid[])`, uuids);
    if (isInUniqueRule(kind, property)) found.push(...rows.map(({ values }) => ({ kind, uuid: values.id })));
  }
  if (found.length > 0) await loadReferring(records, found);
}

async function loadRivals(records: UnitOfWork, survivors: readonly RecordId[]): Promise<void> {
  for (const referenceColumn of referenceColumnsIn(records.manager)) {
    const uuids = referredBy(referenceColumn, survivors);
    const { kind, column, property } = referenceColumn;
    if (uuids.length > 0 && isInUniqueRule(kind, property))
      await records.loadWhere(kind, `"${column}" = any($1::uuid[])`, uuids);
  }
}

/** Whether a unique rule has the property: then repointing it can make two records equal. */
const isInUniqueRule = (kind: TrackedKind, property: string): boolean =>
  uniqueRulesOf(kind).some(({ properties }) => properties.includes(property));
