import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { shareText } from "../language/dates";
import { ActorLink } from "../shared/actor-link";
import { AnchorLink, useAnchor } from "../shared/anchor";
import { DateText } from "../shared/date";
import { MethodLink } from "../shared/method-link";
import { Quote } from "../shared/quote";
import { isRequest } from "../shared/request.model";
import { StatusMark } from "../shared/status";
import { commitmentOnRecord, type ShownCommitment } from "./shown.commitment";

type Assessment = ShownCommitment["assessments"]["nodes"][number];

/** The ratings, with their method and their evidence; the newest first. */
export function Judgement({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words } = useSite();
  const assessments = [...commitment.assessments.nodes].reverse();
  return (
    <section className="judgements" aria-labelledby="judgement">
      <h2 id="judgement">{words.commitment.judgement}</h2>
      {assessments.length === 0 && (
        <p className="none">
          {isRequest(commitment) ? words.commitment.noRatingOfRequest : words.commitment.noJudgement}
        </p>
      )}
      {assessments.map((assessment) => (
        <AssessmentView key={assessment.id} assessment={assessment} commitment={commitment} />
      ))}
    </section>
  );
}

interface ViewProps {
  assessment: Assessment;
  commitment: ShownCommitment;
}

function AssessmentView({ assessment, commitment }: ViewProps): ReactElement {
  const { words } = useSite();
  const { party } = assessment;
  const anchor = useAnchor(assessment.id);
  return (
    <article className="assessment" id={anchor}>
      <h3>
        <MethodLink term={`status-${assessment.status}`}>
          <StatusMark
            status={assessment.status}
            reason={assessment.unratableReason}
            ofRequest={isRequest(commitment)}
          />
        </MethodLink>
        <DateText date={assessment.date} />
        {party && (
          <>
            {", "}
            {words.commitment.partly} <ActorLink actor={party.actor} />
          </>
        )}
        <AnchorLink id={anchor} />
      </h3>
      <p>{assessment.rationale}</p>
      <p className="note">
        <Method methodology={assessment.methodology} />
        <InItsWords {...assessment} />
      </p>
      {assessment.evidence.nodes.map((quote) => (
        <Quote key={quote.id} quote={quote} onRecord={commitmentOnRecord(commitment)} />
      ))}
    </article>
  );
}

/** Our own method has a page here; for another one it is a link to the address of its publisher. */
function Method({ methodology: { name, edition, url } }: { methodology: Assessment["methodology"] }): ReactElement {
  const { words, to } = useSite();
  if (name === ours) return <a href={to("method")}>{words.commitment.ourMethod}</a>;
  const text = words.commitment.methodOf(`${name} ${edition}`);
  return url === null ? <>{text}</> : <a href={url}>{text}</a>;
}

/** The methodology's own word, in its own language, and its percentage. */
function InItsWords({ term, percent }: Pick<Assessment, "term" | "percent">): ReactElement {
  const { language } = useSite();
  return (
    <>
      {term !== null && (
        <>
          {" · "}
          <q lang="">{term}</q>
        </>
      )}
      {percent !== null && ` · ${shareText(percent / 100, language, { decimals: 2 })}`}
    </>
  );
}

const ours = "default";
