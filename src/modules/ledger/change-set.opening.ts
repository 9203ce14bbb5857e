import { QueryFailedError, type EntityManager } from "typeorm";
import { parseRecordId } from "../../values/record-id";
import { repeated } from "../../values/statement";
import { ChangeSet, type ChangeSetStatus } from "./change-set/change-set.entity";
import type { Edit } from "./change-set/draft";
import type { OnExisting } from "./change-set/on.existing";
import type { RevertChangeSetInput } from "./undo/revert";
import type { Submission } from "./apply/submission";

/** Another request has just used the same key. */
export class IdempotencyKeyTaken extends Error {}

const open = repeated(
  `insert into change_set (id, status, summary, contributor_id, idempotency_key, payload_hash, on_existing, reverts_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8) returning revision`,
);

/**
 * Stores a change set, as the first statement of its transaction: after it, its author may write. Its revision, or null if it is not
 * applied. @throws IdempotencyKeyTaken
 */
export const opening =
  (id: string, submission: Submission, status: ChangeSetStatus) =>
  async (manager: EntityManager): Promise<number | null> => {
    const { summary, contributorId, edits, onExisting, idempotencyKey = null, payloadHash = null } = submission;
    const undone = await revertedBy(manager, edits);
    return takingKeys(async () => {
      const [opened]: { revision: string | null }[] = await manager.query(open, [
        id,
        status,
        summary,
        contributorId,
        idempotencyKey,
        payloadHash,
        storedMode(onExisting),
        undone,
      ]);
      return opened?.revision ? Number(opened.revision) : null;
    });
  };

/** The row of an applied change set that reverts no other, for ledger.write_foreseen(). */
export const openedRow = (id: string, submission: Submission): object => ({
  id,
  status: "APPLIED" satisfies ChangeSetStatus,
  summary: submission.summary,
  contributor_id: submission.contributorId,
  idempotency_key: submission.idempotencyKey ?? null,
  payload_hash: submission.payloadHash ? `\\x${submission.payloadHash.toString("hex")}` : null,
  on_existing: storedMode(submission.onExisting),
});

/** Does what stores a change set. @throws IdempotencyKeyTaken */
export async function takingKeys<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isTaken(error) ? new IdempotencyKeyTaken() : error;
  }
}

/** The mode as it is stored: null for REFUSE, the default. */
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
