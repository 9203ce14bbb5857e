import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { FulfilmentStatus } from "../graphql/graphql";
import { Hatch } from "./hatch";
import { statusOrder } from "./status.order";
import { percent } from "./time.scale";

/** How many promises had which status at the end of an interval. */
export interface SeriesPoint {
  date: string;
  total: number;
  counts: readonly { status: FulfilmentStatus; count: number }[];
}

const height = 240;
const below = 24;

/** A column for each year, as high as the number of promises. Its parts are in the order of the bar, with kept at the bottom. */
export function StatusSeries({ points }: { points: readonly SeriesPoint[] }): ReactElement {
  const { words } = useSite();
  const x = scaleBand()
    .domain(points.map(({ date }) => date))
    .range([7, 100])
    .paddingInner(0.18);
  const most = Math.max(1, ...points.map(({ total }) => total));
  const y = scaleLinear().domain([0, most]).nice(4).range([height, 22]);
  const layers = stack<SeriesPoint, FulfilmentStatus>().keys(statusOrder).value(countOf)([...points]);
  return (
    <svg className="status-series" width="100%" height={height + below} role="img" aria-label={words.home.series}>
      <Hatch />
      <Grid values={y.ticks(4).filter(Number.isInteger)} y={y} />
      {layers.map((layer) =>
        layer.map(([from, to], place) => (
          <rect
            key={`${layer.key} ${place}`}
            className={`part part-${layer.key}`}
            x={percent(x(points[place]?.date ?? "") ?? 0)}
            width={percent(x.bandwidth())}
            y={y(to)}
            height={Math.max(0, y(from) - y(to))}
          />
        )),
      )}
      {points.map(({ date }, place) => (
        <text
          key={date}
          className={place % 2 === points.length % 2 ? "even" : "odd"}
          x={percent((x(date) ?? 0) + x.bandwidth() / 2)}
          y={height + 18}
          textAnchor="middle"
        >
          {date.slice(0, 4)}
        </text>
      ))}
    </svg>
  );
}

function Grid({ values, y }: { values: readonly number[]; y: (value: number) => number }): ReactElement {
  return (
    <>
      {values.map((value) => (
        <g key={value} className="grid">
          <line x1="0" x2="100%" y1={y(value)} y2={y(value)} />
          <text x="0" y={y(value) - 4}>
            {value}
          </text>
        </g>
      ))}
    </>
  );
}

/** The same in figures, for readers who cannot see the drawing. */
export function SeriesTable({ points }: { points: readonly SeriesPoint[] }): ReactElement {
  const { words } = useSite();
  const shown = statusOrder.filter((status) => points.some((point) => countOf(point, status) > 0));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.home.series}>
      <table className="figures">
        <thead>
          <tr>
            <td />
            {shown.map((status) => (
              <th key={status} scope="col">
                {words.status[status]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.date}>
              <th scope="row">{point.date.slice(0, 4)}</th>
              {shown.map((status) => (
                <td key={status}>{countOf(point, status)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const countOf = ({ counts }: SeriesPoint, status: FulfilmentStatus): number =>
  counts.find((each) => each.status === status)?.count ?? 0;
