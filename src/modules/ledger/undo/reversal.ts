import { trackedKinds, type TrackedKind } from "../../../values/record-id";
import { ReversalBounds, type Undoing } from "./reversal.bounds";
import { sameValue, type TrackedRecord, type UnitOfWork, type Values } from "../apply/unit-of-work";

type RowValues = TrackedRecord["values"];

/** How to undo a revision, record by record. */
export interface Reversal {
  undo: Undoing[];
  /** Records that stay as they are: putting them back would lose later changes. */
  unrevertible: Undoing[];
}

/**
 * Finds out how to undo a revision. A record has moved on if it is not as the revision left it. A record that was
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
    undo: undo.filter((each) => !bounds.stays(each)),
    unrevertible: [...moved, ...undo.filter((each) => bounds.stays(each))],
  };
}

/** A record that a revision has written, and its values after that revision (null: not there). */
type WrittenRecord = Undoing & { left: RowValues | null };

async function writtenAt(records: UnitOfWork, kind: TrackedKind, revision: number): Promise<WrittenRecord[]> {
  const current = await records.loadWhere(kind, "revision = any($1::bigint[])", [String(revision)]);
  const left = await records.past(kind, "revision = $1", revision);
  const before = await records.past(kind, "superseded_by = $1", revision);
  for (const { values } of current) left.set(values.id, { ...values });
  const ids = [...new Set([...left.keys(), ...before.keys()])];
  if (ids.length === 0) return [];
  const now = await records.loadWhere(kind, "id = any($1::uuid[])", ids);
  const nowById = new Map(now.map((record) => [record.values.id, record]));
  return ids.map((id) => ({
    kind,
    id,
    before: before.get(id) ?? null,
    left: left.get(id) ?? null,
    now: nowById.get(id) ?? null,
  }));
}

/** Whether two versions have the same values. Columns that Postgres computes do not count. */
function same(records: UnitOfWork, kind: TrackedKind, a: Values | null, b: Values | null): boolean {
  if (a === null || b === null) return a === b;
  const written = records.metadata(kind).columns.filter(({ isUpdate }) => isUpdate);
  return written.every(({ propertyName }) => sameValue(a[propertyName], b[propertyName]));
}
