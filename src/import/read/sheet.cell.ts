import { SSF, type CellObject } from "@e965/xlsx";

/**
 * The text of a cell. A date is as exact as it is shown: of one with the format `mmm yyyy`, the day is hidden, and nobody may have meant it. A time is
 * HH:mm. A number is its value (`4711`, not `4,711.00`), unless zeros before it or a percent sign are shown.
 */
export function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.t === "e") return "";
  const { v: value, z } = cell;
  const format = typeof z === "string" ? z : "";
  if (value instanceof Date) return dateText(value, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numberText(value, format) : value;
}

function numberText(value: number, format: string): string {
  const [positive = ""] = signsOf(format).split(";");
  // Two zeros or more before the decimals: an id or a code, such as 00042 or 000-00-0000.
  const isPadded = /^[^0.#?]*0[^.#?]*0/.test(positive);
  if (format !== "General" && (isPadded || positive.includes("%"))) return shown(format, value);
  // Spreadsheets show 15 digits at most: 0.1 + 0.2 is 0.3.
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

const shown = (format: string, value: number): string =>
  (SSF as { format: (format: string, value: number) => string }).format(format, value).trim();

/** A number format without texts, colours and widths. */
const signsOf = (format: string): string =>
  format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, " ").replace(/E[+-]0+/g, "");

/** The parts of a date that a format shows: `ymdts`. A month is written as a minute is, but does not stand beside an hour or a second. */
function partsShown(format: string): string {
  const [first = ""] = signsOf(format).toLowerCase().split(";");
  const signs = first.replace(/am\/pm|a\/p/g, "");
  if (/\[[hms]+\]/.test(signs)) return "elapsed";
  const withoutMinutes = signs.replace(/(h+[^a-z]*)m+/g, "$1").replace(/m+([^a-z]*s)/g, "$1");
  const parts = { y: /[yeb]/, m: /m/, d: /(?<!d)d{1,2}(?!d)/, t: /[hs]/, s: /s/ };
  return Object.entries(parts)
    .filter(([, sign]) => sign.test(withoutMinutes))
    .map(([part]) => part)
    .join("");
}

const months = "January February March April May June July August September October November December".split(" ");

function dateText(value: Date, format: string): string {
  const parts = partsShown(format);
  if (parts === "elapsed") return elapsedText(value);
  // A moment before midnight is shown on its day; the hours and minutes of a time may be a fraction of a second short.
  const exact = parts.includes("t") ? new Date(Math.round(value.getTime() / 1000) * 1000) : value;
  const [date = "", clock = ""] = exact.toISOString().split("T");
  const time = clock.slice(0, parts.includes("s") && clock.slice(6, 8) !== "00" ? 8 : 5);
  const days = parts.replace(/[ts]/g, "");
  if (parts.includes("t")) return days === "" ? time : `${date}T${time}`;
  // Without a year, the one that is hidden is often that in which it was typed.
  const month = months[exact.getUTCMonth()] ?? "";
  const shortened: Readonly<Record<string, string>> = {
    y: date.slice(0, 4),
    ym: date.slice(0, 7),
    m: month,
    md: `${exact.getUTCDate()} ${month}`,
  };
  return shortened[days] ?? date;
}

/** Hours and minutes that passed. Days are counted from the last one of 1899. */
function elapsedText(value: Date): string {
  const minutes = Math.round((value.getTime() - Date.UTC(1899, 11, 31)) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
