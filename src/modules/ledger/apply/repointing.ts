import { Refusal } from "../../../values/errors";
import { declarationOf } from "../../../schema/module";
import { referenceColumnsIn, type ReferenceColumn } from "./reference.columns";
import { sameValue, type TrackedRecord, type UnitOfWork, type Values } from "./unit-of-work";
import { keyUnder, uniqueRulesOf } from "./unique";

/** A record that refers to another one, and the property that refers to it. */
export interface Reference {
  record: TrackedRecord;
  property: string;
}

/** The part of `ChangeSetWriter` that repointing needs. */
interface Rewriting {
  rewrite(record: TrackedRecord, changes: Values): void;
  mergeInto(record: TrackedRecord, into: TrackedRecord): void;
  remove(record: TrackedRecord): void;
}

/** Replaces references to one record by references to another, in all records that the change set works on. */
export class Repointing {
  private readonly referenceColumns: readonly ReferenceColumn[];
  /** By the uuid of the record that they refer to. */
  private readonly references = new Map<string, Reference[]>();
  private readonly byKey = new Map<string, TrackedRecord>();

  constructor(
    private readonly write: Rewriting,
    private readonly records: UnitOfWork,
  ) {
    this.referenceColumns = referenceColumnsIn(records.manager);
    for (const record of records.all()) this.note(record);
  }

  /** The references to a record, from the records that this change set works on. */
  referencesTo({ values }: TrackedRecord): readonly Reference[] {
    return (this.references.get(values.id) ?? []).filter(
      ({ record, property }) => record.state !== "removed" && record.values[property] === values.id,
    );
  }

  /** Repoints all references from one record to the other, then removes the first. */
  repointReferences(from: TrackedRecord, into: TrackedRecord): void {
    for (let found = this.referencesTo(from); found.length > 0; found = this.referencesTo(from)) {
      for (const { record, property } of found)
        if (record.state !== "removed") this.repoint(record, property, { from, into });
    }
    this.write.mergeInto(from, into);
  }

  /** If another record has the new values of a unique rule already, the record is merged into that one instead. */
  private repoint(record: TrackedRecord, property: string, { from, into }: Merged): void {
    const more = following(record, property, { from, into });
    if (!more) return this.write.remove(record);
    const changes = { ...more, [property]: into.values.id };
    if (becomesOfOne(record, changes)) return this.write.remove(record);
    const rival = this.rivalOf(record, changes);
    if (!rival) return this.change(record, changes);
    this.change(rival, this.missingIn(rival, record));
    this.repointReferences(record, rival);
  }

  private rivalOf(record: TrackedRecord, changes: Values): TrackedRecord | undefined {
    const found = keysOf(record, { ...record.values, ...changes }).map((key) => this.byKey.get(key));
    return found.find((each) => each && each !== record && each.state !== "removed");
  }

  /** The values of the record for properties that are empty in its rival. */
  private missingIn(rival: TrackedRecord, record: TrackedRecord): Values {
    const { columns } = this.records.metadata(record.kind);
    const empty = columns
      .filter(({ isUpdate, isPrimary }) => isUpdate && !isPrimary)
      .filter(({ propertyName }) => (rival.values[propertyName] ?? null) === null);
    return Object.fromEntries(
      empty
        .map(({ propertyName }) => [propertyName, record.values[propertyName] ?? null] as const)
        .filter(([, value]) => value !== null),
    );
  }

  private change(record: TrackedRecord, changes: Values): void {
    if (Object.keys(changes).length === 0) return;
    for (const key of keysOf(record, record.values)) this.byKey.delete(key);
    this.write.rewrite(record, changes);
    this.note(record);
  }

  private note(record: TrackedRecord): void {
    for (const { kind, property } of this.referenceColumns) {
      const referred = kind === record.kind ? record.values[property] : null;
      if (typeof referred !== "string") continue;
      const known = this.references.get(referred) ?? [];
      this.references.set(referred, known);
      if (!known.some((each) => each.record === record && each.property === property)) known.push({ record, property });
    }
    for (const key of keysOf(record, record.values)) this.byKey.set(key, record);
  }
}

interface Merged {
  from: TrackedRecord;
  into: TrackedRecord;
}

/** What changes in a part whose whole is merged, apart from the reference to the whole; null if the part is removed with its whole. */
function following({ kind, values }: TrackedRecord, property: string, { from, into }: Merged): Values | null {
  const { part } = declarationOf(kind);
  if (!part?.follow || part.property !== property) return {};
  return part.follow(values, from.values, { values: into.values, versionWith: (name) => versionWith(into, name) });
}

/** Whether a record of two records would be of one. @throws Refusal if it keeps the two apart. */
function becomesOfOne({ kind, values }: TrackedRecord, changes: Values): boolean {
  const { between } = declarationOf(kind);
  const [one, other] = (between?.properties ?? []).map((property) => changes[property] ?? values[property]);
  if (!between || one !== other) return false;
  const why = between.keptApart(values);
  if (why !== null) throw new Refusal("INVALID", why);
  return true;
}

/** The version of a record that has its present value of a property. A value that this change set gives belongs to the next version. */
function versionWith({ state, values, before }: TrackedRecord, property: string): number {
  if (state === "new") return 1;
  const changed = before && !sameValue(before.values[property], values[property]);
  return Number(values["version"]) + (changed ? 1 : 0);
}

const keysOf = (record: TrackedRecord, values: Values): string[] =>
  uniqueRulesOf(record.kind).map((rule) => keyUnder(rule, values));
