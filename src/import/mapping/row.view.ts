import type { Problem } from "./problem";
import { placesAt, textOfValue } from "../read/json.path";
import type { Row, Table } from "../read/table";
import { splitCell } from "./cleaning";
import { listOf, type Each, type Query } from "./mapping";

/** What a query reads: a file, or one sheet or list of it. */
export interface FileTable {
  /** The name of the file, without its folder. */
  file: string;
  /** The sheet, or the path in a document. */
  part: string | null;
  table: Table;
}

/** A column that the file does not have. */
export class NoSuchColumn extends Error {}

/** A row for properties: its cells by the names of columns, empty cells filled from above, and a part of a cell in place of a split cell. */
export class RowView {
  private constructor(
    readonly from: FileTable,
    readonly row: Row,
    private readonly columns: Columns,
    private readonly replaced: ReadonlyMap<string, unknown>,
  ) {}

  static of(from: FileTable, row: Row, columns: Columns, replaced: ReadonlyMap<string, unknown> = new Map()): RowView {
    return new RowView(from, row, columns, replaced);
  }

  /** The values in a column; none if its cell is empty or means that there is no value. */
  values(column: string): string[] {
    return this.places(column).filter((text) => text !== "");
  }

  /** The same, in which an item of a list that is empty keeps its place, as an empty text. */
  places(column: string): string[] {
    const texts = this.items(column).map((value) => textOfValue(value).trim());
    return texts.map((text) => (this.columns.isMissing(text) ? "" : text));
  }

  has(column: string): boolean {
    return this.replaced.has(column) || this.columns.has(column);
  }

  /** The same row once for each part of a cell, or for each item of a list; null for an empty one, so that the others keep their places. */
  each(each: string | Each | undefined): { column: string | null; views: (RowView | null)[] } {
    const { column, ...how } = typeof each === "string" ? { column: each } : (each ?? {});
    if (column === undefined) return { column: null, views: [this] };
    const parts = this.items(column).flatMap((item) => {
      const split = typeof item === "string" ? splitCell(item, how) : [item];
      return split.length > 0 ? split : [""];
    });
    const isFilled = (part: unknown): boolean => part !== "" && part !== null && part !== undefined;
    if (!parts.some(isFilled)) return { column, views: [] };
    const view = (part: unknown): RowView =>
      new RowView(this.from, this.row, this.columns, new Map([...this.replaced, [column, part]]));
    return { column, views: parts.map((part) => (isFilled(part) ? view(part) : null)) };
  }

  private items(column: string): unknown[] {
    return this.raw(column).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  }

  private raw(column: string): unknown[] {
    if (column.startsWith("$")) return [this.about(column)];
    for (const [name, value] of this.replaced) {
      if (column === name) return [value];
      if (column.startsWith(`${name}.`)) return placesAt(value, column.slice(name.length + 1));
    }
    const { element } = this.row;
    if (element !== undefined) return placesAt(element, column);
    return [this.row.cells[this.columns.place(column)] ?? ""];
  }

  private about(column: string): string | number {
    if (column === "$file") return this.from.file;
    if (column === "$row") return this.row.number;
    if (column === "$sheet") return this.from.part ?? "";
    throw new NoSuchColumn(`there is no ${column}: use $file, $row or $sheet`);
  }
}

/** The columns of a file, by every name that a query can use for them. */
export class Columns {
  private readonly places = new Map<string, number>();
  private readonly missing: ReadonlySet<string>;

  constructor(
    private readonly from: FileTable,
    { headers = {} }: Pick<Query, "headers">,
    missingValues: readonly string[] = [],
  ) {
    const { header } = from.table;
    header.forEach((_, place) => this.places.set(`#${place + 1}`, place));
    header.forEach((name, place) => this.places.set(name, place));
    for (const [name, others] of Object.entries(headers)) {
      const place = others.map((other) => this.places.get(other)).find((each) => each !== undefined);
      if (place !== undefined && !this.places.has(name)) this.places.set(name, place);
    }
    this.missing = new Set(["", ...missingValues]);
  }

  has(column: string): boolean {
    return (
      column.startsWith("$") ||
      this.places.has(column) ||
      this.from.table.rows.some(({ element }) => element !== undefined)
    );
  }

  place(column: string): number {
    const place = this.places.get(column);
    if (place !== undefined) return place;
    const names = this.from.table.header.map((name) => JSON.stringify(name)).join(", ");
    throw new NoSuchColumn(`${this.from.file} has no column ${JSON.stringify(column)}; its columns are ${names}`);
  }

  isMissing(text: string): boolean {
    return this.missing.has(text);
  }
}

/** The rows of a file that a query takes, and why it does not take the others. */
export function rowsFor(query: Query, from: FileTable, missingValues: readonly string[]): TakenRow[] {
  const columns = new Columns(from, query, missingValues);
  const above = new Map<string, string>();
  return from.table.rows.map((row) => {
    const bare = RowView.of(from, row, columns);
    const refused = refusal(query, bare);
    if (refused !== null) return { view: bare, fate: "REJECTED", refused };
    const view = RowView.of(from, row, columns, filledDown(query, bare, above));
    return { view, fate: isWanted(query, view) ? "TAKEN" : "FILTERED", refused: null };
  });
}

export interface TakenRow {
  view: RowView;
  fate: "TAKEN" | "FILTERED" | "REJECTED";
  /** Why the mapping rejects it: the cell, and the reason. */
  refused: Problem | null;
}

function refusal({ reject = [] }: Query, view: RowView): Problem | null {
  for (const { column = "", pattern = "", missing, reason } of reject) {
    const matching =
      column === "" ? undefined : view.values(column).find((value) => new RegExp(pattern, "u").test(value));
    if (matching !== undefined) return { column, value: matching, reason: reason ?? `${column} matches ${pattern}` };
    const empty = missing?.find((each) => view.values(each).length === 0);
    if (empty !== undefined) return { column: empty, value: "", reason: reason ?? `${empty} is empty` };
  }
  return null;
}

function filledDown({ fillDown = [] }: Query, view: RowView, above: Map<string, string>): Map<string, unknown> {
  const filled = new Map<string, unknown>();
  for (const column of fillDown) {
    const [value] = view.values(column);
    if (value !== undefined) above.set(column, value);
    else if (above.has(column)) filled.set(column, above.get(column));
  }
  return filled;
}

function isWanted({ filters = {}, filtersNot = {} }: Query, view: RowView): boolean {
  const has = ([column, wanted]: [string, string | string[]]): boolean => {
    const found = view.values(column);
    return listOf(wanted).some((each) => found.includes(each));
  };
  return Object.entries(filters).every(has) && !Object.entries(filtersNot).some(has);
}
