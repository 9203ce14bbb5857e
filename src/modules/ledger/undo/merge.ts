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

/** What is particular about merging records of one kind. */
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
  /** What the survivor says of itself afterwards. @throws Refusal if that is not possible. */
  unite: (survivor: Values, merged: readonly Values[]) => Values;
  /** @throws Refusal if what names the merged records cannot name the survivor. */
  accept?: (survivor: Values, references: readonly Reference[]) => void;
  /** What changes in a record because it names the survivor from here on; null for nothing. */
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
    input: mergeInput(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, noun),
    load: (records, inputs) => loadReferences(records, kind, inputs),
    run: (write, input) => carryOut(write, input, merge),
  });
}

function carryOut(write: ChangeSetWriter, input: MergeInput, { kind, refuse, unite, accept, fit }: Merge): string {
  const survivor = write.lookUp(input.survivor, "survivor", kind);
  write.expect(survivor, input.expectedVersion);
  const merged: TrackedRecord[] = [];
  write.each("merged", input.merged, ({ id, expectedVersion }) => {
    const held = write.lookUp(id, "id", kind);
    if (held === survivor || merged.includes(held))
      throw new Refusal("INVALID", "this record is the survivor, or is named twice", ["id"]);
    if (held.state === "new")
      throw new Refusal("INVALID", "this change set itself makes this record, so it cannot merge it: leave both out", [
        "id",
      ]);
    write.expect(held, expectedVersion);
    refuse?.(survivor.values, held.values);
    merged.push(held);
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
  for (const { held } of references) {
    const changes = fit?.(survivor, held);
    if (changes) write.rewrite(held, changes);
  }
  for (const each of merged) repointing.repointReferences(each, survivor);
  return survivor.values.id;
}

/** Brings whatever names the merged records, and of the survivors what that can collide with: a statement for each property. */
async function loadReferences(records: UnitOfWork, kind: TrackedKind, inputs: readonly MergeInput[]): Promise<void> {
  const merged = inputs.flatMap(({ merged: each }) => each.map(({ id }) => id));
  const survivors = inputs.map(({ survivor }) => survivor);
  await loadNaming(records, records.named(kind, merged));
  await loadRivals(records, records.named(kind, survivors));
}

/** What could become a part of another record in turn is brought with all that names it. */
async function loadNaming(records: UnitOfWork, ids: readonly RecordId[]): Promise<void> {
  const found: RecordId[] = [];
  for (const naming of referenceColumnsIn(records.manager)) {
    const uuids = referredBy(naming, ids);
    if (uuids.length === 0) continue;
    const { kind, column, property } = naming;
    const rows = await records.loadWhere(kind, `"${column}" = any($1::uuid[])`, uuids);
    if (decides(kind, property)) found.push(...rows.map(({ values }) => ({ kind, uuid: values.id })));
  }
  if (found.length > 0) await loadNaming(records, found);
}

async function loadRivals(records: UnitOfWork, survivors: readonly RecordId[]): Promise<void> {
  for (const naming of referenceColumnsIn(records.manager)) {
    const uuids = referredBy(naming, survivors);
    const { kind, column, property } = naming;
    if (uuids.length > 0 && decides(kind, property))
      await records.loadWhere(kind, `"${column}" = any($1::uuid[])`, uuids);
  }
}

/** Whether two records of the kind can become the same one because of that property. */
const decides = (kind: TrackedKind, property: string): boolean =>
  uniqueRulesOf(kind).some(({ properties }) => properties.includes(property));
