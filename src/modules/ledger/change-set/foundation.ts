import type { Edit } from "./draft";
import type { OnExisting } from "./on.existing";

/** A waiting change set on which another one of the same author builds, with the version that it had then. */
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

/** The waiting change sets that a change set builds on. */
export interface Foundations {
  /** Those whose records its inputs name. */
  named: readonly Foundation[];
  /** All that have to be applied before it, in that order: these and the ones that they build on. */
  chain: readonly WaitingChangeSet[];
}
