import { LRUCache } from "lru-cache";
import { after } from "./after";

interface WaitingRead {
  start: () => void;
  refuse: (error: Error) => void;
  timer: NodeJS.Timeout;
}

export interface FairQueueBounds {
  /** How many operations run at the same time. */
  places: number;
  /** How many of these one client may have. */
  placesOfOne: number;
  /** How many may wait, of one client and of all clients. */
  waitingOfOne: number;
  waitingOfAll: number;
  /** How long an operation may wait. Together with the longest statement this must be shorter than the longest request. */
  waitsMs: number;
  /** The error for a client that has too many operations waiting. */
  tooManyOfOne: () => Error;
  /** The error if too many operations wait, or one has waited for too long. */
  tooManyOfAll: () => Error;
}

/** For so many clients the queue remembers when they last had a place. */
const remembered = 20_000;

/**
 * The queue in which operations wait for a connection. The client that has had no connection for the longest time comes first: a client
 * that sends many operations waits for its own, and one that sends one now and then comes next.
 */
export class FairQueue {
  private readonly waiting = new Map<string, WaitingRead[]>();
  private readonly running = new Map<string, number>();
  /** When each client last had a place: the number of that place among all places given so far. */
  private readonly last = new LRUCache<string, number>({ max: remembered });
  private given = 0;
  private under = 0;
  private inLine = 0;

  constructor(private readonly bounds: FairQueueBounds) {}

  /** @throws the errors of the bounds, if no place is free in time. */
  run<T>(client: string, work: () => Promise<T>): Promise<T> {
    if (!this.mayStart(client) || this.inLine > 0) return this.turn(client).then(() => this.inPlace(client, work));
    this.enter(client);
    return this.inPlace(client, work);
  }

  private inPlace<T>(client: string, work: () => Promise<T>): Promise<T> {
    return after(work(), () => {
      this.leave(client);
      this.next();
    });
  }

  private mayStart(client: string): boolean {
    return this.under < this.bounds.places && (this.running.get(client) ?? 0) < this.bounds.placesOfOne;
  }

  private enter(client: string): void {
    this.under++;
    this.running.set(client, (this.running.get(client) ?? 0) + 1);
    this.last.set(client, ++this.given);
  }

  private leave(client: string): void {
    this.under--;
    const left = (this.running.get(client) ?? 1) - 1;
    if (left > 0) this.running.set(client, left);
    else this.running.delete(client);
  }

  private async turn(client: string): Promise<void> {
    const { waitingOfOne, waitingOfAll, waitsMs, tooManyOfOne, tooManyOfAll } = this.bounds;
    const mine = this.waiting.get(client) ?? [];
    if (mine.length >= waitingOfOne) throw tooManyOfOne();
    if (this.inLine >= waitingOfAll) throw tooManyOfAll();
    return new Promise((start, refuse) => {
      const timer = setTimeout(() => {
        this.remove(client, waiting);
        refuse(tooManyOfAll());
      }, waitsMs);
      const waiting: WaitingRead = { start, refuse, timer };
      this.waiting.set(client, [...mine, waiting]);
      this.inLine++;
      this.next();
    });
  }

  private next(): void {
    const client = this.nextClient();
    const [first] = (client !== null && this.waiting.get(client)) || [];
    if (client === null || !first) return;
    this.remove(client, first);
    this.enter(client);
    first.start();
  }

  private nextClient(): string | null {
    let next: string | null = null;
    let earliest = Infinity;
    for (const client of this.waiting.keys()) {
      const last = this.last.get(client) ?? 0;
      if (last >= earliest || !this.mayStart(client)) continue;
      [next, earliest] = [client, last];
    }
    return next;
  }

  /** Takes the next operation of a client; its other operations move to the end of the queue. */
  private remove(client: string, done: WaitingRead): void {
    clearTimeout(done.timer);
    const left = (this.waiting.get(client) ?? []).filter((each) => each !== done);
    this.inLine--;
    this.waiting.delete(client);
    if (left.length > 0) this.waiting.set(client, left);
  }
}
