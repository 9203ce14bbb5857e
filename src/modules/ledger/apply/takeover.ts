import { namingsIn, type Naming } from "./naming";
import type { Held, Records, Values } from "./records";
import { keyUnder, uniqueRulesOf } from "./unique";

/** A record that names another one, and by which property. */
export interface Reference {
  held: Held;
  property: string;
}

/** What it takes of the writing of a change set. */
interface Rewriting {
  rewrite(held: Held, changes: Values): void;
  dissolve(held: Held, into: Held): void;
}

/** Puts one record in the place of others wherever those are named, in all that the change set works on. */
export class Takeover {
  private readonly namings: readonly Naming[];
  /** By the uuid that is named. */
  private readonly references = new Map<string, Reference[]>();
  private readonly byKey = new Map<string, Held>();

  constructor(
    private readonly write: Rewriting,
    private readonly records: Records,
  ) {
    this.namings = namingsIn(records.manager);
    for (const held of records.all()) this.note(held);
  }

  /** Whatever names a record. */
  referencesTo({ values }: Held): readonly Reference[] {
    return (this.references.get(values.id) ?? []).filter(
      ({ held, property }) => held.state !== "gone" && held.values[property] === values.id,
    );
  }

  /** What names the one names the other from here on, and the one is no more. */
  takeIn(from: Held, into: Held): void {
    for (let left = this.referencesTo(from); left.length > 0; left = this.referencesTo(from)) {
      for (const { held, property } of left) if (held.state !== "gone") this.repoint(held, property, into);
    }
    this.write.dissolve(from, into);
  }

  /** Where the record of that name is there already, as far as it is unique, it is taken into that. */
  private repoint(held: Held, property: string, into: Held): void {
    const changes = { [property]: into.values.id };
    const rival = this.rivalOf(held, changes);
    if (!rival) return this.change(held, changes);
    this.change(rival, this.openIn(rival, held));
    this.takeIn(held, rival);
  }

  private rivalOf(held: Held, changes: Values): Held | undefined {
    const found = keysOf(held, { ...held.values, ...changes }).map((key) => this.byKey.get(key));
    return found.find((each) => each && each !== held && each.state !== "gone");
  }

  /** What the one leaves open and the other says. */
  private openIn(rival: Held, held: Held): Values {
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

  private change(held: Held, changes: Values): void {
    if (Object.keys(changes).length === 0) return;
    for (const key of keysOf(held, held.values)) this.byKey.delete(key);
    this.write.rewrite(held, changes);
    this.note(held);
  }

  private note(held: Held): void {
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

const keysOf = (held: Held, values: Values): string[] =>
  uniqueRulesOf(held.kind).flatMap((rule) => keyUnder(rule, values) ?? []);
