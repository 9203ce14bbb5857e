import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Client } from "pg";
import {
  MigrationExecutor,
  QueryFailedError,
  type DataSource,
  type MigrationInterface,
  type QueryRunner,
} from "typeorm";

const ours = join(__dirname, "../../migrations");
/** TypeORM orders migrations by a time in their name; ours are numbered. */
const firstTime = 1_700_000_000_000;
const lockKey = "7021500, 2";

/** A folder of plain SQL, `0001_ledger/up.sql` and `down.sql`, as TypeORM wants it. */
function migrationOf(folder: string, name: string): new () => MigrationInterface {
  const [number = "", title = ""] = name.split(/_(.*)/);
  const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
  return class {
    name = `${title}${firstTime + Number(number)}`;

    up = (runner: QueryRunner): Promise<void> => this.run("up.sql", runner);
    down = (runner: QueryRunner): Promise<void> => this.run("down.sql", runner);

    private async run(file: string, runner: QueryRunner): Promise<void> {
      await waitForWriters(runner);
      await runner.query(read(file)).catch((error: unknown) => {
        if (error instanceof Error)
          error.message = `migrations/${name}/${file}: ${error.message}${hintOn(error.message)}`;
        throw error;
      });
    }
  };
}

/** A tracked table has its twin in `history` when ledger.track has made it. */
function hintOn(message: string): string {
  const [, table] = /relation "history\.(\w+)" does not exist/.exec(message) ?? [];
  return table === undefined ? "" : `: first call ledger.track('${table}'), which makes it`;
}

/** The names of the migrations of one folder, in their order: `0001_ledger`. */
export const migrationNames = (folder = ours): string[] => readdirSync(folder).sort();

/** The migrations of one folder, in the order of their numbers; all of them, or those with these names. */
export const migrations = (folder = ours, names = migrationNames(folder)): (new () => MigrationInterface)[] =>
  names.map((name) => migrationOf(folder, name));

/** Of a migration by which TypeORM calls it. */
const nameInFolder = (name: string): string => {
  const [, title = name, time = firstTime] = /^(.*)(\d{13})$/.exec(name) ?? [];
  return `${String(Number(time) - firstTime).padStart(4, "0")}_${title}`;
};

/** The names of those that have run in a database, in their order. */
export async function migrationsIn(client: Pick<Client, "query">): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("select name from public.migrations");
  return rows.map(({ name }) => nameInFolder(name)).sort();
}

/**
 * Servers keep running during a migration. Every change set begins with its row in `change_set`. The migration locks that table first: the
 * change sets in progress end before, and the next ones begin after it. So no change set sees tables that are half changed, or holds a
 * table for which the migration waits. Readers lock several tables, in any order. The migration waits for them only briefly, because
 * later requests wait behind it; then it releases all locks and begins again, and each time it waits longer.
 */
async function waitForWriters(runner: QueryRunner): Promise<void> {
  const [found] = (await runner.query("select to_regclass('public.change_set') is not null as there")) as {
    there: boolean;
  }[];
  if (!found?.there) return;
  await runner.query("lock table public.change_set in exclusive mode");
  const { lockTimeoutMs } = runner.data as Partial<Attempt>;
  await runner.query(`set local lock_timeout = ${lockTimeoutMs ?? firstLockTimeoutMs}`);
}

/** The options of a run of migrations. */
interface Attempt {
  lockTimeoutMs: number;
}

const firstLockTimeoutMs = 300;
/** A little less than the longest statement. Statements of a server that wait behind the migration give up after 5 s. */
const longestLockTimeoutMs = 4000;
const patienceMs = 60_000;
const pauseMs = 100;

/** Makes the tables in the transaction of this runner. Nobody else migrates until it ends. */
export async function migrateWithin(owner: DataSource, runner: QueryRunner): Promise<void> {
  await runner.query(`select pg_advisory_xact_lock(${lockKey})`);
  const executor = new MigrationExecutor(owner, runner);
  executor.transaction = "none";
  await executor.executePendingMigrations();
}

/** Brings the tables up to date while servers use them. Processes that start together take turns. */
export async function migrate(owner: DataSource): Promise<string[]> {
  const turn = owner.createQueryRunner();
  try {
    await turn.query(`select pg_advisory_lock(${lockKey})`);
    const pending = await new MigrationExecutor(owner).getPendingMigrations();
    await runPatiently(owner);
    return pending.map(({ name }) => name);
  } finally {
    await turn.query(`select pg_advisory_unlock(${lockKey})`);
    await turn.release();
  }
}

async function runPatiently(owner: DataSource): Promise<void> {
  const enough = Date.now() + patienceMs;
  for (let lockTimeoutMs = firstLockTimeoutMs; ; lockTimeoutMs = Math.min(lockTimeoutMs * 1.5, longestLockTimeoutMs)) {
    try {
      await runPending(owner, { lockTimeoutMs: Math.round(lockTimeoutMs) });
      return;
    } catch (error) {
      if (!isInTheWay(error)) throw error;
      if (Date.now() > enough)
        throw new Error(
          `The tables are in use: something has been using them for ${patienceMs / 1000} s without a pause, such as ` +
            "pg_dump or verify-ledger. Wait until it is done, and start again. Nothing was changed by halves.",
          { cause: error },
        );
    }
    await delay(pauseMs);
  }
}

async function runPending(owner: DataSource, attempt: Attempt): Promise<void> {
  const runner = owner.createQueryRunner();
  runner.data = attempt;
  const executor = new MigrationExecutor(owner, runner);
  executor.transaction = "each";
  await executor.executePendingMigrations().finally(() => runner.release());
}

/** A lock was held for too long, by another session or by this one. */
const isInTheWay = (error: unknown): boolean =>
  error instanceof QueryFailedError && ["55P03", "40P01"].includes((error.driverError as { code?: string }).code ?? "");
