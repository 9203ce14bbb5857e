import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { shareText } from "../language/dates";
import { PartyLink } from "../shared/party-link";
import { AnchorLink, useAnchor } from "../shared/anchor";
import type { OnRecord } from "../shared/contradiction";
import { DateText } from "../shared/date";
import { InLanguage, place, Sentence, useLanguageOf } from "../shared/in-language";
import { ours } from "../shared/methodology";
import { MethodLink } from "../shared/method-link";
import { Quote } from "../shared/quote";
import { StatusMark } from "../shared/status";
import type { ShownCommitment } from "./shown.commitment";

type Assessment = ShownCommitment["assessments"]["nodes"][number];

interface Props {
  assessment: Assessment;
  /** Whether it judges what was only asked for. */
  ofRequest: boolean;
  onRecord: OnRecord;
}

/** A rating: the word for it, of what day it is and whose share, why, by whose method, on which quotes. */
export function AssessmentView({ assessment, ofRequest, onRecord }: Props): ReactElement {
  const { words } = useSite();
  const { party } = assessment;
  const anchor = useAnchor(assessment.id);
  return (
    <article className="assessment" id={anchor}>
      <h3>
        <MethodLink term={termOf(assessment)}>
          <StatusMark status={assessment.status} reason={assessment.unratableReason} ofRequest={ofRequest} />
        </MethodLink>
        <DateText date={assessment.date} />
        {party && (
          <>
            {", "}
            {words.commitment.partly} <PartyLink party={party} />
          </>
        )}
        <AnchorLink id={anchor} />
      </h3>
      {assessment.rationale === null ? (
        <p className="note">{words.commitment.noRationale}</p>
      ) : (
        <p>
          <InLanguage of={assessment.rationaleText}>{assessment.rationale}</InLanguage>
        </p>
      )}
      <p className="note">
        <Method methodology={assessment.methodology} />
        <InItsWords {...assessment} />
      </p>
      {assessment.evidence.nodes.map((quote) => (
        <Quote key={quote.id} quote={quote} onRecord={onRecord} />
      ))}
    </article>
  );
}

/** The entry of the method's page on its status, or on the reason why it has none. */
const termOf = ({ status, unratableReason }: Assessment): string =>
  unratableReason === null ? `status-${status}` : `unratable-${unratableReason}`;

/** Our own method has a page here; for another one it is a link to the address of its publisher. */
function Method({ methodology }: Pick<Assessment, "methodology">): ReactElement {
  const { words, to } = useSite();
  const { recordedName, name, nameText, edition, url } = methodology;
  if (recordedName === ours) return <a href={to("method")}>{words.commitment.ourMethod}</a>;
  const its = <InLanguage of={nameText}>{name}</InLanguage>;
  const text = <Sentence text={words.commitment.methodOf(`${place} ${edition}`)} parts={[its]} />;
  return url === null ? text : <a href={url}>{text}</a>;
}

/** The methodology's own word, in its own language, and its percentage. */
function InItsWords({ term, percent, methodology }: Assessment): ReactElement {
  const { language } = useSite();
  const ofTerm = useLanguageOf(methodology.language);
  return (
    <>
      {term !== null && (
        <>
          {" · "}
          <q {...ofTerm}>{term}</q>
        </>
      )}
      {percent !== null && ` · ${shareText(percent / 100, language, { decimals: 2 })}`}
    </>
  );
}
