import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { KnownDate } from "../language/dates";
import type { Claim, Dispute } from "./dispute.model";
import { Quote, SourceLine } from "./quote";

/** What each source says, side by side; none of them is picked. */
export function DisputeView({ dispute }: { dispute: Dispute }): ReactElement {
  const { words } = useSite();
  const field = words.field[dispute.field] ?? dispute.field;
  return (
    <section className="dispute">
      <h3>{words.commitment.about(field, dispute.subject)}</h3>
      {dispute.names ? <NamesTable dispute={dispute} names={dispute.names} /> : <Claims claims={dispute.claims} />}
    </section>
  );
}

/** Who names whom: a row for each source, a column for each name. */
function NamesTable({ dispute, names }: { dispute: Dispute; names: readonly string[] }): ReactElement {
  const { words } = useSite();
  const field = words.field[dispute.field] ?? dispute.field;
  const rows = dispute.claims.flatMap((claim) => claim.quotes.map((quote) => ({ claim, quote })));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.commitment.about(field, dispute.subject)}>
      <table className="names">
        <thead>
          <tr>
            <td />
            {names.map((name) => (
              <th key={name} scope="col" className={isAgreed(name, dispute.claims) ? "agreed" : "disputed"}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ claim, quote }) => (
            <tr key={quote.id}>
              <th scope="row">
                <SourceLine source={quote.sourceArticle} short />
              </th>
              {names.map((name) => (
                <Cell key={name} named={claim.names.includes(name)} agreed={isAgreed(name, dispute.claims)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ named, agreed }: { named: boolean; agreed: boolean }): ReactElement {
  const { words } = useSite();
  return (
    <td className={agreed ? "agreed" : "disputed"}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={named ? "yes" : "no"}>
        {named ? <circle cx="8" cy="8" r="6.5" /> : <path d="M3 8h10" />}
      </svg>
      <span className="unseen">{named ? words.commitment.yes : words.commitment.no}</span>
    </td>
  );
}

const isAgreed = (name: string, claims: readonly Claim[]): boolean => claims.every(({ names }) => names.includes(name));

function Claims({ claims }: { claims: readonly Claim[] }): ReactElement {
  const { words } = useSite();
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <li key={claim.value}>
          <p className="value">
            <ClaimValue value={claim.value} />{" "}
            <span className="by">{words.commitment.sources(claim.quotes.length)}</span>
          </p>
          {claim.quotes.map((quote) => (
            <Quote key={quote.id} quote={quote} hidesRole />
          ))}
        </li>
      ))}
    </ul>
  );
}

function ClaimValue({ value }: { value: string }): ReactElement {
  const { date } = useSite();
  const known = asDate(value);
  return <strong>{known ? date(known) : value}</strong>;
}

/** Dates are written as everywhere; what a source gives of another field is shown as it is. */
function asDate(value: string): KnownDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? [];
  if (year === undefined) return null;
  const earliest = `${year}-${month ?? "01"}-${day ?? "01"}`;
  return { value, earliest, latest: earliest, precision: day ? "DAY" : month ? "MONTH" : "YEAR" };
}

/** The quotes behind a table of names, one below the other. */
export function DisputeQuotes({ dispute }: { dispute: Dispute }): ReactElement {
  return (
    <>
      {dispute.claims.flatMap(({ quotes }) => quotes.map((quote) => <Quote key={quote.id} quote={quote} hidesRole />))}
    </>
  );
}
