import { CsvError, parse, type Options } from "csv-parse/sync";
import { MOST_PARTS } from "./part.fingerprints";

/** The table cannot be read; the message says where and why. */
export class BadTable extends Error {}

/** The most cells of one row. */
export const MOST_CELLS = 1000;

const asWritten: Options = { bom: true, relax_column_count: true };

/**
 * Reads CSV (RFC 4180) row by row, and keeps no row. A row may have more or fewer cells than others, a cell may have several lines, and an
 * empty line is a row with one empty cell. So rows have the numbers that RFC 7111 gives them.
 * @throws BadTable
 */
export function readCsv(text: string, delimiter: string, read: (cells: readonly string[]) => void): void {
  let rows = 0;
  let lastLine = 0;
  const take = (cells: readonly string[], { lines }: { lines: number }): null => {
    rows += 1;
    lastLine = lines;
    if (rows > MOST_PARTS) throw new BadTable(`it has more than ${MOST_PARTS.toLocaleString("en")} rows`);
    if (cells.length > MOST_CELLS)
      throw new BadTable(
        `row ${rows} has ${cells.length} cells; at most ${MOST_CELLS.toLocaleString("en")} are allowed`,
      );
    read(cells);
    return null;
  };
  try {
    parse(text, { ...asWritten, delimiter, on_record: take });
  } catch (error) {
    throw error instanceof CsvError ? new BadTable(sentenceOf(error, lastLine + 1)) : error;
  }
}

/** The cells of one row that somebody copied from a file; null if the text is not one row of CSV. */
export function rowOfLine(line: string, delimiter: string): string[] | null {
  try {
    const [row, ...others] = parse(line, { ...asWritten, delimiter });
    return row && others.length === 0 ? row : null;
  } catch {
    return null;
  }
}

const quoting = 'put the whole cell in quotes, and write a quote within it twice ("")';

function sentenceOf(error: CsvError, rowBegins: number): string {
  const { code, message } = error;
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return `line ${rowBegins}: a cell of this row opens a quote that is never closed`;
  const line = `line ${typeof error["lines"] === "number" ? error["lines"] : rowBegins}`;
  if (code === "INVALID_OPENING_QUOTE")
    return `${line}: there is a quote inside a cell that does not begin with a quote: ${quoting}`;
  if (code === "CSV_INVALID_CLOSING_QUOTE")
    return `${line}: something follows the quote that closes a cell: ${quoting}`;
  return `${line}: ${message.split("\n", 1)[0] ?? ""}`.slice(0, 300);
}
