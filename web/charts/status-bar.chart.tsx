import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { FulfilmentStatus } from "../graphql/graphql";
import { shareText } from "../language/dates";
import { StatusSign } from "../parts/status";
import { Hatch } from "./hatch";
import { statusOrder } from "./status.order";
import { percent } from "./time.scale";

export interface StatusCount {
  status: FulfilmentStatus;
  count: number;
}

interface Props {
  counts: readonly StatusCount[];
  /** The list behind a status, where there is one. */
  href?: (status: FulfilmentStatus) => string;
}

const height = 46;

/** One bar for all promises, a part for each status as long as its share; below it, every part by name and number. */
export function StatusBar({ counts, href }: Props): ReactElement {
  const parts = partsOf(counts);
  return (
    <div className="status-bar">
      <svg width="100%" height={height} aria-hidden="true">
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
      </svg>
      <ul>
        {parts.map((part) => (
          <BarKey key={part.status} part={part} href={href?.(part.status)} />
        ))}
      </ul>
    </div>
  );
}

interface Part extends StatusCount {
  /** Where it begins in the bar, and how much of it is its own: 0 to 1. */
  from: number;
  share: number;
}

function partsOf(counts: readonly StatusCount[]): Part[] {
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

function BarKey({ part: { status, count, share }, href }: { part: Part; href: string | undefined }): ReactElement {
  const { words, number, language } = useSite();
  return (
    <li>
      <strong>{number(count)}</strong>
      <span className="word">
        <StatusSign status={status} />
        {href === undefined ? words.status[status] : <a href={href}>{words.status[status]}</a>}
      </span>
      <span className="share">{shareText(share, language)}</span>
    </li>
  );
}
