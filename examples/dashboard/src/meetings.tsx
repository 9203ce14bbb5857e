import type { ReactNode } from "react";
import { graphql, read, type FragmentType } from "./generated";
import { Source } from "./source";

const meetingsFragment = graphql(`
  fragment LatestMeetings on MeetingConnection {
    totalCount
    nodes {
      slug
      title
      date {
        value
      }
      city
      participations {
        attendance
        actor {
          name
        }
      }
      evidence(first: 1) {
        ...Sources
      }
    }
  }
`);

/** Who met whom, newest first. */
export function LatestMeetings({ of }: { of: FragmentType<typeof meetingsFragment> }): ReactNode {
  const { nodes, totalCount } = read(meetingsFragment, of);
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">Who met whom</h2>
      <p className="quiet">
        The latest of {totalCount} meetings that took place. Only who is known to have been there is named.
      </p>
      <ul className="meetings">
        {nodes.map(({ slug, title, date, city, participations, evidence }) => (
          <li key={slug}>
            <time>{date.value}</time>
            <div>
              <strong>{title}</strong>
              <p className="quiet">{[city, attended(participations)].filter(Boolean).join(" · ")}</p>
              <Source of={evidence} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const attended = (participations: readonly { attendance: string; actor: { name: string } }[]): string =>
  participations
    .filter(({ attendance }) => attendance === "ATTENDED")
    .map(({ actor }) => actor.name)
    .join(", ");
