import { firstDay } from "../language/partial.dates";
import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { Formality, FulfilmentStatus, Timeliness } from "../graphql/graphql";
import type { KnownDate } from "../language/partial.dates";
import { isRequest } from "../shared/request.model";
import { percent, type TimeAxis } from "./time.scale";

/** The fields of a promise that its line in a drawing depends on. */
export interface Thread {
  madeOn: KnownDate;
  dueOn: KnownDate | null;
  /** The day on which it was kept, at least in part. */
  fulfilledOn: KnownDate | null;
  overdue: boolean;
  /** Whether its date has passed and nobody has judged it, so there is no result. */
  unjudged: boolean;
  /** Whether it was only asked for. */
  isRequest: boolean;
}

type Drawn = Omit<Thread, "overdue" | "unjudged" | "isRequest"> & {
  timeliness: Timeliness;
  formality: Formality;
  status: FulfilmentStatus;
};

export function threadOf(commitment: Drawn): Thread {
  const pastItsDate = commitment.timeliness === "OVERDUE" && !isRequest(commitment);
  return {
    ...commitment,
    overdue: pastItsDate && commitment.status !== "NOT_RATED",
    unjudged: pastItsDate && commitment.status === "NOT_RATED",
    isRequest: isRequest(commitment),
  };
}

interface Props {
  thread: Thread;
  axis: TimeAxis;
  /** The day that counts as today. */
  today: string;
  y: number;
  /** Whether the deadline and today have labels. */
  labels?: boolean;
}

/**
 * The line of a promise: ink until it was due or kept, red as long as it is overdue, dashed if its date has passed and nobody has
 * judged it, dotted if nothing is due. A request is a thin line, and never red.
 */
export function ThreadLine({ thread, axis, today, y, labels = false }: Props): ReactElement {
  const { words } = useSite();
  const [start, now] = [axis.at(firstDay(thread.madeOn)), axis.at(today)];
  const due = thread.dueOn && axis.at(thread.dueOn.latest);
  const kept = thread.fulfilledOn && axis.at(thread.fulfilledOn.latest);
  const solidTo = kept ?? Math.min(due ?? start, now);
  return (
    <g className="thread">
      <Spans thread={thread} from={start} until={solidTo} now={now} y={y} />
      {thread.dueOn && <Deadline thread={thread} dueOn={thread.dueOn} axis={axis} y={y} labels={labels} />}
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

interface SpansProps {
  thread: Thread;
  from: number;
  until: number;
  now: number;
  y: number;
}

/** A thin line for a request. For a promise, the part up to the deadline and the part after it. */
function Spans({ thread, from, until, now, y }: SpansProps): ReactElement {
  if (thread.isRequest) return <Segment className="asked" from={from} to={thread.fulfilledOn ? until : now} y={y} />;
  return (
    <>
      {!thread.fulfilledOn && <Segment className={thread.unjudged ? "unjudged" : "open"} from={until} to={now} y={y} />}
      <Segment className="promised" from={from} to={until} y={y} />
      {thread.overdue && <Segment className="overdue" from={until} to={now} y={y} />}
    </>
  );
}

function Segment({ className, from, to, y }: { className: string; from: number; to: number; y: number }): ReactElement {
  return <line className={className} x1={percent(from)} x2={percent(to)} y1={y} y2={y} />;
}

interface DeadlineProps {
  thread: Thread;
  dueOn: KnownDate;
  axis: TimeAxis;
  y: number;
  labels: boolean;
}

/** A tick on the last day that the due date can mean. If it can mean several days, they are underlined. */
function Deadline({ thread, dueOn, axis, y, labels }: DeadlineProps): ReactElement {
  const { words } = useSite();
  const [from, due] = [axis.at(firstDay(dueOn)), axis.at(dueOn.latest)];
  const anchor = due > 80 ? "end" : due < 12 ? "start" : "middle";
  return (
    <g className="deadline">
      {due - from > 0.2 && <Segment className="span" from={from} to={due} y={y + 5} />}
      <line x1={percent(due)} x2={percent(due)} y1={y - 8} y2={y + 12} />
      {labels && (
        <text x={percent(due)} y={y + 25} textAnchor={anchor}>
          {thread.isRequest ? words.list.askedBy : words.commitment.deadline}
        </text>
      )}
    </g>
  );
}
