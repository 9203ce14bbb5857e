import type { DataSource } from "typeorm";
import type { Refusal } from "../../../values/errors";
import type { RequestContext } from "../../accounts/request.context";
import { proposer, type Viewer } from "../../accounts/viewer";
import type { ChangeSetState, Submission } from "../../ledger/apply/submission";
import { readQuotes } from "../../evidence/quotes.read";
import { unfinishedImport } from "../../ledger/change-set/import.phase";
import { IdempotencyKeyTaken } from "../../ledger/change-set.opening";
import {
  applyIfAnythingIsNew,
  proposeChangeSet,
  plannedEditsOf,
  plannedState,
  type DryRunSubmission,
} from "../../ledger/ledger.service";
import { readOperations, type ReadOperations } from "../../ledger/apply/operation.input";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import { foundationsOf } from "../foundation/foundation.search";
import { noneIsValid, receiptOf, skippingInvalid, type ValidOperations } from "./valid.operations";
import { emptyOutcome, storedOutcome, type Outcome, type SubmittedChangeSet } from "./outcome";
import { keyOf, submittedBefore } from "./replay";
import { appliesAtOnce } from "./review.policy";

/** Applies a change set if its author may do that without a review; else proposes it. Invalid operations are skipped, or all are refused. */
export async function submitChangeSet(context: RequestContext, written: SubmittedChangeSet): Promise<Outcome> {
  const { viewer, database } = context;
  const { id: contributorId } = proposer(viewer);
  const key = keyOf(written);
  const earlier = key && (await submittedBefore(database, contributorId, key));
  if (earlier) return earlier;
  const read = await readOperations(written.operations);
  await readQuotes(read.edits.map(({ input }) => input));
  const { summary, onExisting = null, dryRun, dataset } = written;
  try {
    const foundations = await foundationsOf(context, { contributorId, edits: read.edits });
    const importId = written.import ? await unfinishedImport(database.manager, written.import, contributorId) : null;
    const submission = {
      summary,
      contributorId,
      edits: read.edits,
      onExisting,
      foundations,
      importId,
      ...(dryRun && { dataset }),
      ...key,
    };
    const work = (submitted: Submission): Promise<ChangeSetState> =>
      dryRun ? plannedState(database, submitted) : submit(viewer, database, submitted);
    return outcomeOf(await withValidOperations(database, written, { read, submission }, work), read);
  } catch (error) {
    if (error instanceof RefusedChangeSet)
      return { ...emptyOutcome, refusals: error.refusals, extractions: read.extractions };
    // Another request has just used the key, and its change set is stored by now.
    if (error instanceof IdempotencyKeyTaken && key)
      return (await submittedBefore(database, contributorId, key)) ?? emptyOutcome;
    throw error;
  }
}

/** Does the work with all operations, or, if the change set asks for that, with the valid ones. */
export async function withValidOperations<T extends { positions: readonly number[] }>(
  database: DataSource,
  { operations, onInvalid }: Pick<SubmittedChangeSet, "operations" | "onInvalid">,
  { read, submission }: { read: ReadOperations; submission: Submission & { id?: string } },
  work: (submitted: Submission) => Promise<T>,
): Promise<ValidOperations<T>> {
  if (onInvalid === "SKIP") return skippingInvalid({ operations, read, submission }, work);
  await refuseUnread(database, submission, read);
  const result = await work({ ...submission, ...(submission.idempotencyKey && { receipt: receiptOf }) });
  return { result, submitted: submission, refused: [] };
}

function outcomeOf({ result, submitted, refused }: ValidOperations<ChangeSetState>, read: ReadOperations): Outcome {
  const { id, counts, positions, changes = null, submittedBefore = false } = result;
  return {
    ...emptyOutcome,
    ...storedOutcome(result),
    submittedBefore,
    refusals: positions.length === 0 ? [noneIsValid(refused)] : [],
    counts,
    changes,
    refused,
    extractions: read.extractions,
    submission: { ...submitted, ...(id && { id }) },
  };
}

async function submit(viewer: Viewer, database: DataSource, submission: Submission): Promise<ChangeSetState> {
  if (submission.foundations || !appliesAtOnce(viewer, submission.edits)) return proposeChangeSet(database, submission);
  try {
    return await applyIfAnythingIsNew(database, submission);
  } catch (error) {
    // Postgres has found a correction that needs a second person, such as another text of a source.
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

/** The reasons for which the work is refused; empty if it succeeds. */
export async function refusalsIn(work: () => Promise<unknown>): Promise<readonly Refusal[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof RefusedChangeSet) return error.refusals;
    throw error;
  }
}
