import { firstDay } from "../language/partial.dates";
import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { CommitmentRowFragment, TimelineEvent } from "../graphql/graphql";
import type { KnownDate } from "../language/partial.dates";
import { InLanguage } from "../shared/in-language";
import { isRequest } from "../shared/request.model";
import { RequestMark, StatusMark } from "../shared/status";
import { ThreadLine, threadOf } from "./thread-line";
import { anchorAt, percent, timeAxis, type TimeAxis } from "./time.scale";

type Thread = CommitmentRowFragment & {
  timeline: { nodes: readonly { event: TimelineEvent; date: KnownDate }[] };
};

/** One line for each promise on a common axis of time: from the day on which it was made, past its deadline, to today. */
export function ThreadsChart({ threads, today }: { threads: readonly Thread[]; today: string }): ReactElement {
  const { language } = useSite();
  const first = threads.map(({ madeOn }) => firstDay(madeOn)).sort()[0] ?? today;
  const axis = timeAxis(first, today, language, 6);
  return (
    <div className="threads">
      <svg className="axis" width="100%" height="22" aria-hidden="true">
        {axis.ticks.map(({ at, label, day }) => (
          <text key={day} x={percent(at)} y="15" textAnchor={anchorAt(at)}>
            {label}
          </text>
        ))}
      </svg>
      <ol>
        {threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} axis={axis} today={today} />
        ))}
      </ol>
    </div>
  );
}

interface RowProps {
  thread: Thread;
  axis: TimeAxis;
  today: string;
}

const middle = 19;

function ThreadRow({ thread, axis, today }: RowProps): ReactElement {
  const { to } = useSite();
  return (
    <li>
      <p>
        <a href={to(`commitments/${thread.slug}`)}>
          <InLanguage of={thread.titleText}>{thread.title}</InLanguage>
        </a>{" "}
        {isRequest(thread) ? <RequestMark /> : <StatusMark status={thread.status} reason={thread.unratableReason} />}
      </p>
      <ThreadDrawing thread={thread} axis={axis} today={today} />
    </li>
  );
}

function ThreadDrawing({ thread, axis, today }: RowProps): ReactElement {
  const made = firstDay(thread.madeOn);
  const later = thread.timeline.nodes.filter(({ date }) => firstDay(date) !== made && firstDay(date) <= today);
  return (
    <svg className="thread-row" width="100%" height={2 * middle} role="img" aria-label={useThreadText(thread)}>
      {axis.ticks.map(({ at, day }) => (
        <line key={day} className="grid" x1={percent(at)} x2={percent(at)} y1="0" y2={2 * middle} />
      ))}
      <ThreadLine thread={threadOf(thread)} axis={axis} today={today} y={middle} />
      {later.map(({ date, event }, place) => (
        <circle
          key={place}
          className={`fact event-${event}`}
          cx={percent(axis.at(firstDay(date)))}
          cy={middle}
          r="3.2"
        />
      ))}
    </svg>
  );
}

/** The content of the drawing in words. */
function useThreadText(thread: Thread): string {
  const { words, date } = useSite();
  const { madeOn, dueOn, timeliness } = thread;
  const { unjudged } = threadOf(thread);
  const [made, due, outcome] = isRequest(thread)
    ? [words.list.asked, words.list.askedBy, words.formality.PROPOSED]
    : [words.list.made, words.list.due, unjudged ? words.home.threadsKey.unjudged : words.timeliness[timeliness]];
  const parts = [`${made} ${date(madeOn)}`, ...(dueOn ? [`${due} ${date(dueOn)}`] : []), outcome];
  return parts.join(", ");
}
