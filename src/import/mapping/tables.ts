import { basename } from "node:path";
import { readTable } from "../read/reading";
import type { ReadingOptions } from "../read/reading.options";
import { UnreadableFile, type Cleaned } from "../read/table";
import { listOf, type Mapping, type Query } from "./mapping";
import type { FileTable } from "./row.view";

/** A file and what is in it. */
export interface GivenFile {
  path: string;
  bytes: Uint8Array;
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

  read(query: Query, { path, bytes }: GivenFile): FileTable {
    const options = this.optionsFor(query);
    const key = JSON.stringify([path, options]);
    const known = this.read_.get(key);
    if (known) return known;
    const file = basename(path);
    const { sheet } = options.dialect ?? {};
    const part = options.path ?? (sheet === undefined ? null : String(sheet));
    const table: FileTable = { file, part, table: told(file, () => readTable(bytes, file, options)) };
    for (const name of ["emailAddresses", "phoneNumbers", "characters"] as const)
      this.cleaned[name] += table.table.cleaned[name];
    this.read_.set(key, table);
    return table;
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

function told<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UnreadableFile(`${file}: ${error.message}`);
    throw error;
  }
}
