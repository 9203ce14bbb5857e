import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { CommitmentRowFragment } from "../graphql/graphql";
import { ActorNames } from "./actor-link";
import { StatusMark, TimelinessMark } from "./status";

/** Promises, one below the other: what, who, when, and what came of it. */
export function CommitmentRows({ commitments }: { commitments: readonly CommitmentRowFragment[] }): ReactElement {
  return (
    <ol className="rows commitment-rows">
      {commitments.map((commitment) => (
        <CommitmentRow key={commitment.id} commitment={commitment} />
      ))}
    </ol>
  );
}

function CommitmentRow({ commitment }: { commitment: CommitmentRowFragment }): ReactElement {
  const { to } = useSite();
  const { slug, title, status, timeliness, parties } = commitment;
  const pledgers = parties.filter(({ role }) => role === "PLEDGER" || role === "SIGNATORY").map(({ actor }) => actor);
  return (
    <li className="row">
      <div className="what">
        <p className="title">
          <a href={to(`commitments/${slug}`)}>{title}</a>
        </p>
        {pledgers.length > 0 && (
          <p className="who">
            <ActorNames actors={pledgers} />
          </p>
        )}
      </div>
      <RowDates commitment={commitment} />
      <p className="came">
        <StatusMark status={status} /> <TimelinessMark timeliness={timeliness} />
      </p>
    </li>
  );
}

function RowDates({ commitment: { madeOn, dueOn } }: { commitment: CommitmentRowFragment }): ReactElement {
  const { words, date } = useSite();
  return (
    <dl className="dates">
      <div>
        <dt>{words.list.made}</dt>
        <dd>
          <time dateTime={madeOn.value}>{date(madeOn)}</time>
        </dd>
      </div>
      {dueOn && (
        <div>
          <dt>{words.list.due}</dt>
          <dd>
            <time dateTime={dueOn.value}>{date(dueOn)}</time>
          </dd>
        </div>
      )}
    </dl>
  );
}
