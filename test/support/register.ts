import type { GivenFile } from "../../src/import/mapping/tables";

/** Small invented files with the peculiarities of real registers, one for each mapping of the project. Nobody in them exists. */
export interface Register {
  mapping: string;
  files: GivenFile[];
  /** The same files with one correction, like those of the next month. */
  corrected: GivenFile[];
  counts: { rows: number; taken: number; partly: number; rejected: number; filtered: number };
  /** The number of records of each kind. */
  kinds: Record<string, number>;
  /** One of the records, and its expected values. */
  look: { query: string; answer: unknown };
}
