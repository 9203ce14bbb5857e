import type { QueryRunner } from "typeorm";
import { committingInTime, longerStatements, waitingLonger } from "../../../values/commit";

/** Begins the transaction of a change set: its rules need to hold only at the end. One message, because each keeps the next writer waiting. */
export async function begin(runner: QueryRunner): Promise<void> {
  await runner.query("start transaction; set constraints all deferred");
  // TypeORM, which has not begun it, begins none of its own within it.
  Object.assign(runner, { isTransactionActive: true });
}

/** So many operations may take as long to check as one statement may take. */
const checkedInTime = 1000;

/** Commits, if all rules hold. What is checked at the end is the work of all statements before. */
export async function commit(runner: QueryRunner, operations: number): Promise<void> {
  const times = Math.max(1, Math.ceil(operations / checkedInTime));
  if (times > 1) await runner.query(longerStatements, [times]);
  await waitingLonger(times, () => runner.query(`set constraints all immediate; ${committingInTime}; commit`));
  Object.assign(runner, { isTransactionActive: false });
}

/** Rolls back. If the connection is lost, Postgres has done so already. */
export async function endTransaction(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}
