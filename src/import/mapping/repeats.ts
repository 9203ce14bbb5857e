import { rejectOf, type Completeness, type Reject } from "./completeness";
import type { Draft, RowPlace } from "./drafts";

/** A row that says nothing that an earlier row of its file has not said, and the record for which both were taken. */
export interface Repeat {
  draft: Draft;
  place: RowPlace;
}

/** Without those that two queries have made of one row, and those of records that do not come in. */
export function repeatsAmong(
  results: readonly { place: RowPlace; repeats: Draft | null }[],
  completeness: Completeness,
): Repeat[] {
  return results.flatMap(({ repeats: draft, place }) => {
    if (draft === null || !completeness.isComplete(draft)) return [];
    const made = draft.rows.filter(({ from, number }) => from === place.from && number === place.number);
    return made.length === 1 ? [{ draft, place }] : [];
  });
}

const mostNamed = 10;

/** A line for each record: somebody should say whether the rows are one thing. */
export function flagsOf(repeats: readonly Repeat[]): Reject[] {
  const byRecord = new Map<Draft, Map<RowPlace["from"], RowPlace[]>>();
  for (const { draft, place } of repeats) {
    const byTable = byRecord.get(draft) ?? new Map<RowPlace["from"], RowPlace[]>();
    byRecord.set(draft, byTable);
    byTable.set(place.from, [...(byTable.get(place.from) ?? []), place]);
  }
  return [...byRecord].flatMap(([draft, byTable]) => [...byTable.values()].flatMap((places) => flag(draft, places)));
}

function flag(draft: Draft, places: readonly RowPlace[]): Reject[] {
  const [place] = places;
  const first = draft.rows.find(({ from }) => from === place?.from);
  if (!place || !first) return [];
  const rows = [first, ...places].map(({ number }) => number);
  const named = `${rows.slice(0, mostNamed).join(", ")}${rows.length > mostNamed ? " .." : ""}`;
  const reason =
    `${draft.called}: ${rows.length} rows were taken for one record, since their keys are the same and the later ones add nothing: ${named}; ` +
    "if each is a record of its own, say `sameKeys: number`, and if they are one, `sameKeys: merge`";
  return [rejectOf({ place, column: "", value: draft.identifier.value, reason }, "FLAGGED")];
}
