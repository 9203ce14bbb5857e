import type { Language, Words } from "./language";

/** The locales for dates, numbers and lists. */
export const locales: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR" };

/** The day of an instant, in UTC. */
export const dayText = (instant: string, language: Language): string =>
  formatDay(instant.slice(0, 10), language, { year: "numeric", month: "long", day: "numeric" });

export const numberText = (value: number, language: Language): string => value.toLocaleString(locales[language]);

export const shareText = (share: number, language: Language, { decimals } = { decimals: 0 }): string =>
  share.toLocaleString(locales[language], { style: "percent", maximumFractionDigits: decimals });

/**
 * The counts as whole percentages that add up to 100. Each is rounded down; the missing points go to those that lost most by that. Empty if
 * all counts are 0.
 */
export function wholePercentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100) / total);
  const missing = 100 - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const byLoss = exact.map((share, place) => ({ place, loss: share % 1 })).sort((a, b) => b.loss - a.loss);
  const raised = new Set(byLoss.slice(0, missing).map(({ place }) => place));
  return exact.map((share, place) => Math.floor(share) + (raised.has(place) ? 1 : 0));
}

/** The parts of a calendar day that the options ask for. */
export function formatDay(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" }).format(dateOf(day));
  return language === "fr" && options.day ? text.replace(/^1 /, "1er ") : text;
}

/** Midnight UTC of a calendar day. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The time from one day to a later one, in its two greatest units: `10 years and 7 months`. */
export function durationText(from: string, to: string, words: Words): string {
  const [start, end] = [dateOf(from), dateOf(to)];
  let months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (end.getUTCDate() < start.getUTCDate()) months -= 1;
  if (months < 1) return words.units.days(Math.round((end.getTime() - start.getTime()) / 86_400_000));
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [years > 0 ? words.units.years(years) : "", rest > 0 ? words.units.months(rest) : ""].filter(Boolean);
  return parts.join(` ${words.units.and} `);
}

/** A number on an axis, where there is little room: `20K`, `1.5M`. */
export const shortNumber = (value: number, language: Language): string =>
  value.toLocaleString(locales[language], Math.abs(value) < 10_000 ? {} : { notation: "compact" });

/** A time zone as readers know it on that day: `Pacific Time`, `heure de l’Inde`; an offset as one from UTC. */
export function zoneText(zone: string, day: string, language: Language): string {
  if (!zone.includes("/")) return zone === "UTC" ? zone : `UTC${zone.replace("-", "\u2212")}`;
  const format = new Intl.DateTimeFormat(locales[language], { timeZone: zone, timeZoneName: "longGeneric" });
  return format.formatToParts(dateOf(day)).find(({ type }) => type === "timeZoneName")?.value ?? zone;
}
