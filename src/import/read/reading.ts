import { extname } from "node:path";
import { cellText } from "./cell.text";
import { withoutContactDetails } from "./contact.details";
import { readCsv } from "./csv";
import { headerOf } from "./header";
import { readElements } from "./json";
import { fieldOf, textOfValue } from "./json.path";
import { formats, type Dialect, type Format, type ReadingOptions } from "./reading.options";
import { readSheet } from "./sheet";
import { UnreadableFile, type Cleaned, type RawTable, type Row, type Table } from "./table";

/**
 * Reads a file into a table. Cells are trimmed, in one form of Unicode, and without what no text of the record may hold.
 * @throws UnreadableFile
 */
export function readTable(bytes: Uint8Array, fileName: string, options: ReadingOptions = {}): Table {
  const raw = readRaw(bytes, fileName, options);
  const cleaned: Cleaned = { emailAddresses: 0, phoneNumbers: 0, characters: 0 };
  const clean = (text: string): string => {
    const plain = cellText(text, cleaned);
    return options.contactDetails === "keep" ? plain : withoutContactDetails(plain, cleaned).trim();
  };
  const [fields] = raw.rows;
  for (const row of raw.rows) {
    if (row.element === undefined) row.cells = row.cells.map(clean);
    else {
      row.element = cleanElement(row.element, clean);
      row.cells = (fields?.cells ?? []).map((name) => textOfValue(fieldOf(row.element, name)));
    }
  }
  while (raw.rows.length > 0 && isEmpty(raw.rows.at(-1)?.cells ?? [])) raw.rows.pop();
  const { names, lastRow } = headerOf(raw, options.dialect ?? {});
  return {
    all: raw.rows.map(({ cells }) => cells),
    lines: raw.rows.map(({ line }) => line),
    header: names,
    rows: dataRows(raw, lastRow, options.dialect ?? {}),
    encoding: raw.encoding,
    cleaned,
  };
}

function readRaw(bytes: Uint8Array, fileName: string, options: ReadingOptions): RawTable {
  const format = options.format ?? formatOf(fileName);
  if (format === "csv" || format === "tsv") {
    const tab = format === "tsv" ? { delimiter: "\t" } : {};
    return readCsv(bytes, { ...options, dialect: { ...tab, ...options.dialect } });
  }
  if (format === "json" || format === "ndjson" || format === "yaml") return readElements(bytes, format, options);
  return readSheet(bytes, options);
}

const otherNames: Readonly<Record<string, Format>> = { jsonl: "ndjson", yml: "yaml", tab: "tsv", txt: "csv" };

export function formatOf(fileName: string): Format {
  const ending = extname(fileName).slice(1).toLowerCase();
  const format = formats.find((each) => each === ending) ?? otherNames[ending];
  if (!format) throw new UnreadableFile(`what format is it? Name one: ${formats.join(", ")}`);
  return format;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === "");

function dataRows({ rows }: RawTable, lastRow: number, { commentRows = [], commentChar }: Dialect): Row[] {
  const numbered = rows.map((row, place) => ({ number: place + 1, ...row }));
  return numbered.filter(
    ({ number, cells }) =>
      number > lastRow &&
      !isEmpty(cells) &&
      !commentRows.includes(number) &&
      !(commentChar !== undefined && cells[0]?.startsWith(commentChar)),
  );
}

function cleanElement(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map((item) => cleanElement(item, clean));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleanElement(each, clean)]));
}
