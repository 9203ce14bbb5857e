import { useSite } from "../frame/site.context";
import type { QuoteFieldsFragment } from "../graphql/graphql";
import { dateBeside, knownDate, type KnownDate } from "../language/partial.dates";

/** The values of the fields of a record: dates or texts. */
export type OnRecord = Readonly<Partial<Record<string, KnownDate | string | null>>>;

/** The values of the fields of a meeting that quotes can contradict. */
export const meetingOnRecord = ({ date, place }: { date: KnownDate; place: string | null }): OnRecord => ({
  date,
  place,
});

/** The value that a quote contradicts: `against the date on record (20 February)`. Null if it contradicts none. */
export function useContradiction(
  { stance, field, value }: Pick<QuoteFieldsFragment, "stance" | "field" | "value">,
  onRecord: OnRecord,
): string | null {
  const { words, language, date } = useSite();
  if (stance !== "CONTRADICTS") return null;
  const what = field === null ? undefined : words.onRecord[field];
  if (field === null || what === undefined) return words.stance.CONTRADICTS;
  const recorded = onRecord[field] ?? null;
  if (recorded === null || typeof recorded === "string") return words.commitment.against(what, recorded);
  const said = knownDate(value ?? "");
  return words.commitment.against(what, said ? dateBeside(recorded, said, language) : date(recorded));
}
