import type { PointsLeft } from "../../modules/accounts/request.context";
import { rateLimited } from "../../values/errors";
import { Counts, secondsLeft, type Count, type Together } from "./counts";

/** A read of at most this cost is light: it is still answered after the points are used up, from a reserve. */
export const lightPoints = 5000;

/** What it costs to send an answer again: to ask for the state of the database, and to send it. */
export const pointsOfRepeat = 10;

/** The size of the reserve for light reads, as a part of the limit. */
const allowance = 0.1;

/** The points that each client has used within a minute. One point is some 10 µs of Postgres (graphql/prices.ts). */
export class Points {
  private readonly used: Counts;
  /** What light reads used from their own reserve, after the others were used up. */
  private readonly light: Counts;

  constructor(
    kind: string,
    /** For each client within a minute; 0 for any number. */
    private readonly most: number,
    together: Together | null,
  ) {
    this.used = new Counts(`points ${kind}`, most, together);
    this.light = new Counts(`light points ${kind}`, most * allowance, together);
  }

  /** @throws GraphQLError RATE_LIMITED */
  charge(client: string, points: number): PointsLeft | null {
    if (this.most === 0) return null;
    const count = this.used.of(client);
    if (count.used + points <= this.most) this.used.add(client, points);
    else if (!this.fitsReserve(client, points)) throw this.refusal(count, points);
    return { remaining: this.leftOf(count), resetSeconds: secondsLeft(count) };
  }

  private fitsReserve(client: string, points: number): boolean {
    if (points > lightPoints || this.light.of(client).used + points > this.light.most) return false;
    this.light.add(client, points);
    return true;
  }

  /** Processes that count together may have counted more than the limit, each before it heard of the others. */
  private leftOf({ used }: Count): number {
    return Math.max(0, this.most - used);
  }

  private refusal(count: Count, points: number) {
    const left = this.leftOf(count).toLocaleString("en");
    return rateLimited(
      secondsLeft(count),
      `This costs ${points.toLocaleString("en")} points, and ${left} of ${this.most.toLocaleString("en")} are left in this minute. ` +
        "Ask for less (`extensions.cost` says what an operation costs).",
    );
  }
}
