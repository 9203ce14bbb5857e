import type { FileTable } from "./row.view";

/** Counts the rows of a file that have the same keys. */
export class Occurrences {
  private readonly byTable = new Map<FileTable, Map<string, Map<number, number>>>();

  /** Which of the rows with these keys this one is: 1 for the first. A row that several queries read is one. */
  of({ from, number }: { from: FileTable; number: number }, keys: string): number {
    const byKeys = this.byTable.get(from) ?? new Map<string, Map<number, number>>();
    this.byTable.set(from, byKeys);
    const rows = byKeys.get(keys) ?? new Map<number, number>();
    byKeys.set(keys, rows);
    const nth = rows.get(number) ?? rows.size + 1;
    rows.set(number, nth);
    return nth;
  }
}
