import { trackedKinds, type RecordKind } from "../values/record-id";

/** The number of records of each kind, for prices. */
export interface RowCounts {
  /** Changes with the counts: measures that were kept for earlier counts are not used again. */
  edition: number;
  of(kind: RecordKind): number;
}

/** Fewer records than this make no measurable difference. */
const fewest = 1000;

/** In steps of 1, 2 and 5, upwards: a price that a client has seen holds until there is about twice as much. */
export function inSteps(count: number): number {
  if (count <= fewest) return fewest;
  const power = 10 ** Math.floor(Math.log10(count));
  return ([1, 2, 5, 10].find((step) => count <= step * power) ?? 10) * power;
}

export const allRows = (rows: RowCounts): number => trackedKinds().reduce((sum, kind) => sum + rows.of(kind), 0);

export const fewRows: RowCounts = { edition: 0, of: () => fewest };
