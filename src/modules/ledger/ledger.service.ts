import { QueryFailedError, type DataSource, type EntityManager } from "typeorm";
import { Refusal } from "../../values/errors";
import { formatRecordId, newUuid, parseRecordId } from "../../values/record-id";
import { RefusedChangeSet } from "./apply/refused.change-set";
import { recordIdOf, type PlannedEdit } from "./apply/planned.edits";
import type { Edit } from "./change-set/draft";
import type { OnExisting } from "./change-set/on.existing";
import { ChangeSet, Operation, type ChangeSetStatus } from "./change-set/change-set.entity";
import type { RevertChangeSetInput } from "./undo/revert";
import { keepFoundations } from "./apply/kept.foundations";
import type { Foundations, WaitingChangeSet } from "./change-set/foundation";
import { keepReceipt } from "./change-set/receipt";
import { insertAll } from "./apply/save";
import type { Open } from "./apply/change";
import { apply, applyThenRollBack, applyWithin } from "./apply/transaction";

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

/** How many operations recorded something, changed something, or found it as they say. */
export interface Counts {
  created: number;
  updated: number;
  unchanged: number;
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

/** Another request has just used the same key. */
export class IdempotencyKeyTaken extends Error {}

/**
 * Applies a change set: one transaction, one revision. Either every edit holds or none does. If all of it is recorded already (`onExisting`),
 * nothing is stored.
 * @throws RefusedChangeSet with everything that is wrong; IdempotencyKeyTaken.
 */
export async function applyIfAnythingIsNew(source: DataSource, submission: Submission): Promise<ChangeSetState> {
  const id = newUuid();
  const draft = { ...submission, id, askedBy: submission.contributorId };
  const finish = async (manager: EntityManager, planned: PlannedEdit[]): Promise<ChangeSetState> => {
    const effective = planned.filter(({ outcome }) => outcome !== "UNCHANGED");
    await insertAll(manager, Operation, effective.map(operationOf(id, 1)));
    if (submission.receipt) await keepReceipt(manager, id, submission.receipt(planned));
    const { revision } = await manager.findOneByOrFail(ChangeSet, { id });
    return { id, revision: Number(revision), recordIds: recordIdsOf(planned), ...tally(planned) };
  };
  return apply(source, { draft, open: opening(id, submission, "APPLIED"), finish, idle: nothingStored });
}

/** The same for a change set that refuses what is recorded already: it always writes. */
export async function applyChangeSet(
  source: DataSource,
  submission: Submission,
): Promise<ChangeSetState & { id: string; revision: number }> {
  const { id, revision, ...state } = await applyIfAnythingIsNew(source, submission);
  if (id === null || revision === null) throw new Error("a change set has written nothing");
  return { ...state, id, revision };
}

const nothingStored = (planned: readonly PlannedEdit[]): ChangeSetState => ({
  id: null,
  revision: null,
  recordIds: recordIdsOf(planned),
  ...tally(planned),
});

/** What is said of edits whose records are not: how many there are of each sort, and which. */
export const tally = (planned: readonly PlannedEdit[]): Pick<ChangeSetState, "counts" | "positions"> => ({
  counts: countsOf(planned),
  positions: planned.map(({ position }) => position),
});

const recordIdsOf = (planned: readonly PlannedEdit[]): Map<number, string> =>
  new Map(
    planned.flatMap((each) => {
      const recordId = recordIdOf(each);
      return recordId ? [[each.position, recordId] as const] : [];
    }),
  );

export function countsOf(planned: readonly PlannedEdit[]): Counts {
  const count = (wanted: PlannedEdit["outcome"]): number => planned.filter(({ outcome }) => outcome === wanted).length;
  return { created: count("CREATED"), updated: count("UPDATED"), unchanged: count("UNCHANGED") };
}

/** Whether all of it is recorded already, so that there is nothing to store. */
export const isIdle = (planned: readonly PlannedEdit[]): boolean =>
  planned.every(({ outcome }) => outcome === "UNCHANGED");

/** Stores a change set for review, after a dry run has shown that it could be applied, and would write something. */
export async function proposeChangeSet(source: DataSource, submission: Submission): Promise<ChangeSetState> {
  const id = newUuid();
  const planned = await plannedEditsOf(source, { ...submission, id });
  if (isIdle(planned)) return nothingStored(planned);
  await source.transaction(async (manager) => {
    await opening(id, submission, "PROPOSED")(manager);
    await insertAll(manager, Operation, planned.map(proposedOperationOf(id, 1)));
    if (submission.receipt) await keepReceipt(manager, id, submission.receipt(planned));
    if (submission.foundations) await keepFoundations(manager, { id, version: 1 }, submission.foundations);
  });
  return { id, revision: null, recordIds: new Map(), ...tally(planned) };
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
  finish: (manager: EntityManager, planned: PlannedEdit[]) => Promise<T>,
): Promise<T> {
  const id = newUuid();
  const own = opening(id, { ...submission, idempotencyKey: null }, "APPLIED");
  const open = async (manager: EntityManager): Promise<void> => {
    for (const each of submission.foundations?.chain ?? []) await layFoundation(manager, each);
    await own(manager);
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
  const message = `it builds on ${publicId}, which cannot be applied as the record is now: see \`problems\` of that one`;
  throw new RefusedChangeSet([new Refusal("NOT_POSSIBLE_NOW", message, ["changeSet"], { records: [publicId] })]);
}

/** What the edits of a change set would do. @throws RefusedChangeSet with everything that is wrong. */
export const plannedEditsOf = (source: DataSource, submission: DryRunSubmission): Promise<PlannedEdit[]> =>
  dryRun(source, submission, async (_, planned) => planned);

const opening =
  (
    id: string,
    { summary, contributorId, edits, onExisting, idempotencyKey = null, payloadHash = null }: Submission,
    status: ChangeSetStatus,
  ): Open =>
  async (manager) => {
    const key = { idempotencyKey, payloadHash };
    try {
      await manager.insert(ChangeSet, {
        id,
        status,
        version: 1,
        summary,
        contributorId,
        ...key,
        onExisting: storedMode(onExisting),
        conflicts: [],
        revertsId: await revertedBy(manager, edits),
      });
    } catch (error) {
      throw isTaken(error) ? new IdempotencyKeyTaken() : error;
    }
  };

/** To refuse what exists is what a change set does unless it says otherwise. */
export const storedMode = (mode: OnExisting | null | undefined): OnExisting | null =>
  mode === "REFUSE" ? null : (mode ?? null);

/** The uuid of the change set that a revert among the operations undoes; null if there is no such change set. */
export async function revertedBy(manager: EntityManager, edits: readonly Edit[]): Promise<string | null> {
  const revert = edits.find(({ name }) => name === "revertChangeSet");
  const id = revert && parseRecordId((revert.input as RevertChangeSetInput).changeSet);
  if (id?.kind !== "change_set") return null;
  return (await manager.existsBy(ChangeSet, { id: id.uuid })) ? id.uuid : null;
}

const isTaken = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  (error.driverError as { constraint?: string }).constraint === "change_set_idempotency_key_unique";

/** An operation as it is stored with its change set, after it was applied. */
export const operationOf =
  (changeSetId: string, version: number) =>
  ({ position, name, input, recordId, recordKind, names, touches, skipped }: PlannedEdit): Operation => ({
    id: newUuid(),
    changeSetId,
    version,
    position,
    name,
    input,
    recordKind,
    recordId,
    names,
    touches,
    skipped,
    declined: false,
  });

/** The same for a change set that waits for review: the record that it would make does not exist yet. */
export const proposedOperationOf =
  (changeSetId: string, version: number) =>
  (planned: PlannedEdit): Operation =>
    Object.assign(operationOf(changeSetId, version)(planned), { recordId: null });

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
  const recordIds = operations.flatMap((each) => {
    const recordId = recordIdOf(each);
    return recordId ? [[each.position, recordId] as const] : [];
  });
  return { revision: Number(revision), recordIds: new Map(recordIds) };
}
