import { QueryFailedError, type EntityManager } from "typeorm";
import { parseRecordId } from "../../values/record-id";
import { ChangeSet, type ChangeSetStatus } from "./change-set/change-set.entity";
import type { Edit } from "./change-set/draft";
import type { OnExisting } from "./change-set/on.existing";
import type { RevertChangeSetInput } from "./undo/revert";
import type { Open } from "./apply/change";
import type { Submission } from "./apply/submission";

/** Another request has just used the same key. */
export class IdempotencyKeyTaken extends Error {}

/** Stores a change set, as the first statement of its transaction: after it, its author may write. @throws IdempotencyKeyTaken */
export const opening =
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
