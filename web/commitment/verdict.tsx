import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { locales } from "../language/dates";
import { DateText } from "../shared/date";
import { InLanguage, Listed, place, Sentence, Words } from "../shared/in-language";
import { MethodLink } from "../shared/method-link";
import { isRequest } from "../shared/request.model";
import { TopicLinks } from "../shared/topic-links";
import { AskedBy, Deadline } from "./deadline";
import { LeadQuote } from "./lead-quote";
import { Parties } from "./parties";
import { Result } from "./result";
import { disputesAbout, type ShownCommitment } from "./shown.commitment";

interface Props {
  commitment: ShownCommitment;
  /** The day that counts as today. */
  today: string;
}

/** The summary that a reader sees first: who promised or was asked what, who agreed, what came of it, and how we know. */
export function Verdict({ commitment, today }: Props): ReactElement {
  const { words } = useSite();
  const { madeOn, formality, clarity } = commitment;
  return (
    <header className="verdict verdict-of-commitment">
      <div>
        <h1>
          <InLanguage of={commitment.titleText}>{commitment.title}</InLanguage>
        </h1>
        <p className="statement">
          <InLanguage of={commitment.statementText}>{commitment.statement}</InLanguage>
        </p>
      </div>
      <Parties commitment={commitment} />
      <dl className="outcome">
        <div>
          <dt>{isRequest(commitment) ? words.commitment.askedOn : words.commitment.promised}</dt>
          <dd>
            <DateText date={madeOn} />
          </dd>
          <dd className="means">
            <MethodLink term={`formality-${formality}`}>{words.formalityMeans[formality]}</MethodLink>{" "}
            {clarity && words.clarityMeans[clarity]}
          </dd>
        </div>
        {isRequest(commitment) ? (
          <AskedBy commitment={commitment} />
        ) : (
          <Deadline commitment={commitment} today={today} />
        )}
        <Result commitment={commitment} />
      </dl>
      <Proof commitment={commitment} />
      <TopicLinks topics={commitment.topics} list="commitments" />
      <LeadQuote commitment={commitment} />
    </header>
  );
}

/** The agencies and the publishers whose reports are quoted, each once, with the language of a source. */
const sourcesOf = ({ support }: ShownCommitment): [name: string, language: string][] => [
  ...new Map(
    support.nodes.map(({ sourceArticle: { agency, publisher, language } }) => [agency ?? publisher, language]),
  ),
];

/** How we know, and on what the sources disagree, in a line. */
function Proof({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words, language } = useSite();
  const { quotes, quotesChecked, publications, independentSources } = commitment.basis;
  const here = commitment.support.totalCount;
  const disputes = disputesAbout(commitment);
  const subjects = [...new Map(disputes.map(({ subject }) => [subject.title, subject])).values()];
  const fields = [...new Set(disputes.map(({ field }) => words.field[field] ?? field))];
  return (
    <p className="proof-line">
      {here > 0 && here < quotes ? (
        <>
          <a href="#evidence">
            <RestsOn commitment={commitment} />
          </a>
          {`. ${words.commitment.withTheRest(quotes, quotesChecked)}. `}
        </>
      ) : (
        <>
          <a href="#evidence">{words.commitment.basedOn(quotes, quotesChecked)}</a>
          {". "}
        </>
      )}
      {quotes > 0 && `${words.commitment.sourcesOf(independentSources, publications)}. `}
      {fields.length > 0 && (
        <a className="disagree" href="#disputes">
          {words.commitment.disagreeOn} {new Intl.ListFormat(locales[language]).format(fields)}
          {words.colon}
          <Listed>
            {subjects.map(({ title, titleText }) => (
              <InLanguage key={title} of={titleText}>
                {title}
              </InLanguage>
            ))}
          </Listed>
          .
        </a>
      )}
    </p>
  );
}

function RestsOn({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words } = useSite();
  const sources = sourcesOf(commitment);
  const places = sources.map(() => place);
  return (
    <Sentence
      text={words.commitment.restsOn(commitment.support.totalCount, places, isRequest(commitment))}
      parts={sources.map(([name, language]) => (
        <Words key={name} language={language}>
          {name}
        </Words>
      ))}
    />
  );
}
