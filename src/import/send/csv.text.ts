/** Rows as CSV (RFC 4180), in which every row keeps its number: a row without cells is an empty line. */
export const stringify = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(written).join(",")}\n`).join("");

const written = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
