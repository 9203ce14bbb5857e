import type { EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import { parseRecordId } from "../../../values/record-id";
import { mayReview, type Viewer } from "../../accounts/viewer";
import { ChangeSet } from "../../ledger/change-set/change-set.entity";

/** A change set as a mutation names it. */
export interface ChangeSetReference {
  changeSet: string;
  expectedVersion: number;
}

/** Finds the change set to review, and locks it until the transaction ends. @throws Refusal if it cannot be reviewed. */
export async function waitingForReview(
  manager: EntityManager,
  named: ChangeSetReference,
  reviewerId: string,
): Promise<ChangeSet> {
  const found = await changeSetNamed(manager, named);
  if (found.contributorId === reviewerId)
    throw new Refusal("NOT_ALLOWED", "nobody reviews their own change set: ask another reviewer", ["changeSet"]);
  if (found.status !== "PROPOSED") throw notNow(found);
  return atVersion(found, named);
}

/** Finds the viewer's own change set that waits for a review. @throws Refusal if it is somebody else's, or already decided. */
export async function ownWaiting(
  manager: EntityManager,
  named: ChangeSetReference,
  viewer: Viewer,
): Promise<ChangeSet> {
  const found = await changeSetNamed(manager, named);
  if (found.contributorId !== viewer.contributor?.id) {
    // Whoever may not see a change set is told that there is none.
    if (found.status !== "APPLIED" && !mayReview(viewer)) throw notThere(named.changeSet);
    throw new Refusal("NOT_ALLOWED", "only the author of a change set can amend or withdraw it", ["changeSet"]);
  }
  if (found.status !== "PROPOSED" && found.status !== "CONFLICT") throw notNow(found);
  return atVersion(found, named);
}

async function changeSetNamed(manager: EntityManager, { changeSet }: ChangeSetReference): Promise<ChangeSet> {
  const id = parseRecordId(changeSet);
  if (id?.kind !== "change_set")
    throw new Refusal("INVALID", `${changeSet} is not the id of a change set`, ["changeSet"]);
  const lock = manager.queryRunner?.isTransactionActive ? ({ mode: "pessimistic_write" } as const) : undefined;
  const found = await manager.findOne(ChangeSet, { where: { id: id.uuid }, ...(lock && { lock }) });
  if (!found) throw notThere(changeSet);
  return found;
}

const notThere = (changeSet: string): Refusal =>
  new Refusal("NOT_FOUND", `there is no change set ${changeSet}`, ["changeSet"]);

const notNow = ({ status }: ChangeSet): Refusal => {
  const problem =
    status === "CONFLICT"
      ? "the change set is in CONFLICT: its author has to amend or withdraw it"
      : `the change set is ${status}: it can no longer be reviewed, amended or withdrawn`;
  return new Refusal("NOT_POSSIBLE_NOW", problem, ["changeSet"]);
};

function atVersion(found: ChangeSet, { changeSet, expectedVersion }: ChangeSetReference): ChangeSet {
  if (found.version === expectedVersion) return found;
  const message = `the change set is at version ${found.version}, not at ${expectedVersion}: read what was amended`;
  throw new Refusal("VERSION_CONFLICT", message, ["expectedVersion"], { records: [changeSet] });
}
