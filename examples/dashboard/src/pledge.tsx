import type { ReactNode } from "react";
import { graphql, read, type FragmentType } from "./generated";
import { Quote } from "./source";
import { nameOf, Status, timelinessText } from "./words";

const pledgeFragment = graphql(`
  fragment Pledge on Commitment {
    title
    statement
    status
    timeliness
    madeOn {
      value
    }
    dueOn {
      value
    }
    parties {
      role
      actor {
        name
      }
      representing {
        name
      }
    }
    evidence(first: 1, role: [ORIGIN]) {
      ...Sources
    }
    timeline(last: 3) {
      nodes {
        date {
          value
        }
        title
      }
    }
  }
`);

/** One commitment, told from beginning to end. */
export function Pledge({ of }: { of: FragmentType<typeof pledgeFragment> }): ReactNode {
  const pledge = read(pledgeFragment, of);
  const named = (...roles: string[]): string =>
    pledge.parties
      .filter(({ role }) => roles.includes(role))
      .map(nameOf)
      .join(", ");
  const [promisers, asked] = [named("PLEDGER", "SIGNATORY"), named("ASKED")];
  return (
    <section className="pledge" aria-labelledby="pledge">
      <p className="badges">
        <Status status={pledge.status} />
        <span className={`badge ${pledge.timeliness.toLowerCase()}`}>{timelinessText[pledge.timeliness]}</span>
      </p>
      <h2 id="pledge">{pledge.title}</h2>
      <p>{pledge.statement}</p>
      <p className="quiet">
        {promisers ? `Promised by ${promisers}` : `Asked of ${asked}`} on {pledge.madeOn.value}
        {pledge.dueOn && ` · ${promisers ? "due" : "asked for by"} ${pledge.dueOn.value}`}
      </p>
      <Quote of={pledge.evidence} />
      <h3>What followed</h3>
      <ol className="timeline">
        {pledge.timeline.nodes.map(({ date, title }) => (
          <li key={date.value + title}>
            <time>{date.value}</time> {title}
          </li>
        ))}
      </ol>
    </section>
  );
}
