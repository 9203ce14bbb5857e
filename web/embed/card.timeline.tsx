import type { ReactElement } from "react";
import { ThreadLine, threadOf } from "../charts/thread-line";
import { anchorAt, percent, timeAxis } from "../charts/time.scale";
import { useSite } from "../frame/site.context";
import { firstDay } from "../language/partial.dates";
import type { ShownOnCard } from "./shown.card";

const [line, height] = [14, 44];
/** More labels would touch on the narrowest card. */
const mostTicks = 3;

/** The life of a commitment on one line: the events as dots, the deadline as a tick. */
export function CardTimeline({ commitment, today }: { commitment: ShownOnCard; today: string }): ReactElement {
  const { language, words, day } = useSite();
  const thread = threadOf(commitment);
  const events = commitment.timeline.nodes;
  const days = [commitment.madeOn, ...(commitment.dueOn ? [commitment.dueOn] : []), ...events.map(({ date }) => date)]
    .flatMap((date) => [firstDay(date), date.latest])
    .concat(today)
    .sort();
  const [from, to] = [days[0] ?? today, days.at(-1) ?? today];
  const axis = timeAxis(from, to, language, mostTicks);
  return (
    <svg
      className="card-timeline"
      width="100%"
      height={height}
      role="img"
      aria-label={words.card.timelineAlt(events.length, day(from), day(to))}
    >
      {axis.ticks.map(({ at, label, day: tick }) => (
        <text key={tick} x={percent(at)} y={height - 4} textAnchor={anchorAt(at)}>
          {label}
        </text>
      ))}
      <ThreadLine thread={thread} axis={axis} today={today} y={line} />
      {events.map(({ date }, nth) => (
        <circle key={nth} className="happened" cx={percent(axis.at(date.latest))} cy={line} r={4} />
      ))}
    </svg>
  );
}
