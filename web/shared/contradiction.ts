import { useSite } from "../frame/site.context";
import type { QuoteFieldsFragment, WhereFragment } from "../graphql/graphql";
import { place, type KnownText } from "./in-language";
import { dateBeside, knownDate, type KnownDate } from "../language/partial.dates";

/** The values of the fields of a record: dates or texts. */
export type OnRecord = Readonly<Partial<Record<string, KnownDate | RecordedText | null>>>;

interface RecordedText extends KnownText {
  text: string;
}

/** The values of the fields of a meeting that quotes can contradict. */
export const meetingOnRecord = ({ date, place: name, placeText }: WhereFragment & { date: KnownDate }): OnRecord => ({
  date,
  place: placeText && name !== null ? { text: name, language: placeText.language } : null,
});

/** In words: what a quote contradicts, and the value in the record that stands in the place of a text. */
interface Contradiction {
  said: string;
  recorded: RecordedText | null;
}

/** The value that a quote contradicts: `against the date on record (20 February)`. Null if it contradicts none. */
export function useContradiction(
  { stance, field, value }: Pick<QuoteFieldsFragment, "stance" | "field" | "value">,
  onRecord: OnRecord,
): Contradiction | null {
  const { words, language, date } = useSite();
  if (stance !== "CONTRADICTS") return null;
  const what = field === null ? undefined : words.onRecord[field];
  if (field === null || what === undefined) return { said: words.stance.CONTRADICTS, recorded: null };
  const recorded = onRecord[field] ?? null;
  if (recorded === null) return { said: words.commitment.against(what, null), recorded };
  if ("text" in recorded) return { said: words.commitment.against(what, place), recorded };
  const said = knownDate(value ?? "");
  const beside = said ? dateBeside(recorded, said, language) : date(recorded);
  return { said: words.commitment.against(what, beside), recorded: null };
}
