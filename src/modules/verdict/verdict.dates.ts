import type { Language } from "../../schema/language";

/** A partial date in words: by itself, and as an answer to "when". */
interface DateWords {
  alone: string;
  when: string;
}

/** `2026-11-22`, `2015-04`, `2015-Q2`, `2015`, or an interval of two of these: `2016-04/2017-06`; `/2017-06` if its beginning is not known. */
export function dateIn(language: Language, date: string): DateWords {
  const [from = "", to] = date.split("/");
  if (to === undefined) return byLanguage[language](from);
  if (from === "") return notLater[language](byLanguage[language](to));
  const [first, last] = [byLanguage[language](from).alone, byLanguage[language](to).alone];
  return intervals[language](first, last);
}

const intervals: Readonly<Record<Language, (first: string, last: string) => DateWords>> = {
  en: (first, last) => ({ alone: `${first} to ${last}`, when: `between ${first} and ${last}` }),
  fr: (first, last) => ({ alone: `${first} ${until(last)}`, when: `entre ${first} et ${last}` }),
};

const notLater: Readonly<Record<Language, (last: DateWords) => DateWords>> = {
  en: ({ alone }) => ({ alone: `no later than ${alone}`, when: `no later than ${alone}` }),
  fr: ({ when }) => ({ alone: `au plus tard ${when}`, when: `au plus tard ${when}` }),
};

/** In French, "à" and "le" become one word. */
const until = (last: string): string => (last.startsWith("le ") ? `au ${last.slice(3)}` : `à ${last}`);

const months = {
  en: "January February March April May June July August September October November December".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
};

const byLanguage: Readonly<Record<Language, (date: string) => DateWords>> = { en: inEnglish, fr: inFrench };

function inEnglish(date: string): DateWords {
  const { year, quarter, month, day } = partsOf(date);
  if (quarter) return within("in", `the ${["first", "second", "third", "fourth"][quarter - 1]} quarter of ${year}`);
  if (!month) return within("in", year);
  const named = `${months.en[month - 1]} ${year}`;
  return day ? within("on", `${day} ${named}`) : within("in", named);
}

/** French writes "le" before every full date. */
function inFrench(date: string): DateWords {
  const { year, quarter, month, day } = partsOf(date);
  if (quarter) {
    const named = `${quarter === 1 ? "1er" : `${quarter}e`} trimestre ${year}`;
    return { alone: `le ${named}`, when: `au ${named}` };
  }
  if (!month) return within("en", year);
  const named = `${months.fr[month - 1]} ${year}`;
  if (!day) return within("en", named);
  const exact = `le ${day === 1 ? "1er" : day} ${named}`;
  return { alone: exact, when: exact };
}

const within = (preposition: string, named: string): DateWords => ({ alone: named, when: `${preposition} ${named}` });

function partsOf(date: string): { year: string; quarter: number; month: number; day: number } {
  const [year = "", second = "", day = ""] = date.split("-");
  const quarter = second.startsWith("Q") ? Number(second.slice(1)) : 0;
  return { year, quarter, month: quarter ? 0 : Number(second), day: Number(day) };
}
