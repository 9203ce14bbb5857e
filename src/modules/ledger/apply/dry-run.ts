import { setTimeout as pause } from "node:timers/promises";
import type { PoolClient } from "pg";
import { QueryFailedError, type DataSource, type QueryRunner } from "typeorm";
import { unavailable } from "../../../values/errors";
import { Turns } from "./turns";

/** Dry runs of this process: those of one contributor one after the other, whatever their tokens. */
export const dryRuns = new Turns({ atOnce: 2, waitingEach: 32, longestWaitMs: 30_000 });

/** After so many times that it gave way, its author is told to try again. */
const mostTries = 6;
/** How often it is looked whether somebody waits for a dry run. */
const lookEveryMs = 40;

/**
 * Works in a transaction that is rolled back, and that no writer waits for: it takes no turn among them, and if it holds what
 * one of them wants, it gives way and is repeated. It sees the record as it was when it began, whoever writes meanwhile.
 */
export async function inDryRun<T>(source: DataSource, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const giving = { way: false };
    try {
      return await once(source, work, giving);
    } catch (error) {
      if (!giving.way && !movedOn(error)) throw error;
      if (tries === mostTries) throw unavailable(error as Error);
      await pause(lookEveryMs * tries * Math.random());
    }
  }
}

interface Giving {
  way: boolean;
}

async function once<T>(source: DataSource, work: (runner: QueryRunner) => Promise<T>, giving: Giving): Promise<T> {
  const runner = source.createQueryRunner();
  let look: Look | null = null;
  try {
    await runner.startTransaction("REPEATABLE READ");
    await runner.query(
      "select set_config('followthrough.rehearses', 'on', true), set_config('application_name', 'followthrough rehearsal', true)",
    );
    look = lookout(source, (await runner.connect()) as PoolClient, giving);
    return await work(runner);
  } finally {
    // Nobody may cancel in this session what others do in it afterwards.
    await look?.end();
    await endTransaction(runner);
    await runner.release();
  }
}

/** A connection that is lost has rolled back by itself. */
export async function endTransaction(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}

/** Somebody has written what the dry run wanted to write as well, or two dry runs have waited for each other. */
const movedOn = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  ["40001", "40P01"].includes(String((error.driverError as { code?: string }).code));

interface Look {
  /** When it is over, nothing is cancelled any more. */
  end: () => Promise<void>;
}

function lookout(source: DataSource, client: PoolClient, giving: Giving): Look {
  const { processID } = client as PoolClient & { processID: number };
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) {
      await pause(lookEveryMs, null, { signal: over.signal });
      const [{ gives } = { gives: false }] = await source.query<{ gives: boolean }[]>(
        "select ledger.give_way($1) as gives",
        [processID],
      );
      giving.way ||= gives;
    }
    // If the database does not answer, the dry run itself will hear of it.
  })().catch(() => undefined);
  return {
    end() {
      over.abort();
      return looking;
    },
  };
}
