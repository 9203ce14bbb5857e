import type { TrackedKind } from "../../../values/record-id";
import { referredBy, referenceColumnsIn, type ReferenceColumn } from "../apply/reference.columns";
import { wholeOf } from "../apply/parts";
import { addTo, type TrackedRecord, type UnitOfWork, type Values } from "../apply/unit-of-work";
import { keyUnder, uniqueRulesOf, type UniqueRule } from "../apply/unique";

/** A record that a revision has written: as it was before (null: not there), and as it is now (null: not there). */
export interface Undoing {
  kind: TrackedKind;
  id: string;
  before: TrackedRecord["values"] | null;
  now: TrackedRecord | null;
}

/**
 * The records that a reversal has to keep as they are. A record that others refer to stays. A record that refers to a removed one does
 * not come back, and neither does one whose unique key another record has now. Each record that is kept can make others be kept.
 */
export class ReversalBounds {
  private readonly kept = new Set<string>();
  private readonly byId: ReadonlyMap<string, Undoing>;

  private constructor(
    private readonly records: UnitOfWork,
    private readonly namings: readonly ReferenceColumn[],
    undo: readonly Undoing[],
    moved: readonly Undoing[],
  ) {
    this.byId = new Map(undo.map((each) => [each.id, each]));
    moved.forEach(({ id }) => this.kept.add(id));
  }

  static async of(records: UnitOfWork, undo: readonly Undoing[], moved: readonly Undoing[]): Promise<ReversalBounds> {
    const namings = referenceColumnsIn(records.manager);
    await loadSurroundings(records, namings, undo);
    const bounds = new ReversalBounds(records, namings, undo, moved);
    const around = new Surroundings(records.all(), undo, namings);
    for (let found = true; found;) {
      const more = undo.filter((each) => !bounds.keeps(each) && bounds.mustKeep(each, around));
      more.forEach(({ id }) => bounds.kept.add(id));
      found = more.length > 0;
    }
    return bounds;
  }

  keeps({ id }: Undoing): boolean {
    return this.kept.has(id);
  }

  private mustKeep(undoing: Undoing, around: Surroundings): boolean {
    return undoing.before ? this.hasNoPlace(undoing, undoing.before, around) : this.isNeeded(undoing, around);
  }

  private hasNoPlace({ kind, id }: Undoing, before: Values, around: Surroundings): boolean {
    const named = this.namings.filter((naming) => naming.kind === kind).map(({ property }) => before[property]);
    if (named.some((uuid) => typeof uuid === "string" && !this.afterwards(uuid))) return true;
    return uniqueRulesOf(kind).some((rule) => {
      const key = keyUnder(rule, before);
      return key !== null && around.withKey(key).some((other) => other !== id && this.hasKey(other, rule, key));
    });
  }

  /** By what names it, or by the record that it is a part of: what belongs to a record that stays, stays with it. */
  private isNeeded({ kind, id, now }: Undoing, around: Surroundings): boolean {
    const whole = now && wholeOf(kind, now.values);
    if (whole && this.kept.has(whole.uuid) && this.afterwards(whole.uuid)) return true;
    return around.namers(id).some(({ by, property }) => this.afterwards(by)?.[property] === id);
  }

  private hasKey(id: string, rule: UniqueRule, key: string): boolean {
    const values = this.afterwards(id);
    return values !== null && keyUnder(rule, values) === key;
  }

  /** The record as it will be; null if it will not be there. */
  private afterwards(id: string): Values | null {
    const undoing = this.kept.has(id) ? undefined : this.byId.get(id);
    return undoing ? undoing.before : (this.records.byUuid(id)?.values ?? null);
  }
}

/** Which records refer to a record, and which have a key, before or after the reversal. */
class Surroundings {
  private readonly naming = new Map<string, { by: string; property: string }[]>();
  private readonly keys = new Map<string, string[]>();

  constructor(held: readonly TrackedRecord[], undo: readonly Undoing[], namings: readonly ReferenceColumn[]) {
    for (const { kind, values } of held) this.note(kind, values.id, values, namings);
    for (const { kind, id, before } of undo) if (before) this.note(kind, id, before, namings);
  }

  namers(id: string): readonly { by: string; property: string }[] {
    return this.naming.get(id) ?? [];
  }

  withKey(key: string): readonly string[] {
    return this.keys.get(key) ?? [];
  }

  private note(kind: TrackedKind, id: string, values: Values, namings: readonly ReferenceColumn[]): void {
    for (const { property } of namings.filter((naming) => naming.kind === kind)) {
      const named = values[property];
      if (typeof named === "string") addTo(this.naming, named, { by: id, property });
    }
    for (const rule of uniqueRulesOf(kind)) {
      const key = keyUnder(rule, values);
      if (key !== null) addTo(this.keys, key, id);
    }
  }
}

/** Brings what the records to be put back name, who names those to be removed, and who may have taken the place of any. */
async function loadSurroundings(
  records: UnitOfWork,
  namings: readonly ReferenceColumn[],
  undo: readonly Undoing[],
): Promise<void> {
  const removed = undo.filter(({ before }) => !before).map(({ kind, id }) => ({ kind, uuid: id }));
  for (const naming of namings) {
    const users = referredBy(naming, removed);
    if (users.length > 0) await records.loadWhere(naming.kind, `"${naming.column}" = any($1::uuid[])`, users);
    const rows = undo.flatMap(({ kind, before }) => (kind === naming.kind && before ? [before[naming.property]] : []));
    const named = rows.filter((uuid) => typeof uuid === "string");
    for (const kind of named.length > 0 ? naming.refersTo : [])
      await records.loadWhere(kind, "id = any($1::uuid[])", named);
  }
  for (const kind of new Set(undo.map((each) => each.kind))) {
    const rows = undo.flatMap((each) => (each.kind === kind && each.before ? [each.before] : []));
    for (const rule of rows.length > 0 ? uniqueRulesOf(kind) : []) await loadRivals(records, rule, rows);
  }
}

async function loadRivals(
  records: UnitOfWork,
  { kind, properties }: UniqueRule,
  rows: readonly Values[],
): Promise<void> {
  const columns = properties.map((property) => `"${records.columnOf(kind, property)}"`);
  const keys = rows.map((row) =>
    JSON.stringify(Object.fromEntries(properties.map((name) => [records.columnOf(kind, name), row[name]]))),
  );
  await records.loadWhere(
    kind,
    `(${columns.join(", ")}) in (select ${columns.map((column) => `given.${column}`).join(", ")}
      from unnest($1::text[]) as key cross join lateral json_populate_record(null::public."${kind}", key::json) as given)`,
    keys,
  );
}
