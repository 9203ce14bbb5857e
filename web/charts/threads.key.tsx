import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { Thread } from "./thread-line";

/** The meaning of the signs on the lines of promises. Signs for passed dates are explained only if they are drawn. */
export function ThreadsKey({ threads }: { threads: readonly Thread[] }): ReactElement {
  const { words } = useSite();
  const key = words.home.threadsKey;
  const signs: readonly (readonly [string, ReactElement])[] = [
    [key.origin, <circle className="origin" cx="14" cy="8" r="4" />],
    [key.promised, <Stroke className="promised" />],
    ...(threads.some(({ overdue }) => overdue) ? [[key.overdue, <Stroke className="overdue" />] as const] : []),
    ...(threads.some(({ unjudged }) => unjudged) ? [[key.unjudged, <Stroke className="unjudged" />] as const] : []),
    [key.asked, <Stroke className="asked" />],
    [key.open, <Stroke className="open" />],
    [key.deadline, <Tick />],
    [key.kept, <circle className="kept" cx="14" cy="8" r="5" />],
    [key.fact, <circle className="fact" cx="14" cy="8" r="3.2" />],
    [key.rated, <circle className="fact event-ASSESSMENT" cx="14" cy="8" r="3.2" />],
  ];
  return (
    <ul className="legend">
      {signs.map(([text, sign]) => (
        <li key={text}>
          <svg className="thread thread-row" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
            {sign}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

const Stroke = ({ className }: { className: string }): ReactElement => (
  <line className={className} x1="1" x2="27" y1="8" y2="8" />
);

function Tick(): ReactElement {
  return (
    <g className="deadline">
      <line x1="14" x2="14" y1="1" y2="15" />
    </g>
  );
}
