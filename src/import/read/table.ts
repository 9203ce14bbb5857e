/** The contents of a file: its rows, and which of them are data. */
export interface Table {
  /** All rows, with headers and empty ones: row 1 is the first. These are sent to the server, so that both use the same numbers. */
  all: string[][];
  /** The line on which each row begins; null if the file has no lines. */
  lines: (number | null)[];
  /** The names of the columns, each once. */
  header: string[];
  /** The rows of data, without empty ones. */
  rows: Row[];
  /** Whether row 1 is a header that the reader has made, of the names of fields. */
  hasMadeHeader: boolean;
  /** Other orders in which earlier editions may have the cells of a row of `all`. */
  earlierOrders: ReadonlyMap<readonly string[], () => string[][]>;
  /** What was read of cells that are dates and no texts: whatever format a mapping gives for texts, these need none. */
  dates: ReadonlySet<string>;
  /** How the bytes were read, for the report. */
  encoding: string | null;
  /** What was removed from the cells or repaired in them, and how often. */
  cleaned: Cleaned;
}

export interface Row {
  /** Its number, as in `locator: row=12`. */
  number: number;
  /** The line of the file on which it begins; null if its file has no lines. */
  line: number | null;
  cells: string[];
  /** Of JSON, the element itself: a column can be a path into it. */
  element?: unknown;
}

export interface Cleaned {
  emailAddresses: number;
  phoneNumbers: number;
  /** Characters that no text of the record may contain. */
  characters: number;
}

/** A sheet, a list in a JSON document or a CSV file, before its header is known. */
export interface RawTable {
  rows: { cells: string[]; line: number | null; element?: unknown }[];
  encoding: string | null;
  /** Whether the first row is a header that the reader has made. */
  hasOwnHeader?: boolean;
  /** The names of its fields in the order in which they first appear in the file. */
  fields?: string[];
  dates?: Set<string>;
}

/** A file that cannot be read: the message says where and why. */
export class UnreadableFile extends Error {}
