import type { TrackedKind } from "../../../values/record-id";
import { referredBy, referenceColumnsIn, type ReferenceColumn } from "../apply/reference.columns";
import { wholeOf } from "../apply/parts";
import { addTo, type TrackedRecord, type UnitOfWork, type Values } from "../apply/unit-of-work";
import { loadAlike } from "../apply/loaded.alike";
import { keyUnder, uniqueRulesOf, type UniqueRule } from "../apply/unique";

/** A record that a revision has written: as it was before (null: not there), and as it is now (null: not there). */
export interface Undoing {
  kind: TrackedKind;
  id: string;
  before: TrackedRecord["values"] | null;
  now: TrackedRecord | null;
}

/**
 * The records of a reversal that have to stay as they are. A record to which other records refer cannot be removed. A record that
 * refers to a removed record cannot be put back, and neither can a record whose unique key another record has now. One record that
 * stays can make others stay.
 */
export class ReversalBounds {
  private readonly staying = new Set<string>();
  private readonly byId: ReadonlyMap<string, Undoing>;

  private constructor(
    private readonly records: UnitOfWork,
    private readonly referenceColumns: readonly ReferenceColumn[],
    undo: readonly Undoing[],
    moved: readonly Undoing[],
  ) {
    this.byId = new Map(undo.map((each) => [each.id, each]));
    moved.forEach(({ id }) => this.staying.add(id));
  }

  static async of(records: UnitOfWork, undo: readonly Undoing[], moved: readonly Undoing[]): Promise<ReversalBounds> {
    const referenceColumns = referenceColumnsIn(records.manager);
    await loadSurroundings(records, referenceColumns, undo);
    const bounds = new ReversalBounds(records, referenceColumns, undo, moved);
    const around = new Surroundings(records.all(), undo, referenceColumns);
    for (let found = true; found;) {
      const more = undo.filter((each) => !bounds.stays(each) && bounds.mustStay(each, around));
      more.forEach(({ id }) => bounds.staying.add(id));
      found = more.length > 0;
    }
    return bounds;
  }

  stays({ id }: Undoing): boolean {
    return this.staying.has(id);
  }

  private mustStay(undoing: Undoing, around: Surroundings): boolean {
    return undoing.before
      ? this.cannotBePutBack(undoing, undoing.before, around)
      : this.cannotBeRemoved(undoing, around);
  }

  private cannotBePutBack({ kind, id }: Undoing, before: Values, around: Surroundings): boolean {
    const referred = this.referenceColumns
      .filter((column) => column.kind === kind)
      .map(({ property }) => before[property]);
    if (referred.some((uuid) => typeof uuid === "string" && !this.afterwards(uuid))) return true;
    return uniqueRulesOf(kind).some((rule) => {
      const key = keyUnder(rule, before);
      return around.withKey(key).some((other) => other !== id && this.hasKey(other, rule, key));
    });
  }

  /** Whether a record that stays refers to it, or it is a part of a record that stays. */
  private cannotBeRemoved({ kind, id, now }: Undoing, around: Surroundings): boolean {
    const whole = now && wholeOf(kind, now.values);
    if (whole && this.staying.has(whole.uuid) && this.afterwards(whole.uuid)) return true;
    return around.referencesTo(id).some(({ by, property }) => this.afterwards(by)?.[property] === id);
  }

  private hasKey(id: string, rule: UniqueRule, key: string): boolean {
    const values = this.afterwards(id);
    return values !== null && keyUnder(rule, values) === key;
  }

  /** The record as it will be; null if it will not be there. */
  private afterwards(id: string): Values | null {
    const undoing = this.staying.has(id) ? undefined : this.byId.get(id);
    return undoing ? undoing.before : (this.records.byUuid(id)?.values ?? null);
  }
}

/** Which records refer to a record, and which have a key, before or after the reversal. */
class Surroundings {
  private readonly references = new Map<string, { by: string; property: string }[]>();
  private readonly keys = new Map<string, string[]>();

  constructor(
    records: readonly TrackedRecord[],
    undo: readonly Undoing[],
    referenceColumns: readonly ReferenceColumn[],
  ) {
    for (const { kind, values } of records) this.note(kind, values.id, values, referenceColumns);
    for (const { kind, id, before } of undo) if (before) this.note(kind, id, before, referenceColumns);
  }

  referencesTo(id: string): readonly { by: string; property: string }[] {
    return this.references.get(id) ?? [];
  }

  withKey(key: string): readonly string[] {
    return this.keys.get(key) ?? [];
  }

  private note(kind: TrackedKind, id: string, values: Values, referenceColumns: readonly ReferenceColumn[]): void {
    for (const { property } of referenceColumns.filter((column) => column.kind === kind)) {
      const referred = values[property];
      if (typeof referred === "string") addTo(this.references, referred, { by: id, property });
    }
    for (const rule of uniqueRulesOf(kind)) addTo(this.keys, keyUnder(rule, values), id);
  }
}

/**
 * Loads three sets of records: those that refer to a record that would be removed, those to which a record that would be put back
 * refers, and those that may now have its unique keys.
 */
async function loadSurroundings(
  records: UnitOfWork,
  referenceColumns: readonly ReferenceColumn[],
  undo: readonly Undoing[],
): Promise<void> {
  const removed = undo.filter(({ before }) => !before).map(({ kind, id }) => ({ kind, uuid: id }));
  for (const referenceColumn of referenceColumns) {
    const { kind: referring, column, property, refersTo } = referenceColumn;
    const uuids = referredBy(referenceColumn, removed);
    if (uuids.length > 0) await records.loadWhere(referring, `"${column}" = any($1::uuid[])`, uuids);
    const values = undo.flatMap(({ kind, before }) => (kind === referring && before ? [before[property]] : []));
    const referred = values.filter((uuid) => typeof uuid === "string");
    for (const kind of referred.length > 0 ? refersTo : [])
      await records.loadWhere(kind, "id = any($1::uuid[])", referred);
  }
  for (const kind of new Set(undo.map((each) => each.kind))) {
    const rows = undo.flatMap((each) => (each.kind === kind && each.before ? [each.before] : []));
    for (const rule of rows.length > 0 ? uniqueRulesOf(kind) : []) await loadAlike(records, rule, rows);
  }
}
