import type { Reader } from "../kernel/projection/reader";

/** What every resolver is given: made anew for each request. */
export interface Context {
  reader: Reader;
  requestId: string;
}
