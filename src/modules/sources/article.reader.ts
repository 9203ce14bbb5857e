import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { unavailable } from "../../values/errors";
import type { GivenText, ReadArticle } from "./article.reading";

/** How long reading may take, from when its turn comes, in how many megabytes, and how many tags a page may have. */
const limits = { milliseconds: 8000, megabytes: 512, tags: 150_000 };

const AT_ONCE = 2;
const MOST_WAITING = 20;

/** Pages are written by strangers. What cannot be read in the time and the memory that an article needs is no article. */
export class Unreadable extends Error {}

/** A thread knows nothing yet of TypeScript; a server that is compiled does not need it. */
const language = extname(__filename);
const needed = [
  ...(language === ".ts" ? [require.resolve("tsx/cjs")] : []),
  join(__dirname, `article.worker${language}`),
];
const start = needed.map((file) => `require(${JSON.stringify(file)});`).join("\n");

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Reads an article in a thread of its own, which is ended when it takes too long or too much: a page can be written so
 * that parsing it takes minutes, and nobody else should wait for it.
 * @throws Unreadable
 */
export async function readInThread(given: GivenText): Promise<ReadArticle> {
  if (given.form === "html" && hasTooManyTags(given.content)) throw new Unreadable("it has too many tags");
  await turn();
  try {
    return await answerOf(given);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  }
}

/** The longest pages of encyclopedias have some tens of thousands. */
function hasTooManyTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf("<"); at !== -1 && tags <= limits.tags; at = html.indexOf("<", at + 1)) tags += 1;
  return tags > limits.tags;
}

/** Whoever is done hands their place to the next. */
function turn(): Promise<void> {
  if (waiting.length >= MOST_WAITING) throw unavailable();
  if (reading >= AT_ONCE) return new Promise((resolve) => waiting.push(resolve));
  reading += 1;
  return Promise.resolve();
}

function answerOf(given: GivenText): Promise<ReadArticle> {
  const worker = new Worker(start, {
    eval: true,
    execArgv: [],
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  return new Promise<ReadArticle>((resolve, reject) => {
    const late = setTimeout(() => reject(new Unreadable("it takes too long to read")), limits.milliseconds);
    worker.once("message", resolve);
    worker.once("error", (error) => reject(new Unreadable("it cannot be read", { cause: error })));
    worker.once("exit", () => {
      clearTimeout(late);
      reject(new Unreadable("it cannot be read"));
    });
  }).finally(() => worker.terminate());
}
