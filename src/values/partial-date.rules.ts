/**
 * Rules of partial dates: YYYY, YYYY-Qn, YYYY-MM, YYYY-MM-DD, or an interval of two of these with a slash, the first of which may be left out if
 * nobody knows it. The database has the same rules in SQL (migrations 0040 and 0100).
 */

type Precision = "YEAR" | "QUARTER" | "MONTH" | "DAY" | "INTERVAL";

const shape = /^(?:18|19|20|21)\d\d(?:-(?:Q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?$/;

/** Whether the text is a partial date from 1800 to 2199 that exists in the calendar and does not end before it begins. */
export function isPartialDate(text: string): boolean {
  const ends = (text.startsWith("/") ? text.slice(1) : text).split("/");
  return ends.length <= (text.startsWith("/") ? 1 : 2) && ends.every(isOneDate) && !endsBefore(text, text);
}

const isOneDate = (text: string): boolean =>
  shape.test(text) && (text.length < 10 || Number(text.slice(8)) <= daysInMonth(text));

export function precisionOf(value: string): Precision {
  if (value.includes("/")) return "INTERVAL";
  if (value.length === 7) return value[5] === "Q" ? "QUARTER" : "MONTH";
  return value.length === 4 ? "YEAR" : "DAY";
}

/** Whether all of a date lies before any day that the other can mean. */
export function endsBefore(date: string, other: string): boolean {
  const earliest = earliestOf(other);
  return earliest !== null && latestOf(date) < earliest;
}

/** Whether a date lies within another; of a date whose beginning is not known, its last day. */
export function liesWithin(date: string, span: string): boolean {
  const [first, least] = [earliestOf(date) ?? latestOf(date), earliestOf(span)];
  return (least === null || first >= least) && latestOf(date) <= latestOf(span);
}

/** The first day that it can mean; null if its beginning is not known. */
export function earliestOf(value: string): string | null {
  if (value.startsWith("/")) return null;
  const [first = ""] = value.split("/");
  return first.length === 10 ? first : `${first.slice(0, 4)}-${monthsOf(first).first}-01`;
}

/** The last day that it can mean. */
export function latestOf(value: string): string {
  const last = value.slice(value.indexOf("/") + 1);
  if (last.length === 10) return last;
  const month = `${last.slice(0, 4)}-${monthsOf(last).last}`;
  return `${month}-${daysInMonth(month)}`;
}

/** The first and the last month of a date that is not an interval. */
function monthsOf(date: string): { first: string; last: string } {
  if (date.length === 4) return { first: "01", last: "12" };
  const quarter = date[5] === "Q" ? Number(date[6]) : null;
  if (quarter === null) return { first: date.slice(5, 7), last: date.slice(5, 7) };
  return { first: twoDigits(3 * quarter - 2), last: twoDigits(3 * quarter) };
}

const twoDigits = (month: number): string => String(month).padStart(2, "0");

const daysInMonth = (value: string): number =>
  new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0)).getUTCDate();
