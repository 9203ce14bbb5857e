import { latestOf } from "../../values/partial-date.rules";
import { rejectOf, type Reject } from "./completeness";
import type { Draft, Drafts } from "./drafts";

const fewest = 20;
const usualYears = 40;

/** Flags dates that are far from those of other records of the kind: a misread year is such a date. They are imported, and somebody should check them. */
export function implausibleDates(drafts: Drafts): Reject[] {
  const byField = new Map<string, { draft: Draft; date: string; year: number }[]>();
  for (const draft of drafts.all) {
    for (const [name, value] of draft.fields) {
      if (typeof value !== "string" || draft.operation.input.field(name)?.type !== "PartialDateString") continue;
      const key = `${draft.kind}.${name}`;
      const dated = { draft, date: value, year: Number(latestOf(value).slice(0, 4)) };
      const known = byField.get(key);
      if (known) known.push(dated);
      else byField.set(key, [dated]);
    }
  }
  return [...byField].flatMap(([key, dated]) => far(key, dated));
}

function far(key: string, dated: readonly { draft: Draft; date: string; year: number }[]): Reject[] {
  if (dated.length < fewest) return [];
  const years = dated.map(({ year }) => year).sort((a, b) => a - b);
  const median = years[Math.floor(years.length / 2)] ?? 0;
  return dated
    .filter(({ year }) => Math.abs(year - median) > usualYears)
    .flatMap(({ draft, date }) => {
      const [place] = draft.rows;
      const reason = `${key} is far from most others, which are of about ${median}`;
      return place ? [rejectOf({ place, column: key, value: date, reason }, "FLAGGED")] : [];
    });
}
