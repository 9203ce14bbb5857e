import { Ambient } from "../../../values/ambient";
import { rateLimited } from "../../../values/errors";

interface Bounds {
  /** How many pieces of work run at the same time. */
  atOnce: number;
  /** How many pieces of work can wait for one person. */
  waitingEach: number;
  longestWaitMs: number;
}

interface WaitingTurn {
  who: string;
  begin: () => void;
}

/** Runs a few pieces of work at the same time, but only one for each person. So a person with much work delays nobody else. */
export class Turns {
  private readonly busy = new Set<string>();
  private readonly waiting: WaitingTurn[] = [];
  private readonly within = new Ambient<true>();

  constructor(private readonly bounds: Bounds) {}

  /**
   * Does the work when its turn has come. Work that starts more work of this kind does it in the same turn.
   * @throws GraphQLError RATE_LIMITED if it would wait too long.
   */
  async take<T>(who: string, work: () => Promise<T>): Promise<T> {
    if (this.within.get()) return work();
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
