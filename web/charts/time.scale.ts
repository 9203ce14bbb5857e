import { scaleUtc, type ScaleTime } from "d3-scale";
import { dateOf, locales } from "../language/dates";
import type { Language } from "../language/language";

/** Days on an axis in percent: the drawing becomes as wide as its place on the page, and its texts keep their size. */
export interface TimeAxis {
  at: (day: string) => number;
  /** The first days of years, or of other periods that divide the time well. */
  ticks: readonly { day: string; at: number; label: string }[];
}

/** The beginning and the end of the axis in percent, so that its first and last marks are not cut off. */
const [start, end] = [1.5, 98.5];

export function timeAxis(from: string, to: string, language: Language, most = 8): TimeAxis {
  const scale = scaleUtc()
    .domain([dateOf(from), dateOf(to)])
    .range([start, end]);
  return {
    at: (day) => rounded(scale(dateOf(day))),
    ticks: wholeYears(scale, most).map((date, tick) => ({
      day: date.toISOString().slice(0, 10),
      at: rounded(scale(date)),
      label: labelOf(date, language, { isMonth: date.getUTCDate() === 1, isFirst: tick === 0 }),
    })),
  };
}

/** An axis that leaves out most of a long time in which nothing happened, and says so. */
interface BrokenAxis extends TimeAxis {
  breaks: readonly AxisBreak[];
}

export interface AxisBreak {
  from: string;
  to: string;
  /** The middle of the gap that remains of it. */
  at: number;
}

/** A time without events is left out if it would take more of the axis than this. */
const longestQuiet = 0.35;
/** The gap that remains of it, in percent of the axis. */
const leftOfIt = 22;

export function brokenAxis(days: readonly string[], language: Language, most = 8): BrokenAxis {
  const inOrder = [...new Set(days)].sort();
  const [from = "", to = from] = [inOrder[0], inOrder.at(-1)];
  const length = (one: string, other: string) => dateOf(other).getTime() - dateOf(one).getTime();
  const gaps = inOrder.flatMap((day, place) => {
    const next = inOrder[place + 1];
    return next !== undefined && length(day, next) > longestQuiet * length(from, to) ? [{ from: day, to: next }] : [];
  });
  const quiet = gaps.reduce((sum, gap) => sum + length(gap.from, gap.to), 0);
  if (gaps.length === 0 || quiet === length(from, to)) return { ...timeAxis(from, to, language, most), breaks: [] };
  const unit = (end - start - gaps.length * leftOfIt) / (length(from, to) - quiet);
  const stops = [{ day: from, at: start }];
  const breaks: AxisBreak[] = [];
  for (const gap of gaps) {
    const last = stops.at(-1) ?? { day: from, at: start };
    const begins = last.at + length(last.day, gap.from) * unit;
    stops.push({ day: gap.from, at: begins }, { day: gap.to, at: begins + leftOfIt });
    breaks.push({ ...gap, at: rounded(begins + leftOfIt / 2) });
  }
  stops.push({ day: to, at: end });
  const scale = scaleUtc()
    .domain(stops.map(({ day }) => dateOf(day)))
    .range(stops.map(({ at }) => at));
  return { at: (day) => rounded(scale(dateOf(day))), ticks: ticksBetween(stops, language), breaks };
}

/** Months and years in the parts of the axis that are drawn to scale. Every second stop begins a part that is left out. */
function ticksBetween(stops: readonly { day: string; at: number }[], language: Language): TimeAxis["ticks"] {
  return stops.flatMap((stop, place) => {
    const next = stops[place + 1];
    if (!next || place % 2 === 1 || next.at - stop.at < apartTicks) return [];
    const scale = scaleUtc()
      .domain([dateOf(stop.day), dateOf(next.day)])
      .range([stop.at, next.at]);
    return scale
      .ticks(Math.floor((next.at - stop.at) / apartTicks))
      .filter(isDay)
      .map((date, tick) => ({
        day: date.toISOString().slice(0, 10),
        at: rounded(scale(date)),
        label: labelOf(date, language, { isMonth: date.getUTCDate() === 1, isFirst: tick === 0 }),
      }));
  });
}

/** The least distance of two labels, in percent of the axis. */
const apartTicks = 12;

/** Moves a label at the edge of a drawing inside, so that it is not cut off. */
export const anchorAt = (at: number): "start" | "middle" | "end" => (at < 5 ? "start" : at > 95 ? "end" : "middle");

/** Ticks for years, or for months if there are too few years. */
function wholeYears(scale: ScaleTime<number, number>, most: number): Date[] {
  const ticks = scale.ticks(most);
  const years = ticks.filter((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  return years.length >= 2 ? years : ticks.filter(isDay);
}

/** Only ticks at the beginning of a day: for a short time, the scale offers hours, too. */
const isDay = (date: Date): boolean => date.getTime() % 86_400_000 === 0;

/** A month or a day without its year, if the tick before has the same year. */
function labelOf(date: Date, language: Language, { isMonth = false, isFirst = false } = {}): string {
  const isYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const options: Intl.DateTimeFormatOptions = isYear
    ? { year: "numeric" }
    : { month: "short", ...(!isMonth && { day: "numeric" }), ...(isFirst && { year: "numeric" }) };
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" }).format(date);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

export const percent = (value: number): string => `${value}%`;

/** Puts items that would overlap into different lanes: each into the lowest free lane. */
export function lanesOf(places: readonly number[], apart: number): number[] {
  const lastIn: number[] = [];
  return places.map((place) => {
    const free = lastIn.findIndex((last) => place - last >= apart);
    const lane = free === -1 ? lastIn.length : free;
    lastIn[lane] = place;
    return lane;
  });
}
