import { AsyncLocalStorage } from "node:async_hooks";
import { rateLimited } from "../../../values/errors";

interface Bounds {
  /** So many have their turn at once. */
  atOnce: number;
  /** So many wait, of one person. */
  waitingEach: number;
  longestWaitMs: number;
}

interface WaitingTurn {
  who: string;
  begin: () => void;
}

/** Work that is done a little at a time, and one at a time for each person: whoever asks for much waits for themselves. */
export class Turns {
  private readonly busy = new Set<string>();
  private readonly waiting: WaitingTurn[] = [];
  private readonly within = new AsyncLocalStorage<true>();

  constructor(private readonly bounds: Bounds) {}

  /**
   * Does the work when its turn has come. Work that asks for more of its kind goes on in the same turn.
   * @throws GraphQLError RATE_LIMITED if it would wait too long.
   */
  async take<T>(who: string, work: () => Promise<T>): Promise<T> {
    if (this.within.getStore()) return work();
    await this.turnOf(who);
    try {
      return await this.within.run(true, work);
    } finally {
      this.busy.delete(who);
      this.next();
    }
  }

  private async turnOf(who: string): Promise<void> {
    const { waitingEach, longestWaitMs } = this.bounds;
    if (this.isFree(who)) return void this.busy.add(who);
    if (this.waiting.filter((each) => each.who === who).length >= waitingEach) throw this.refusal();
    await new Promise<void>((resolve, reject) => {
      const waiting: WaitingTurn = {
        who,
        begin: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waiting), 1);
        reject(this.refusal());
      }, longestWaitMs);
      timer.unref();
      this.waiting.push(waiting);
    });
  }

  private isFree(who: string): boolean {
    return this.busy.size < this.bounds.atOnce && !this.busy.has(who);
  }

  private next(): void {
    const at = this.waiting.findIndex(({ who }) => this.isFree(who));
    const [next] = at < 0 ? [] : this.waiting.splice(at, 1);
    if (!next) return;
    this.busy.add(next.who);
    next.begin();
  }

  private refusal(): Error {
    return rateLimited(Math.ceil(this.bounds.longestWaitMs / 1000));
  }
}
