import type { EntityManager } from "typeorm";
import { Refusal } from "../../values/errors";
import { formatRecordId, newUuid } from "../../values/record-id";
import { accept } from "../../schema/accept";
import type { RequestContext } from "../accounts/request.context";
import { proposer } from "../accounts/viewer";
import { keepFoundations } from "../ledger/apply/kept.foundations";
import { insertAll } from "../ledger/apply/save";
import { priceOf } from "../ledger/apply/operation";
import { Operation } from "../ledger/change-set/change-set.entity";
import { keepInImport } from "../ledger/change-set/import.phase";
import { opening } from "../ledger/change-set.opening";
import { RevertImportInput } from "./import.inputs";
import { obstaclesTo } from "./import.obstacles";
import { importNamed } from "./import.service";

/** An applied change set of an import that is not reverted. */
interface AppliedChangeSet {
  id: string;
  revision: string;
}

/** Proposes to revert every applied change set of an import, newest first. Each revert builds on the one before. Returns the import's uuid. */
export async function revertImport(context: RequestContext, given: RevertImportInput): Promise<string> {
  const { viewer, database, charge } = context;
  const { id: contributorId } = proposer(viewer);
  const input = await accept(RevertImportInput, given);
  return database.transaction(async (manager) => {
    const { id } = await importNamed(manager, input.import, viewer);
    await refuseWaiting(manager, id);
    const applied = await appliedChangeSets(manager, id);
    if (applied.length === 0)
      throw new Refusal("NO_CHANGE", "nothing of this import is left to revert: it has no applied change set", [
        "import",
      ]);
    charge(priceOf(applied.map(() => "revertChangeSet")));
    if (input.onConflict !== "SKIP") await refuseObstacles(manager, applied);
    const proposal: Proposal = { importId: id, contributorId, input, summary: summaryOf(input) };
    let last: string | null = null;
    for (const part of applied) last = await proposeRevert(manager, proposal, part, last);
    return id;
  });
}

async function refuseWaiting(manager: EntityManager, id: string): Promise<void> {
  const [found]: { phase: string; count: string }[] = await manager.query(
    `select p.phase, count(*) from ledger.import_change_set p join change_set c on c.id = p.change_set_id
      where p.import_id = $1 and c.status in ('PROPOSED', 'CONFLICT') group by p.phase order by p.phase desc limit 1`,
    [id],
  );
  if (!found) return;
  const message =
    found.phase === "REVERT"
      ? "its revert waits already: a second person applies it with reviewImport, or its author withdraws it"
      : `${found.count} of its change sets still wait: decide about them with reviewImport, or withdraw them, and revert then`;
  throw new Refusal("NOT_POSSIBLE_NOW", message, ["import"]);
}

const appliedChangeSets = (manager: EntityManager, id: string): Promise<AppliedChangeSet[]> =>
  manager.query(
    `select c.id, c.revision from ledger.import_change_set p join change_set c on c.id = p.change_set_id
      where p.import_id = $1 and p.phase = 'RECORD' and c.status = 'APPLIED' and not ledger.is_undone(c.id, null)
      order by c.revision desc`,
    [id],
  );

const mostNamed = 100;

async function refuseObstacles(manager: EntityManager, applied: readonly AppliedChangeSet[]): Promise<void> {
  const found = await obstaclesTo(
    manager,
    applied.map(({ revision }) => Number(revision)),
  );
  if (found.length === 0) return;
  const message =
    `${found.length} records stand in the way: others have changed them since, or they refer to records of the import. ` +
    "Revert those change sets first (`history` of a record names them), or say onConflict: SKIP, which leaves these records as they are";
  throw new Refusal("VERSION_CONFLICT", message, ["import"], { records: found.slice(0, mostNamed) });
}

const summaryOf = ({ import: named, reason }: RevertImportInput): string =>
  `Reverts ${named}: ${reason}`.slice(0, 1000);

interface Proposal {
  importId: string;
  contributorId: string;
  input: RevertImportInput;
  summary: string;
}

/**
 * Stores a revert that waits. It is not tried: it can only hold when those before it are applied, and applying it finds what is wrong.
 * Returns its uuid.
 */
async function proposeRevert(
  manager: EntityManager,
  { importId, contributorId, input, summary }: Proposal,
  part: AppliedChangeSet,
  before: string | null,
): Promise<string> {
  const id = newUuid();
  const changeSet = formatRecordId({ kind: "change_set", uuid: part.id });
  const { onConflict } = input;
  const revert = { position: 0, name: "revertChangeSet", input: { changeSet, ...(onConflict && { onConflict }) } };
  await opening(id, { summary, contributorId, edits: [revert] }, "PROPOSED")(manager);
  const touches = await touchedBy(manager, part);
  const nothingYet = { recordKind: null, recordId: null, names: {}, skipped: [], declined: false };
  await insertAll(manager, Operation, [
    { id: newUuid(), changeSetId: id, version: 1, ...revert, touches, ...nothingYet },
  ]);
  // One that skips can be applied in any order.
  if (before !== null && onConflict !== "SKIP")
    await keepFoundations(manager, { id, version: 1 }, { named: [{ id: before, version: 1 }], chain: [] });
  await keepInImport(manager, id, importId, "REVERT");
  return id;
}

/** The records that a change set is about, so that its revert is found by them as well. */
async function touchedBy(manager: EntityManager, { id }: AppliedChangeSet): Promise<string[]> {
  const rows: { uuid: string }[] = await manager.query(
    "select distinct unnest(touches) as uuid from operation where change_set_id = $1 and not declined",
    [id],
  );
  return rows.map(({ uuid }) => uuid);
}
