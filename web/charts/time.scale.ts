import { scaleUtc, type ScaleTime } from "d3-scale";
import { dateOf } from "../language/dates";

/** Days on an axis of percent: the drawing is as wide as its place, and its texts stay as large as texts are. */
export interface TimeAxis {
  at: (day: string) => number;
  /** The first days of years, or of whatever divides the time well. */
  ticks: readonly { day: string; at: number; label: string }[];
}

export function timeAxis(from: string, to: string, language: string, most = 8): TimeAxis {
  const scale = scaleUtc()
    .domain([dateOf(from), dateOf(to)])
    .range([1.5, 98.5]);
  return {
    at: (day) => rounded(scale(dateOf(day))),
    ticks: wholeYears(scale, most).map((date) => ({
      day: date.toISOString().slice(0, 10),
      at: rounded(scale(date)),
      label: labelOf(date, language),
    })),
  };
}

/** Years are enough, unless there are too few of them. */
function wholeYears(scale: ScaleTime<number, number>, most: number): Date[] {
  const ticks = scale.ticks(most);
  const years = ticks.filter((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  return years.length >= 2 ? years : ticks;
}

function labelOf(date: Date, language: string): string {
  const isYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const options: Intl.DateTimeFormatOptions = isYear ? { year: "numeric" } : { month: "short", day: "numeric" };
  return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(date);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

export const percent = (value: number): string => `${value}%`;

/** Puts what would lie on top of each other into lanes: the lowest that is free. */
export function lanesOf(places: readonly number[], apart: number): number[] {
  const lastIn: number[] = [];
  return places.map((place) => {
    const free = lastIn.findIndex((last) => place - last >= apart);
    const lane = free === -1 ? lastIn.length : free;
    lastIn[lane] = place;
    return lane;
  });
}
