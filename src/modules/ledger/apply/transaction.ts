import type { DataSource, EntityManager } from "typeorm";
import { Refusal, unavailable } from "../../../values/errors";
import { knownHead, noteHead } from "../../../values/known-head";
import { collectAllErrors } from "./collected.errors";
import { RefusedChangeSet } from "./refused.change-set";
import { refusalOf } from "./constraint.errors";
import { dryRuns, inDryRun } from "./dry-run";
import { begin, commit, endTransaction } from "./transaction.ends";
import { foresee, stillHolds, writeAtOnce, type Foreseen } from "./foresight";
import { checkRules, deferRules } from "./rules";
import { planEdits, type PlannedEdit, type PlannedEdits } from "./planned.edits";
import { save, saveWith } from "./save";
import type { Draft } from "../change-set/draft";
import type { Change, Open } from "./change";

/**
 * Applies a change in one transaction. Either every edit holds or none does.
 * @throws RefusedChangeSet with everything that is wrong.
 */
export async function apply<T>(source: DataSource, change: Change<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    const foreseen = change.atOnce ? await foresee(runner.manager, change.draft) : null;
    const written = foreseen && (await tryAtOnce(runner.manager, change, foreseen));
    if (written) return written.result;
    await begin(runner);
    const { revision, planned, idle, records } = await writeEdits(
      runner.manager,
      { ...change, open: afterAllKnown(change.open) },
      foreseen,
    );
    if (idle) {
      await endTransaction(runner);
      return leftAsItIs(change, planned);
    }
    const result = await change.finish(runner.manager, planned, records);
    await commit(runner, change.draft.edits.length);
    noteHead(source, revision ?? 0);
    return result;
  } catch (error) {
    await endTransaction(runner);
    await runner.release();
    // All errors are collected in a dry run, which delays no other writer.
    return await dryRuns.take(change.draft.askedBy, () => explain(source, change, error));
  } finally {
    if (!runner.isReleased) await runner.release();
  }
}

/** Null if it is not done, so that it has to be done in turn. */
async function tryAtOnce<T>(
  manager: EntityManager,
  { atOnce, alongside }: Change<T>,
  foreseen: Foreseen,
): Promise<{ result: T } | null> {
  if (!atOnce) return null;
  const { planned } = foreseen.edits;
  const others = (await alongside?.(manager, planned)) ?? [];
  const revision = await writeAtOnce(manager, atOnce.opened, foreseen, others);
  if (revision === null) return null;
  noteHead(manager.dataSource, revision);
  return { result: atOnce.result(planned, revision) };
}

/**
 * Applies a change and rolls it back; `finish` sees the record as it would be.
 * @throws RefusedChangeSet with everything that is wrong.
 */
export const applyThenRollBack = <T>(source: DataSource, change: Change<T>): Promise<T> =>
  dryRuns.take(change.draft.askedBy, () => tryChange(source, change));

async function tryChange<T>(source: DataSource, change: Change<T>): Promise<T> {
  try {
    return await inDryRun(source, ({ manager }) => finishDry(manager, change));
  } catch (error) {
    return explain(source, change, error);
  }
}

async function finishDry<T>(manager: EntityManager, change: Change<T>): Promise<T> {
  await deferRules(manager);
  const { planned, records } = await writeEdits(manager, change);
  await checkRules(manager);
  return change.finish(manager, planned, records);
}

async function writeEdits(
  manager: EntityManager,
  { draft, open, alongside }: Change<unknown>,
  foreseen: Foreseen | null = null,
): Promise<PlannedEdits & { revision: number | null }> {
  const revision = await open(manager);
  const holds = foreseen && (await stillHolds(manager, foreseen));
  const edits = holds ? foreseen.edits : await planEdits(manager, draft, new Set());
  if (edits.refusals.length > 0) throw new RefusedChangeSet(edits.refusals);
  await saveWith(edits.records, edits.idle ? [] : ((await alongside?.(manager, edits.planned)) ?? []));
  return { ...edits, revision };
}

/** After a failover the new writer may lack revisions that were answered already. Nothing else must be recorded under their numbers. */
const afterAllKnown =
  (open: Open): Open =>
  async (manager) => {
    const revision = await open(manager);
    refuseLostRevisions(revision, knownHead(manager.dataSource));
    return revision;
  };

function refuseLostRevisions(revision: number | null, known: number): void {
  if (revision === null || revision > known) return;
  const lost = `the writer ends at revision ${revision - 1}, but revision ${known} was recorded: it was lost in a failover`;
  throw unavailable(new Error(`${lost}, or a backup was restored (docs/operate.md, Failover)`));
}

/** Applies a draft in the transaction of a dry run, before another change set. Returns whether it failed. */
export async function applyWithin(manager: EntityManager, draft: Draft): Promise<boolean> {
  try {
    const { records, refusals } = await planEdits(manager, draft, new Set());
    if (refusals.length > 0) return true;
    await save(records);
    await checkRules(manager);
    await deferRules(manager);
    return false;
  } catch (error) {
    if (!refusalOf(error)) throw error;
    return true;
  }
}

/** The result of a change that writes nothing. @throws RefusedChangeSet if the change has no such result. */
function leftAsItIs<T>({ idle }: Change<T>, planned: PlannedEdit[]): T {
  if (idle) return idle(planned);
  const message = "this change set would change nothing: all of it is recorded already";
  throw new RefusedChangeSet([new Refusal("NO_CHANGE", message, ["changeSet"])]);
}

/** @throws RefusedChangeSet with everything that is wrong, if the draft is at fault; else the error itself. */
async function explain(source: DataSource, change: Change<unknown>, error: unknown): Promise<never> {
  if (!(error instanceof RefusedChangeSet) && !refusalOf(error)) throw error;
  throw new RefusedChangeSet(await collectAllErrors(source, change, error as Error));
}
