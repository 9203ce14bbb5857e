import { basename } from "node:path";
import type { Cleaned } from "../read/table";
import type { ApiTypes } from "./api.types";
import { Completeness, rejectOf, rejectsOf, type Reject } from "./completeness";
import { Drafts, type RowPlace } from "./drafts";
import { QueryEvaluation, type RowResult } from "./evaluation";
import { lostParts } from "./lost.parts";
import type { Mapping } from "./mapping";
import { implausibleDates } from "./plausibility";
import { flagsOf, repeatsAmong } from "./repeats";
import { rowsFor, type FileTable } from "./row.view";
import { matches, missingIn, Tables, type GivenFile } from "./tables";
import type { Trace } from "./values";

/** The records that a mapping makes of files. */
export interface Made {
  drafts: Drafts;
  completeness: Completeness;
  tables: FileTable[];
  /** What is wrong with rows, whatever the other rows say. */
  rejects: Reject[];
  /** What shows only beside the other rows of the files. */
  compared: Reject[];
  /** The state of the rows before anything is sent: the API may refuse more of them. */
  countRows: () => RowCounts;
  /** The rows that were taken in which the keys of an entity are empty, so that they make no such record. */
  keyless: ReadonlyMap<string, RowPlace[]>;
  /** How many rows say nothing that earlier rows of their record have not said. */
  repeated: number;
  cleaned: Cleaned;
}

export interface RowCounts {
  rows: number;
  /** Rows of which every record that is recorded for its own sake can be. */
  taken: number;
  /** Rows of which some of these records can be recorded, and others not. */
  partly: number;
  rejected: number;
  /** Rows that the filters of the mapping leave out. */
  filtered: number;
}

/** @throws UnreadableFile, NoSuchColumn */
export function makeRecords(mapping: Mapping, files: readonly GivenFile[], api: ApiTypes): Made {
  const drafts = new Drafts();
  const tables = new Tables(mapping);
  const unread: [RowPlace, Fate][] = [];
  const refused: Reject[] = [];
  const results: RowResult[] = [];
  for (const { query, file } of matches(mapping, files)) {
    const evaluation = new QueryEvaluation(mapping, query, api, drafts);
    for (const { view, fate, refused: problem } of rowsFor(
      query,
      tables.read(query, file),
      missingIn(mapping, query),
    )) {
      const place = { from: view.from, number: view.row.number };
      if (fate === "TAKEN") results.push(evaluation.row(view));
      else unread.push([place, fate]);
      if (problem) refused.push(rejectOf({ place, ...problem }, "REJECTED"));
    }
  }
  const completeness = new Completeness(drafts);
  const unmade = results.flatMap((result) => [...unreadableIn(result, completeness), ...keysEmpty(result)]);
  const countRows = (): RowCounts => {
    const fates = new RowFates();
    for (const [place, fate] of unread) fates.note(place, fate);
    for (const result of results) fates.note(result.place, fateOf(result, completeness));
    return fates.counts;
  };
  const [repeats, lost] = [repeatsAmong(results, completeness), lostParts(results, completeness)];
  return {
    drafts,
    completeness,
    tables: tables.all,
    rejects: [refused, unmade, [...drafts.all].flatMap((draft) => rejectsOf(draft, completeness))].flat(),
    compared: [flagsOf(repeats), implausibleDates(drafts), lost].flat(),
    countRows,
    keyless: keylessIn(results),
    repeated: repeats.length,
    cleaned: tables.cleaned,
  };
}

type Fate = "FILTERED" | "REJECTED" | "PARTLY" | "TAKEN";
const better: readonly Fate[] = ["FILTERED", "REJECTED", "PARTLY", "TAKEN"];

/** The fate of each row. If several queries read it, the best one. */
class RowFates {
  private readonly byTable = new Map<FileTable, Map<number, Fate>>();

  note({ from, number }: RowPlace, fate: Fate): void {
    const rows = this.byTable.get(from) ?? new Map<number, Fate>();
    this.byTable.set(from, rows);
    const before = rows.get(number);
    if (before === undefined || better.indexOf(fate) > better.indexOf(before)) rows.set(number, fate);
  }

  get counts(): RowCounts {
    const all = [...this.byTable.values()].flatMap((rows) => [...rows.values()]);
    const count = (fate: Fate): number => all.filter((each) => each === fate).length;
    const [taken, partly, rejected, filtered] = [count("TAKEN"), count("PARTLY"), count("REJECTED"), count("FILTERED")];
    return { rows: all.length, taken, partly, rejected, filtered };
  }
}

function fateOf({ roots, unreadable }: RowResult, completeness: Completeness): Fate {
  const complete = roots.filter((draft) => completeness.isComplete(draft)).length;
  if (complete === 0) return "REJECTED";
  return complete === roots.length && !unreadable.some(({ isOwn }) => isOwn) ? "TAKEN" : "PARTLY";
}

/** Keys that cannot be read. What only others refer to is left out of them. */
function unreadableIn({ unreadable, place, roots }: RowResult, completeness: Completeness): Reject[] {
  const isIn = roots.some((draft) => completeness.isComplete(draft));
  return unreadable.map(({ isOwn, ...problem }) =>
    rejectOf({ place, ...problem }, isOwn || !isIn ? "REJECTED" : "LEFT_OUT"),
  );
}

function keysEmpty({ keyless, place, roots, unreadable }: RowResult): Reject[] {
  const own = keyless.filter(({ isOwn }) => isOwn);
  if (roots.length > 0 || (own.length === 0 && unreadable.length > 0)) return [];
  const names = own.map(({ name, columns }) =>
    columns.length > 1
      ? `${columns.join(" and ")}, keys of ${name}, are empty`
      : `${columns.join("")}, a key of ${name}, is empty`,
  );
  const column = own.length === 1 ? (own[0]?.columns[0] ?? "") : "";
  return [rejectOf({ place, column, value: "", reason: names.join("; ") }, "REJECTED")];
}

function keylessIn(results: readonly RowResult[]): Map<string, RowPlace[]> {
  const found = new Map<string, RowPlace[]>();
  for (const { roots, keyless, place } of results) {
    if (roots.length === 0) continue;
    for (const { name } of keyless) {
      const places = found.get(name);
      if (places) places.push(place);
      else found.set(name, [place]);
    }
  }
  return found;
}

/** Shows how one row becomes records, step by step. */
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
    // The rows above count those with the same keys.
    const above = new QueryEvaluation(mapping, query, api, new Drafts(drafts.occurrences));
    for (const { view, fate } of taken) if (fate === "TAKEN" && view.row.number < row) above.row(view);
    if (found.fate !== "TAKEN") trace("the row is", [found.fate, found.refused?.reason ?? ""]);
    else new QueryEvaluation(mapping, query, api, drafts).row(found.view, trace);
  }
  return drafts;
}
