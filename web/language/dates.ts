import type { PartialDateFieldsFragment } from "../graphql/graphql";
import type { Language, Words } from "./language";

export type KnownDate = PartialDateFieldsFragment;

/** Of dates, numbers and lists. */
export const locales: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR" };

const precisions: Readonly<Record<KnownDate["precision"], Intl.DateTimeFormatOptions>> = {
  YEAR: { year: "numeric" },
  MONTH: { year: "numeric", month: "long" },
  DAY: { year: "numeric", month: "long", day: "numeric" },
};

/** As much of the date as is known: `April 2015`. */
export const dateText = ({ precision, earliest }: KnownDate, language: Language): string =>
  format(earliest, language, precisions[precision]);

/** The day of an instant, in UTC. */
export const dayText = (instant: string, language: Language): string =>
  format(instant.slice(0, 10), language, precisions.DAY);

export const numberText = (value: number, language: Language): string => value.toLocaleString(locales[language]);

export const shareText = (share: number, language: Language): string =>
  share.toLocaleString(locales[language], { style: "percent", maximumFractionDigits: 0 });

function format(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" }).format(dateOf(day));
}

/** Midnight UTC of a calendar day. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** How long it is from one day to a later one, in the two greatest units: `10 years and 7 months`. */
export function durationText(from: string, to: string, words: Words): string {
  const [start, end] = [dateOf(from), dateOf(to)];
  let months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (end.getUTCDate() < start.getUTCDate()) months -= 1;
  if (months < 1) return words.units.days(Math.round((end.getTime() - start.getTime()) / 86_400_000));
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [years > 0 ? words.units.years(years) : "", rest > 0 ? words.units.months(rest) : ""].filter(Boolean);
  return parts.join(` ${words.units.and} `);
}
