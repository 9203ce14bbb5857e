import type { Edit } from "../change-set/draft";
import type { Foundations } from "../change-set/foundation";
import type { OnExisting } from "../change-set/on.existing";
import type { PlannedChange } from "./planned.changes";
import type { PlannedEdit } from "./planned.edits";
import type { Counts } from "./tally";

/** A change set as it is submitted. */
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
  /** The local names that refused operations would have given. Operations that refer to one of them are left out. */
  lostNames?: readonly string[];
  /** Makes the answer that is stored with the key, so that the same submission gets the same answer. */
  receipt?: (planned: readonly PlannedEdit[]) => object;
  /** The uuid of the import that it is a part of; null if it is none. */
  importId?: string | null;
  /** In a dry run: the register whose import it would be a part of. */
  dataset?: string | null;
  /** The waiting change sets that it builds on; null if there are none. */
  foundations?: Foundations | null;
}

/** The state of a change set after it was submitted. */
export interface ChangeSetState {
  /** Null if nothing was stored, because no edit changes anything. */
  id: string | null;
  /** Null if it waits for a review, and if nothing was stored. */
  revision: number | null;
  /** Public ids of the records that its operations made, changed or left as they are, by position; empty if it waits for a review. */
  recordIds: ReadonlyMap<number, string>;
  counts: Counts;
  /** Whether it is the change set of an earlier submission, so that nothing was stored now. */
  submittedBefore?: boolean;
  /** The positions of its operations, without those that were left out. */
  positions: readonly number[];
  /** After a dry run: what it would change of records that exist. */
  changes?: readonly PlannedChange[];
}
