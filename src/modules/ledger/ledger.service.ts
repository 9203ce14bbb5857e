import type { DataSource, EntityManager } from "typeorm";
import { Refusal } from "../../values/errors";
import { formatRecordId, newUuid } from "../../values/record-id";
import { mapInTurns } from "../../values/turns";
import { RefusedChangeSet } from "./apply/refused.change-set";
import { changesIn } from "./apply/planned.changes";
import type { PlannedEdit } from "./apply/planned.edits";
import type { UnitOfWork } from "./apply/unit-of-work";
import { ChangeSet, Operation } from "./change-set/change-set.entity";
import { keepFoundations } from "./apply/kept.foundations";
import type { WaitingChangeSet } from "./change-set/foundation";
import { keepInImport } from "./change-set/import.phase";
import { keepReceipt } from "./change-set/receipt";
import { insertAll, insertsOf, type Sent } from "./apply/save";
import { operationOf, proposedOperationOf, receiptKept } from "./apply/stored.operation";
import type { ChangeSetState, Submission } from "./apply/submission";
import { isIdle, recordIdsOf, tally } from "./apply/tally";
import { apply, applyThenRollBack, applyWithin } from "./apply/transaction";
import { worthProposing } from "./apply/worth.proposing";
import { waitingAlready } from "./sent.again";
import { openedRow, opening, takingKeys } from "./change-set.opening";

/**
 * Applies a change set: one transaction, one revision. Either every edit holds or none does. If every edit finds its record as it
 * describes it (`onExisting`), nothing is stored.
 * @throws RefusedChangeSet with everything that is wrong; IdempotencyKeyTaken.
 */
export async function applyIfAnythingIsNew(source: DataSource, submission: Submission): Promise<ChangeSetState> {
  const id = newUuid();
  const draft = { ...submission, id, askedBy: submission.contributorId };
  let revision: number | null = null;
  const open = async (manager: EntityManager): Promise<number | null> =>
    (revision = await opening(id, submission, "APPLIED")(manager));
  const result = (planned: PlannedEdit[], made: number | null): ChangeSetState => ({
    id,
    revision: made,
    recordIds: recordIdsOf(planned),
    ...tally(planned),
  });
  const finish = async (manager: EntityManager, planned: PlannedEdit[]): Promise<ChangeSetState> => {
    await keepImport(manager, id, submission, planned);
    return result(planned, revision);
  };
  const alongside = storedWith(id, submission);
  const atOnce = submission.importId ? undefined : { opened: openedRow(id, submission), result };
  return takingKeys(() => apply(source, { draft, open, alongside, atOnce, finish, idle: nothingStored }));
}

/** The rows that are stored with an applied change set: its operations, and the answer if it has a key. */
const storedWith =
  (id: string, { receipt }: Submission) =>
  async (manager: EntityManager, planned: readonly PlannedEdit[]): Promise<Sent[]> => {
    const effective = planned.filter(({ outcome }) => outcome !== "UNCHANGED");
    const operations = insertsOf(manager, Operation, await mapInTurns(effective, operationOf(id, 1)));
    return receipt ? [...operations, receiptKept(id, receipt(planned))] : operations;
  };

/** The same for a change set that refuses what is recorded already: it always writes. */
export async function applyChangeSet(
  source: DataSource,
  submission: Submission,
): Promise<ChangeSetState & { id: string; revision: number }> {
  const { id, revision, ...state } = await applyIfAnythingIsNew(source, submission);
  if (id === null || revision === null) throw new Error("a change set with onExisting: REFUSE has written nothing");
  return { ...state, id, revision };
}

const nothingStored = (planned: readonly PlannedEdit[]): ChangeSetState => ({
  id: null,
  revision: null,
  recordIds: recordIdsOf(planned),
  ...tally(planned),
});

/**
 * Stores a change set for review, if a dry run shows that it can be applied and would write something: without the edits that would change
 * nothing. If its author has sent the same before, and that still waits, it is the result.
 */
