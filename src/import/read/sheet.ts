import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { ReadingOptions } from "./reading.options";
import { textOf } from "./sheet.cell";
import { UnreadableFile, type RawTable } from "./table";

/** Reads a sheet of a workbook (XLSX, XLS, ODS). Its rows have the numbers that people see beside them. */
export function readSheet(bytes: Uint8Array, { dialect = {} }: ReadingOptions): RawTable {
  const book = opened(bytes);
  const cells = (sheetOf(book, dialect.sheet) as { "!data"?: (CellObject | undefined)[][] })["!data"] ?? [];
  const dates = new Set<string>();
  const read = (cell: CellObject | undefined): string => {
    const text = textOf(cell);
    if (cell?.v instanceof Date) dates.add(text);
    return text;
  };
  const rows = Array.from(cells, (row: (CellObject | undefined)[] | undefined) => ({
    cells: Array.from(row ?? [], read),
    line: null,
  }));
  return { rows, encoding: null, dates };
}

function opened(bytes: Uint8Array): WorkBook {
  try {
    // Dates are read in UTC, so that the time zone of the machine never moves them to the day before.
    const plain = { cellHTML: false, cellFormula: false, cellText: false };
    return read(bytes, { type: "array", dense: true, cellDates: true, UTC: true, cellNF: true, ...plain });
  } catch (error) {
    throw new UnreadableFile(`it is not a workbook that can be read: ${error instanceof Error ? error.message : ""}`);
  }
}

function sheetOf({ SheetNames: names, Sheets: sheets }: WorkBook, wanted: string | number = 1): WorkSheet {
  const name = typeof wanted === "number" ? names[wanted - 1] : wanted;
  const sheet = name === undefined ? undefined : sheets[name];
  if (!sheet) throw new UnreadableFile(`it has no sheet ${wanted}; its sheets are ${names.join(", ")}`);
  return sheet;
}
