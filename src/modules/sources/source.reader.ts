import { join } from "node:path";
import { unavailable } from "../../values/errors";
import { runInThread, ThreadEnded } from "../../values/thread";
import type { GivenSource, Reading } from "./source.reading";

/** The longest time for reading, counted from its turn; the most megabytes that it may use; and the most tags of a page. */
const readerLimits = { milliseconds: 8000, megabytes: 512, tags: 150_000 };
/** A table of 25 MB takes some seconds, and more while others are read at the same time. */
const longestMsOfTable = 30_000;

const MOST_WAITING = 20;

/** Pages come from strangers. A page that needs more time or memory than an article does is refused. */
export class Unreadable extends Error {}

const worker = join(__dirname, "source.worker");

/** A queue of sources that wait for a thread. */
interface Line {
  atOnce: number;
  reading: number;
  waiting: (() => void)[];
}

/** Tables have a queue of their own, so that no article waits for a table. */
const lines: Readonly<Record<"texts" | "tables", Line>> = {
  texts: { atOnce: 2, reading: 0, waiting: [] },
  tables: { atOnce: 1, reading: 0, waiting: [] },
};

/**
 * Reads a source in a thread of its own. The thread is ended if it takes too much time or memory: somebody can write a page that takes
 * minutes to parse, and nobody else should wait for it.
 * @throws Unreadable
 */
export async function readInThread(given: GivenSource): Promise<Reading> {
  if (given.form === "html" && hasTooManyTags(given.content)) throw new Unreadable("it has too many tags");
  const line = given.kind === "DATASET" ? lines.tables : lines.texts;
  await turnIn(line);
  try {
    return await answerOf(given);
  } finally {
    const next = line.waiting.shift();
    if (next) next();
    else line.reading -= 1;
  }
}

/** The longest pages of encyclopedias have some tens of thousands of tags. */
function hasTooManyTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf("<"); at !== -1 && tags <= readerLimits.tags; at = html.indexOf("<", at + 1)) tags += 1;
  return tags > readerLimits.tags;
}

/** A thread that is done gives its place to the next source in the queue. */
function turnIn(line: Line): Promise<void> {
  if (line.waiting.length >= MOST_WAITING) throw unavailable();
  if (line.reading >= line.atOnce) return new Promise((resolve) => line.waiting.push(resolve));
  line.reading += 1;
  return Promise.resolve();
}

async function answerOf(given: GivenSource): Promise<Reading> {
  const milliseconds = given.kind === "DATASET" ? longestMsOfTable : readerLimits.milliseconds;
  try {
    return await runInThread<Reading>(worker, given, { milliseconds, megabytes: readerLimits.megabytes });
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    throw new Unreadable(error.why === "TIME" ? "it takes too long to read" : "it cannot be read", { cause: error });
  }
}
