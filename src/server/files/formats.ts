import { stringify } from "csv-stringify/sync";
import { listForms, type ListEnding } from "../../../web/shared/record.files";
import type { DataLicense } from "../../values/data.license";
import { valueOf, type Column } from "./columns";
import type { Format } from "./format";
import type { FileList } from "./lists";
import { parquetIn } from "./parquet";
import { usualGroups } from "./parquet.groups";
import type { Row } from "./rows";

/** Spreadsheets read a file without this mark in the encoding of their system. */
const byteOrderMark = "\uFEFF";

/** Between the values of a cell. A line break within one of them is written as a space. */
export const separator = "\n";

function inCell(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => textOf(each).replace(/\s*\n\s*/g, " ")).join(separator);
  return typeof value === "object" && value !== null ? textOf(value) : value;
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);

/** RFC 4180. A text that a spreadsheet would take for a formula has an apostrophe before it. */
const line = (cells: readonly unknown[][]): string =>
  stringify(cells as unknown[][], { record_delimiter: "windows", escape_formulas: true, cast: { boolean: String } });

/** A format in which each row is written by itself, and nothing follows the last one. */
const rowByRow = (
  type: string,
  head: (list: FileList) => string,
  written: (rows: readonly Row[], list: FileList) => string,
): Format => ({
  type,
  async *parts({ list, rows }) {
    const first = head(list);
    if (first) yield first;
    for await (const some of rows) if (some.length > 0) yield written(some, list);
  },
});

const csv = rowByRow(
  listForms.csv.type,
  ({ columns }) => byteOrderMark + line([columns.map(({ name }) => name)]),
  (rows, { columns }) => line(rows.map((row) => columns.map(({ path }) => inCell(valueOf(row, path))))),
);

/** JSON Lines: each row as the API answers it. */
const ndjson = rowByRow(
  listForms.ndjson.type,
  () => "",
  (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
);

/** By the ending of the file. */
export const formatsWith = (groups = usualGroups): Readonly<Record<ListEnding, Format>> => ({
  csv,
  ndjson,
  parquet: parquetIn(groups),
});

const datatypes: Readonly<Record<string, string>> = {
  Int: "integer",
  Float: "double",
  Boolean: "boolean",
  DateTime: "dateTime",
  JSON: "json",
  URL: "anyURI",
};

const describedColumn = (column: Column): object => ({
  name: column.name,
  titles: column.name,
  "dc:description": column.description,
  datatype: datatypes[column.type.name] ?? "string",
  ...(column.isList && { separator }),
});

/** What the columns of the file mean: CSV on the Web (W3C, Metadata Vocabulary for Tabular Data). */
export const metadataOf = (
  { name, description, columns }: FileList,
  url: string,
  license: DataLicense | null,
): object => ({
  "@context": "http://www.w3.org/ns/csvw",
  url,
  "dc:title": name,
  "dc:description": description,
  ...(license && { "dc:license": { "@id": license.url } }),
  dialect: { header: true, encoding: "utf-8", lineTerminators: ["\r\n"] },
  tableSchema: { columns: columns.map(describedColumn), primaryKey: "id" },
});