export async function proposeChangeSet(source: DataSource, submission: Submission): Promise<ChangeSetState> {
  const id = newUuid();
  const planned = await plannedEditsOf(source, { ...submission, id });
  if (isIdle(planned)) return nothingStored(planned);
  const proposed = worthProposing(planned);
  const waiting = await source.transaction(async (manager) => {
    const already = await waitingAlready(manager, submission, proposed);
    if (already) return already;
    await opening(id, submission, "PROPOSED")(manager);
    await insertAll(manager, Operation, await mapInTurns(proposed, proposedOperationOf(id, 1)));
    if (submission.receipt) await keepReceipt(manager, id, submission.receipt(planned));
    if (submission.foundations) await keepFoundations(manager, { id, version: 1 }, submission.foundations);
    await keepImport(manager, id, submission, planned);
    return null;
  });
  const state = { id: waiting ?? id, revision: null, recordIds: new Map(), ...tally(planned) };
  return waiting ? { ...state, submittedBefore: true } : state;
}

async function keepImport(
  manager: EntityManager,
  id: string,
  { importId }: Submission,
  planned: readonly PlannedEdit[],
): Promise<void> {
  // A retraction is no correction of a record.
  const counted = planned.filter(({ name }) => !name.startsWith("retract"));
  if (importId) await keepInImport(manager, id, importId, "RECORD", tally(counted).counts);
}

/** A change set for a dry run. */
export type DryRunSubmission = Submission & { id?: string; askedBy?: string };

/**
 * Applies a change set and rolls it back. `finish` sees the record as it would be, with the ids that the records will have.
 * @throws RefusedChangeSet with everything that is wrong.
 */
export function dryRun<T>(
  source: DataSource,
  submission: DryRunSubmission,
  finish: (manager: EntityManager, planned: PlannedEdit[], records: UnitOfWork) => Promise<T>,
): Promise<T> {
  const id = newUuid();
  const own = opening(id, { ...submission, idempotencyKey: null }, "APPLIED");
  const open = async (manager: EntityManager): Promise<number | null> => {
    for (const each of submission.foundations?.chain ?? []) await layFoundation(manager, each);
    return own(manager);
  };
  return applyThenRollBack(source, { draft: { id, askedBy: submission.contributorId, ...submission }, open, finish });
}

/** Applies, in a dry run, a waiting change set that another one builds on. @throws RefusedChangeSet if it does not hold. */
async function layFoundation(manager: EntityManager, foundation: WaitingChangeSet): Promise<void> {
  const { id, contributorId: askedBy } = foundation;
  await opening(newUuid(), foundation, "APPLIED")(manager);
  const failed = await applyWithin(manager, { ...foundation, askedBy });
  if (!failed) return;
  const publicId = formatRecordId({ kind: "change_set", uuid: id });
  const message = `it builds on ${publicId}, which cannot be applied to the present record: \`problems\` of that change set says why`;
  throw new RefusedChangeSet([new Refusal("NOT_POSSIBLE_NOW", message, ["changeSet"], { records: [publicId] })]);
}

/** The effects that a change set would have, and what it would change of records that exist. @throws RefusedChangeSet with everything that is wrong. */
export const plannedState = (source: DataSource, submission: DryRunSubmission): Promise<ChangeSetState> =>
  dryRun(source, submission, async (_, planned, records) => ({
    id: null,
    revision: null,
    recordIds: new Map(),
    ...tally(planned),
    changes: changesIn(records, planned),
  }));

/** The effects that the edits of a change set would have. @throws RefusedChangeSet with everything that is wrong. */
export const plannedEditsOf = (source: DataSource, submission: DryRunSubmission): Promise<PlannedEdit[]> =>
  dryRun(source, submission, async (_, planned) => planned);

/** The revision of an applied change set, and the records that it made or changed. */
export async function revisionOf(
  manager: EntityManager,
  id: string,
): Promise<{ revision: number; recordIds: ReadonlyMap<number, string> }> {
  const { revision, version } = await manager.findOneByOrFail(ChangeSet, { id });
  const operations = await manager.find(Operation, {
    select: { position: true, recordId: true, recordKind: true },
    where: { changeSetId: id, version, declined: false },
  });
  return { revision: Number(revision), recordIds: recordIdsOf(operations) };
}
