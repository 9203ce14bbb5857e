import { LRUCache } from "lru-cache";

interface WaitingRead {
  start: () => void;
  refuse: (error: Error) => void;
  timer: NodeJS.Timeout;
}

export interface FairQueueBounds {
  /** How many work at the same time. */
  places: number;
  /** How many of these one asker may have. */
  placesOfOne: number;
  /** How many may wait, of one asker and of all. */
  waitingOfOne: number;
  waitingOfAll: number;
  /** How long one may wait. With the time that a statement may take, this must be within what a request may take. */
  waitsMs: number;
  /** What an asker is told who has too many waiting already. */
  tooManyOfOne: () => Error;
  /** What is told if too many wait, or one has waited for too long. */
  tooManyOfAll: () => Error;
}

/** Of so many askers it is remembered when they last had a place. */
const remembered = 20_000;

/**
 * Where operations wait for a connection. Who last had one the longest ago comes first: whoever sends many waits for their own, and
 * somebody who sends one now and then comes next.
 */
export class FairQueue {
  private readonly waiting = new Map<string, WaitingRead[]>();
  private readonly running = new Map<string, number>();
  /** When each asker last had a place: at which of all the places ever given. */
  private readonly last = new LRUCache<string, number>({ max: remembered });
  private given = 0;
  private under = 0;
  private inLine = 0;

  constructor(private readonly bounds: FairQueueBounds) {}

  /** @throws what the bounds say, if there is no place in time. */
  async run<T>(asker: string, work: () => Promise<T>): Promise<T> {
    if (this.mayStart(asker) && this.inLine === 0) this.enter(asker);
    else await this.turn(asker);
    try {
      return await work();
    } finally {
      this.leave(asker);
      this.next();
    }
  }

  private mayStart(asker: string): boolean {
    return this.under < this.bounds.places && (this.running.get(asker) ?? 0) < this.bounds.placesOfOne;
  }

  private enter(asker: string): void {
    this.under++;
    this.running.set(asker, (this.running.get(asker) ?? 0) + 1);
    this.last.set(asker, ++this.given);
  }

  private leave(asker: string): void {
    this.under--;
    const left = (this.running.get(asker) ?? 1) - 1;
    if (left > 0) this.running.set(asker, left);
    else this.running.delete(asker);
  }

  private async turn(asker: string): Promise<void> {
    const { waitingOfOne, waitingOfAll, waitsMs, tooManyOfOne, tooManyOfAll } = this.bounds;
    const mine = this.waiting.get(asker) ?? [];
    if (mine.length >= waitingOfOne) throw tooManyOfOne();
    if (this.inLine >= waitingOfAll) throw tooManyOfAll();
    return new Promise((start, refuse) => {
      const timer = setTimeout(() => {
        this.remove(asker, waiting);
        refuse(tooManyOfAll());
      }, waitsMs);
      const waiting: WaitingRead = { start, refuse, timer };
      this.waiting.set(asker, [...mine, waiting]);
      this.inLine++;
      this.next();
    });
  }

  private next(): void {
    const asker = this.nextAsker();
    const [first] = (asker !== null && this.waiting.get(asker)) || [];
    if (asker === null || !first) return;
    this.remove(asker, first);
    this.enter(asker);
    first.start();
  }

  private nextAsker(): string | null {
    let next: string | null = null;
    let earliest = Infinity;
    for (const asker of this.waiting.keys()) {
      const last = this.last.get(asker) ?? 0;
      if (last >= earliest || !this.mayStart(asker)) continue;
      [next, earliest] = [asker, last];
    }
    return next;
  }

  /** Takes one out of the line; the asker's others go to its end. */
  private remove(asker: string, done: WaitingRead): void {
    clearTimeout(done.timer);
    const left = (this.waiting.get(asker) ?? []).filter((each) => each !== done);
    this.inLine--;
    this.waiting.delete(asker);
    if (left.length > 0) this.waiting.set(asker, left);
  }
}
