import { basename } from "node:path";
import { readTable } from "../read/reading";
import type { ReadingOptions } from "../read/reading.options";
import { UnreadableFile, type Cleaned, type Table } from "../read/table";
import { listOf, type Mapping, type Query } from "./mapping";
import type { FileTable } from "./row.view";

/** A file and what is in it. */
export interface GivenFile {
  path: string;
  bytes: Uint8Array;
  /** If they are only a part of the file, behind its header: the number of their first row of data in the file. */
  firstRow?: number;
}

/** Finds the files of each query. */
export function matches({ queries }: Mapping, files: readonly GivenFile[]): { query: Query; file: GivenFile }[] {
  const pairs = queries.flatMap((query) =>
    files.filter(({ path }) => isWanted(basename(path), listOf(query.files))).map((file) => ({ query, file })),
  );
  const unread = files.find((file) => !pairs.some((pair) => pair.file === file));
  if (unread) throw new UnreadableFile(`${basename(unread.path)}: no query of the mapping takes this file`);
  return pairs;
}

function isWanted(name: string, wanted: readonly string[]): boolean {
  const asExpression = (glob: string): RegExp =>
    new RegExp(
      `^${glob
        .replace(/[\\^$.+()[\]{}|]/g, "\\$&")
        .replaceAll("*", ".*")
        .replaceAll("?", ".")}$`,
      "i",
    );
  return wanted.length === 0 || wanted.some((glob) => asExpression(glob).test(name));
}

export const missingIn = (mapping: Mapping, query: Query): string[] =>
  query.missingValues ?? mapping.missingValues ?? [];

/** Reads each file once, even if several queries read it in the same way. */
export class Tables {
  private readonly read_ = new Map<string, FileTable>();
  readonly cleaned: Cleaned = { emailAddresses: 0, phoneNumbers: 0, characters: 0 };

  constructor(private readonly mapping: Mapping) {}

  get all(): FileTable[] {
    return [...this.read_.values()];
  }

  read(query: Query, { path, bytes, firstRow }: GivenFile): FileTable {
    const options = this.optionsFor(query);
    const key = JSON.stringify([path, options]);
    const known = this.read_.get(key);
    if (known) return known;
    const file = basename(path);
    const { sheet } = options.dialect ?? {};
    const part = options.path ?? (sheet === undefined ? null : String(sheet));
    const table: FileTable = {
      file,
      part,
      table: numberedFrom(
        told(file, () => readTable(bytes, file, options)),
        firstRow,
      ),
    };
    for (const name of ["emailAddresses", "phoneNumbers", "characters"] as const)
      this.cleaned[name] += table.table.cleaned[name];
    this.read_.set(key, table);
    return table;
  }

  /** Reads what all queries read. */
  static of(mapping: Mapping, files: readonly GivenFile[]): Tables {
    const tables = new Tables(mapping);
    for (const { query, file } of matches(mapping, files)) tables.read(query, file);
    return tables;
  }

  private optionsFor(query: Query): ReadingOptions {
    const { format, encoding, path, contactDetails } = { ...this.mapping, ...query };
    const dialect = { ...this.mapping.dialect, ...query.dialect };
    return {
      dialect,
      ...(format && { format }),
      ...(encoding && { encoding: [...listOf(encoding)] }),
      ...(path !== undefined && { path }),
      ...(contactDetails && { contactDetails }),
    };
  }
}

/** The table with the numbers that its rows have in the whole file. The numbers between its header and its first row have no row here. */
function numberedFrom(table: Table, firstRow: number | undefined): Table {
  const [first] = table.rows;
  if (firstRow === undefined || !first || first.number === firstRow) return table;
  const shift = firstRow - first.number;
  const rows = table.rows.map((row) => ({ ...row, number: row.number + shift, line: null }));
  const all: string[][] = table.all.slice(0, first.number - 1);
  table.all.slice(first.number - 1).forEach((cells, at) => (all[firstRow - 1 + at] = cells));
  return { ...table, rows, all, lines: [] };
}

function told<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UnreadableFile(`${file}: ${error.message}`);
    throw error;
  }
}
