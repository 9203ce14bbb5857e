import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
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

    async up(runner: QueryRunner): Promise<void> {
      await waitForWriters(runner);
      await runner.query(read("up.sql"));
    }

    async down(runner: QueryRunner): Promise<void> {
      await waitForWriters(runner);
      await runner.query(read("down.sql"));
    }
  };
}

/** Of one folder, in the order of their numbers. */
export const migrations = (folder = ours): (new () => MigrationInterface)[] =>
  readdirSync(folder)
    .sort()
    .map((name) => migrationOf(folder, name));

/**
 * Servers go on while the tables change under them. Every change set begins with its row in `change_set`, so whoever holds
 * that table has let those under way end, and keeps the next ones from beginning: none meets tables that are half changed, and
 * none holds what the migration waits for. Readers hold several tables at once, in any order: for those it waits less long
 * than Postgres takes to find a deadlock, and begins again.
 */
async function waitForWriters(runner: QueryRunner): Promise<void> {
  const [found] = (await runner.query("select to_regclass('public.change_set') is not null as there")) as {
    there: boolean;
  }[];
  if (!found?.there) return;
  await runner.query("lock table public.change_set in exclusive mode");
  await runner.query("set local lock_timeout = '300ms'");
}

const patienceMs = 60_000;
const pauseMs = 100;

/** Brings the tables up to date, beside servers that use them. Processes that start together take turns. */
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
  for (const enough = Date.now() + patienceMs; ; await delay(pauseMs)) {
    try {
      await owner.runMigrations({ transaction: "each" });
      return;
    } catch (error) {
      if (!isInTheWay(error)) throw error;
      if (Date.now() > enough)
        throw new Error(
          `The tables are in use: something has been reading or writing for ${patienceMs / 1000} s without a pause, such as ` +
            "pg_dump or verify-ledger. Wait until it is done, and start again. Nothing was changed by halves.",
          { cause: error },
        );
    }
  }
}

/** Somebody held a table for too long, or what we held. */
const isInTheWay = (error: unknown): boolean =>
  error instanceof QueryFailedError && ["55P03", "40P01"].includes((error.driverError as { code?: string }).code ?? "");
