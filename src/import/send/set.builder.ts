import type { Completeness } from "../mapping/completeness";
import type { Draft } from "../mapping/drafts";
import { operationsFor, referencesOf, type Naming, type Operation } from "./operations";

/** Builds a change set: before each record, it puts the records that this one refers to and that have no id yet. */
export class SetBuilder {
  private readonly names = new Map<Draft, string>();
  readonly roots: Draft[] = [];
  readonly operations: { draft: Draft; operation: Operation }[] = [];

  constructor(
    private readonly completeness: Completeness,
    /** The id of a record; null if it has none, so that the change set must record it. */
    private readonly idOf: (draft: Draft) => string | null,
    private readonly quote: Naming["quote"],
  ) {}

  get drafts(): Iterable<Draft> {
    return this.names.keys();
  }

  get size(): number {
    return this.operations.length;
  }

  add(root: Draft): void {
    this.roots.push(root);
    for (const draft of this.needed(root)) {
      const name = `r${this.names.size}`;
      this.names.set(draft, name);
      const naming: Naming = { quote: this.quote, reference: (other) => this.referenceTo(other) };
      for (const operation of operationsFor(draft, name, this.completeness, naming))
        this.operations.push({ draft, operation });
    }
  }

  private referenceTo(draft: Draft): string {
    const name = this.names.get(draft);
    return name === undefined ? (this.idOf(draft) ?? "") : `$${name}`;
  }

  /** The record and those that it refers to and that have no id yet, as far as the change set does not have them. */
  needed(root: Draft): Draft[] {
    const found = new Set<Draft>();
    const visit = (draft: Draft): void => {
      if (found.has(draft) || this.names.has(draft) || (draft !== root && this.idOf(draft) !== null)) return;
      for (const other of referencesOf(draft, this.completeness)) visit(other);
      found.add(draft);
    };
    visit(root);
    return [...found];
  }
}

/** The number of operations that record these. */
export const costOf = (drafts: readonly Draft[]): number =>
  drafts.reduce((sum, draft) => sum + 1 + (draft.needsEvidenceApart ? 1 : 0), 0);
