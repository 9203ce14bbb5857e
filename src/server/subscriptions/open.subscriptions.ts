import type { Metrics } from "../metrics/metrics";
import { Places, type PlaceLimits } from "./places";

export type Channel = "websocket" | "sse";

/** The place of one open subscription. */
export interface Place {
  /** Aborts when its client goes, or the server closes. */
  signal: AbortSignal;
  /** Counts an event that was sent. */
  sent(): void;
  /** Ends it, and gives the place to others. */
  leave(): void;
}

/** The subscriptions that are open in this process, over all channels. */
export class OpenSubscriptions {
  private readonly places: Places;
  private readonly open = new Set<() => void>();
  private isClosing = false;

  constructor(
    limits: PlaceLimits,
    private readonly metrics?: Metrics,
  ) {
    this.places = new Places(limits, "subscriptions");
  }

  /** @throws GraphQLError RATE_LIMITED or SERVICE_UNAVAILABLE if there is no place left. */
  take(client: string, channel: Channel): Place {
    const free = this.places.take(client);
    const ends = new AbortController();
    const leave = (): void => {
      if (!this.open.delete(leave)) return;
      free();
      this.metrics?.subscribers(channel, -1);
      ends.abort();
    };
    this.open.add(leave);
    this.metrics?.subscribers(channel, 1);
    if (this.isClosing) leave();
    return { signal: ends.signal, sent: () => this.metrics?.event(channel), leave };
  }

  /** Ends all of them, and those to come. */
  close(): void {
    this.isClosing = true;
    for (const leave of [...this.open]) leave();
  }
}
