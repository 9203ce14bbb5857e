import type { ReactNode } from "react";
import { graphql, read, type FragmentType } from "./generated";
import { Source } from "./source";
import { nameOf, Status, type Party } from "./words";

const overdueFragment = graphql(`
  fragment OverdueCommitments on CommitmentConnection {
    totalCount
    nodes {
      slug
      title
      status
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
      evidence(first: 1) {
        ...Sources
      }
    }
  }
`);

/** What should have been done by now. */
export function OverdueCommitments({ of }: { of: FragmentType<typeof overdueFragment> }): ReactNode {
  const { nodes, totalCount } = read(overdueFragment, of);
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">Overdue</h2>
      <p className="quiet">
        {totalCount === 1 ? "One promise whose" : `${totalCount} promises whose`} day has passed, and nobody has shown
        that it was kept.
      </p>
      <table>
        <thead>
          <tr>
            {["Promise", "By", "Due", "Status", "Source"].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ slug, title, status, dueOn, parties, evidence }) => (
            <tr key={slug}>
              <th scope="row">{title}</th>
              <td data-label="By">{namesOf(parties)}</td>
              <td data-label="Due">{dueOn?.value}</td>
              <td data-label="Status">
                <Status status={status} />
              </td>
              <td data-label="Source">
                <Source of={evidence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const namesOf = (parties: readonly (Party & { role: string })[]): string =>
  parties
    .filter(({ role }) => role === "PLEDGER")
    .map(nameOf)
    .join(", ");
