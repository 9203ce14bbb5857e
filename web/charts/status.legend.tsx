import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { SeriesPoint } from "./status-series.chart";
import { statusOrder } from "./status.order";

/** The meaning of the colours and patterns that are in a drawing. */
export function StatusLegend({ points }: { points: readonly SeriesPoint[] }): ReactElement {
  const { words } = useSite();
  const shown = statusOrder.filter((status) =>
    points.some(({ counts }) => counts.some((each) => each.status === status && each.count > 0)),
  );
  return (
    <ul className="legend" aria-label={words.home.statusKey}>
      {shown.map((status) => (
        <li key={status}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <rect className={`part part-${status}`} width="16" height="16" />
          </svg>
          {words.status[status]}
        </li>
      ))}
    </ul>
  );
}
