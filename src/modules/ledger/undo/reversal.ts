import { trackedKinds, type TrackedKind } from "../../../values/record-id";
import { ReversalBounds, type Undoing } from "./reversal.bounds";
import { sameValue, type TrackedRecord, type UnitOfWork, type Values } from "../apply/unit-of-work";

type RowValues = TrackedRecord["values"];

/** What has to be done to undo a revision, record by record. */
export interface Reversal {
  undo: Undoing[];
  /** Records that cannot be put back without losing later changes. */
  kept: Undoing[];
}

/**
 * Finds out what has to be done to undo a revision. A record has moved on if it is not as the revision left it. A record that was
 * changed and then changed back has not moved on, so change sets can be undone one after the other.
 */
export async function reversalOf(records: UnitOfWork, revision: number): Promise<Reversal> {
  const moved: Undoing[] = [];
  const undo: Undoing[] = [];
  for (const kind of trackedKinds()) {
    for (const { left, ...undoing } of await writtenAt(records, kind, revision)) {
      if (same(records, kind, undoing.before, left)) continue;
      (same(records, kind, undoing.now?.values ?? null, left) ? undo : moved).push(undoing);
    }
  }
  const bounds = await ReversalBounds.of(records, undo, moved);
  return {
    undo: undo.filter((each) => !bounds.keeps(each)),
    kept: [...moved, ...undo.filter((each) => bounds.keeps(each))],
  };
}

/** The same, and as the revision has left it; null: not there. */
type WrittenRecord = Undoing & { left: RowValues | null };

async function writtenAt(records: UnitOfWork, kind: TrackedKind, revision: number): Promise<WrittenRecord[]> {
  const still = await records.loadWhere(kind, "revision = any($1::bigint[])", [String(revision)]);
  const left = await records.past(kind, "revision = $1", revision);
  const before = await records.past(kind, "superseded_by = $1", revision);
  for (const { values } of still) left.set(values.id, { ...values });
  const ids = [...new Set([...left.keys(), ...before.keys()])];
  if (ids.length === 0) return [];
  const now = await records.loadWhere(kind, "id = any($1::uuid[])", ids);
  const nowById = new Map(now.map((held) => [held.values.id, held]));
  return ids.map((id) => ({
    kind,
    id,
    before: before.get(id) ?? null,
    left: left.get(id) ?? null,
    now: nowById.get(id) ?? null,
  }));
}

/** Whether two versions differ in nothing, or only in what Postgres derives. */
function same(records: UnitOfWork, kind: TrackedKind, a: Values | null, b: Values | null): boolean {
  if (a === null || b === null) return a === b;
  const written = records.metadata(kind).columns.filter(({ isUpdate }) => isUpdate);
  return written.every(({ propertyName }) => sameValue(a[propertyName], b[propertyName]));
}
