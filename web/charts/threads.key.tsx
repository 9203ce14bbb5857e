import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";

/** What each sign of the lines of promises stands for. */
export function ThreadsKey(): ReactElement {
  const { words } = useSite();
  const key = words.home.threadsKey;
  const signs: readonly (readonly [string, ReactElement])[] = [
    [key.origin, <circle className="origin" cx="14" cy="8" r="4" />],
    [key.promised, <line className="promised" x1="1" x2="27" y1="8" y2="8" />],
    [key.overdue, <line className="overdue" x1="1" x2="27" y1="8" y2="8" />],
    [key.asked, <line className="asked" x1="1" x2="27" y1="8" y2="8" />],
    [key.open, <line className="open" x1="1" x2="27" y1="8" y2="8" />],
    [key.deadline, <Tick />],
    [key.kept, <circle className="kept" cx="14" cy="8" r="5" />],
    [key.fact, <circle className="fact" cx="14" cy="8" r="3.2" />],
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

function Tick(): ReactElement {
  return (
    <g className="deadline">
      <line x1="14" x2="14" y1="1" y2="15" />
    </g>
  );
}
