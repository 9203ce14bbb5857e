import { extname } from "node:path";
import { cellText } from "./cell.text";
import { isPhoneLabel, withoutContactDetails, withoutPhoneNumbers } from "./contact.details";
import { readCsv } from "./csv";
import { headerOf } from "./header";
import { readElements } from "./json";
import { fieldOf, textOfValue } from "./json.path";
import { formats, type Dialect, type Format, type ReadingOptions } from "./reading.options";
import { readSheet } from "./sheet";
import { UnreadableFile, type Cleaned, type RawTable, type Row, type Table } from "./table";

/**
 * Reads a file into a table. Cells are trimmed, in the NFC form of Unicode, and without characters that the record refuses.
 * @throws UnreadableFile
 */
export function readTable(bytes: Uint8Array, fileName: string, options: ReadingOptions = {}): Table {
  const raw = readRaw(bytes, fileName, options);
  const cleaned: Cleaned = { emailAddresses: 0, phoneNumbers: 0, characters: 0 };
  const clean: Clean = (text, label = "") => {
    const plain = cellText(text, cleaned);
    if (options.contactDetails === "keep") return plain;
    const labelled = isPhoneLabel(label) ? withoutPhoneNumbers(plain, cleaned) : plain;
    return withoutContactDetails(labelled, cleaned).trim();
  };
  cleanRows(raw, clean);
  const { names, lastRow } = headerOf(raw, options.dialect ?? {});
  if (options.contactDetails !== "keep") clearPhoneColumns(raw, names, lastRow, cleaned);
  return {
    all: raw.rows.map(({ cells }) => cells),
    lines: raw.rows.map(({ line }) => line),
    header: names,
    rows: dataRows(raw, lastRow, options.dialect ?? {}),
    encoding: raw.encoding,
    cleaned,
  };
}

/** The rows without empty ones at the end. */
function cleanRows({ rows }: RawTable, clean: Clean): void {
  const fields = rows[0]?.cells ?? [];
  for (const row of rows) {
    if (row.element === undefined) row.cells = row.cells.map((cell) => clean(cell));
    else {
      row.element = cleanElement(row.element, clean);
      row.cells = fields.map((name) => textOfValue(fieldOf(row.element, name)));
    }
  }
  while (rows.length > 0 && isEmpty(rows.at(-1)?.cells ?? [])) rows.pop();
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
  if (!format) throw new UnreadableFile(`the format is unknown: give one of ${formats.join(", ")}`);
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

/** In a column whose header says so, every number is a phone number. */
function clearPhoneColumns({ rows }: RawTable, names: readonly string[], lastRow: number, cleaned: Cleaned): void {
  const places = names.flatMap((name, place) => (isPhoneLabel(name) ? [place] : []));
  for (const { cells } of rows.slice(lastRow))
    for (const place of places) if (cells[place]) cells[place] = withoutPhoneNumbers(cells[place], cleaned).trim();
}

type Clean = (text: string, label?: string) => string;

function cleanElement(value: unknown, clean: Clean, label = ""): unknown {
  if (typeof value === "string") return clean(value, label);
  if (Array.isArray(value)) return value.map((item) => cleanElement(item, clean, label));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  // Popolo: { "type": "phone", "value": ".." }.
  const type = fieldOf(value, "type");
  const labelOf = (name: string): string => (name === "value" && typeof type === "string" ? type : name);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, cleanElement(each, clean, labelOf(name))]),
  );
}
