import { Fragment, type ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { StatusSign } from "../shared/status";
import type { ShownCommitment } from "./shown.commitment";

const latestSearch = ({ followUps }: ShownCommitment): ShownCommitment["followUps"]["nodes"][number] | undefined =>
  followUps.nodes.filter(({ kind }) => kind === "SEARCH").at(-1);

/** What can be said of it in short; it leads to the search that it names, and to our rating. */
export function Result({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words, when } = useSite();
  const { status, assessments } = commitment;
  const search = latestSearch(commitment);
  const latest = assessments.nodes.filter(({ party }) => party === null).at(-1);
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

/** The meetings on the same matter that took place later, each leading to what is said of it below. */
function Since({ commitment }: { commitment: ShownCommitment }): ReactElement | null {
  const { words, date } = useSite();
  const held = commitment.followUps.nodes.filter(
    ({ kind, meeting }) => kind === "MEETING" && meeting?.status === "HELD",
  );
  if (held.length === 0) return null;
  return (
    <dd className="means">
      {words.commitment.metSince}
      {held.map((followUp, place) => (
        <Fragment key={followUp.id}>
          {place > 0 && ", "}
          <a href={`#${followUp.id}`}>{date(followUp.date)}</a>
        </Fragment>
      ))}
    </dd>
  );
}
