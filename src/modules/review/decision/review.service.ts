import type { DataSource, EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import { newUuid } from "../../../values/record-id";
import type { RequestContext } from "../../accounts/request.context";
import { reviewer } from "../../accounts/viewer";
import type { PlannedEdit } from "../../ledger/apply/planned.edits";
import { ChangeSet, Operation } from "../../ledger/change-set/change-set.entity";
import { revertedBy } from "../../ledger/change-set.opening";
import { storedInput } from "../../ledger/apply/operation.input";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import { apply } from "../../ledger/apply/transaction";
import { refuseAmended, requireFoundations } from "../foundation/foundation.state";
import { rejectBuildingOn } from "./building.on";
import { Review, type ReviewDecision } from "./review.entity";
import { waitingForReview, type ChangeSetReference } from "./waiting.change-set";

interface Decision extends ChangeSetReference {
  decision: ReviewDecision;
  reason: string;
  /** Positions of the operations to apply; null for all. */
  accept?: readonly number[] | null;
}

/** Applies a change set, asks for changes or rejects it. Returns its uuid. */
export async function reviewChangeSet({ viewer, database }: RequestContext, decided: Decision): Promise<string> {
  const { id: reviewerId } = reviewer(viewer);
  if (decided.accept && decided.decision !== "APPLY")
    throw new Refusal(
      "INVALID",
      `accept goes with the decision APPLY only, not with ${decided.decision}: leave it out`,
      ["accept"],
    );
  const review = { decision: decided.decision, reason: decided.reason, reviewerId };
  if (decided.decision === "APPLY") return applyReviewed(database, decided, review);
  return database.transaction(async (manager) => {
    const { id, version } = await waitingForReview(manager, decided, reviewerId);
    await manager.insert(Review, { id: newUuid(), changeSetId: id, version, ...review });
    if (decided.decision === "REJECT") {
      await manager.update(ChangeSet, { id }, { status: "REJECTED" });
      await rejectBuildingOn(manager, id, review);
    }
    return id;
  });
}

type NewReview = Pick<Review, "decision" | "reason" | "reviewerId">;

async function applyReviewed(database: DataSource, decided: Decision, review: NewReview): Promise<string> {
  const { id, version, onExisting } = await waitingForReview(database.manager, decided, review.reviewerId);
  await requireFoundations(database.manager, { id, version });
  const operations = await database.manager.find(Operation, {
    where: { changeSetId: id, version },
    order: { position: "ASC" },
  });
  const accepted = acceptedOf(operations, decided.accept);
  const edits = accepted.map(({ position, name, input }) => ({ position, name, input: storedInput(name, input) }));
  // A second reviewer who decides at the same time waits here, and is then told that the change set is already decided.
  const open = async (manager: EntityManager): Promise<number> => {
    await waitingForReview(manager, decided, review.reviewerId);
    await refuseAmended(manager, { id, version }, edits);
    await manager.update(ChangeSet, { id }, { status: "APPLIED", revertsId: await revertedBy(manager, edits) });
    return Number((await manager.findOneByOrFail(ChangeSet, { id })).revision);
  };
  const finish = async (manager: EntityManager, planned: PlannedEdit[]): Promise<void> => {
    await manager.insert(Review, { id: newUuid(), changeSetId: id, version, ...review });
    await noteEffects(manager, operations, planned);
  };
  try {
    await apply(database, { draft: { id, edits, onExisting, askedBy: review.reviewerId }, open, finish });
    return id;
  } catch (error) {
    if (error instanceof RefusedChangeSet && accepted.length === operations.length && !isForbidden(error))
      await noteConflict(database, id, version, error);
    throw error;
  }
}

function acceptedOf(
  operations: readonly Operation[],
  accept: readonly number[] | null | undefined,
): readonly Operation[] {
  if (!accept) return operations;
  const unknown = accept.find((position) => !operations.some((each) => each.position === position));
  if (unknown !== undefined)
    throw new Refusal("NOT_FOUND", `the change set has no operation ${unknown}: give positions from \`operations\``, [
      "accept",
    ]);
  if (accept.length === 0)
    throw new Refusal("INVALID", "accept is empty: name at least one operation, or decide REJECT", ["accept"]);
  return operations.filter(({ position }) => accept.includes(position));
}

async function noteEffects(
  manager: EntityManager,
  operations: readonly Operation[],
  planned: readonly PlannedEdit[],
): Promise<void> {
  const byPosition = new Map(planned.map((each) => [each.position, each]));
  const noted = operations.map(({ id, position }) => {
    const { recordId = null, names = {}, touches = null, skipped = [] } = byPosition.get(position) ?? {};
    return { id, record_id: recordId, names, touches, skipped, declined: !byPosition.has(position) };
  });
  await manager.query(
    `update operation set (record_id, names, touches, skipped, declined)
       = row(noted.record_id, noted.names, coalesce(noted.touches, operation.touches), noted.skipped, noted.declined)
     from json_populate_recordset(null::operation, $1::json) as noted where operation.id = noted.id`,
    [JSON.stringify(noted)],
  );
}

/** Whether this reviewer may not apply the change set. Then nothing is wrong with the change set itself. */
const isForbidden = ({ refusals }: RefusedChangeSet): boolean => refusals.some(({ code }) => code === "NOT_ALLOWED");

/** Marks the change set as CONFLICT. It could be applied when it was proposed, so the record has changed since then. */
async function noteConflict(
  database: DataSource,
  id: string,
  version: number,
  { refusals }: RefusedChangeSet,
): Promise<void> {
  const conflicts = [...new Set(refusals.flatMap(({ details }) => details.records ?? []))];
  await database.manager.update(ChangeSet, { id, version, status: "PROPOSED" }, { status: "CONFLICT", conflicts });
}
