import type { Mapping } from "../mapping/mapping";
import { Columns, RowView, type FileTable } from "../mapping/row.view";
import { missingIn } from "../mapping/tables";
import { rowHash, type Edition } from "./editions";

/** The edition that a row is quoted from. */
export interface QuotedRow {
  /** The id of an earlier edition; null for the file itself. */
  edition: string | null;
  number: number;
}

/** A file as a list of rows that are found again in its editions. */
export interface ComparedRows {
  /** The hash of each row, by place. */
  hashes: readonly string[];
  /** The hashes of rows that say what rows below them leave out (`fillDown`): under each begins a section. */
  heads: ReadonlySet<string>;
}

/** `recorded`: this edition, if it is recorded. Of a table that is only a part of the file, it has the other rows too. */
export function comparedRows(mapping: Mapping, from: FileTable, recorded: Edition | undefined): ComparedRows {
  const { all, rows } = from.table;
  const hashes = recorded && recorded.hashes.length > 0 ? recorded.hashes : all.map(rowHash);
  const heads = new Set<string>();
  for (const query of mapping.queries) {
    const columns = new Columns(from, query, missingIn(mapping, query));
    const filled = query.fillDown?.filter((column) => columns.has(column)) ?? [];
    for (const row of filled.length > 0 ? rows : []) {
      const view = RowView.of(from, row, columns);
      if (filled.some((column) => view.values(column).length > 0)) heads.add(rowHash(all[row.number - 1] ?? []));
    }
  }
  return { hashes, heads };
}

/** For each row of a file, the edition that it is quoted from: the first that has it. */
export function quotedRows(compared: ComparedRows, editions: readonly Edition[]): QuotedRow[] {
  const found = editions.map(({ id, hashes }) => ({ id, places: placesIn(hashes, compared) }));
  return compared.hashes.map((_, place) => {
    for (const { id, places } of found) {
      const there = places.get(place);
      if (there !== undefined) return { edition: id, number: there + 1 };
    }
    return { edition: null, number: place + 1 };
  });
}

/** The numbers of the rows of an edition that the file no longer has. An empty row is none. */
export function vanishedRows(compared: ComparedRows, { hashes }: Pick<Edition, "hashes">): number[] {
  const kept = new Set(placesIn(hashes, compared).values());
  return hashes.flatMap((hash, place) => (kept.has(place) || hash === emptyRow ? [] : [place + 1]));
}

const emptyRow = rowHash([]);

/**
 * The place in an edition of each row of a file that it has, by its place in the file. Of rows that are written alike, the first is the first, in
 * its section and then in the rest: so no two are one row of the edition, and a row that is new among them is in the file only.
 */
function placesIn(edition: readonly string[], { hashes, heads }: ComparedRows): Map<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const names of [inSections, (rows: readonly string[]) => rows]) {
    const open = new Map<string, number[]>();
    names(edition, heads).forEach((name, place) => {
      if (taken.has(place)) return;
      const places = open.get(name);
      if (places) places.push(place);
      else open.set(name, [place]);
    });
    const next = new Map<string, number>();
    names(hashes, heads).forEach((name, place) => {
      if (found.has(place)) return;
      const nth = next.get(name) ?? 0;
      const there = open.get(name)?.[nth];
      if (there === undefined) return;
      next.set(name, nth + 1);
      found.set(place, there);
      taken.add(there);
    });
  }
  return found;
}

/** Each row with the row that begins its section. */
function inSections(rows: readonly string[], heads: ReadonlySet<string>): string[] {
  let head = "";
  return rows.map((hash) => {
    if (heads.has(hash)) head = hash;
    return `${head} ${hash}`;
  });
}
