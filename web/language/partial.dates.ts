import type { PartialDateFieldsFragment } from "../graphql/graphql";
import { formatDay } from "./dates";
import type { Language } from "./language";

export type KnownDate = PartialDateFieldsFragment;

/** A date that is not an interval: its beginning is known. */
type OneDate = KnownDate & { earliest: string };

/** The first day that is known to be possible: where a drawing begins. */
export const firstDay = ({ earliest, latest }: Pick<KnownDate, "earliest" | "latest">): string => earliest ?? latest;

/** The date, as far as it is known: `April 2015`, `second quarter of 2016`, `April 2016 to June 2017`. */
export function dateText(known: KnownDate, language: Language): string {
  const [start, end] = endsOf(known);
  if (!start) return words[language].notLater(whenText(end, language));
  return end ? words[language].interval(alone(start, language), alone(end, language), end) : alone(start, language);
}

/** The same as a noun in a sentence: `due the second quarter of 2016`. */
export function namedText(known: KnownDate, language: Language): string {
  const [start, end] = endsOf(known);
  if (!start) return dateText(known, language);
  const named = words[language].named(alone(start, language), start);
  return end ? words[language].interval(named, alone(end, language), end) : named;
}

/** The date in a sentence, after a verb: `on 20 February 2015`, `in April 2015`, `between April 2016 and June 2017`. */
export function whenText(known: KnownDate, language: Language): string {
  const [start, end] = endsOf(known);
  const { named, between, when } = words[language];
  if (!start) return dateText(known, language);
  if (!end) return when(alone(start, language), start);
  return between(named(alone(start, language), start), named(alone(end, language), end));
}

/** The date beside another of the same year: `20 February`. */
export const dateBeside = (known: KnownDate, other: KnownDate, language: Language): string =>
  known.precision === "DAY" && firstDay(known).slice(0, 4) === firstDay(other).slice(0, 4)
    ? formatDay(firstDay(known), language, { month: "long", day: "numeric" })
    : dateText(known, language);

/** Reads a partial date: `2015-04`, `2015-Q2`, `2016-04/2017-06`, `/2017-06`. Null if the text is not one. */
export function knownDate(value: string): KnownDate | null {
  const [start, end, ...more] = value.split("/").map(oneDate);
  if (value.startsWith("/") && end && more.length === 0)
    return { ...end, value, precision: "INTERVAL", earliest: null };
  if (!start || end === null || more.length > 0) return null;
  if (end === undefined) return start;
  return start.earliest <= end.latest
    ? { value, precision: "INTERVAL", earliest: start.earliest, latest: end.latest }
    : null;
}

/** A date that is not an interval. */
function oneDate(value: string): OneDate | null {
  const parts = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(?:-(\d\d))?))?$/.exec(value);
  if (!parts) return null;
  const [, year, quarter, month, day] = parts;
  const precision = quarter ? "QUARTER" : day ? "DAY" : month ? "MONTH" : "YEAR";
  const [first, last] = quarter
    ? [3 * Number(quarter) - 2, 3 * Number(quarter)]
    : [Number(month ?? 1), Number(month ?? 12)];
  const days = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  if (day && !isIn(days, Number(day))) return null;
  const [earliest, latest] = [`${year}-${twoDigits(first)}`, `${year}-${twoDigits(last)}`];
  return { value, precision, earliest: `${earliest}-${day ?? "01"}`, latest: `${latest}-${day ?? days}` };
}

const isIn = (days: number, day: number): boolean => day >= 1 && day <= days;

const twoDigits = (month: number): string => String(month).padStart(2, "0");

/** The two dates of an interval, of which the first may not be known; for any other date, that date alone. */
function endsOf(known: KnownDate): [start: OneDate, end?: OneDate] | [start: null, end: OneDate] {
  const alone: [OneDate] = [{ ...known, earliest: firstDay(known) }];
  if (known.precision !== "INTERVAL") return alone;
  const [start, end] = known.value.split("/").map(oneDate);
  if (!end) return alone;
  return start ? [start, end] : [null, end];
}

/** The text of a date that is not an interval. */
function alone({ precision, earliest }: OneDate, language: Language): string {
  if (precision === "QUARTER") return words[language].quarter(Number(earliest.slice(5, 7)), earliest.slice(0, 4));
  return formatDay(earliest, language, {
    year: "numeric",
    ...(precision !== "YEAR" && { month: "long" }),
    ...(precision === "DAY" && { day: "numeric" }),
  });
}

interface DateWords {
  /** By its first month. */
  quarter: (month: number, year: string) => string;
  interval: (start: string, end: string, last: KnownDate) => string;
  between: (start: string, end: string) => string;
  /** Of the answer to "when". */
  notLater: (when: string) => string;
  /** With its article, where the language has one. */
  named: (date: string, known: KnownDate) => string;
  when: (date: string, known: KnownDate) => string;
}

const english: DateWords = {
  quarter: (month, year) => `${["first", "second", "third", "fourth"][(month - 1) / 3] ?? ""} quarter of ${year}`,
  interval: (start, end) => `${start} to ${end}`,
  between: (start, end) => `between ${start} and ${end}`,
  notLater: (when) => `no later than ${when.replace(/^(on|in) /, "")}`,
  named: (date, { precision }) => (precision === "QUARTER" ? `the ${date}` : date),
  when: (date, known) => `${known.precision === "DAY" ? "on" : "in"} ${english.named(date, known)}`,
};

const hasArticle = ({ precision }: KnownDate): boolean => precision === "DAY" || precision === "QUARTER";

const french: DateWords = {
  quarter: (month, year) => `${month === 1 ? "1er" : `${(month + 2) / 3}e`} trimestre ${year}`,
  interval: (start, end, last) => `${start} ${hasArticle(last) ? "au" : "à"} ${end}`,
  between: (start, end) => `entre ${start} et ${end}`,
  notLater: (when) => `au plus tard ${when}`,
  named: (date, known) => (hasArticle(known) ? `le ${date}` : date),
  when: (date, known) =>
    ({ YEAR: "en", QUARTER: "au", MONTH: "en", DAY: "le", INTERVAL: "en" })[known.precision] + ` ${date}`,
};

const words: Readonly<Record<Language, DateWords>> = { en: english, fr: french };
