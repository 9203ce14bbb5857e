import type { Refusal } from "../../../values/errors";
import { formatRecordId } from "../../../values/record-id";
import type { PlannedChange } from "../../ledger/apply/planned.changes";
import type { ChangeSetState, Submission } from "../../ledger/apply/submission";
import type { Counts } from "../../ledger/apply/tally";
import type { WrittenOperation } from "../../ledger/apply/operation.input";
import type { OnExisting } from "../../ledger/change-set/on.existing";
import type { OnInvalid } from "../../ledger/change-set/on.invalid";
import type { RefusedOperation } from "./refused.operations";

/** A change set as its author writes it. */
export interface SubmittedChangeSet {
  summary: string;
  operations: readonly WrittenOperation[];
  dryRun?: boolean | null;
  onExisting?: OnExisting | null;
  onInvalid?: OnInvalid | null;
  idempotencyKey?: string | null;
  import?: string | null;
  dataset?: string | null;
}

/** The result of a submission. */
export interface Outcome {
  /** Public id; null if nothing was stored. */
  changeSetId: string | null;
  revision: number | null;
  recordIds: ReadonlyMap<number, string>;
  /** Why nothing was stored. */
  refusals: readonly Refusal[];
  extractions: ReadonlyMap<number, object>;
  /** For a preview: the dry run can be repeated with it. */
  submission: (Submission & { id?: string }) | null;
  /** Whether nothing was stored now, because the same was submitted before. */
  submittedBefore: boolean;
  /** Null if it was refused, or submitted before and nothing is known of it any more. */
  counts: Counts | null;
  /** After a dry run: what it would change of records that exist; otherwise null. */
  changes: readonly PlannedChange[] | null;
  /** The operations that were left out (`onInvalid`); null if they are no longer known. */
  refused: readonly RefusedOperation[] | null;
}

export const emptyOutcome: Outcome = {
  changeSetId: null,
  revision: null,
  recordIds: new Map(),
  refusals: [],
  extractions: new Map(),
  submission: null,
  submittedBefore: false,
  counts: null,
  changes: null,
  refused: [],
};

export const storedOutcome = ({
  id,
  revision,
  recordIds,
}: Pick<ChangeSetState, "id" | "revision" | "recordIds">): Pick<Outcome, "changeSetId" | "revision" | "recordIds"> => ({
  changeSetId: id && formatRecordId({ kind: "change_set", uuid: id }),
  revision,
  recordIds,
});
