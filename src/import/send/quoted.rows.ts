import type { Mapping } from "../mapping/mapping";
import { Columns, RowView, type FileTable } from "../mapping/row.view";
import { missingIn } from "../mapping/tables";
import { rowHash, type Edition } from "./editions";

/** The edition that a row is quoted from. */
export interface QuotedRow {
  /** The id of an earlier edition; null for the file itself. */
  edition: string | null;
  number: number;
  /** Its cells in the order of that edition. */
  cells: readonly string[];
}

/** A file as a list of rows that are found again in its editions. */
export interface ComparedRows {
  /** The hash of each row, by place. */
  hashes: readonly string[];
  /** The hashes of rows that say what rows below them leave out (`fillDown`): under each begins a section. */
  heads: ReadonlySet<string>;
  /** The cells of the row at a place, and after them the same in the other orders that an edition may have. */
  writings: (place: number) => readonly (readonly string[])[];
  /** Whether the reader has made the first row, of the names of fields. */
  hasMadeHeader: boolean;
}

/** `recorded`: this edition, if it is recorded. Of a table that is only a part of the file, it has the other rows too. */
export function comparedRows(mapping: Mapping, from: FileTable, recorded: Edition | undefined): ComparedRows {
  const { all, rows, earlierOrders, hasMadeHeader } = from.table;
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
  const writings = (place: number): (readonly string[])[] => {
    const cells = all[place];
    return cells ? [cells, ...(earlierOrders.get(cells)?.() ?? [])] : [];
  };
  return { hashes, heads, writings, hasMadeHeader };
}

/** For each row of a file, the edition that it is quoted from: the first that has it. */
export function quotedRows(compared: ComparedRows, editions: readonly Pick<Edition, "id" | "hashes">[]): QuotedRow[] {
  const found = editions.map(({ id, hashes }) => ({ id, hashes, places: placesIn(hashes, compared) }));
  return compared.hashes.map((_, place) => {
    for (const { id, hashes, places } of found) {
      const there = places.get(place);
      if (there === undefined) continue;
      const writings = compared.writings(place);
      const cells = writings.find((each) => rowHash(each) === hashes[there]) ?? writings[0] ?? [];
      return { edition: id, number: there + 1, cells };
    }
    return { edition: null, number: place + 1, cells: compared.writings(place)[0] ?? [] };
  });
}

/** The numbers of the rows of an edition that the file no longer has. An empty row is none, nor is a header that the reader makes. */
export function vanishedRows(compared: ComparedRows, { hashes }: Pick<Edition, "hashes">): number[] {
  const kept = new Set(placesIn(hashes, compared).values());
  const isNone = (hash: string, place: number): boolean => hash === emptyRow || (place === 0 && compared.hasMadeHeader);
  return hashes.flatMap((hash, place) => (kept.has(place) || isNone(hash, place) ? [] : [place + 1]));
}

const emptyRow = rowHash([]);

/**
 * The place in an edition of each row of a file that it has, by its place in the file. Of rows that are written alike, the first is the first, in
 * its section and then in the rest: so no two are one row of the edition, and a row that is new among them is in the file only.
 */
function placesIn(edition: readonly string[], compared: ComparedRows): Map<number, number> {
  const { heads } = compared;
  const hashes = hashesIn(edition, compared);
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

/** The hash of each row as an edition has it, in one of the orders of its cells. */
function hashesIn(edition: readonly string[], { hashes, writings }: ComparedRows): string[] {
  const known = new Set(edition);
  return hashes.map((own, place) => {
    if (known.has(own)) return own;
    const [, ...others] = writings(place);
    return others.map(rowHash).find((hash) => known.has(hash)) ?? own;
  });
}

/** Each row with the row that begins its section. */
function inSections(rows: readonly string[], heads: ReadonlySet<string>): string[] {
  let head = "";
  return rows.map((hash) => {
    if (heads.has(hash)) head = hash;
    return `${head} ${hash}`;
  });
}
