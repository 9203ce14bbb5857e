import type { DataSource } from "typeorm";
import type { Reader } from "../kernel/projection/reader";
import type { Viewer } from "../modules/accounts/viewer";

/** What every resolver is given: made anew for each request. */
export interface Context {
  reader: Reader;
  viewer: Viewer;
  /** What services write to. */
  database: DataSource;
  requestId: string;
}
