import { recordIdOf, type PlannedEdit } from "./planned.edits";

/** How many operations recorded something new, changed something, or changed nothing. */
export interface Counts {
  created: number;
  updated: number;
  unchanged: number;
}

/** How many edits there are of each outcome, and their positions. */
export const tally = (planned: readonly PlannedEdit[]): { counts: Counts; positions: readonly number[] } => ({
  counts: countsOf(planned),
  positions: planned.map(({ position }) => position),
});

/** The public ids of the records of operations, by the positions of these. */
export const recordIdsOf = (
  operations: readonly Pick<PlannedEdit, "position" | "recordKind" | "recordId">[],
): Map<number, string> =>
  new Map(
    operations.flatMap((each) => {
      const recordId = recordIdOf(each);
      return recordId ? [[each.position, recordId] as const] : [];
    }),
  );

function countsOf(planned: readonly PlannedEdit[]): Counts {
  const count = (wanted: PlannedEdit["outcome"]): number => planned.filter(({ outcome }) => outcome === wanted).length;
  return { created: count("CREATED"), updated: count("UPDATED"), unchanged: count("UNCHANGED") };
}

/** Whether no edit changes anything, so that there is nothing to store. */
export const isIdle = (planned: readonly PlannedEdit[]): boolean =>
  planned.every(({ outcome }) => outcome === "UNCHANGED");
