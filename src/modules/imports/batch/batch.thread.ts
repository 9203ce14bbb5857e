import { join } from "node:path";
import type { BatchQuestion, BatchResult, GivenBatch } from "../../../import/batch/batch.questions";
import { busy, rateLimited, Refusal } from "../../../values/errors";
import { FairQueue } from "../../../values/fair.queue";
import { runInThread, ThreadEnded, type ThreadLimits } from "../../../values/thread";

/**
 * A mapping has regular expressions of a stranger, and some of them take longer than the universe. So a batch runs in a thread of its own, which is
 * ended when it has worked for so long, without the time in which Postgres works for it.
 */
export const limits: Readonly<Record<GivenBatch["form"], ThreadLimits>> = {
  BATCH: { milliseconds: 3000, megabytes: 256 },
  FILE: { milliseconds: 20_000, megabytes: 512 },
  COMPARISON: { milliseconds: 60_000, megabytes: 1024 },
};

/** What a thread costs, in points: a tenth of what Postgres costs for the same time, since it takes nothing from Postgres. */
export const priceOfThread = (form: GivenBatch["form"]): number => limits[form].milliseconds * 10;

const retryAfterSeconds = 5;

/** Batches wait for batches, and who had a turn longest ago is next. */
const queue = new FairQueue({
  places: 2,
  placesOfOne: 1,
  waitingOfOne: 4,
  waitingOfAll: 40,
  waitsMs: 15_000,
  tooManyOfOne: () =>
    rateLimited(retryAfterSeconds, "Too many of your batches wait already: send one after the other."),
  tooManyOfAll: () => busy(retryAfterSeconds, "Too many batches are under way."),
});

const worker = join(__dirname, "../../../import/batch/batch.worker");

/** @throws Refusal if it takes too much time or memory, and what `answer` throws */
export const runBatch = (
  contributor: string,
  given: GivenBatch,
  answer: (question: BatchQuestion) => Promise<unknown>,
): Promise<BatchResult> =>
  queue.run(contributor, async () => {
    const { milliseconds, megabytes } = limits[given.form];
    try {
      return await runInThread<BatchResult>(worker, given, { milliseconds, megabytes }, answer);
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      const message =
        `takes more than ${milliseconds / 1000} seconds or ${megabytes} MB with these rows. Look for a regular expression that can match in ` +
        "very many ways, such as (a+)+, or send fewer rows";
      throw new Refusal("INVALID", message, ["mapping"]);
    }
  });
