import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { knownDate } from "../language/partial.dates";
import { sourcesOf, type Claim, type Dispute } from "./dispute.model";
import { InLanguage, place, Sentence, Words } from "./in-language";
import { Quote, SourceLine } from "./quote";

/** The claims of the sources, side by side. The page does not choose one. */
export function DisputeView({ dispute }: { dispute: Dispute }): ReactElement {
  const { words } = useSite();
  const field = words.field[dispute.field] ?? dispute.field;
  const { title, titleText } = dispute.subject;
  const subject = <InLanguage of={titleText}>{title}</InLanguage>;
  return (
    <section className="dispute">
      <h3>
        <Sentence text={words.commitment.about(field, place)} parts={[subject]} />
      </h3>
      {dispute.names ? <NamesTable dispute={dispute} names={dispute.names} /> : <Claims dispute={dispute} />}
    </section>
  );
}

/** Which source names whom. Each name has a row, so that the table fits on any screen. */
function NamesTable({ dispute, names }: { dispute: Dispute; names: readonly string[] }): ReactElement {
  const { words } = useSite();
  const { who, howMany, named, notNamed } = words.commitment;
  return (
    <table className="names">
      <thead>
        <tr>
          {[who, howMany, named, notNamed].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <NameRow key={name} name={name} claims={dispute.claims} />
        ))}
      </tbody>
    </table>
  );
}

function NameRow({ name, claims }: { name: string; claims: readonly Claim[] }): ReactElement {
  const { words } = useSite();
  const all = sourcesOf(claims);
  const naming = sourcesOf(claims.filter(({ names }) => names.includes(name)));
  const silent = all.filter(({ id }) => !naming.some((source) => source.id === id));
  return (
    <tr className={silent.length === 0 ? "agreed" : "disputed"}>
      <th scope="row">
        <Words language={naming[0]?.language ?? null}>{name}</Words>
      </th>
      <td className="how-many">{words.commitment.namedBy(naming.length, all.length)}</td>
      <Named label={words.commitment.named} sources={naming} />
      <Named label={words.commitment.notNamed} sources={silent} />
    </tr>
  );
}

/** On a narrow screen the heading of the column is before the sources. */
function Named({ label, sources }: { label: string; sources: ReturnType<typeof sourcesOf> }): ReactElement {
  return (
    <td className={sources.length === 0 ? "nobody" : undefined} data-label={label}>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} short />
          </li>
        ))}
      </ul>
    </td>
  );
}

function Claims({ dispute }: { dispute: Dispute }): ReactElement {
  const { words } = useSite();
  return (
    <ul className="claims">
      {dispute.claims.map((claim) => (
        <li key={claim.value}>
          <p className="value">
            <ClaimValue claim={claim} />{" "}
            <span className="by">{words.commitment.sources(sourcesOf([claim]).length)}</span>
          </p>
          {claim.quotes.map((quote) => (
            <Quote key={quote.id} quote={quote} onRecord={dispute.onRecord} hidesRole />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A date is written as on all pages; the value of another field is shown as the source has it. */
function ClaimValue({ claim: { value, quotes } }: { claim: Claim }): ReactElement {
  const { date } = useSite();
  const known = knownDate(value);
  return (
    <strong>{known ? date(known) : <Words language={quotes[0]?.sourceArticle.language ?? null}>{value}</Words>}</strong>
  );
}

/** The quotes behind a table of names, one below the other. */
export function DisputeQuotes({ dispute }: { dispute: Dispute }): ReactElement {
  return (
    <>
      {dispute.claims.flatMap(({ quotes }) =>
        quotes.map((quote) => <Quote key={quote.id} quote={quote} onRecord={dispute.onRecord} hidesRole />),
      )}
    </>
  );
}
