import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { TimelineEvent } from "../graphql/graphql";
import type { KnownDate } from "../language/dates";
import { lanesOf, percent, timeAxis, type TimeAxis } from "./time.scale";

export interface DatedEvent {
  date: KnownDate;
  event: TimelineEvent;
}

interface Thread {
  madeOn: KnownDate;
  dueOn: KnownDate | null;
  /** The day on which it was kept, at least in part. */
  fulfilledOn: KnownDate | null;
  overdue: boolean;
}

const laneHeight = 24;
const radius = 9.5;
/** How far apart two marks must be so as not to touch on a narrow screen. */
const apart = 6.6;

/**
 * The life of a promise on an axis of time: a line from the day it was made; a tick at the deadline; red where it is overdue.
 * Each event has the number that it has in the list below, and lies above the day it happened.
 */
export function TimelineChart({
  thread,
  events,
  today,
}: {
  thread: Thread;
  events: readonly DatedEvent[];
  today: string;
}): ReactElement {
  const { language, words } = useSite();
  const days = [thread.madeOn, ...events.map(({ date }) => date)].map(({ earliest }) => earliest).sort();
  const first = days[0] ?? today;
  const last = [today, days.at(-1) ?? today, thread.dueOn?.latest ?? today].sort().at(-1) ?? today;
  const axis = timeAxis(first, last, language);
  const places = events.map(({ date }) => middleOf(axis, date));
  const lanes = lanesOf(places, apart);
  const line = (Math.max(0, ...lanes) + 1) * laneHeight + 14;
  return (
    <svg
      className="timeline-chart"
      width="100%"
      height={line + 58}
      role="img"
      aria-label={words.commitment.timelineAlt(events.length)}
    >
      {axis.ticks.map(({ at, label, day }) => (
        <g key={day} className="tick">
          <line x1={percent(at)} x2={percent(at)} y1={0} y2={line + 30} />
          <text x={percent(at)} y={line + 46} textAnchor={at > 95 ? "end" : "middle"}>
            {label}
          </text>
        </g>
      ))}
      <ThreadLine thread={thread} axis={axis} today={today} y={line} labels />
      {events.map(({ date, event }, place) => (
        <Mark
          key={place}
          number={place + 1}
          event={event}
          at={places[place] ?? 0}
          span={[axis.at(date.earliest), axis.at(date.latest)]}
          y={line - 20 - (lanes[place] ?? 0) * laneHeight}
          line={line}
        />
      ))}
    </svg>
  );
}

const middleOf = (axis: TimeAxis, { earliest, latest }: KnownDate): number =>
  (axis.at(earliest) + axis.at(latest)) / 2;

interface MarkProps {
  number: number;
  event: TimelineEvent;
  at: number;
  /** From the first day that the date can mean to the last. */
  span: readonly [number, number];
  y: number;
  line: number;
}

function Mark({ number, event, at, span: [from, to], y, line }: MarkProps): ReactElement {
  return (
    <g className={`event event-${event}`}>
      <line className="stem" x1={percent(at)} x2={percent(at)} y1={y + radius} y2={line} />
      {to - from > 0.4 && (
        <line className="uncertain" x1={percent(from)} x2={percent(to)} y1={line} y2={line} />
      )}
      <circle cx={percent(at)} cy={y} r={radius} />
      <text x={percent(at)} y={y + 4} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}

/** The line of a promise: ink until it was due or kept, red as long as it is overdue, faint where nothing is due. */
export function ThreadLine({
  thread: { madeOn, dueOn, fulfilledOn, overdue },
  axis,
  today,
  y,
  labels = false,
}: {
  thread: Thread;
  axis: TimeAxis;
  today: string;
  y: number;
  labels?: boolean;
}): ReactElement {
  const { words } = useSite();
  const [start, now] = [axis.at(madeOn.earliest), axis.at(today)];
  const due = dueOn && axis.at(dueOn.latest);
  const kept = fulfilledOn && axis.at(fulfilledOn.latest);
  const solidTo = kept ?? (due === null ? start : Math.min(due, now));
  return (
    <g className="thread">
      {kept === null && <line className="open" x1={percent(solidTo)} x2={percent(now)} y1={y} y2={y} />}
      <line className="promised" x1={percent(start)} x2={percent(solidTo)} y1={y} y2={y} />
      {overdue && due !== null && (
        <line className="overdue" x1={percent(due)} x2={percent(now)} y1={y} y2={y} />
      )}
      {dueOn && due !== null && (
        <g className="deadline">
          {axis.at(dueOn.latest) - axis.at(dueOn.earliest) > 0.2 && (
            <line className="span" x1={percent(axis.at(dueOn.earliest))} x2={percent(due)} y1={y + 5} y2={y + 5} />
          )}
          <line x1={percent(due)} x2={percent(due)} y1={y - 8} y2={y + 12} />
          {labels && (
            <text x={percent(due)} y={y + 25} textAnchor={due > 80 ? "end" : due < 12 ? "start" : "middle"}>
              {words.commitment.deadline}
            </text>
          )}
        </g>
      )}
      <circle className="origin" cx={percent(start)} cy={y} r={4} />
      {kept !== null && <circle className="kept" cx={percent(kept)} cy={y} r={5} />}
      {labels && kept === null && (
        <text className="today" x={percent(now)} y={y + 25} textAnchor="end">
          {words.commitment.today}
        </text>
      )}
    </g>
  );
}
