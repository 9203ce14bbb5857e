/** How a file is read, in the words of Frictionless Data (Table Dialect, Table Schema). */
export interface ReadingOptions {
  format?: Format;
  /** Tried in this order. */
  encoding?: string[];
  dialect?: Dialect;
  /** Texts that mean that there is no value. */
  missingValues?: string[];
  /** Where in a document of JSON or YAML the list stands: `persons`, `result.items`. */
  path?: string;
  /** Whether e-mail addresses and phone numbers stay in what is sent. */
  contactDetails?: "drop" | "keep";
}

export const formats = ["csv", "tsv", "xlsx", "xls", "ods", "json", "ndjson", "yaml"] as const;
export type Format = (typeof formats)[number];

export interface Dialect {
  delimiter?: string;
  quoteChar?: string;
  /** False: there is no header, and columns are `#1`, `#2` .. */
  header?: boolean;
  /** The numbers of the rows that are the header; what stands before the last of them is no data. */
  headerRows?: number[];
  /** What joins the cells of several header rows. */
  headerJoin?: string;
  /** The numbers of rows that are no data. */
  commentRows?: number[];
  /** A row whose first cell begins with this is no data. */
  commentChar?: string;
  /** The name or number of the sheet. */
  sheet?: string | number;
}
