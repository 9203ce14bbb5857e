import type { ReactNode } from "react";
import { graphql, read, type FragmentType } from "./generated";
import { Quote } from "./source";
import { Status, timelinessText } from "./words";

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
  const pledgers = pledge.parties.filter(({ role }) => role === "PLEDGER").map(({ actor }) => actor.name);
  return (
    <section className="pledge" aria-labelledby="pledge">
      <p className="badges">
        <Status status={pledge.status} />
        <span className={`badge ${pledge.timeliness.toLowerCase()}`}>{timelinessText[pledge.timeliness]}</span>
      </p>
      <h2 id="pledge">{pledge.title}</h2>
      <p>{pledge.statement}</p>
      <p className="quiet">
        {pledgers.join(", ")} · said on {pledge.madeOn.value}
        {pledge.dueOn && ` · due ${pledge.dueOn.value}`}
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
