import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { FulfilmentStatus } from "../graphql/graphql";
import { shareText, wholePercentages } from "../language/dates";
import { StatusSign } from "../shared/status";
import { Hatch } from "./hatch";
import { statusOrder } from "./status.order";
import { percent } from "./time.scale";

export interface StatusCount {
  status: FulfilmentStatus;
  count: number;
}

const height = 46;
/** With more promises than this, readers could not see single ones. */
const mostUnits = 80;

/** One bar for all promises, each of the same width, ordered by what has become of them. */
export function StatusBar({ counts }: { counts: readonly StatusCount[] }): ReactElement {
  const { words } = useSite();
  const parts = partsOf(counts);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const label = parts.map(({ status, count }) => `${words.status[status]}: ${count}`).join(", ");
  const cuts = total <= mostUnits ? Math.max(0, total - 1) : 0;
  return (
    <svg className="status-bar" width="100%" height={height} role="img" aria-label={label}>
      <Hatch />
      {parts.map(({ status, from, share }) => (
        <rect
          key={status}
          className={`part part-${status}`}
          x={percent(from * 100)}
          width={percent(share * 100)}
          height={height}
        />
      ))}
      {Array.from({ length: cuts }, (_, place) => percent(((place + 1) / total) * 100)).map((at) => (
        <line key={at} className="cut" x1={at} x2={at} y1={0} y2={height} />
      ))}
    </svg>
  );
}

interface BarPart extends StatusCount {
  /** The beginning of the part in the bar, and its share of the bar: 0 to 1. */
  from: number;
  share: number;
}

function partsOf(counts: readonly StatusCount[]): BarPart[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  return statusOrder.flatMap((status) => {
    const count = counts.find((each) => each.status === status)?.count ?? 0;
    if (count === 0) return [];
    const part = { status, count, from, share: count / total };
    from += part.share;
    return [part];
  });
}

interface SharesProps {
  counts: readonly StatusCount[];
  /** The address of the list of a status. */
  href: (status: FulfilmentStatus) => string;
}

/** Every part of the bar with its name, number and share. */
export function StatusShares({ counts, href }: SharesProps): ReactElement {
  const { words, number, language } = useSite();
  const parts = partsOf(counts);
  const percentages = wholePercentages(parts.map(({ count }) => count));
  return (
    <ul className="status-shares">
      {parts.map(({ status, count }, place) => (
        <li key={status}>
          <strong>{number(count)}</strong>
          <span className="word">
            <StatusSign status={status} />
            <a href={href(status)}>{words.statusOf(count, status)}</a>
          </span>
          <span className="share">{shareText((percentages[place] ?? 0) / 100, language)}</span>
        </li>
      ))}
    </ul>
  );
}
