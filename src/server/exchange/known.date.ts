import type { ExchangedDateFragment } from "../../../web/graphql/graphql";
import { isoDate } from "../../../web/shared/structured.date";

type Known = ExchangedDateFragment | null | undefined;

/** The day, month or year in which a date lies, whichever is known: `2015-Q2` lies in 2015. Undefined if that is more than a year. */
export function dateWithin(date: Known): string | undefined {
  if (!date) return undefined;
  const { earliest, latest } = date;
  return isoDate(date) ?? [7, 4].map((letters) => latest.slice(0, letters)).find((part) => earliest?.startsWith(part));
}

/**
 * The same of an end. Other systems read what has no end as going on, so an end of which only a long interval is known is the last day, month
 * or year that it can mean.
 */
export function endWithin(date: Known): string | undefined {
  if (!date) return undefined;
  const last = date.value.split("/").at(-1) ?? "";
  return dateWithin(date) ?? (/^\d{4}(-\d\d){0,2}$/.test(last) ? last : date.latest.slice(0, 4));
}
