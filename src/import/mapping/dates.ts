import { isPartialDate } from "../../values/partial-date.rules";

/** A part of a date format, such as `MMM`: its unit, and the pattern that finds it in a text. */
interface FormatPart {
  unit: "day" | "month" | "year" | "quarter" | "text";
  pattern: string;
}

/**
 * The partial date in a text, read with the first of these formats that fits; null if none fits. If the format has no year, the given year is
 * used. A format with one part twice, such as `MMM/MMM yyyy`, makes an interval; one that begins with a slash, a date of which only the end is known.
 */
export function dateIn(
  text: string,
  formats: readonly string[],
  language = "en",
  year: string | null = null,
): string | null {
  for (const format of formats) {
    const date = format.startsWith("/")
      ? openDateAs(text.trim(), format.slice(1), language, year)
      : dateAs(text.trim(), format, language, year);
    if (date !== null && isPartialDate(date)) return date;
  }
  return null;
}

/** A date of which only the end is known. The slash may stand in the text, too. */
function openDateAs(text: string, format: string, language: string, year: string | null): string | null {
  const end = dateAs(text.replace(/^\/\s*/, ""), format, language, year);
  return end === null ? null : `/${end}`;
}

/** Whether a format ends with a slash that is no text: the record has no dates without an end. */
export const isWithoutEnd = (format: string): boolean => format.replace(/'[^']*'/g, "x").endsWith("/");

/** A date in the form that machines write (ISO 8601): a partial date, or an instant. Of an instant, the day is taken without any time zone. */
export function isoDateIn(text: string): string | null {
  const date = text.trim().replace(/^(\/?\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$/, "$1");
  return isPartialDate(date) ? date : null;
}

const lengths = { year: 4, quarter: 7, month: 7, day: 10 } as const;

/** The date, with at most this precision. */
export function noMoreExact(date: string, precision: keyof typeof lengths): string {
  const cut = date.split("/").map((end) => {
    if (precision === "quarter" && /^\d{4}-\d\d/.test(end))
      return `${end.slice(0, 4)}-Q${Math.ceil(Number(end.slice(5, 7)) / 3)}`;
    return end.slice(0, lengths[precision]);
  });
  return [...new Set(cut)].join("/");
}

function dateAs(text: string, format: string, language: string, year: string | null): string | null {
  const parts = partsOf(format, language);
  const found = new RegExp(`^${parts.map(({ pattern }) => pattern).join("")}$`, "iu").exec(text);
  if (!found) return null;
  const units: Record<string, string[]> = { day: [], month: [], year: [], quarter: [] };
  parts
    .filter(({ unit }) => unit !== "text")
    .forEach(({ unit }, place) => units[unit]?.push(numberOf(unit, found[place + 1] ?? "", language)));
  const ends = Math.max(...Object.values(units).map((values) => values.length));
  const dates = Array.from({ length: ends }, (_, end) => writtenDate(units, end, ends, year));
  return dates.includes(null) ? null : [...new Set([dates[0], dates.at(-1)])].join("/");
}

/** The date at one end of an interval. A part that the text has only once is true of both ends. */
function writtenDate(units: Record<string, string[]>, end: number, ends: number, year: string | null): string | null {
  const at = (unit: string): string | undefined => {
    const values = units[unit] ?? [];
    return values.length === ends ? values[end] : values.at(-1);
  };
  const inYear = at("year") ?? year;
  if (inYear === null) return null;
  const quarter = at("quarter");
  return [inYear, quarter === undefined ? at("month") : `Q${quarter}`, at("day")]
    .filter((part) => part !== undefined)
    .join("-");
}

const units: readonly (readonly [RegExp, FormatPart["unit"], string])[] = [
  [/^yyyy/, "year", "(\\d{4})"],
  [/^yy/, "year", "(\\d{2})"],
  [/^M{3,4}/, "month", "([\\p{L}\\p{M}]{3,}\\.?)"],
  [/^MM?/, "month", "(\\d{1,2})"],
  [/^dd?/, "day", "(\\d{1,2})(?:st|nd|rd|th|er|\\.)?"],
  [/^Q/, "quarter", "([1-4])"],
];

const known = new Map<string, FormatPart[]>();

/** Other letters, and everything in single quotes, must be in the text exactly as they are in the format. */
function partsOf(format: string, language: string): FormatPart[] {
  const key = `${language} ${format}`;
  const before = known.get(key);
  if (before) return before;
  const parts: FormatPart[] = [];
  for (let rest = format; rest !== "";) {
    const unit = units.find(([begins]) => begins.test(rest));
    const quoted = /^'([^']*)'/.exec(rest);
    const taken = unit ? (unit[0].exec(rest)?.[0] ?? "") : (quoted?.[0] ?? rest.charAt(0));
    parts.push(unit ? { unit: unit[1], pattern: unit[2] } : { unit: "text", pattern: literal(quoted?.[1] ?? taken) });
    rest = rest.slice(taken.length);
  }
  known.set(key, parts);
  return parts;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s*");

function numberOf(unit: FormatPart["unit"], text: string, language: string): string {
  if (unit === "year" && text.length === 2) return `${Number(text) < 70 ? "20" : "19"}${text}`;
  if (unit === "year" || unit === "quarter") return text;
  const month = /^\d/.test(text) ? Number(text) : monthOf(text, language);
  return String(month).padStart(2, "0");
}

/** The month whose name begins with this text, in this language or in English; 0 if there is none, or several. */
function monthOf(text: string, language: string): number {
  const bare = bareWord(text);
  for (const names of [monthNames(language), monthNames("en")]) {
    const found = names.flatMap((forms, place) => (forms.some((name) => name.startsWith(bare)) ? [place + 1] : []));
    if (found.length === 1) return found[0] ?? 0;
    const whole = names.findIndex((forms) => forms.includes(bare));
    if (whole >= 0) return whole + 1;
  }
  return 0;
}

const bareWord = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();

const namesOf = new Map<string, string[][]>();

function monthNames(language: string): string[][] {
  const before = namesOf.get(language);
  if (before) return before;
  const styles = [{ month: "long", day: "numeric" }, { month: "long" }, { month: "short" }] as const;
  const names = Array.from({ length: 12 }, (_, month) =>
    styles.map((style) => {
      const parts = new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" }).formatToParts(
        Date.UTC(2024, month, 15),
      );
      return bareWord(parts.find(({ type }) => type === "month")?.value ?? "");
    }),
  );
  namesOf.set(language, names);
  return names;
}
