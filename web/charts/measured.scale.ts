import { firstDay } from "../language/partial.dates";
import { scaleLinear } from "d3-scale";
import type { Language } from "../language/language";
import type { KnownDate } from "../language/partial.dates";
import { timeAxis, type TimeAxis } from "./time.scale";

/** A number that was promised, as a drawing has it. */
export interface DrawnTarget {
  comparison: "AT_LEAST" | "AT_MOST" | "EXACTLY" | "BETWEEN";
  value: number;
  upperValue: number | null;
  baseline: number | null;
  baselineOn: KnownDate | null;
  dueOn: KnownDate | null;
}

export interface DrawnMeasurement {
  id: string;
  period: KnownDate;
  value: number;
  provisional: boolean;
  /** Whether another one of the same period counts instead. */
  superseded: boolean;
}

export const height = 200;
const top = 24;
/** The place where time begins, in percent of the width. The numbers of the axis are before it. */
export const left = 16;

export interface MeasuredScale {
  ticks: TimeAxis["ticks"];
  /** Days in percent of the width. */
  x: (day: string) => number;
  y: (value: number) => number;
  values: readonly number[];
  /** The range of the target, from one height to another. Null if the target is a single number. */
  wanted: readonly [from: number, to: number] | null;
}

/** Time from the first day of anything to the last. Heights begin at zero, or below it if a number does. */
export function measuredScale(
  target: DrawnTarget,
  measurements: readonly DrawnMeasurement[],
  language: Language,
): MeasuredScale {
  const dates = [target.baselineOn, target.dueOn, ...measurements.map(({ period }) => period)].filter(Boolean);
  const days = dates.flatMap((date) => (date ? [firstDay(date), date.latest] : [])).sort();
  const axis = timeAxis(days[0] ?? "", days.at(-1) ?? "", language, 4);
  const x = (at: number): number => left + ((100 - left) * at) / 100;
  const given = [target.value, target.upperValue, target.baseline, ...measurements.map(({ value }) => value)];
  const numbers = given.filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const y = scaleLinear()
    .domain(least === most ? [0, 1] : [least, most])
    .nice(4)
    .range([height, top]);
  return {
    ticks: axis.ticks.map((tick) => ({ ...tick, at: x(tick.at) })),
    x: (day) => x(axis.at(day)),
    y,
    values: y.ticks(4),
    wanted: wantedOf(target, y),
  };
}

function wantedOf(
  { comparison, value, upperValue }: DrawnTarget,
  y: (value: number) => number,
): MeasuredScale["wanted"] {
  if (comparison === "AT_LEAST") return [top - 12, y(value)];
  if (comparison === "AT_MOST") return [y(value), height];
  return upperValue === null ? null : [y(upperValue), y(value)];
}
