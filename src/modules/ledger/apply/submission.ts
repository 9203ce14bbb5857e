import type { Edit } from "../change-set/draft";
import type { Foundations } from "../change-set/foundation";
import type { OnExisting } from "../change-set/on.existing";
import type { PlannedEdit } from "./planned.edits";
import type { Counts } from "./tally";

/** A change set as it arrives. */
export interface Submission {
  summary: string;
  contributorId: string;
  edits: readonly Edit[];
  onExisting?: OnExisting | null;
  /** The local names that earlier change sets of the same import gave. */
  known?: ReadonlyMap<string, string>;
  idempotencyKey?: string | null;
  /** SHA-256 of the content that was sent with the key. */
  payloadHash?: Buffer | null;
  /** The local names that refused operations would have given: what refers to one of them is left out. */
  lostNames?: readonly string[];
  /** What is kept with the key, so that the same submission is answered the same. */
  receipt?: (planned: readonly PlannedEdit[]) => object;
  /** The waiting change sets whose records it names; null if there are none. */
  foundations?: Foundations | null;
}

/** Where a change set stands after it was submitted. */
export interface ChangeSetState {
  /** Null if nothing was stored, since all of it is recorded already. */
  id: string | null;
  /** Null for what waits, and if nothing was stored. */
  revision: number | null;
  /** Public ids of the records that its operations made, changed or found as they are, by position; empty for what waits. */
  recordIds: ReadonlyMap<number, string>;
  counts: Counts;
  /** The positions of the operations that it has, without those that were left out. */
  positions: readonly number[];
}
