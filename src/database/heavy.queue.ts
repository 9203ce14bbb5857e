import { setTimeout as pause } from "node:timers/promises";
import { busy, rateLimited, refusalPauseMs } from "../kernel/errors";

interface Waiting {
  start: () => void;
  refuse: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** So many may wait, of one asker and of all. */
const mostOfOne = 12;
const mostOfAll = 120;
/** So long one may wait: with the time that a statement may take, within what a request may take. */
const waitsMs = 900;
const retryAfterSeconds = 5;

/**
 * Where heavy operations wait for a connection. The askers take turns, and none has all the connections: whoever sends many
 * waits for their own, and somebody who sends one comes next.
 */
export class HeavyQueue {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly running = new Map<string, number>();
  private under = 0;
  private inLine = 0;

  constructor(private readonly places: number) {}

  /** @throws GraphQLError RATE_LIMITED where the asker has too many waiting, SERVICE_UNAVAILABLE where all together have. */
  async run<T>(asker: string, work: () => Promise<T>): Promise<T> {
    if (!this.mayStart(asker) || this.inLine > 0) await this.turn(asker);
    this.enter(asker);
    try {
      return await work();
    } finally {
      this.leave(asker);
      this.next();
    }
  }

  private mayStart(asker: string): boolean {
    const mine = this.running.get(asker) ?? 0;
    return this.under < this.places && mine < Math.max(1, this.places - 1);
  }

  private enter(asker: string): void {
    this.under++;
    this.running.set(asker, (this.running.get(asker) ?? 0) + 1);
  }

  private leave(asker: string): void {
    this.under--;
    const left = (this.running.get(asker) ?? 1) - 1;
    if (left > 0) this.running.set(asker, left);
    else this.running.delete(asker);
  }

  private async turn(asker: string): Promise<void> {
    const mine = this.waiting.get(asker) ?? [];
    if (mine.length >= mostOfOne) {
      await pause(refusalPauseMs);
      throw rateLimited(retryAfterSeconds, tooMany);
    }
    if (this.inLine >= mostOfAll) throw busy(retryAfterSeconds);
    return new Promise((start, refuse) => {
      const timer = setTimeout(() => {
        this.remove(asker, waiting);
        refuse(busy(retryAfterSeconds));
      }, waitsMs);
      const waiting: Waiting = { start, refuse, timer };
      this.waiting.set(asker, [...mine, waiting]);
      this.inLine++;
      this.next();
    });
  }

  /** Starts whatever may start: of each asker one after the other. */
  private next(): void {
    for (const [asker, [first]] of this.waiting) {
      if (this.under >= this.places) return;
      if (!first || !this.mayStart(asker)) continue;
      this.remove(asker, first);
      first.start();
      return;
    }
  }

  /** The asker goes to the end of the line. */
  private remove(asker: string, done: Waiting): void {
    clearTimeout(done.timer);
    const left = (this.waiting.get(asker) ?? []).filter((each) => each !== done);
    this.inLine--;
    this.waiting.delete(asker);
    if (left.length > 0) this.waiting.set(asker, left);
  }
}

const tooMany = "Too many of your heavy operations wait already; light ones are still answered.";
