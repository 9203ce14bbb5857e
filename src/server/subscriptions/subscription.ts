import { setTimeout as pause } from "node:timers/promises";
import { GraphQLError } from "graphql";
import type { Revisions } from "../../database/revisions";
import type { Passing } from "../../modules/history/passing.revisions";

/** The result of an operation, in the form of GraphQL's answers, and its text. */
export interface FollowedEvent {
  revision: number;
  result: Record<string, unknown>;
  text: string;
}

/** How the revisions of a subscription are found, and its events are made. */
export interface Making {
  revisions: Revisions;
  passing: (after: number, head: number) => Promise<Passing>;
  event: (revision: number, signal: AbortSignal) => Promise<FollowedEvent>;
  /** What a client may hear of an error. */
  told: (error: unknown) => Error;
}

/** A database that does not answer is asked again after so long. */
const afterFailureMs = 1000;

/**
 * What one client follows. It holds nothing but the last revision that the client has got: the next event is made when the client takes it. So a slow client
 * costs no memory, and one that reconnects with this revision misses nothing.
 */
export class Subscription {
  constructor(
    /** Everything up to this revision was sent, or did not pass the filter. */
    public position: number,
    private readonly making: Making,
  ) {}

  /** Ends when the signal aborts. */
  async *events(signal: AbortSignal): AsyncGenerator<FollowedEvent, undefined> {
    try {
      for (;;) {
        const head = await this.making.revisions.after(this.position, signal);
        const { revisions, until } = await insist(() => this.making.passing(this.position, head), signal);
        for (const revision of revisions) {
          yield await insist(() => this.making.event(revision, signal), signal);
          this.position = revision;
        }
        this.position = until;
      }
    } catch (error) {
      if (signal.aborted) return;
      throw this.making.told(error);
    }
  }
}

/** Tries again as long as the database does not answer. */
async function insist<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error;
      await pause(afterFailureMs, undefined, { signal });
    }
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions["code"] === "SERVICE_UNAVAILABLE";
