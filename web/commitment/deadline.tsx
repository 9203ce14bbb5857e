import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { DeadlineChangeKind } from "../graphql/graphql";
import { durationText } from "../language/dates";
import type { ShownCommitment } from "./shown.commitment";

interface Props {
  commitment: ShownCommitment;
  /** The day that counts as today. */
  today: string;
}

/** The day for which it was asked. Without an agreement nobody can miss it. */
export function AskedBy({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words, date } = useSite();
  const { dueOn } = commitment;
  return (
    <div className="deadline">
      <dt>{words.commitment.askedBy}</dt>
      {dueOn ? <dd>{date(dueOn)}</dd> : <dd className="none">{words.commitment.noDate}</dd>}
      <Moved commitment={commitment} />
      {dueOn && <dd className="means">{words.commitment.noObligation}</dd>}
    </div>
  );
}

/** When it is due, how that date has moved, and whether the promise was or can be kept on time. */
export function Deadline({ commitment, today }: Props): ReactElement {
  const { words, date } = useSite();
  const note = useDeadlineNote({ commitment, today });
  const { dueOn, timeliness, status } = commitment;
  return (
    <div className={status === "NOT_RATED" ? "deadline" : `deadline deadline-${timeliness}`}>
      <dt>{words.commitment.due}</dt>
      {dueOn ? <dd>{date(dueOn)}</dd> : <dd className="none">{words.timeliness.NO_DEADLINE}</dd>}
      <Moved commitment={commitment} />
      {note !== null && <dd className="means">{note}</dd>}
    </div>
  );
}

/** The first date, and how often it was changed. */
function Moved({ commitment }: { commitment: ShownCommitment }): ReactElement | null {
  const { words, date } = useSite();
  const { originalDueOn, deadlines, fulfilledOn, timeliness, againstFirst } = commitment;
  if (deadlines.totalCount === 0) return null;
  const { firstDue, moved, changed, afterFirst } = words.commitment;
  const kinds = deadlines.nodes.map(({ kind }) => kind);
  const often = (kinds.every(isMove) ? moved : changed)(deadlines.totalCount);
  return (
    <>
      <dd className="means moved">{firstDue(originalDueOn && date(originalDueOn), often)}</dd>
      {fulfilledOn && timeliness === "ON_TIME" && againstFirst === "LATE" && <dd className="means">{afterFirst}</dd>}
    </>
  );
}

const isMove = (kind: DeadlineChangeKind): boolean => kind === "EXTENDED" || kind === "BROUGHT_FORWARD";

/** Whether the promise was, or can be, kept on time. */
function useDeadlineNote({ commitment: { dueOn, fulfilledOn, timeliness, status }, today }: Props): string | null {
  const { words, when } = useSite();
  if (!dueOn) return null;
  const { overdueBy, passedAgo, dueIn, keptOnTime, keptLate } = words.commitment;
  if (timeliness === "OVERDUE") {
    const time = durationText(dueOn.latest, today, words);
    return status === "NOT_RATED" ? passedAgo(time) : overdueBy(time);
  }
  if (timeliness === "NOT_DUE" && dueOn.latest >= today) return dueIn(durationText(today, dueOn.latest, words));
  if (!fulfilledOn) return null;
  if (timeliness === "ON_TIME") return keptOnTime(when(fulfilledOn));
  return timeliness === "LATE" ? keptLate(when(fulfilledOn)) : null;
}
