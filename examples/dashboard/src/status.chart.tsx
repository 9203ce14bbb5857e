import { axisY, barX, plot, text } from "@observablehq/plot";
import { useEffect, useRef, type ReactNode } from "react";
import { countsOf, type StatusCount, type StatusCounts } from "./status.counts";
import { statusText } from "./words";

/** How many promises stand where, as bars. */
export function StatusChart({ of }: { of: StatusCounts }): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  const counts = countsOf(of);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  useEffect(() => {
    if (!holder.current) return;
    const bars = counts.map(({ status, count }) => ({ status, name: statusText[status], count }));
    holder.current.replaceChildren(
      plot({
        ariaLabel: "Promises by status",
        marginLeft: 145,
        marginRight: 30,
        width: holder.current.clientWidth,
        height: 40 + bars.length * 34,
        style: { background: "none", fontSize: "14px", fontFamily: "inherit" },
        x: { axis: null },
        y: { label: null, domain: bars.map(({ name }) => name) },
        marks: [
          axisY({ tickSize: 0 }),
          barX(bars, {
            x: "count",
            y: "name",
            fill: ({ status }: StatusCount) => `var(--${status.toLowerCase()})`,
            rx: 3,
          }),
          text(bars, { x: "count", y: "name", text: "count", dx: 12, fontWeight: "bold" }),
        ],
      }),
    );
  });
  return (
    <section aria-labelledby="statuses">
      <h2 id="statuses">Where they stand</h2>
      <p className="quiet">All {total} promises in the record, by what the latest assessment says.</p>
      <div ref={holder} className="chart" />
    </section>
  );
}
