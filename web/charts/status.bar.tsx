import type { ReactElement } from "react";
import type { FulfilmentStatus } from "../graphql/graphql";
import { percent } from "./time.scale";

export interface StatusCount {
  status: FulfilmentStatus;
  count: number;
}

/** From what was kept to what nobody has looked at. */
export const statusesInOrder: readonly FulfilmentStatus[] = [
  "KEPT",
  "PARTIALLY_KEPT",
  "IN_PROGRESS",
  "NOT_STARTED",
  "STALLED",
  "BLOCKED",
  "BROKEN",
  "WITHDRAWN",
  "UNRATABLE",
  "NOT_RATED",
];

const height = 44;
/** Beyond this many, single promises could not be told apart any more. */
const mostUnits = 80;

/** Every promise once, all of the same width; next to each other what has become of them. */
export function StatusBar({ counts, label }: { counts: readonly StatusCount[]; label: string }): ReactElement {
  const segments = segmentsOf(counts);
  const all = segments.reduce((sum, { count }) => sum + count, 0);
  return (
    <svg className="status-bar" width="100%" height={height} role="img" aria-label={label}>
      {segments.map(({ status, count, from }) => (
        <g key={status} className={`bar bar-${status}`}>
          <rect x={percent((from / all) * 100)} width={percent((count / all) * 100)} y={0} height={height} />
          {all <= mostUnits &&
            Array.from({ length: count - 1 }, (_, unit) => <Cut key={unit} at={((from + unit + 1) / all) * 100} />)}
        </g>
      ))}
      {segments.slice(1).map(({ status, from }) => (
        <Cut key={status} at={(from / all) * 100} between />
      ))}
    </svg>
  );
}

function segmentsOf(counts: readonly StatusCount[]): (StatusCount & { from: number })[] {
  let from = 0;
  return statusesInOrder.flatMap((status) => {
    const count = counts.find((each) => each.status === status)?.count ?? 0;
    from += count;
    return count === 0 ? [] : [{ status, count, from: from - count }];
  });
}

function Cut({ at, between = false }: { at: number; between?: boolean }): ReactElement {
  return <line className={between ? "cut between" : "cut"} x1={percent(at)} x2={percent(at)} y1={0} y2={height} />;
}
