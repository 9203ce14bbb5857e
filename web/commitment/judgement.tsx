import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { latestFirst } from "../shared/latest";
import { isRequest } from "../shared/request.model";
import { AssessmentView } from "./assessment";
import { commitmentOnRecord, type ShownCommitment } from "./shown.commitment";

/** The ratings, with their method and their evidence; the newest first. */
export function Judgement({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words } = useSite();
  const assessments = latestFirst(commitment.assessments.nodes);
  return (
    <section className="judgements" aria-labelledby="judgement">
      <h2 id="judgement">{words.commitment.judgement}</h2>
      {assessments.length === 0 && (
        <p className="none">
          {isRequest(commitment) ? words.commitment.noRatingOfRequest : words.commitment.noJudgement}
        </p>
      )}
      {assessments.map((assessment) => (
        <AssessmentView
          key={assessment.id}
          assessment={assessment}
          ofRequest={isRequest(commitment)}
          onRecord={commitmentOnRecord(commitment)}
        />
      ))}
    </section>
  );
}
/** The ratings, with their method and their evidence; the newest first. */
