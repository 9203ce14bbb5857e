import { firstDay } from "../language/partial.dates";
import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { TimelineEvent } from "../graphql/graphql";
import type { KnownDate } from "../language/partial.dates";
import { durationText } from "../language/dates";
import { ThreadLine, type Thread } from "./thread-line";
import { anchorAt, brokenAxis, lanesOf, percent, type AxisBreak, type TimeAxis } from "./time.scale";

export interface DatedEvent {
  date: KnownDate;
  event: TimelineEvent;
}

const laneHeight = 24;
const radius = 9.5;
/** The distance at which two marks do not touch on a narrow screen. */
const apart = 6;

/**
 * The life of a promise on an axis of time: a line from the day it was made; a tick at the deadline; red where it is overdue.
 * Each event is above its day, and has its number in the list below.
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
  const axis = brokenAxis(daysOnAxis(thread, events, today), language);
  const { line, marks } = markedEvents(axis, events);
  return (
    <svg
      className="timeline-chart"
      width="100%"
      height={line + 58}
      role="img"
      aria-label={words.commitment.timelineAlt(events.length)}
    >
      <Ticks axis={axis} line={line} />
      {axis.breaks.map((each) => (
        <Break key={each.from} gap={each} line={line} />
      ))}
      {marks.map((mark) => (
        <Stem key={mark.number} mark={mark} line={line} />
      ))}
      <ThreadLine thread={thread} axis={axis} today={today} y={line} labels />
      {marks.map((mark) => (
        <Mark key={mark.number} mark={mark} />
      ))}
    </svg>
  );
}

/** The days that the axis has to show: those of the promise and of the events, the deadline and today. */
function daysOnAxis({ madeOn, dueOn }: Thread, events: readonly DatedEvent[], today: string): string[] {
  const dates = events.map(({ date }) => date);
  const ofDeadline = dueOn ? [firstDay(dueOn), dueOn.latest] : [];
  return [firstDay(madeOn), ...dates.flatMap((date) => [firstDay(date), date.latest]), ...ofDeadline, today];
}

/** Where the marks of the events are, and the line below them. Marks that would touch are one above the other. */
function markedEvents(axis: TimeAxis, events: readonly DatedEvent[]): { line: number; marks: MarkedEvent[] } {
  const places = events.map(({ date }) => middleOf(axis, date));
  const lanes = lanesOf(places, apart);
  const line = (Math.max(0, ...lanes) + 1) * laneHeight + 14;
  const marks = events.map(({ date, event }, place): MarkedEvent => ({
    number: place + 1,
    event,
    at: places[place] ?? 0,
    span: [axis.at(firstDay(date)), axis.at(date.latest)],
    y: line - 20 - (lanes[place] ?? 0) * laneHeight,
  }));
  return { line, marks };
}

function Ticks({ axis, line }: { axis: TimeAxis; line: number }): ReactElement {
  return (
    <>
      {axis.ticks.map(({ at, label, day }) => (
        <g key={day} className="tick">
          <line x1={percent(at)} x2={percent(at)} y1={0} y2={line + 30} />
          <text x={percent(at)} y={line + 46} textAnchor={anchorAt(at)}>
            {label}
          </text>
        </g>
      ))}
    </>
  );
}

/** The sign for time that the axis leaves out: two strokes across the line, and how long nothing happened. */
function Break({ gap, line }: { gap: AxisBreak; line: number }): ReactElement {
  const { words } = useSite();
  return (
    <g className="break">
      <rect x={percent(gap.at - 0.6)} width="1.2%" y={line - 9} height="18" />
      <line x1={percent(gap.at - 0.9)} x2={percent(gap.at - 0.3)} y1={line + 8} y2={line - 8} />
      <line x1={percent(gap.at + 0.3)} x2={percent(gap.at + 0.9)} y1={line + 8} y2={line - 8} />
      <text x={percent(gap.at)} y={line - 32} textAnchor="middle">
        {durationText(gap.from, gap.to, words)}
      </text>
      <text x={percent(gap.at)} y={line - 16} textAnchor="middle">
        {words.commitment.quiet}
      </text>
    </g>
  );
}

const middleOf = (axis: TimeAxis, date: KnownDate): number => (axis.at(firstDay(date)) + axis.at(date.latest)) / 2;

interface MarkedEvent {
  number: number;
  event: TimelineEvent;
  at: number;
  /** From the first day that the date can mean to the last. */
  span: readonly [number, number];
  y: number;
}

/** From the mark down to the line. If the day is not known, the line is wide there. */
function Stem({ mark, line }: { mark: MarkedEvent; line: number }): ReactElement {
  const [from, to] = mark.span;
  return (
    <g>
      <line className="stem" x1={percent(mark.at)} x2={percent(mark.at)} y1={mark.y + radius} y2={line} />
      {to - from > 0.4 && <line className="uncertain" x1={percent(from)} x2={percent(to)} y1={line} y2={line} />}
    </g>
  );
}

function Mark({ mark: { number, event, at, y } }: { mark: MarkedEvent }): ReactElement {
  return (
    <g className={`event event-${event}`}>
      <circle cx={percent(at)} cy={y} r={radius} />
      <text x={percent(at)} y={y + 4} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}
