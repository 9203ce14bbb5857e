import { busy, rateLimited } from "../../values/errors";

/** How many subscriptions there may be at once. */
export interface PlaceLimits {
  /** Of one address without a token, and of one token. */
  perClient: number;
  /** Of the process. */
  inAll: number;
}

export const usualPlaces: PlaceLimits = { perClient: 250, inAll: 2000 };

const retryAfterSeconds = 60;

/** The places of the subscriptions of a process. A WebSocket takes one, too, so that nobody opens any number of them for nothing. */
export class Places {
  private readonly taken = new Map<string, number>();
  private all = 0;

  constructor(
    private readonly limits: PlaceLimits,
    private readonly what: string,
  ) {}

  /**
   * Takes a place, until the returned function is called.
   *
   * @throws GraphQLError RATE_LIMITED, or SERVICE_UNAVAILABLE if the process has no place left.
   */
  take(client: string): () => void {
    const { perClient, inAll } = this.limits;
    const mine = this.taken.get(client) ?? 0;
    if (mine >= perClient)
      throw rateLimited(
        retryAfterSeconds,
        `At most ${perClient} ${this.what} are open at once for one address or token.`,
      );
    if (this.all >= inAll) throw busy(retryAfterSeconds, `No more ${this.what} can be opened here at the moment.`);
    this.change(client, 1);
    let isMine = true;
    return () => {
      if (isMine) this.change(client, -1);
      isMine = false;
    };
  }

  private change(client: string, by: 1 | -1): void {
    this.all += by;
    const left = (this.taken.get(client) ?? 0) + by;
    if (left > 0) this.taken.set(client, left);
    else this.taken.delete(client);
  }
}
