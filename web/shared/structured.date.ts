import type { KnownDate } from "../language/partial.dates";

/** A date as ISO 8601 has it, as exactly as it is known: `2015-12`. Undefined for a quarter or an interval, which are no day, month or year. */
export const isoDate = ({ value, precision }: KnownDate): string | undefined =>
  precision === "QUARTER" || precision === "INTERVAL" ? undefined : value;
