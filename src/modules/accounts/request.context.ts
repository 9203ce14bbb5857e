import type { DataSource } from "typeorm";
import type { Reader } from "../../projection/answer/reader";
import type { Viewer } from "./viewer";

/** What somebody has left of the points that they may use within a minute. */
export interface PointsLeft {
  remaining: number;
  /** Until all of them can be used again. */
  resetSeconds: number;
}

/**
 * Takes points from whoever asks: before anything is read or written, and again if it turns out to be more. Null if nobody
 * counts.
 *
 * @throws GraphQLError RATE_LIMITED
 */
export type Charge = (points: number) => PointsLeft | null;

/** What every resolver is given: made anew for each request. */
export interface RequestContext {
  reader: Reader;
  viewer: Viewer;
  /** What services write to. */
  database: DataSource;
  requestId: string;
  charge: Charge;
}
