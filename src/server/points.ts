import { LRUCache } from "lru-cache";
import type { PointsLeft } from "../modules/accounts/request.context";
import { rateLimited } from "../values/errors";

interface Used {
  points: number;
  /** The points that light reads used from their own reserve, after the others were used up. */
  light: number;
  until: number;
}

const windowMs = 60_000;

/** The number of clients that are remembered (some 200 bytes each); the least recently seen are forgotten first. */
const remembered = 50_000;

/** A read of at most this cost is light: it is still answered after the points are used up, from a reserve. */
export const lightPoints = 5000;

/** What it costs to send an answer again: to ask for the state of the database, and to send it. */
export const pointsOfRepeat = 10;

/** The size of the reserve for light reads, as a part of the limit. */
const allowance = 0.1;

/** The points that each client has used within a minute. One point is some 10 µs of Postgres (graphql/prices.ts). */
export class Points {
  private readonly used = new LRUCache<string, Used>({ max: remembered });

  constructor(
    /** For each client within a minute; 0 for any number. */
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws GraphQLError RATE_LIMITED */
  charge(client: string, points: number): PointsLeft | null {
    if (this.most === 0) return null;
    const used = this.windowOf(client);
    if (used.points + points <= this.most) used.points += points;
    else if (points <= lightPoints && used.light + points <= this.most * allowance) used.light += points;
    else throw this.refusal(used, points);
    return { remaining: this.most - used.points, resetSeconds: this.secondsLeft(used) };
  }

  private windowOf(client: string): Used {
    const known = this.used.get(client);
    if (known && known.until > this.now()) return known;
    const used = { points: 0, light: 0, until: this.now() + windowMs };
    this.used.set(client, used);
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
