import type { DataSource } from "typeorm";
import type { Refusal } from "../../../values/errors";
import type { RequestContext } from "../../accounts/request.context";
import { proposer, type Viewer } from "../../accounts/viewer";
import type { ChangeSetState, Submission } from "../../ledger/apply/submission";
import { tally } from "../../ledger/apply/tally";
import { IdempotencyKeyTaken } from "../../ledger/change-set.opening";
import {
  applyIfAnythingIsNew,
  proposeChangeSet,
  plannedEditsOf,
  type DryRunSubmission,
} from "../../ledger/ledger.service";
import { readOperations, type ReadOperations } from "../../ledger/apply/operation.input";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import { foundationsOf } from "../foundation/foundation.search";
import { nothingHolds, receiptOf, withWhatHolds, type HoldingOperations } from "./holding.operations";
import { emptyOutcome, storedOutcome, type Outcome, type SubmittedChangeSet } from "./outcome";
import { keyOf, submittedBefore } from "./replay";
import { appliesAtOnce } from "./review.policy";

/** Applies a change set if its author may do that without a review; else proposes it. Unless it skips what is wrong, nothing may be wrong. */
export async function submitChangeSet(context: RequestContext, written: SubmittedChangeSet): Promise<Outcome> {
  const { viewer, database } = context;
  const { id: contributorId } = proposer(viewer);
  const key = keyOf(written);
  const earlier = key && (await submittedBefore(database, contributorId, key));
  if (earlier) return earlier;
  const read = await readOperations(written.operations);
  const { summary, onExisting = null } = written;
  try {
    const foundations = await foundationsOf(context, { contributorId, edits: read.edits });
    const submission = { summary, contributorId, edits: read.edits, onExisting, foundations, ...key };
    const work = (held: Submission): Promise<ChangeSetState> =>
      written.dryRun ? tryOut(database, held) : submit(viewer, database, held);
    return outcomeOf(await holding(database, written, { read, submission }, work), read);
  } catch (error) {
    if (error instanceof RefusedChangeSet)
      return { ...emptyOutcome, refusals: error.refusals, extractions: read.extractions };
    // Another request has just used the key, and its change set is stored by now.
    if (error instanceof IdempotencyKeyTaken && key)
      return (await submittedBefore(database, contributorId, key)) ?? emptyOutcome;
    throw error;
  }
}

/** Does the work with all operations, or with those that hold, as the change set asks for. */
export async function holding<T extends { positions: readonly number[] }>(
  database: DataSource,
  { operations, onInvalid }: Pick<SubmittedChangeSet, "operations" | "onInvalid">,
  { read, submission }: { read: ReadOperations; submission: Submission & { id?: string } },
  work: (held: Submission) => Promise<T>,
): Promise<HoldingOperations<T>> {
  if (onInvalid === "SKIP") return withWhatHolds({ operations, read, submission }, work);
  await refuseUnread(database, submission, read);
  const came = await work({ ...submission, ...(submission.idempotencyKey && { receipt: receiptOf }) });
  return { came, held: submission, refused: [] };
}

function outcomeOf({ came, held, refused }: HoldingOperations<ChangeSetState>, read: ReadOperations): Outcome {
  const { id, counts, positions } = came;
  return {
    ...storedOutcome(came),
    refusals: positions.length === 0 ? [nothingHolds(refused)] : [],
    counts,
    refused,
    extractions: read.extractions,
    submission: { ...held, ...(id && { id }) },
  };
}

async function tryOut(database: DataSource, submission: Submission): Promise<ChangeSetState> {
  const planned = await plannedEditsOf(database, submission);
  return { id: null, revision: null, recordIds: new Map(), ...tally(planned) };
}

async function submit(viewer: Viewer, database: DataSource, submission: Submission): Promise<ChangeSetState> {
  if (submission.foundations || !appliesAtOnce(viewer, submission.edits)) return proposeChangeSet(database, submission);
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
async function refuseUnread(
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
const refusalsOf = (database: DataSource, submission: DryRunSubmission): Promise<readonly Refusal[]> =>
  refusalsIn(() => plannedEditsOf(database, submission));

/** Everything for which the work is refused; empty if it is done. */
export async function refusalsIn(work: () => Promise<unknown>): Promise<readonly Refusal[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof RefusedChangeSet) return error.refusals;
    throw error;
  }
}
