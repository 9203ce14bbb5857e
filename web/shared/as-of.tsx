import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";

/** A revision that changed something on the page. */
export interface Stop {
  revision: number;
  appliedAt: string;
  summary: string;
}

/**
 * The form that opens the page at an earlier revision. It works without a script; the script of the page makes it a slider.
 */
export function AsOf({ stops, read }: { stops: readonly Stop[]; read: number }): ReactElement | null {
  const { words, day, to, path } = useSite();
  if (stops.length < 2) return null;
  const here = path.map(encodeURIComponent).join("/");
  const shown = stops.filter((stop) => stop.revision <= read).at(-1) ?? stops[0];
  return (
    <form className="as-of" method="get" action={to(here).split("?")[0]} data-slider={words.asOf.slider}>
      <label htmlFor="rev">{words.asOf.title}</label>
      <select id="rev" name="rev" defaultValue={shown?.revision}>
        {stops.map((stop) => (
          <option key={stop.revision} value={stop.revision} data-summary={stop.summary}>
            {day(stop.appliedAt)} · {words.asOf.revision(stop.revision)}
          </option>
        ))}
      </select>
      <button type="submit">{words.asOf.show}</button>
      <p className="why" lang="" dir="auto" aria-live="polite">
        {shown?.summary}
      </p>
    </form>
  );
}

/** The change sets of two lists, each once, the earliest revision first. */
export function stopsOf(
  lists: readonly (readonly { revision: number | null; appliedAt: string | null; summary: string }[])[],
): Stop[] {
  const stops = new Map<number, Stop>();
  for (const { revision, appliedAt, summary } of lists.flat()) {
    if (revision !== null && appliedAt !== null) stops.set(revision, { revision, appliedAt, summary });
  }
  return [...stops.values()].sort((a, b) => a.revision - b.revision);
}
