import type { ReactNode } from "react";
import type { Answer } from "./ask";
import type { DashboardQuery } from "./generated/graphql";
import { LatestMeetings } from "./meetings";
import { OverdueCommitments } from "./overdue";
import { Pledge } from "./pledge";
import { StatusChart } from "./status.chart";

export function Dashboard({ answer }: { answer: Answer<DashboardQuery> }): ReactNode {
  const { commitment, commitments, meetings } = answer.data;
  return (
    <>
      <div className="columns">
        {commitment && <Pledge of={commitment} />}
        <StatusChart of={answer.data} />
      </div>
      <OverdueCommitments of={commitments} />
      <LatestMeetings of={meetings} />
      <Citation answer={answer} />
    </>
  );
}

/** A link under which this page will say the same for ever. */
function Citation({ answer: { revision, asOf } }: { answer: Answer<unknown> }): ReactNode {
  const pinned = new URLSearchParams({ atRevision: String(revision), ...(asOf && { asOf }) });
  return (
    <footer>
      Read from Followthrough at revision {revision}
      {asOf && `, on ${asOf.slice(0, 10)}`}. <a href={`?${pinned.toString()}`}>Cite this page as it is now</a>
    </footer>
  );
}

export function Failure({ address, error }: { address: string; error: unknown }): ReactNode {
  return (
    <p role="alert">
      Nothing could be read from <code>{address}</code>: {error instanceof Error ? error.message : "unknown error"}
    </p>
  );
}
