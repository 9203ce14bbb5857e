import type { RowCounts } from "../../schema/row.counts";
import type { TrackedKind } from "../../values/record-id";
import type { Query } from "./reconcile.queries";

/** Some look-ups in indexes, and one that looks through the names, or the titles, of each kind that is asked for. */
const ofQuery = 200;
const ofName = 0.02;
/** Titles have more words in common than names: a query takes 50 to 80 ms among 100,000, and 5 to 12 among as many actors. */
const ofTitle = 0.08;

/** What a batch costs, in points. */
export const pointsOf = (queries: readonly Pick<Query, "kinds" | "records">[], rows: RowCounts): number =>
  queries.reduce((sum, { kinds, records }) => {
    const names = kinds?.length === 0 ? 0 : rows.of("actor");
    const titles = records.reduce((count, kind) => count + rows.of(kind as TrackedKind), 0);
    return sum + ofQuery + ofName * names + ofTitle * titles;
  }, 0);
