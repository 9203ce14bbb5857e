import { referenceColumnsIn, type ReferenceColumn } from "./reference.columns";
import type { TrackedRecord, UnitOfWork, Values } from "./unit-of-work";
import { keyUnder, uniqueRulesOf } from "./unique";

/** A record that names another one, and by which property. */
export interface Reference {
  held: TrackedRecord;
  property: string;
}

/** What it takes of the writing of a change set. */
interface Rewriting {
  rewrite(held: TrackedRecord, changes: Values): void;
  mergeInto(held: TrackedRecord, into: TrackedRecord): void;
}

/** Puts one record in the place of others wherever those are named, in all that the change set works on. */
export class Repointing {
  private readonly namings: readonly ReferenceColumn[];
  /** By the uuid that is named. */
  private readonly references = new Map<string, Reference[]>();
  private readonly byKey = new Map<string, TrackedRecord>();

  constructor(
    private readonly write: Rewriting,
    private readonly records: UnitOfWork,
  ) {
    this.namings = referenceColumnsIn(records.manager);
    for (const held of records.all()) this.note(held);
  }

  /** Whatever names a record. */
  referencesTo({ values }: TrackedRecord): readonly Reference[] {
    return (this.references.get(values.id) ?? []).filter(
      ({ held, property }) => held.state !== "removed" && held.values[property] === values.id,
    );
  }

  /** Repoints all references from one record to the other, then removes the first. */
  repointReferences(from: TrackedRecord, into: TrackedRecord): void {
    for (let left = this.referencesTo(from); left.length > 0; left = this.referencesTo(from)) {
      for (const { held, property } of left) if (held.state !== "removed") this.repoint(held, property, into);
    }
    this.write.mergeInto(from, into);
  }

  /** If the record of that name is there already, as far as it is unique, it is taken into that. */
  private repoint(held: TrackedRecord, property: string, into: TrackedRecord): void {
    const changes = { [property]: into.values.id };
    const rival = this.rivalOf(held, changes);
    if (!rival) return this.change(held, changes);
    this.change(rival, this.openIn(rival, held));
    this.repointReferences(held, rival);
  }

  private rivalOf(held: TrackedRecord, changes: Values): TrackedRecord | undefined {
    const found = keysOf(held, { ...held.values, ...changes }).map((key) => this.byKey.get(key));
    return found.find((each) => each && each !== held && each.state !== "removed");
  }

  /** What the one leaves open and the other says. */
  private openIn(rival: TrackedRecord, held: TrackedRecord): Values {
    const { columns } = this.records.metadata(held.kind);
    const open = columns
      .filter(({ isUpdate, isPrimary }) => isUpdate && !isPrimary)
      .filter(({ propertyName }) => (rival.values[propertyName] ?? null) === null);
    return Object.fromEntries(
      open
        .map(({ propertyName }) => [propertyName, held.values[propertyName] ?? null] as const)
        .filter(([, value]) => value !== null),
    );
  }

  private change(held: TrackedRecord, changes: Values): void {
    if (Object.keys(changes).length === 0) return;
    for (const key of keysOf(held, held.values)) this.byKey.delete(key);
    this.write.rewrite(held, changes);
    this.note(held);
  }

  private note(held: TrackedRecord): void {
    for (const { kind, property } of this.namings) {
      const named = kind === held.kind ? held.values[property] : null;
      if (typeof named !== "string") continue;
      const known = this.references.get(named) ?? [];
      this.references.set(named, known);
      if (!known.some((each) => each.held === held && each.property === property)) known.push({ held, property });
    }
    for (const key of keysOf(held, held.values)) this.byKey.set(key, held);
  }
}

const keysOf = (held: TrackedRecord, values: Values): string[] =>
  uniqueRulesOf(held.kind).flatMap((rule) => keyUnder(rule, values) ?? []);
