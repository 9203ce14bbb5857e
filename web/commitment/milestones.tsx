import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { durationText } from "../language/dates";
import { AnchorLink, useAnchor } from "../shared/anchor";
import { InLanguage } from "../shared/in-language";
import { latestFirst } from "../shared/latest";
import { More } from "../shared/more";
import { Quote } from "../shared/quote";
import { isRequest } from "../shared/request.model";
import { StatusMark } from "../shared/status";
import { AssessmentView } from "./assessment";
import { type ShownCommitment } from "./shown.commitment";

type Milestone = ShownCommitment["milestones"]["nodes"][number];

interface Props {
  commitment: ShownCommitment;
  /** The day that counts as today. */
  today: string;
}

/** The parts of a promise with deadlines of their own, in their order; each with what came of it. Nothing if it has none. */
export function Milestones({ commitment, today }: Props): ReactElement | null {
  const { words } = useSite();
  const { nodes, totalCount } = commitment.milestones;
  if (totalCount === 0) return null;
  const { milestones, milestonesNote } = words.commitment;
  return (
    <section className="milestones" aria-labelledby="milestones">
      <h2 id="milestones">{milestones}</h2>
      <p className="note">{milestonesNote}</p>
      <ol>
        {nodes.map((milestone) => (
          <MilestoneItem key={milestone.id} milestone={milestone} ofRequest={isRequest(commitment)} today={today} />
        ))}
      </ol>
      <More shown={nodes.length} of={totalCount} />
    </section>
  );
}

interface ItemProps {
  milestone: Milestone;
  ofRequest: boolean;
  today: string;
}

function MilestoneItem({ milestone, ofRequest, today }: ItemProps): ReactElement {
  const anchor = useAnchor(milestone.id);
  const { position, title, titleText, statement, statementText, status, assessments, evidence } = milestone;
  const { dueOn, fulfilledOn, unratableReason } = milestone;
  const onRecord = { dueOn, fulfilledOn };
  return (
    <li id={anchor} value={position}>
      <h3>
        <InLanguage of={titleText}>{title}</InLanguage> <AnchorLink id={anchor} />
      </h3>
      <p className="state">
        <StatusMark status={status} reason={unratableReason} ofRequest={ofRequest} />
        <DueText milestone={milestone} ofRequest={ofRequest} today={today} />
      </p>
      {statement && (
        <p className="summary">
          <InLanguage of={statementText}>{statement}</InLanguage>
        </p>
      )}
      {evidence.nodes.map((quote) => (
        <Quote key={quote.id} quote={quote} onRecord={onRecord} />
      ))}
      {latestFirst(assessments.nodes).map((assessment) => (
        <AssessmentView key={assessment.id} assessment={assessment} ofRequest={ofRequest} onRecord={onRecord} />
      ))}
    </li>
  );
}

/** When it is due, and how it stands to that day: "Due: June 2016 · kept in May 2016, on time". */
function DueText({ milestone: { dueOn, timeliness, status, fulfilledOn }, ofRequest, today }: ItemProps): ReactElement {
  const { words, when, date } = useSite();
  const { milestoneDue, milestoneAsked, passedAgo, overdueBy, keptOnTime, keptLate } = words.commitment;
  if (!dueOn) return <span className="none">{words.timeliness.NO_DEADLINE}</span>;
  const time = (): string => durationText(dueOn.latest, today, words);
  const note = ((): string | null => {
    if (timeliness === "OVERDUE") return status === "NOT_RATED" ? passedAgo(time()) : overdueBy(time());
    if (fulfilledOn && timeliness === "ON_TIME") return keptOnTime(when(fulfilledOn));
    return fulfilledOn && timeliness === "LATE" ? keptLate(when(fulfilledOn)) : null;
  })();
  return (
    <span className={`due due-${timeliness}`}>
      {(ofRequest ? milestoneAsked : milestoneDue)(date(dueOn))}
      {note !== null && ` · ${note}`}
    </span>
  );
}
