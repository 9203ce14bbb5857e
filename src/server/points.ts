import { LRUCache } from "lru-cache";
import type { PointsLeft } from "../modules/accounts/request.context";
import { rateLimited } from "../values/errors";

interface Used {
  points: number;
  /** What light reads have used of their own when all the rest was used up. */
  light: number;
  until: number;
}

const windowMs = 60_000;

/** So many askers are remembered (some 200 bytes each); who has not been seen for longest is forgotten first. */
const remembered = 50_000;

/** Up to here a read is light: it may still be asked for when the points are used up. */
export const lightPoints = 5000;

/** So much of the limit there is once more, for light reads alone. */
const allowance = 0.1;

/** The points that each asker has used within a minute. One point is some 10 µs of Postgres (graphql/prices.ts). */
export class Points {
  private readonly used = new LRUCache<string, Used>({ max: remembered });

  constructor(
    /** For each within a minute; 0 for any number. */
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws GraphQLError RATE_LIMITED */
  charge(asker: string, points: number): PointsLeft | null {
    if (this.most === 0) return null;
    const used = this.windowOf(asker);
    if (used.points + points <= this.most) used.points += points;
    else if (points <= lightPoints && used.light + points <= this.most * allowance) used.light += points;
    else throw this.refusal(used, points);
    return { remaining: this.most - used.points, resetSeconds: this.secondsLeft(used) };
  }

  private windowOf(asker: string): Used {
    const known = this.used.get(asker);
    if (known && known.until > this.now()) return known;
    const used = { points: 0, light: 0, until: this.now() + windowMs };
    this.used.set(asker, used);
    return used;
  }

  private secondsLeft({ until }: Used): number {
    return Math.max(1, Math.ceil((until - this.now()) / 1000));
  }

  private refusal(used: Used, points: number) {
    const left = (this.most - used.points).toLocaleString("en");
    return rateLimited(
      this.secondsLeft(used),
      `This costs ${points.toLocaleString("en")} points, and ${left} of ${this.most.toLocaleString("en")} are left in this minute. ` +
        "Ask for less (`extensions.cost` says what an operation costs).",
    );
  }
}
