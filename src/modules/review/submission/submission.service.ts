import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";
import { Refusal } from "../../../values/errors";
import { formatRecordId } from "../../../values/record-id";
import type { RequestContext } from "../../accounts/request.context";
import { proposer, type Viewer } from "../../accounts/viewer";
import type { OnExisting } from "../../ledger/change-set/on.existing";
import { ChangeSet } from "../../ledger/change-set/change-set.entity";
import {
  applyIfAnythingIsNew,
  countsOf,
  IdempotencyKeyTaken,
  proposeChangeSet,
  revisionOf,
  storedMode,
  plannedEditsOf,
  type ChangeSetState,
  type Counts,
  type Submission,
  type DryRunSubmission,
} from "../../ledger/ledger.service";
import { readOperations, type ReadOperations, type WrittenOperation } from "../../ledger/apply/operation.input";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import { appliesAtOnce } from "./review.policy";

/** A change set as its author writes it. */
export interface SubmittedChangeSet {
  summary: string;
  operations: readonly WrittenOperation[];
  dryRun?: boolean | null;
  onExisting?: OnExisting | null;
  idempotencyKey?: string | null;
}

/** What came of a submission. */
export interface Outcome {
  /** Public id; null if nothing was stored. */
  changeSetId: string | null;
  revision: number | null;
  recordIds: ReadonlyMap<number, string>;
  refusals: readonly Refusal[];
  extractions: ReadonlyMap<number, object>;
  /** For a preview: the dry run can be repeated with it. */
  submission: (Submission & { id?: string }) | null;
  /** Null if nothing was planned: it was refused, or submitted before. */
  counts: Counts | null;
}

export const emptyOutcome: Outcome = {
  changeSetId: null,
  revision: null,
  recordIds: new Map(),
  refusals: [],
  extractions: new Map(),
  submission: null,
  counts: null,
};

/** Applies a change set if its author may do that without a review; else proposes it. Stores nothing if anything is wrong. */
export async function submitChangeSet(
  { viewer, database }: RequestContext,
  written: SubmittedChangeSet,
): Promise<Outcome> {
  const { id: contributorId } = proposer(viewer);
  const key = keyOf(written);
  const earlier = key && (await submittedBefore(database, contributorId, key));
  if (earlier) return earlier;
  const read = await readOperations(written.operations);
  const { summary, onExisting = null } = written;
  const submission = { summary, contributorId, edits: read.edits, onExisting, ...key };
  try {
    await refuseUnread(database, submission, read);
    const came = await (written.dryRun ? tryOut(database, submission) : submit(viewer, database, submission));
    const { id, counts } = came;
    const again = { ...submission, ...(id && { id }) };
    return { ...outcomeOf(came), refusals: [], counts, extractions: read.extractions, submission: again };
  } catch (error) {
    if (error instanceof RefusedChangeSet)
      return { ...emptyOutcome, refusals: error.refusals, extractions: read.extractions };
    // Another request has just used the key, and its change set is stored by now.
    if (error instanceof IdempotencyKeyTaken && key)
      return (await submittedBefore(database, contributorId, key)) ?? emptyOutcome;
    throw error;
  }
}

async function tryOut(database: DataSource, submission: Submission): Promise<ChangeSetState> {
  const counts = countsOf(await plannedEditsOf(database, submission));
  return { id: null, revision: null, recordIds: new Map(), counts };
}

async function submit(viewer: Viewer, database: DataSource, submission: Submission): Promise<ChangeSetState> {
  if (!appliesAtOnce(viewer, submission.edits)) return proposeChangeSet(database, submission);
  try {
    return await applyIfAnythingIsNew(database, submission);
  } catch (error) {
    // Only now is it known that it comes to a correction that two people have to see, such as another text of a source.
    if (submission.onExisting !== "UPDATE" || !isForbidden(error)) throw error;
    return proposeChangeSet(database, submission);
  }
}

const isForbidden = (error: unknown): boolean =>
  error instanceof RefusedChangeSet && error.refusals.every(({ code }) => code === "NOT_ALLOWED");

/** If operations could not be read, refuses them together with everything that is wrong with the other operations. */
export async function refuseUnread(
  database: DataSource,
  submission: Submission,
  { refusals, lostNames }: ReadOperations,
): Promise<void> {
  if (refusals.length === 0) return;
  const more = await refusalsOf(database, { ...submission, lostNames });
  throw new RefusedChangeSet(
    [...refusals, ...more].sort((a, b) => Number(a.field[1] ?? -1) - Number(b.field[1] ?? -1)),
  );
}

/** Everything that is wrong with a change set; empty if nothing is. */
export async function refusalsOf(database: DataSource, submission: DryRunSubmission): Promise<readonly Refusal[]> {
  try {
    await plannedEditsOf(database, submission);
    return [];
  } catch (error) {
    if (error instanceof RefusedChangeSet) return error.refusals;
    throw error;
  }
}

const outcomeOf = ({
  id,
  revision,
  recordIds,
}: Omit<ChangeSetState, "counts">): Pick<Outcome, "changeSetId" | "revision" | "recordIds"> => ({
  changeSetId: id && formatRecordId({ kind: "change_set", uuid: id }),
  revision,
  recordIds,
});

interface Key {
  idempotencyKey: string;
  payloadHash: Buffer;
}

function keyOf({ summary, operations, onExisting, idempotencyKey, dryRun }: SubmittedChangeSet): Key | null {
  if (!idempotencyKey || dryRun) return null;
  const payloadHash = createHash("sha256")
    .update(JSON.stringify([summary, operations, ...(storedMode(onExisting) ? [onExisting] : [])]))
    .digest();
  return { idempotencyKey, payloadHash };
}

/** The outcome of an earlier submission with this key, if its payload was the same. Another payload is refused. */
async function submittedBefore(
  database: DataSource,
  contributorId: string,
  { idempotencyKey, payloadHash }: Key,
): Promise<Outcome | null> {
  const found = await database.manager.findOneBy(ChangeSet, { contributorId, idempotencyKey });
  if (!found) return null;
  if (!found.payloadHash?.equals(payloadHash)) {
    const message = "this key was used before for another change set: use a new key, or send the same change set again";
    return { ...emptyOutcome, refusals: [new Refusal("IDEMPOTENCY_KEY_REUSED", message, ["idempotencyKey"])] };
  }
  const { id, status } = found;
  if (status !== "APPLIED") return { ...emptyOutcome, ...outcomeOf({ id, revision: null, recordIds: new Map() }) };
  return { ...emptyOutcome, ...outcomeOf({ id, ...(await revisionOf(database.manager, id)) }) };
}
