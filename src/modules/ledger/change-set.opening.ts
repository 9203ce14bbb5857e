import { QueryFailedError, type EntityManager } from "typeorm";
import { parseRecordId } from "../../values/record-id";
import { ChangeSet, type ChangeSetStatus } from "./change-set/change-set.entity";
import type { Edit } from "./change-set/draft";
import type { OnExisting } from "./change-set/on.existing";
import type { RevertChangeSetInput } from "./undo/revert";
import type { Submission } from "./apply/submission";

/** Another request has just used the same key. */
export class IdempotencyKeyTaken extends Error {}

const columns = "id, status, summary, contributor_id, idempotency_key, payload_hash, on_existing, reverts_id";

/**
 * Stores a change set, as the first statement of its transaction: after it, its author may write. Its revision, or null if it is not
 * applied. @throws IdempotencyKeyTaken
 */
export const opening =
  (id: string, submission: Submission, status: ChangeSetStatus) =>
  async (manager: EntityManager): Promise<number | null> => {
    const { summary, contributorId, edits, onExisting, idempotencyKey = null, payloadHash = null } = submission;
    const undone = await revertedBy(manager, edits);
    try {
      const [opened]: { revision: string | null }[] = await manager.query(
        `insert into change_set (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8) returning revision`,
        [id, status, summary, contributorId, idempotencyKey, payloadHash, storedMode(onExisting), undone],
      );
      return opened?.revision ? Number(opened.revision) : null;
    } catch (error) {
      throw isTaken(error) ? new IdempotencyKeyTaken() : error;
    }
  };

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
