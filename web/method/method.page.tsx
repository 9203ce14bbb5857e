import type { ReactElement } from "react";
import { statusOrder } from "../charts/status.order";
import { Main } from "../frame/main";
import { useSite } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { Meaning } from "../language/method";
import { StatusSign } from "../shared/status";

/** How the record is made, and the meaning of its terms. */
export const loadMethod: Load = ({ site }) =>
  Promise.resolve({ title: site.words.method.title, description: site.words.method.summary, body: <MethodPage /> });

function MethodPage(): ReactElement {
  const { words, to } = useSite();
  const { method } = words;
  return (
    <Main className="method">
      <header>
        <h1>{method.title}</h1>
        <p className="statement">{method.summary}</p>
      </header>
      <Told id="recorded" {...method.recorded} />
      <Terms />
      <Told id="judges" {...method.judges} />
      <Told id="corrections" {...method.corrections}>
        <p>
          {method.corrections.api} <a href={to("reference")}>{words.nav.developers}</a>
        </p>
      </Told>
    </Main>
  );
}

interface ToldProps {
  id: string;
  title: string;
  text: readonly string[];
  children?: ReactElement;
}

function Told({ id, title, text, children }: ToldProps): ReactElement {
  return (
    <section className="told" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
    </section>
  );
}

function Terms(): ReactElement {
  const { words } = useSite();
  const { method } = words;
  const { unratable, formality, timeliness, clarity, partyRole, sources, meeting } = method;
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{method.terms}</h2>
      <h3 id="status">{method.status.title}</h3>
      <dl className="meanings">
        {statusOrder.map((status) => (
          <div key={status} id={`status-${status}`}>
            <dt>
              <StatusSign status={status} /> {words.status[status]}
            </dt>
            <dd>{method.status.means[status]}</dd>
          </div>
        ))}
      </dl>
      <Meanings of="unratable" title={unratable.title} meanings={both(words.unratable, unratable.means)} />
      <Meanings of="formality" title={formality.title} meanings={both(words.formality, formality.means)} />
      <Meanings of="timeliness" title={timeliness.title} meanings={both(words.timeliness, timeliness.means)} />
      <p className="note">{timeliness.note}</p>
      <Meanings of="clarity" title={clarity.title} meanings={Object.entries(clarity.means)} />
      <Meanings of="role" title={partyRole.title} meanings={both(words.partyRole, partyRole.means)} />
      <Meanings of="sources" title={sources.title} meanings={sources.means.map((each, place) => [`${place}`, each])} />
      <Meanings of="meeting" title={meeting.title} meanings={both(words.meetingStatus, words.meetingStatusMeans)} />
    </section>
  );
}

interface MeaningsProps {
  /** The beginning of the anchor of each term. */
  of: string;
  title: string;
  meanings: readonly (readonly [key: string, meaning: Meaning])[];
}

function Meanings({ of, title, meanings }: MeaningsProps): ReactElement {
  return (
    <>
      <h3 id={of}>{title}</h3>
      <dl className="meanings">
        {meanings.map(([key, { word, means }]) => (
          <div key={key} id={`${of}-${key}`}>
            <dt>{word}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The terms as the other pages write them, each with its meaning. */
function both(
  names: Readonly<Record<string, string>>,
  means: Readonly<Record<string, string>>,
): [key: string, meaning: Meaning][] {
  return Object.entries(means).flatMap(([value, text]) => {
    const word = names[value];
    return word === undefined ? [] : [[value, { word, means: text }]];
  });
}
