import { badInput } from "../../values/errors";

export type Interval = "DAY" | "WEEK" | "MONTH" | "QUARTER" | "YEAR";

const mostPoints = 400;
const dayMs = 86_400_000;

interface Asked {
  interval: Interval;
  from: string;
  to: string;
}

/**
 * The last day of each interval between two days. The last of them is `to`, even if its interval ends later.
 * @throws if `from` is after `to`, or there are too many.
 */
export function endsOf({ interval, from, to }: Asked, nameOf: (argument: string) => string): string[] {
  if (from > to) throw badInput(nameOf("from"), `${from} is after \`to\`, ${to}`);
  const ends: string[] = [];
  for (let day = from; day <= to; day = dayAfter(ends.at(-1) ?? to)) {
    if (ends.length === mostPoints)
      throw badInput(
        nameOf("to"),
        `from ${from} to ${to} are more than ${mostPoints} intervals of one ${interval}: take longer intervals, or a shorter time`,
      );
    const end = endOf(interval, day);
    ends.push(end < to ? end : to);
  }
  return ends;
}

/** The last day of the interval that contains a day. */
function endOf(interval: Interval, day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  switch (interval) {
    case "DAY":
      return day;
    case "WEEK": {
      const weekday = new Date(day).getUTCDay();
      return plus(day, (7 - weekday) % 7);
    }
    case "MONTH":
      return lastOfMonth(year, month);
    case "QUARTER":
      return lastOfMonth(year, Math.ceil(month / 3) * 3);
    case "YEAR":
      return `${year}-12-31`;
  }
}

const plus = (day: string, days: number): string => text(Date.parse(day) + days * dayMs);

const dayAfter = (day: string): string => plus(day, 1);

/** Day 0 of the next month is the last day of the month. */
const lastOfMonth = (year: number, month: number): string => text(Date.UTC(year, month, 0));

const text = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
