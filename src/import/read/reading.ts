import { extname } from "node:path";
import { cellText } from "./cell.text";
import { withoutContactDetails, withoutPhoneNumbers } from "./contact.details";
import { readCsv } from "./csv";
import { headerOf } from "./header";
import { earlierOrders, readElements } from "./json";
import { cleanElement, type Clean } from "./json.contacts";
import { fieldOf, textOfValue } from "./json.path";
import { phoneLabelOf } from "./phone.labels";
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
  const clean: Clean = (text, label = null) => {
    const plain = cellText(text, cleaned);
    if (options.contactDetails === "keep") return plain;
    return withoutContactDetails(withoutPhoneNumbers(plain, label, cleaned), cleaned).trim();
  };
  cleanRows(raw, clean);
  const { names, lastRow } = headerOf(raw, options.dialect ?? {});
  if (options.contactDetails !== "keep") clearPhoneColumns(raw, names, lastRow, cleaned);
  return {
    all: raw.rows.map(({ cells }) => cells),
    lines: raw.rows.map(({ line }) => line),
    header: names,
    hasMadeHeader: raw.hasOwnHeader === true,
    earlierOrders: raw.hasOwnHeader ? earlierOrders(raw) : new Map(),
    dates: raw.dates ?? new Set(),
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
  const labels = names.map(phoneLabelOf);
  if (labels.every((label) => label === null)) return;
  for (const { cells, element } of rows.slice(lastRow))
    if (element === undefined)
      labels.forEach((label, place) => {
        if (label && cells[place]) cells[place] = withoutPhoneNumbers(cells[place], label, cleaned).trim();
      });
}
