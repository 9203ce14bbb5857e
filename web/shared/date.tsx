import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { KnownDate } from "../language/partial.dates";

/** A date, which machines can read, too, unless it is a quarter or an interval: HTML has no form for these. */
export function DateText({ date: known }: { date: KnownDate }): ReactElement {
  const { date } = useSite();
  const isUnknownToHtml = known.precision === "QUARTER" || known.precision === "INTERVAL";
  return isUnknownToHtml ? (
    <data value={known.value}>{date(known)}</data>
  ) : (
    <time dateTime={known.value}>{date(known)}</time>
  );
}
