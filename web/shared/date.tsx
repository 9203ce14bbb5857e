import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { KnownDate } from "../language/partial.dates";

/** A date, for machines too where HTML has a form for it: it has none for quarters and intervals. */
export function DateText({ date: known }: { date: KnownDate }): ReactElement {
  const { date } = useSite();
  const isUnknownToHtml = known.precision === "QUARTER" || known.precision === "INTERVAL";
  return isUnknownToHtml ? (
    <data value={known.value}>{date(known)}</data>
  ) : (
    <time dateTime={known.value}>{date(known)}</time>
  );
}
