import type { ReactElement } from "react";
import { threadOf } from "../charts/thread-line";
import { TimelineChart } from "../charts/timeline.chart";
import { useSite } from "../frame/site.context";
import type { Words } from "../language/language";
import { ActorLink } from "../shared/actor-link";
import { AnchorLink, useAnchor } from "../shared/anchor";
import { DateText } from "../shared/date";
import { InLanguage, place, Sentence } from "../shared/in-language";
import { More } from "../shared/more";
import { MeetingStatusMark } from "../shared/meeting-status";
import { Quote } from "../shared/quote";
import { isRequest } from "../shared/request.model";
import { StatusMark, statusText } from "../shared/status";
import { commitmentOnRecord, type ShownCommitment } from "./shown.commitment";

type HappenedEvent = ShownCommitment["timeline"]["nodes"][number];
type FollowUp = ShownCommitment["followUps"]["nodes"][number];
type DeadlineChange = ShownCommitment["deadlines"]["nodes"][number];

interface Props {
  commitment: ShownCommitment;
  today: string;
}

/** The life of a promise: drawn on an axis of time, then as a list with the quotes. */
export function Happened({ commitment, today }: Props): ReactElement {
  const { words } = useSite();
  const { nodes: entries, totalCount } = commitment.timeline;
  return (
    <section className="happened" aria-labelledby="happened">
      <h2 id="happened">{words.commitment.timeline}</h2>
      <TimelineChart thread={threadOf(commitment)} events={entries} today={today} />
      <ol className="events">
        {entries.map((entry, nth) => (
          <EventItem key={nth} entry={entry} commitment={commitment} />
        ))}
      </ol>
      <More shown={entries.length} of={totalCount} />
    </section>
  );
}

/** The record of an entry, which has the quotes. */
function followUpOf({ record }: HappenedEvent, { followUps }: ShownCommitment): FollowUp | undefined {
  return followUps.nodes.find((followUp) => {
    if (record?.__typename === "FollowUp") return followUp.id === record.id;
    if (record?.__typename === "Meeting") return followUp.meeting?.slug === record.slug && followUp.kind === "MEETING";
    return record?.__typename === "Commitment" && followUp.successor?.slug === record.slug;
  });
}

const changeOf = ({ record }: HappenedEvent, { deadlines }: ShownCommitment): DeadlineChange | undefined =>
  record?.__typename === "DeadlineChange" ? deadlines.nodes.find(({ id }) => id === record.id) : undefined;

function EventItem({ entry, commitment }: { entry: HappenedEvent; commitment: ShownCommitment }): ReactElement {
  const { words } = useSite();
  const followUp = followUpOf(entry, commitment);
  const change = changeOf(entry, commitment);
  const anchor = useAnchor(anchorOf(entry, followUp));
  return (
    <li id={anchor} className={`event-${entry.event}`}>
      <p className="when">
        <DateText date={entry.date} />
        <span className="kind">{eventWords(entry, commitment, words)}</span>
      </p>
      <p className="what">
        {change ? <ChangeTitle change={change} /> : <EventTitle entry={entry} ofRequest={isRequest(commitment)} />}{" "}
        <EventState entry={entry} /> <AnchorLink id={anchor} />
      </p>
      {followUp?.summary && (
        <p className="summary">
          <InLanguage of={followUp.summaryText}>{followUp.summary}</InLanguage>
        </p>
      )}
      {entry.event === "SUCCESSOR" && (
        <p className="summary">{isRequest(commitment) ? words.commitment.notAgreed : words.commitment.notFulfilment}</p>
      )}
      {(followUp ?? change)?.evidence.nodes.map((quote) => (
        <Quote key={quote.id} quote={quote} onRecord={commitmentOnRecord(commitment)} />
      ))}
    </li>
  );
}

/** "Extended to June 2016, announced by the county". */
function ChangeTitle({ change: { kind, dueOn, announcedBy } }: { change: DeadlineChange }): ReactElement {
  const { words, named } = useSite();
  return (
    <>
      {words.commitment.deadlineChange[kind](dueOn ? named(dueOn) : "")}
      {announcedBy && (
        <>
          {words.commitment.announcedBy} <ActorLink actor={announcedBy} />
        </>
      )}
    </>
  );
}

/** A request is not called a promise. */
const eventWords = ({ event }: HappenedEvent, commitment: ShownCommitment, words: Words): string => {
  if (!isRequest(commitment)) return words.event[event];
  return event === "ORIGIN"
    ? words.commitment.askedFor
    : event === "MILESTONE" || event === "TARGET"
      ? words.list.askedBy
      : words.event[event];
};

/** Events that have another place on the page. */
const placed: readonly string[] = ["Assessment", "Milestone", "Target"];

/** The id of the record. What has another place on the page gets the name of its place in the list here. */
function anchorOf({ record }: HappenedEvent, followUp: FollowUp | undefined): string | undefined {
  if (followUp) return followUp.id;
  const hasPlace = record && placed.includes(record.__typename);
  return hasPlace ? `day-${record.id}` : record?.id;
}

function EventTitle({
  entry: { title: text, titleText, record, event },
  ofRequest,
}: {
  entry: HappenedEvent;
  ofRequest: boolean;
}): ReactElement {
  const { to, words } = useSite();
  const title = <InLanguage of={titleText}>{text}</InLanguage>;
  if (record?.__typename === "Meeting") return <a href={to(`meetings/${record.slug}`)}>{title}</a>;
  if (record?.__typename === "Commitment" && event === "SUCCESSOR")
    return <a href={to(`commitments/${record.slug}`)}>{title}</a>;
  if (record?.__typename === "Assessment") return <JudgementTitle judgement={record} ofRequest={ofRequest} />;
  if (record?.__typename === "Milestone")
    return (
      <a href={`#${record.id}`}>
        <Sentence text={words.commitment.ofMilestone(record.position, place)} parts={[title]} />
      </a>
    );
  return record?.__typename === "Target" ? <a href={`#${record.id}`}>{title}</a> : title;
}

type Judgement = Extract<HappenedEvent["record"], { __typename: "Assessment" }>;

function JudgementTitle({ judgement, ofRequest }: { judgement: Judgement; ofRequest: boolean }): ReactElement {
  const { words } = useSite();
  const { milestone, status, unratableReason } = judgement;
  const text = statusText(words, { status, reason: unratableReason, ofRequest });
  if (milestone) return <a href={`#${milestone.id}`}>{words.commitment.ofMilestone(milestone.position, text)}</a>;
  return <a href="#judgement">{text}</a>;
}

function EventState({ entry: { record, event } }: { entry: HappenedEvent }): ReactElement | null {
  if (record?.__typename === "Meeting") {
    const { meetingStatus, followedBy } = record;
    return <MeetingStatusMark status={meetingStatus} isFollowed={followedBy.length > 0} />;
  }
  return record?.__typename === "Commitment" && event === "SUCCESSOR" ? (
    <StatusMark status={record.status} reason={record.unratableReason} ofRequest={isRequest(record)} />
  ) : null;
}
