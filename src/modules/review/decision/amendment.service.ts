import type { EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import type { RequestContext } from "../../accounts/request.context";
import { proposer } from "../../accounts/viewer";
import type { PlannedEdit } from "../../ledger/apply/planned.edits";
import { readOperations, type WrittenOperation } from "../../ledger/apply/operation.input";
import { insertAll } from "../../ledger/apply/save";
import { ChangeSet, Operation } from "../../ledger/change-set/change-set.entity";
import type { OnExisting } from "../../ledger/change-set/on.existing";
import type { OnInvalid } from "../../ledger/change-set/on.invalid";
import { proposedOperationOf } from "../../ledger/apply/stored.operation";
import type { Submission } from "../../ledger/apply/submission";
import { isIdle, tally } from "../../ledger/apply/tally";
import { worthProposing } from "../../ledger/apply/worth.proposing";
import { revertedBy, storedMode } from "../../ledger/change-set.opening";
import { plannedEditsOf } from "../../ledger/ledger.service";
import { keepFoundations } from "../../ledger/apply/kept.foundations";
import { foundationsOf } from "../foundation/foundation.search";
import { noneIsValid } from "../submission/valid.operations";
import type { Outcome } from "../submission/outcome";
import { withValidOperations } from "../submission/submission.service";
import { withdrawBuildingOn } from "./building.on";
import { ownWaiting, type ChangeSetReference } from "./waiting.change-set";

interface Amendment extends ChangeSetReference {
  summary?: string | null;
  onExisting?: OnExisting | null;
  onInvalid?: OnInvalid | null;
  operations: readonly WrittenOperation[];
}

/** Which change set was amended, what was left out of it (`onInvalid`), and why it stays as it was, if it does. */
type Amended = Pick<Outcome, "refused" | "refusals"> & { id: string };

/** Replaces the operations of a change set that waits for a review. Earlier versions are kept. */
export async function amendChangeSet(context: RequestContext, amended: Amendment): Promise<Amended> {
  const { viewer, database } = context;
  const { id: authorId } = proposer(viewer);
  const { id, summary, onExisting: mode } = await ownWaiting(database.manager, amended, viewer);
  const onExisting = amended.onExisting ?? mode;
  const read = await readOperations(amended.operations);
  const foundations = await foundationsOf(context, { id, contributorId: authorId, edits: read.edits });
  const submission = { id, summary, contributorId: authorId, edits: read.edits, onExisting, foundations };
  const work = async (submitted: Submission): Promise<{ planned: PlannedEdit[]; positions: readonly number[] }> => {
    const planned = await plannedEditsOf(database, { ...submitted, id });
    return { planned, positions: tally(planned).positions };
  };
  const { result, refused } = await withValidOperations(database, amended, { read, submission }, work).catch(
    async (error: unknown) => {
      // If it was applied meanwhile, the dry run has found its own records. Then its author is told that it is applied.
      await ownWaiting(database.manager, amended, viewer);
      throw error;
    },
  );
  const { planned } = result;
  if (planned.length === 0) return { id, refused, refusals: [noneIsValid(refused)] };
  if (isIdle(planned))
    throw new Refusal("NO_CHANGE", "all of this is recorded already: withdraw the change set", ["operations"]);
  const next = { summary: amended.summary ?? summary, onExisting: storedMode(onExisting) };
  await database.transaction(async (manager) => {
    const { version } = await store(manager, await ownWaiting(manager, amended, viewer), next, planned);
    if (foundations) await keepFoundations(manager, { id, version }, foundations);
  });
  return { id, refused, refusals: [] };
}

/** Stores the next version of a change set. */
async function store(
  manager: EntityManager,
  { id, version }: ChangeSet,
  next: Pick<ChangeSet, "summary" | "onExisting">,
  planned: readonly PlannedEdit[],
): Promise<{ version: number }> {
  const revertsId = await revertedBy(manager, planned);
  const changes = { ...next, version: version + 1, conflicts: [], revertsId };
  await manager.update(ChangeSet, { id }, { ...changes, status: "PROPOSED" });
  await insertAll(manager, Operation, worthProposing(planned).map(proposedOperationOf(id, version + 1)));
  return { version: version + 1 };
}

/** Withdraws a change set that waits for a review, and what builds on it. */
export async function withdrawChangeSet(
  { viewer, database }: RequestContext,
  named: ChangeSetReference,
): Promise<string> {
  proposer(viewer);
  return database.transaction(async (manager) => {
    const { id } = await ownWaiting(manager, named, viewer);
    await manager.update(ChangeSet, { id }, { status: "WITHDRAWN" });
    await withdrawBuildingOn(manager, id);
    return id;
  });
}
