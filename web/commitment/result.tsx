import { Fragment, type ReactElement, type ReactNode } from "react";
import { useSite } from "../frame/site.context";
import { InLanguage } from "../shared/in-language";
import { latestOf } from "../shared/latest";
import { StatusSign } from "../shared/status";
import type { ShownCommitment } from "./shown.commitment";

type FollowUp = ShownCommitment["followUps"]["nodes"][number];

const latestSearch = ({ followUps }: ShownCommitment): FollowUp | undefined =>
  latestOf(followUps.nodes.filter(({ kind }) => kind === "SEARCH"));

/** The verdict, with links to the search that it names and to the rating. */
export function Result({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words, when } = useSite();
  const { status, assessments } = commitment;
  const search = latestSearch(commitment);
  const latest = latestOf(assessments.nodes.filter(({ party }) => party === null));
  return (
    <div className={`result result-${status}`}>
      <dt>{words.commitment.cameOfIt}</dt>
      <dd className="sentence">
        <StatusSign status={status} />
        <VerdictText commitment={commitment} />
      </dd>
      {search && (
        <dd className="means">
          <a href={`#${search.id}`}>{words.commitment.searched}</a>
        </dd>
      )}
      <Since commitment={commitment} />
      {latest && (
        <dd className="means">
          <a href="#judgement">{words.commitment.rated(when(latest.date))}</a>
        </dd>
      )}
    </div>
  );
}

/** The sentence that names the day of the latest search is a link to it. */
function VerdictText({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { when } = useSite();
  const search = latestSearch(commitment);
  const sentences = commitment.verdict.split(/(?<=\.) /);
  return (
    <>
      {sentences.map((sentence, place) => (
        <Fragment key={place}>
          {place > 0 && " "}
          {search && sentence.includes(when(search.date)) ? <a href={`#${search.id}`}>{sentence}</a> : sentence}
        </Fragment>
      ))}
    </>
  );
}

/** Later meetings and commitments on the same matter, as links to their places below. */
function Since({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words, date } = useSite();
  const { nodes } = commitment.followUps;
  const held = nodes.filter(({ kind, meeting }) => kind === "MEETING" && meeting?.status === "HELD");
  const successors = nodes.filter(({ successor }) => successor !== null);
  return (
    <>
      <Linked label={words.commitment.metSince} to={held} text={(meeting) => date(meeting.date)} />
      <Linked
        label={words.commitment.cameAfter}
        to={successors}
        text={({ successor }) => successor && <InLanguage of={successor.titleText}>{successor.title}</InLanguage>}
      />
    </>
  );
}

interface LinkedProps {
  label: string;
  to: readonly FollowUp[];
  text: (followUp: FollowUp) => ReactNode;
}

function Linked({ label, to, text }: LinkedProps): ReactElement | null {
  if (to.length === 0) return null;
  return (
    <dd className="means">
      {label}
      {to.map((followUp, place) => (
        <Fragment key={followUp.id}>
          {place > 0 && ", "}
          <a href={`#${followUp.id}`}>{text(followUp)}</a>
        </Fragment>
      ))}
    </dd>
  );
}
