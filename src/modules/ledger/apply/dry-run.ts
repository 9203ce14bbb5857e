import { setTimeout as pause } from "node:timers/promises";
import { QueryFailedError, type DataSource, type QueryRunner } from "typeorm";
import { unavailable } from "../../../values/errors";
import { endTransaction } from "./transaction.ends";
import { Turns } from "./turns";

/** The dry runs of this process. Those of one contributor run one after the other, whatever tokens they use. */
export const dryRuns = new Turns({ atOnce: 2, waitingEach: 32, longestWaitMs: 30_000 });

/** How often a dry run that had to give way is tried. After that, its author has to send it again. */
const mostTries = 6;
/** How often a dry run looks whether a writer waits for it. */
const lookEveryMs = 40;

/**
 * Runs `work` in a transaction that is rolled back. No writer waits for it: it does not queue with the writers, and if it holds a
 * lock that a writer wants, it gives way and is repeated. It sees the record as it was when it began.
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
    const [session] = (await runner.query(beginsDryRun)) as { pid: number }[];
    look = lookout(source, session?.pid ?? 0, giving);
    return await work(runner);
  } finally {
    // Afterwards others use this session: the lookout must not cancel their statements.
    await look?.end();
    await endTransaction(runner);
    await runner.release();
  }
}

/** Another transaction wrote a row that the dry run wanted to write too, or two dry runs waited for each other. */
const movedOn = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  ["40001", "40P01"].includes(String((error.driverError as { code?: string }).code));

interface Look {
  /** Ends the lookout. When the promise resolves, nothing is cancelled any more. */
  end: () => Promise<void>;
}

/** The connection would know its process too, but behind a pooler it knows one that the pooler made up. */
const beginsDryRun = `select pg_backend_pid() as pid, set_config('followthrough.rehearses', 'on', true),
  set_config('application_name', 'followthrough rehearsal', true)`;

function lookout(source: DataSource, pid: number, giving: Giving): Look {
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) {
      await pause(lookEveryMs, null, { signal: over.signal });
      const [{ gives } = { gives: false }] = await source.query<{ gives: boolean }[]>(
        "select ledger.give_way($1) as gives",
        [pid],
      );
      giving.way ||= gives;
    }
    // If the database does not answer, the dry run itself will fail.
  })().catch(() => undefined);
  return {
    end() {
      over.abort();
      return looking;
    },
  };
}
