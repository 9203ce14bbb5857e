import { tableFromIPC, Vector } from "apache-arrow";
import { ParquetFile } from "parquet-wasm";

/** A Parquet file as others than its writer read it: by the reader of Apache Arrow. */
export interface ReadFile {
  /** The types of the columns, in their order. */
  types: Record<string, string>;
  rows: Record<string, unknown>[];
  /** How many rows each group has. */
  groups: number[];
  /** What the file says of itself. */
  stated: Record<string, string>;
}

export async function readParquet(bytes: ArrayBuffer): Promise<ReadFile> {
  const file = await ParquetFile.fromFile(new Blob([bytes]));
  const metadata = file.metadata();
  const table = tableFromIPC((await file.read()).intoIPCStream());
  return {
    types: Object.fromEntries(table.schema.fields.map(({ name, type }) => [name, String(type)])),
    rows: table.toArray().map((row: { toJSON(): object }) => plain(row.toJSON())),
    groups: metadata.rowGroups().map((group) => group.numRows()),
    stated: Object.fromEntries(metadata.fileMetadata().keyValueMetadata() as Map<string, string>),
  };
}

const plain = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Vector ? [...value] : value]));

/** A column as CSV on the Web describes it. */
export interface DescribedColumn {
  name: string;
  datatype: string;
  /** If a cell has several values. */
  separator?: string;
}

/** The cells that a row of JSON Lines has in the columns. */
export const cellsOf = (row: unknown, columns: readonly DescribedColumn[]): Record<string, unknown> =>
  Object.fromEntries(
    columns.map(({ name, datatype, separator }) => {
      const value = at(row, name.split("."));
      return [
        name,
        separator && Array.isArray(value) ? value.map((each) => cell(each, datatype)) : cell(value, datatype),
      ];
    }),
  );

/** What the fields lead to. */
function at(value: unknown, fields: readonly string[]): unknown {
  const [field, ...rest] = fields;
  if (field === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => at(each, fields));
  return at((value as Record<string, unknown>)[field], rest);
}

function cell(value: unknown, datatype: string): unknown {
  if (value === null) return null;
  if (datatype === "json") return JSON.stringify(value);
  if (datatype === "dateTime") return Date.parse(value as string);
  // A date is a record of its own there.
  return typeof value === "object" && "value" in value ? value.value : value;
}
