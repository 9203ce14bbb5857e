import type { SchemaElement } from "hyparquet-writer";
import type { Column } from "./columns";

/** How values of a type stand in a Parquet file. */
interface Kind {
  element: Omit<SchemaElement, "name">;
  cell(value: unknown): unknown;
}

const kept = (value: unknown): unknown => value;

const text: Kind = {
  element: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  cell: (value) => (typeof value === "string" ? value : JSON.stringify(value)),
};

const instant: Kind = {
  element: {
    type: "INT64",
    converted_type: "TIMESTAMP_MILLIS",
    logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" },
  },
  cell: (value) => new Date(String(value)),
};

/** Any other type is a text: names, ids, days of which only the year or month may be known. */
const kinds: Readonly<Record<string, Kind>> = {
  Int: { element: { type: "INT32" }, cell: kept },
  Float: { element: { type: "DOUBLE" }, cell: kept },
  Boolean: { element: { type: "BOOLEAN" }, cell: kept },
  DateTime: instant,
  // As JSON also if it is a text: else `12` and `"12"` would be the same.
  JSON: { ...text, cell: (value) => JSON.stringify(value) },
};

const kindOf = ({ type }: Column): Kind => kinds[type.name] ?? text;

/** The schema of a file with these columns. Any value may be missing. */
export const schemaOf = (name: string, columns: readonly Column[]): SchemaElement[] => [
  { name, num_children: columns.length },
  ...columns.flatMap(elementsOf),
];

/** Three levels, as the format wants it of lists, so that an empty list and none differ. */
function elementsOf(column: Column): SchemaElement[] {
  const { element } = kindOf(column);
  if (!column.isList) return [{ ...element, name: column.name, repetition_type: "OPTIONAL" }];
  return [
    {
      name: column.name,
      repetition_type: "OPTIONAL",
      num_children: 1,
      converted_type: "LIST",
      logical_type: { type: "LIST" },
    },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { ...element, name: "element", repetition_type: "OPTIONAL" },
  ];
}

/** A value of the API as its column has it. */
export function cellOf(value: unknown, column: Column): unknown {
  if (value === null || value === undefined) return null;
  if (column.isList && Array.isArray(value)) return value.map((each) => cellOf(each, { ...column, isList: false }));
  return kindOf(column).cell(value);
}
