import { Refusal } from "../../../values/errors";
import type { RequestContext } from "../../accounts/request.context";
import { proposer } from "../../accounts/viewer";
import type { PlannedEdit } from "../../ledger/apply/planned.edits";
import { readOperations, type WrittenOperation } from "../../ledger/apply/operation.input";
import { insertAll } from "../../ledger/apply/save";
import { ChangeSet, Operation } from "../../ledger/change-set/change-set.entity";
import type { OnExisting } from "../../ledger/change-set/on.existing";
import { isIdle, plannedEditsOf, proposedOperationOf, revertedBy, storedMode } from "../../ledger/ledger.service";
import { refuseUnread } from "../submission/submission.service";
import { ownWaiting, type ChangeSetReference } from "./waiting.change-set";

interface Amendment extends ChangeSetReference {
  summary?: string | null;
  onExisting?: OnExisting | null;
  operations: readonly WrittenOperation[];
}

/** Replaces the operations of a change set that waits for a review. Earlier versions are kept. */
export async function amendChangeSet({ viewer, database }: RequestContext, amended: Amendment): Promise<string> {
  const { id: authorId } = proposer(viewer);
  const { id, summary, onExisting: mode } = await ownWaiting(database.manager, amended, viewer);
  const onExisting = amended.onExisting ?? mode;
  const read = await readOperations(amended.operations);
  const submission = { id, summary, contributorId: authorId, edits: read.edits, onExisting };
  const plan = async (): Promise<PlannedEdit[]> => {
    await refuseUnread(database, submission, read);
    return plannedEditsOf(database, submission);
  };
  const planned = await plan().catch(async (error: unknown) => {
    // If it was applied meanwhile, the dry run has found its own records. Then its author is told that it is applied.
    await ownWaiting(database.manager, amended, viewer);
    throw error;
  });
  if (isIdle(planned))
    throw new Refusal("NO_CHANGE", "all of this is recorded already: withdraw the change set", ["operations"]);
  await database.transaction(async (manager) => {
    const { version } = await ownWaiting(manager, amended, viewer);
    const next = amended.summary ?? summary;
    await manager.update(
      ChangeSet,
      { id },
      {
        ...{
          version: version + 1,
          status: "PROPOSED",
          conflicts: [],
          summary: next,
          onExisting: storedMode(onExisting),
        },
        revertsId: await revertedBy(manager, read.edits),
      },
    );
    await insertAll(manager, Operation, planned.map(proposedOperationOf(id, version + 1)));
  });
  return id;
}

/** Withdraws a change set that waits for a review. */
export async function withdrawChangeSet(
  { viewer, database }: RequestContext,
  named: ChangeSetReference,
): Promise<string> {
  proposer(viewer);
  return database.transaction(async (manager) => {
    const { id } = await ownWaiting(manager, named, viewer);
    await manager.update(ChangeSet, { id }, { status: "WITHDRAWN" });
    return id;
  });
}
