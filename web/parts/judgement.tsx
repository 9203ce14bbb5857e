import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { ShownCommitment } from "../pages/shown.commitment";
import { ActorLink } from "./actor-link";
import { Quote } from "./quote";
import { StatusMark } from "./status";

type Assessment = ShownCommitment["assessments"]["nodes"][number];

/** What was judged, by whose rules, on which evidence; the latest first. */
export function Judgement({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words } = useSite();
  const assessments = [...commitment.assessments.nodes].reverse();
  return (
    <section className="judgements" aria-labelledby="judgement">
      <h2 id="judgement">{words.commitment.judgement}</h2>
      {assessments.length === 0 && <p className="none">{words.commitment.noJudgement}</p>}
      {assessments.map((assessment) => (
        <AssessmentView key={assessment.id} assessment={assessment} />
      ))}
    </section>
  );
}

function AssessmentView({ assessment }: { assessment: Assessment }): ReactElement {
  const { words, date } = useSite();
  const { methodology, party, unratableReason } = assessment;
  return (
    <article className="assessment">
      <h3>
        <StatusMark status={assessment.status} />
        <time dateTime={assessment.date.value}>{date(assessment.date)}</time>
        {party && (
          <>
            {", "}
            {words.commitment.ownShare} <ActorLink actor={party.actor} />
          </>
        )}
      </h3>
      {unratableReason !== null && <p className="reason">{words.unratable[unratableReason]}</p>}
      <p>{assessment.rationale}</p>
      <p className="note">
        {words.commitment.by}{" "}
        {methodology.url === null ? methodology.name : <a href={methodology.url}>{methodology.name}</a>}{" "}
        {methodology.edition}
      </p>
      {assessment.evidence.nodes.map((quote) => (
        <Quote key={quote.id} quote={quote} />
      ))}
    </article>
  );
}
