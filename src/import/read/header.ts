import type { Dialect } from "./reading.options";
import { UnreadableFile, type RawTable } from "./table";

/** The names of the columns, and the number of the last row before the data. */
export interface Header {
  names: string[];
  lastRow: number;
}

/**
 * A column without a name is called `field1` by its place, and the second of a name `Name2`, as Frictionless does; `#1` always means the
 * first column.
 */
export function headerOf(
  { rows, hasOwnHeader }: RawTable,
  { header = true, headerRows, headerJoin = " " }: Dialect,
): Header {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (!header && !hasOwnHeader)
    return { names: Array.from({ length: width }, (_, place) => `#${place + 1}`), lastRow: 0 };
  const numbers = hasOwnHeader ? [1] : (headerRows ?? [firstFilled(rows)]);
  const last = Math.max(...numbers);
  if (last > rows.length)
    throw new UnreadableFile(`row ${last} should be its header, but it has only ${rows.length} rows`);
  const parts = numbers.map((number) => rows[number - 1]?.cells ?? []);
  const written = Array.from({ length: width }, (_, place) =>
    parts
      .map((cells) => (cells[place] ?? "").replace(/\s+/g, " ").trim())
      .filter((part) => part !== "")
      .join(headerJoin),
  );
  return { names: told(written), lastRow: last };
}

const firstFilled = (rows: RawTable["rows"]): number =>
  Math.max(1, rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== "")) + 1);

/** The names, with a number after each repeated one. */
function told(written: readonly string[]): string[] {
  const given = new Set(written);
  const counts = new Map<string, number>();
  return written.map((name, place) => {
    if (name === "") return `field${place + 1}`;
    let count = (counts.get(name) ?? 0) + 1;
    while (count > 1 && given.has(`${name}${count}`)) count += 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}${count}`;
  });
}
