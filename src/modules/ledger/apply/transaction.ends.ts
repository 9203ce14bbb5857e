import type { QueryRunner } from "typeorm";
import { committingInTime } from "../../../values/commit";
import { unavailable } from "../../../values/errors";
import { knownHead, noteHead } from "../../../values/known-head";

/** Begins the transaction of a change set: its rules need to hold only at the end. One message, because each keeps the next writer waiting. */
export async function begin(runner: QueryRunner): Promise<void> {
  await runner.query("start transaction; set constraints all deferred");
  // TypeORM, which has not begun it, begins none of its own within it.
  Object.assign(runner, { isTransactionActive: true });
  await refuseLostRevisions(runner);
}

/** After a failover the new writer may lack revisions that were answered already. Nothing else must be recorded under their numbers. */
async function refuseLostRevisions(runner: QueryRunner): Promise<void> {
  const known = knownHead(runner.manager.dataSource);
  const head = await headOf(runner);
  if (head >= known) return;
  const lost = `the writer ends at revision ${head}, but revision ${known} was recorded: it was lost in a failover`;
  throw unavailable(new Error(`${lost}, or a backup was restored (docs/operate.md, Failover)`));
}

async function headOf(runner: QueryRunner): Promise<number> {
  const [found] = (await runner.query("select coalesce(max(revision), 0)::float8 as head from change_set")) as {
    head: number;
  }[];
  return found?.head ?? 0;
}

/** Commits, if all rules hold. From then on this process knows of the revision. */
export async function commit(runner: QueryRunner): Promise<void> {
  await runner.query(`set constraints all immediate; ${committingInTime}; commit`);
  Object.assign(runner, { isTransactionActive: false });
  const head = await headOf(runner).catch(() => 0);
  noteHead(runner.manager.dataSource, head);
}

/** Rolls back. If the connection is lost, Postgres has done so already. */
export async function endTransaction(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}
