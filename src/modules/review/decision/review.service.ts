import type { DataSource, EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import { newUuid, parseRecordId } from "../../../values/record-id";
import { mayReview, proposer, reviewer, type Viewer } from "../../accounts/viewer";
import type { CarriedOut } from "../../ledger/apply/attempt";
import { ChangeSet, Operation } from "../../ledger/change-set/change-set.entity";
import { proposedOperationOf, revertedBy, tryOut } from "../../ledger/ledger.service";
import { keptInput, readOperations, type WrittenOperation } from "../../ledger/apply/operation.input";
import { insertAll } from "../../ledger/apply/save";
import { carryOut, RefusedChangeSet } from "../../ledger/apply/transaction";
import { Review, type ReviewDecision } from "./review.entity";
import { refuseUnread, type Contributing } from "../submission/submission.service";

interface Named {
  changeSet: string;
  expectedVersion: number;
}

interface Decided extends Named {
  decision: ReviewDecision;
  reason: string;
  /** Positions of the operations that are applied; null for all. */
  accept?: readonly number[] | null;
}

/** Applies a change set, asks for changes or rejects it. Answers with its uuid. */
export async function reviewChangeSet({ viewer, database }: Contributing, decided: Decided): Promise<string> {
  const { id: reviewerId } = reviewer(viewer);
  if (decided.accept && decided.decision !== "APPLY")
    throw new Refusal("INVALID", "operations are accepted where the decision is APPLY", ["accept"]);
  const review = { decision: decided.decision, reason: decided.reason, reviewerId };
  if (decided.decision === "APPLY") return apply(database, decided, review);
  return database.transaction(async (manager) => {
    const { id, version } = await waiting(manager, decided, reviewerId);
    await manager.insert(Review, { id: newUuid(), changeSetId: id, version, ...review });
    if (decided.decision === "REJECT") await manager.update(ChangeSet, { id }, { status: "REJECTED" });
    return id;
  });
}

type Verdict = Pick<Review, "decision" | "reason" | "reviewerId">;

async function apply(database: DataSource, decided: Decided, review: Verdict): Promise<string> {
  const { id, version } = await waiting(database.manager, decided, review.reviewerId);
  const operations = await database.manager.find(Operation, {
    where: { changeSetId: id, version },
    order: { position: "ASC" },
  });
  const accepted = acceptedOf(operations, decided.accept);
  const edits = accepted.map(({ position, name, input }) => ({ position, name, input: keptInput(name, input) }));
  // Whoever decides at the same time waits here, and finds it decided.
  const open = async (manager: EntityManager): Promise<void> => {
    await waiting(manager, decided, review.reviewerId);
    await manager.update(ChangeSet, { id }, { status: "APPLIED", revertsId: await revertedBy(manager, edits) });
  };
  const keep = async (manager: EntityManager, done: CarriedOut[]): Promise<void> => {
    await manager.insert(Review, { id: newUuid(), changeSetId: id, version, ...review });
    await noteWhatWasDone(manager, operations, done);
  };
  try {
    await carryOut(database, { id, edits, askedBy: review.reviewerId }, open, keep);
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
  if (unknown !== undefined) throw new Refusal("NOT_FOUND", `there is no operation ${unknown}`, ["accept"]);
  if (accept.length === 0) throw new Refusal("INVALID", "to apply nothing is to reject", ["accept"]);
  return operations.filter(({ position }) => accept.includes(position));
}

async function noteWhatWasDone(
  manager: EntityManager,
  operations: readonly Operation[],
  done: readonly CarriedOut[],
): Promise<void> {
  const byPosition = new Map(done.map((each) => [each.position, each]));
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

/** It is the reviewer who may not, not the change set that cannot. */
const isForbidden = ({ refusals }: RefusedChangeSet): boolean => refusals.some(({ code }) => code === "NOT_ALLOWED");

/** It held when it was proposed, so the record has moved on since. */
async function noteConflict(
  database: DataSource,
  id: string,
  version: number,
  { refusals }: RefusedChangeSet,
): Promise<void> {
  const conflicts = [...new Set(refusals.flatMap(({ details }) => details.records ?? []))];
  await database.manager.update(ChangeSet, { id, version, status: "PROPOSED" }, { status: "CONFLICT", conflicts });
}

/** The change set that a reviewer means, locked until the end of the transaction. @throws Refusal where it cannot be reviewed. */
async function waiting(manager: EntityManager, named: Named, reviewerId: string): Promise<ChangeSet> {
  const found = await changeSetNamed(manager, named);
  if (found.contributorId === reviewerId)
    throw new Refusal("NOT_ALLOWED", "nobody reviews their own change set", ["changeSet"]);
  if (found.status !== "PROPOSED") throw notNow(found);
  return atVersion(found, named);
}

async function changeSetNamed(manager: EntityManager, { changeSet }: Named): Promise<ChangeSet> {
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
  const standing = status === "CONFLICT" ? "in conflict, and waits for its author" : status.toLowerCase();
  return new Refusal("NOT_POSSIBLE_NOW", `the change set is ${standing}`, ["changeSet"]);
};

function atVersion(found: ChangeSet, { changeSet, expectedVersion }: Named): ChangeSet {
  if (found.version === expectedVersion) return found;
  const message = `the change set is at version ${found.version}, not at ${expectedVersion}: look at what was amended`;
  throw new Refusal("VERSION_CONFLICT", message, ["expectedVersion"], { records: [changeSet] });
}

interface Amended extends Named {
  summary?: string | null;
  operations: readonly WrittenOperation[];
}

/** Puts other operations in the place of those of a change set that waits. Earlier versions are kept. */
export async function amendChangeSet({ viewer, database }: Contributing, amended: Amended): Promise<string> {
  const { id: authorId } = proposer(viewer);
  const { id, summary } = await ownWaiting(database.manager, amended, viewer);
  const read = await readOperations(amended.operations);
  const submission = { id, summary, contributorId: authorId, edits: read.edits };
  const rehearse = async (): Promise<CarriedOut[]> => {
    await refuseUnread(database, submission, read);
    return tryOut(database, submission, async (_, carriedOut) => carriedOut);
  };
  const done = await rehearse().catch(async (error: unknown) => {
    // Applied meanwhile, it has met its own records: then that is what its author is told.
    await ownWaiting(database.manager, amended, viewer);
    throw error;
  });
  await database.transaction(async (manager) => {
    const { version } = await ownWaiting(manager, amended, viewer);
    const next = amended.summary ?? summary;
    await manager.update(
      ChangeSet,
      { id },
      {
        ...{ version: version + 1, status: "PROPOSED", conflicts: [], summary: next },
        revertsId: await revertedBy(manager, read.edits),
      },
    );
    await insertAll(manager, Operation, done.map(proposedOperationOf(id, version + 1)));
  });
  return id;
}

/** Takes a change set back that waits. */
export async function withdrawChangeSet({ viewer, database }: Contributing, named: Named): Promise<string> {
  proposer(viewer);
  return database.transaction(async (manager) => {
    const { id } = await ownWaiting(manager, named, viewer);
    await manager.update(ChangeSet, { id }, { status: "WITHDRAWN" });
    return id;
  });
}

async function ownWaiting(manager: EntityManager, named: Named, viewer: Viewer): Promise<ChangeSet> {
  const found = await changeSetNamed(manager, named);
  if (found.contributorId !== viewer.contributor?.id) {
    // What somebody is not shown is not there for them.
    if (found.status !== "APPLIED" && !mayReview(viewer)) throw notThere(named.changeSet);
    throw new Refusal("NOT_ALLOWED", "only its author amends or withdraws a change set", ["changeSet"]);
  }
  if (found.status !== "PROPOSED" && found.status !== "CONFLICT") throw notNow(found);
  return atVersion(found, named);
}
