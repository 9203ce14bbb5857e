import { basename } from "node:path";
import { readTable } from "../read/reading";
import type { ReadingOptions } from "../read/reading.options";
import { UnreadableFile, type Cleaned } from "../read/table";
import type { ApiTypes } from "./api.types";
import { Completeness, rejectOf, rejectsOf, type Reject } from "./completeness";
import { Drafts } from "./drafts";
import { QueryEvaluation, type RowResult } from "./evaluation";
import { listOf, type Mapping, type Query } from "./mapping";
import { implausibleDates } from "./plausibility";
import { rowsFor, type FileTable } from "./row.view";
import type { Trace } from "./values";

/** A file and what is in it. */
export interface GivenFile {
  path: string;
  bytes: Uint8Array;
}

/** What a mapping makes of files. */
export interface Made {
  drafts: Drafts;
  completeness: Completeness;
  tables: FileTable[];
  rejects: Reject[];
  counts: RowCounts;
  cleaned: Cleaned;
}

export interface RowCounts {
  rows: number;
  /** Rows of which at least one record for its own sake can be recorded. */
  taken: number;
  rejected: number;
  /** Rows that the mapping does not want. */
  filtered: number;
}

/** @throws UnreadableFile, NoSuchColumn */
export function makeRecords(mapping: Mapping, files: readonly GivenFile[], api: ApiTypes): Made {
  const drafts = new Drafts();
  const tables = new Tables(mapping);
  const counts: RowCounts = { rows: 0, taken: 0, rejected: 0, filtered: 0 };
  const refused: Reject[] = [];
  const results: RowResult[] = [];
  for (const { query, file } of matches(mapping, files)) {
    const evaluation = new QueryEvaluation(mapping, query, api, drafts);
    for (const { view, fate, reason } of rowsFor(query, tables.read(query, file), missingIn(mapping, query))) {
      counts.rows += 1;
      if (fate === "TAKEN") results.push(evaluation.row(view));
      else if (fate === "FILTERED") counts.filtered += 1;
      else {
        const place = { from: view.from, number: view.row.number };
        const value = view.row.cells.find((cell) => cell !== "") ?? "";
        refused.push(rejectOf({ place, column: "", value, reason }, "REJECTED"));
      }
    }
  }
  const completeness = new Completeness(drafts);
  const fates = results.map((result) => rejectsOfRow(result, completeness));
  counts.taken = fates.filter((fate) => fate === null).length;
  counts.rejected = counts.rows - counts.taken - counts.filtered;
  const keyless = fates.flatMap((fate) => (fate === null || fate === "told" ? [] : [fate]));
  const told = [...drafts.all].flatMap((draft) => rejectsOf(draft, completeness));
  const rejects = [...refused, ...keyless, ...told, ...implausibleDates(drafts)];
  return { drafts, completeness, tables: tables.all, rejects, counts, cleaned: tables.cleaned };
}

/** Null if something of the row comes in; told if its records say themselves what is wrong. */
function rejectsOfRow({ roots, keyless, place }: RowResult, completeness: Completeness): Reject | "told" | null {
  if (roots.some((draft) => completeness.isComplete(draft))) return null;
  if (roots.length > 0) return "told";
  const reason = `the keys of ${keyless.join(" and ")} are empty`;
  return rejectOf({ place, column: "", value: "", reason }, "REJECTED");
}

/** What one row becomes, step by step. */
export function explainRow(
  mapping: Mapping,
  files: readonly GivenFile[],
  api: ApiTypes,
  row: number,
  trace: Trace,
): Made["drafts"] {
  const drafts = new Drafts();
  const tables = new Tables(mapping);
  for (const { query, file } of matches(mapping, files)) {
    const taken = rowsFor(query, tables.read(query, file), missingIn(mapping, query));
    const found = taken.find(({ view }) => view.row.number === row);
    trace(`${basename(file.path)}: row ${row}`, found ? found.view.row.cells : ["(no row of data)"]);
    if (!found) continue;
    if (found.fate !== "TAKEN") trace("the row is", [found.fate, found.reason]);
    else new QueryEvaluation(mapping, query, api, drafts).row(found.view, trace);
  }
  return drafts;
}

function matches({ queries }: Mapping, files: readonly GivenFile[]): { query: Query; file: GivenFile }[] {
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

const missingIn = (mapping: Mapping, query: Query): string[] => query.missingValues ?? mapping.missingValues ?? [];

/** Reads each file once for all queries that read it in the same way. */
class Tables {
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
