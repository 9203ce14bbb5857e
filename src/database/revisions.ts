import { knownHead, onHead } from "../values/known-head";

/** How long the record may have a new revision before those who wait hear of it, if another process has written it. */
const everyMs = 200;
/** A database that does not answer is asked less often. */
const afterFailureMs = 1000;

interface Waiting {
  revision: number;
  hear: (head: number) => void;
  giveUp: (reason: Error) => void;
}

/**
 * Tells when the record has a new revision, whichever process wrote it. Revisions are committed in their order, so whoever has heard of one can read all
 * revisions up to it. One question for the whole process is sent to the writer again and again, and only while somebody waits.
 */
export class Revisions {
  private readonly waiting = new Set<Waiting>();
  private readonly stopListening: () => void;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    /** The DataSource of the writer. */
    private readonly record: object,
    /** Asks the writer for its latest revision. What it answers becomes known to the process. */
    private readonly ask: () => Promise<number>,
  ) {
    this.stopListening = onHead(record, (head) => this.tell(head));
  }

  /** The latest revision that the process knows of. */
  get head(): number {
    return knownHead(this.record);
  }

  /** The latest revision there is. @throws if the database does not answer. */
  latest(): Promise<number> {
    return this.ask();
  }

  /**
   * The latest revision, as soon as there is a later one than this. Whoever keeps the last revision that they have worked off, and calls this again
   * with it, misses none.
   *
   * @throws the reason of the signal, when it aborts; an AbortError when the server closes.
   */
  async after(revision: number, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    if (this.closed) throw closing();
    if (this.head > revision) return this.head;
    return new Promise((resolve, reject) => {
      const done = (): void => {
        this.waiting.delete(waiting);
        signal.removeEventListener("abort", aborted);
      };
      const waiting: Waiting = {
        revision,
        hear: (head) => (done(), resolve(head)),
        giveUp: (reason) => (done(), reject(reason)),
      };
      const aborted = (): void => waiting.giveUp(signal.reason as Error);
      signal.addEventListener("abort", aborted);
      this.waiting.add(waiting);
      this.timer ??= setTimeout(() => void this.look(), everyMs).unref();
    });
  }

  /** Nobody hears anything any more. */
  close(): void {
    this.closed = true;
    this.stopListening();
    if (this.timer) clearTimeout(this.timer);
    for (const waiting of [...this.waiting]) waiting.giveUp(closing());
  }

  private tell(head: number): void {
    for (const waiting of [...this.waiting]) if (waiting.revision < head) waiting.hear(head);
  }

  private async look(): Promise<void> {
    const pause = await this.ask().then(
      () => everyMs,
      () => afterFailureMs,
    );
    this.timer = null;
    if (this.waiting.size > 0 && !this.closed) this.timer = setTimeout(() => void this.look(), pause).unref();
  }
}

const closing = (): DOMException => new DOMException("The server closes.", "AbortError");
