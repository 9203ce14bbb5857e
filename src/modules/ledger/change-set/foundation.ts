import type { Edit } from "./draft";
import type { OnExisting } from "./on.existing";

/** A waiting change set whose records another one of the same author names, at the version that it had then. */
export interface Foundation {
  id: string;
  version: number;
}

/** A change set that waits, as it was submitted. */
export interface WaitingChangeSet {
  id: string;
  summary: string;
  contributorId: string;
  edits: readonly Edit[];
  onExisting: OnExisting | null;
}

/** What a change set builds on. */
export interface Foundations {
  /** Those whose records it names. */
  named: readonly Foundation[];
  /** All that have to be applied before it, in that order: also what those build on. */
  chain: readonly WaitingChangeSet[];
}
