import { extname } from "node:path";
import { parentPort, Worker, workerData } from "node:worker_threads";

/** A thread that was ended before it had a result: it took too much time or memory. */
export class ThreadEnded extends Error {
  constructor(
    readonly why: "TIME" | "MEMORY OR FAILURE",
    cause?: unknown,
  ) {
    super(why, { cause });
  }
}

export interface ThreadLimits {
  /** How long it may work, not counting its start and the time in which it waits for answers. */
  milliseconds: number;
  megabytes: number;
}

/** Answers the questions that the thread asks while it works. */
type AnswerOf = (question: never) => Promise<unknown>;

/** What a thread sends: that it begins, a question, or its result. */
type Message = { begins: true } | { question: unknown } | { result: unknown };

const longestStartMs = 30_000;

/** A new thread cannot load TypeScript without this; a compiled server does not need it. */
const language = extname(__filename);
const loaders = language === ".ts" ? [require.resolve("tsx/cjs")] : [];

const startOf = (worker: string): string =>
  [...loaders, `${worker}${language}`].map((file) => `require(${JSON.stringify(file)});`).join("\n");

/**
 * Does work in a thread of its own, and ends the thread if it takes too much: work on what a stranger has sent can take minutes, and nobody else
 * should wait for it. `worker` is the path of its file, without the ending.
 * @throws ThreadEnded, and what `answer` throws
 */
export function runInThread<Result>(
  worker: string,
  given: unknown,
  { milliseconds, megabytes }: ThreadLimits,
  answer: AnswerOf = () => Promise.resolve(null),
): Promise<Result> {
  const thread = new Worker(startOf(worker), {
    eval: true,
    execArgv: [],
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return new Promise<Result>((resolve, reject) => {
    const late = (): void => reject(new ThreadEnded("TIME"));
    const clock = new Clock(late);
    clock.allow(longestStartMs);
    thread.on("message", (message: Message) => {
      clock.pause();
      if ("result" in message) return resolve(message.result as Result);
      if ("begins" in message) return clock.allow(milliseconds);
      answer(message.question as never).then((said) => {
        clock.goOn();
        thread.postMessage(said);
      }, reject);
    });
    thread.once("error", (cause) => reject(new ThreadEnded("MEMORY OR FAILURE", cause)));
    thread.once("exit", () => {
      clock.pause();
      reject(new ThreadEnded("MEMORY OR FAILURE"));
    });
  }).finally(() => thread.terminate());
}

/** Counts the time in which the thread works. */
class Clock {
  private left = 0;
  private since = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly late: () => void) {}

  allow(milliseconds: number): void {
    this.left = milliseconds;
    this.goOn();
  }

  goOn(): void {
    this.since = Date.now();
    this.timer = setTimeout(this.late, Math.max(0, this.left));
  }

  pause(): void {
    clearTimeout(this.timer);
    this.left -= Date.now() - this.since;
  }
}

/** In the file of a worker: does the work with what the thread was given. It can ask, one question after the other. */
export function workInThread(work: (given: never, ask: (question: unknown) => Promise<unknown>) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error("this file is loaded by a thread");
  const ask = (question: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      port.once("message", resolve);
      port.postMessage({ question });
    });
  port.postMessage({ begins: true });
  void Promise.resolve(work(workerData as never, ask)).then((result) => port.postMessage({ result }));
}
