/** What was read of a file: the rows as they stand in it, and which of them are data. */
export interface Table {
  /** All rows from the first, headers and empty ones too: row 1 is the first. A server is sent these, so they have its numbers. */
  all: string[][];
  /** The line on which each of them begins; null if its file has no lines. */
  lines: (number | null)[];
  /** The names of the columns, each once. */
  header: string[];
  /** The rows of data; an empty one is none. */
  rows: Row[];
  /** How the bytes were read, for the report. */
  encoding: string | null;
  /** What was left out of the cells, or repaired in them, and how often. */
  cleaned: Cleaned;
}

export interface Row {
  /** As `locator: row=12` counts it. */
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
  /** Characters that no text of the record can hold. */
  characters: number;
}

/** One sheet, one list of a document of JSON, or one file of CSV, before its header is known. */
export interface RawTable {
  rows: { cells: string[]; line: number | null; element?: unknown }[];
  encoding: string | null;
  /** The first row is a header that the reader has made. */
  hasOwnHeader?: boolean;
}

/** A file that cannot be read: the message says where and why. */
export class UnreadableFile extends Error {}
