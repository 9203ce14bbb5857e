import { basename } from "node:path";
import { missingIn, type GivenFile } from "../mapping/tables";
import type { Mapping, Query, Reading } from "../mapping/mapping";
import { Columns, RowView, type FileTable } from "../mapping/row.view";
import { UnreadableFile } from "../read/table";
import { formatOf } from "../read/reading";
import { stringify } from "../send/csv.text";
import type { GivenBatch } from "./batch.questions";

/** The mapping reads several lists of the file, and each would be a source of its own. */
export class TooManyTables extends Error {}

/** The mapping for content that is a text already: it has no encoding any more, and rows of cells have no dialect of CSV. */
export function asBatch(mapping: Mapping, given: GivenBatch): Mapping {
  const read = <Part extends Reading>(part: Part): Part => {
    const format = part.format ?? mapping.format ?? (given.rows ? "csv" : formatOf(basename(given.fileName)));
    if (!given.rows && ["xlsx", "xls", "ods"].includes(format))
      throw new UnreadableFile(`${format} is no text: give the cells of the sheet as \`rows\``);
    const written = given.rows
      ? { dialect: { ...mapping.dialect, ...part.dialect, delimiter: ",", quoteChar: '"' } }
      : {};
    return { ...part, ...written, encoding: ["utf-8"], format: given.rows ? "csv" : format };
  };
  const lists = new Set(mapping.queries.map((query) => JSON.stringify([query.path, query.dialect?.sheet])));
  if ((given.source !== null || given.form !== "BATCH") && lists.size > 1)
    throw new TooManyTables("it reads several lists of a file: write a mapping for each, or use npm run import");
  return { ...mapping, queries: mapping.queries.map(read) };
}

export function fileOf({ fileName, table, rows, firstRow }: GivenBatch): GivenFile {
  const text = table ?? stringify((rows ?? []).map((cells) => [...cells]));
  return { path: fileName, bytes: Buffer.from(text), ...(firstRow !== null && { firstRow }) };
}

/** If the first row of a part of a file has an empty cell that means the one above: that row is in no batch. */
export function filledFromAbove({ source }: GivenBatch, mapping: Mapping, tables: readonly FileTable[]): string | null {
  if (source === null) return null;
  for (const query of mapping.queries)
    for (const table of tables) {
      const column = emptyIn(query, table, missingIn(mapping, query));
      if (column !== undefined)
        return `begins with a row whose ${column} is empty and means the cell above: begin with a row that has one`;
    }
  return null;
}

function emptyIn(query: Query, table: FileTable, missing: readonly string[]): string | undefined {
  const [first] = table.table.rows;
  if (!first) return undefined;
  const view = RowView.of(table, first, new Columns(table, query, missing));
  return query.fillDown?.find((column) => view.values(column).length === 0);
}
