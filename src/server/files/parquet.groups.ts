import { valueOf, type Column } from "./columns";
import { cellOf } from "./parquet.columns";
import type { Row } from "./rows";

/** How much of a file is in memory at once: a group is full when it has as much of either. */
export interface GroupSize {
  rows: number;
  /** Of all texts in it. */
  characters: number;
}

export const usualGroups: GroupSize = { rows: 2000, characters: 3_000_000 };

/** Rows that stand in a file together. */
export interface Group {
  columns: { column: Column; cells: unknown[] }[];
  height: number;
}

/** The rows of all pages, group by group. */
export async function* groupsOf(
  columns: readonly Column[],
  pages: AsyncIterable<readonly Row[]>,
  most: GroupSize,
): AsyncGenerator<Group> {
  let [group, characters] = [emptyOf(columns), 0];
  for await (const page of pages)
    for (const row of page) {
      characters += add(row, group);
      if (group.height < most.rows && characters < most.characters) continue;
      yield group;
      [group, characters] = [emptyOf(columns), 0];
    }
  if (group.height > 0) yield group;
}

const emptyOf = (columns: readonly Column[]): Group => ({
  columns: columns.map((column) => ({ column, cells: [] })),
  height: 0,
});

/** Returns how many characters the row has. */
function add(row: Row, group: Group): number {
  let characters = 0;
  for (const { column, cells } of group.columns) {
    const cell = cellOf(valueOf(row, column.path), column);
    cells.push(cell);
    characters += lengthOf(cell);
  }
  group.height++;
  return characters;
}

function lengthOf(cell: unknown): number {
  if (Array.isArray(cell)) return cell.reduce<number>((sum, each) => sum + lengthOf(each), 0);
  return typeof cell === "string" ? cell.length : 0;
}
