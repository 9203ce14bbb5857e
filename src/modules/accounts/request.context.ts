import type { GraphQLError } from "graphql";
import type { DataSource } from "typeorm";
import type { Reader } from "../../projection/answer/reader";
import type { Viewer } from "./viewer";

/** How many of the points for a minute a client has left. */
export interface PointsLeft {
  remaining: number;
  /** In how many seconds all points can be used again. */
  resetSeconds: number;
}

/**
 * Charges points to the client: before anything is read or written, and again if the work turns out to cost more. Null if points
 * are not counted.
 *
 * @throws GraphQLError RATE_LIMITED
 */
export type Charge = (points: number) => PointsLeft | null;

/** What a request turned out to ask for, for metrics and the log. */
export interface Work {
  /** Null before the limits of an operation were checked; a repeat is known before. */
  kind: "repeat" | "light" | "heavy" | "write" | null;
  /** The name that the client gave its operation. */
  operation: string | null;
  /** The points that it was charged. */
  cost: number | null;
  /** The revision at which it was answered. */
  revision: number | null;
}

/** What a subscription is asked for. */
export interface Following {
  /** The revision of which an event tells; null as long as the subscription is only opened. */
  revision: number | null;
  /** Its arguments, once it is opened. */
  args: Readonly<Record<string, unknown>> | null;
}

/** A query that is answered later, whenever something changes: as anybody could read it, with its entry fields read at a revision. */
export interface PinnedQuestion {
  query: string;
  revision: number;
  /** In whose name it waits for the database. */
  client: string;
  /** What the query may declare; it gets what it does declare. */
  variables: Readonly<Record<string, unknown>>;
  /** The same, of what is looked up only if it is declared. */
  late?: Readonly<Record<string, () => Promise<unknown>>>;
  /** By default nobody is charged. */
  charge?: Charge;
}

export interface PinnedAnswer {
  data: unknown;
  errors: readonly GraphQLError[];
  /** In points; null if it was not measured. */
  cost: number | null;
}

export type AskPinned = (question: PinnedQuestion) => Promise<PinnedAnswer>;

/** The context of every resolver, made for each request. */
export interface RequestContext {
  reader: Reader;
  viewer: Viewer;
  /** The database for services that write. */
  database: DataSource;
  requestId: string;
  charge: Charge;
  /** Asks the API in the name of the viewer: an operation of its own, with its own limits and cost. @throws GraphQLError the first error of its answer */
  ask: (query: string, variables: Record<string, unknown>) => Promise<unknown>;
  work: Work;
  /** Only for a subscription. */
  following?: Following;
  askPinned: AskPinned;
  /** Why the server sends nothing to an address, whatever it leads to; null if it does. */
  refusalOfAddress: (url: string) => string | null;
}
