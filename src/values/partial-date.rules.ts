/** Rules of partial dates: YYYY, YYYY-MM or YYYY-MM-DD. The database has the same in SQL (migration 0002). */

const shape = /^(?:18|19|20|21)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether the text is a partial date from 1800 to 2199 that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  return shape.test(text) && (text.length < 10 || Number(text.slice(8)) <= daysInMonth(text));
}

export const precisionOf = (value: string): "YEAR" | "MONTH" | "DAY" =>
  value.length === 4 ? "YEAR" : value.length === 7 ? "MONTH" : "DAY";

export const earliestOf = (value: string): string => value + "-01-01".slice(value.length - 4);

export function latestOf(value: string): string {
  if (value.length === 4) return `${value}-12-31`;
  return value.length === 7 ? `${value}-${String(daysInMonth(value)).padStart(2, "0")}` : value;
}

const daysInMonth = (value: string): number =>
  new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0)).getUTCDate();
