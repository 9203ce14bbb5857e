/** How a file is read, in the words of Frictionless Data (Table Dialect, Table Schema). */
export interface ReadingOptions {
  format?: Format;
  /** Tried in this order. */
  encoding?: string[];
  dialect?: Dialect;
  /** Texts that stand for an empty cell, such as `n/a`. */
  missingValues?: string[];
  /** The path of the list in a document of JSON or YAML: `persons`, `result.items`. */
  path?: string;
  /** Whether e-mail addresses and phone numbers are sent too. */
  contactDetails?: "drop" | "keep";
}

export const formats = ["csv", "tsv", "xlsx", "xls", "ods", "json", "ndjson", "yaml"] as const;
export type Format = (typeof formats)[number];

export interface Dialect {
  delimiter?: string;
  quoteChar?: string;
  /** False: there is no header, and columns are `#1`, `#2` .. */
  header?: boolean;
  /** The numbers of the rows that are the header. Data begins after the last of them. */
  headerRows?: number[];
  /** The text between the cells of several header rows. */
  headerJoin?: string;
  /** The numbers of rows that are not data. */
  commentRows?: number[];
  /** A row whose first cell begins with this is a comment, not data. */
  commentChar?: string;
  /** The name or number of the sheet. */
  sheet?: string | number;
}
