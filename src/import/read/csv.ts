import { CsvError, parse } from "csv-parse/sync";
import { decoded } from "./encoding";
import type { ReadingOptions } from "./reading.options";
import { UnreadableFile, type RawTable } from "./table";

/** Reads CSV in all its variants: rows of any length, quotes inside cells, cells of several lines, any line ending. */
export function readCsv(bytes: Uint8Array, { dialect = {}, encoding }: ReadingOptions): RawTable {
  const { text, encoding: found } = decoded(bytes, encoding);
  const rows: RawTable["rows"] = [];
  let line = 1;
  const take = (cells: string[]): null => {
    rows.push({ cells, line });
    // The parser counts the end of a line within a cell twice if it is CRLF.
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return null;
  };
  try {
    parse(text, {
      delimiter: dialect.delimiter ?? delimiterOf(text),
      quote: dialect.quoteChar ?? '"',
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      on_record: take,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const unclosed = error.code === "CSV_QUOTE_NOT_CLOSED";
    const why = unclosed ? "a cell of this row opens a quote that is never closed" : error.message;
    throw new UnreadableFile(`line ${line}: ${why}`);
  }
  return { rows, encoding: found };
}

const delimiters = [",", ";", "\t", "|"];

/** The delimiter that the first lines have most often, outside quotes. */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const lines = beginning.split(/\r\n|\n|\r/).slice(0, 10);
  const counts = delimiters.map((each) => lines.reduce((sum, line) => sum + line.split(each).length - 1, 0));
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}
