import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { CommitmentRowFragment, PartyRole } from "../graphql/graphql";
import { DateText } from "./date";
import { InLanguage } from "./in-language";
import { PartyNames } from "./party-link";
import { doersOf, isRequest } from "./request.model";
import { RequestMark, StatusMark, TimelinessMark } from "./status";

/** Promises, one below the other: the title, the parties, the dates, and what came of each. */
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
  const { to, words } = useSite();
  const { slug, title } = commitment;
  const asked = isRequest(commitment);
  return (
    <li className="row">
      <div className="what">
        <p className="title">
          <a href={to(`commitments/${slug}`)}>
            <InLanguage of={commitment.titleText}>{title}</InLanguage>
          </a>
        </p>
        <RowParties
          label={asked ? words.commitment.askedOf : words.partyRole.PLEDGER}
          roles={doersOf(commitment)}
          commitment={commitment}
        />
        {asked && <RowParties label={words.commitment.askedIt} roles={["COUNTERPARTY"]} commitment={commitment} />}
      </div>
      <RowDates commitment={commitment} />
      <Outcome commitment={commitment} />
    </li>
  );
}

interface RowPartiesProps {
  label: string;
  roles: readonly PartyRole[];
  commitment: CommitmentRowFragment;
}

function RowParties({ label, roles, commitment: { parties } }: RowPartiesProps): ReactElement | null {
  const named = parties.filter(({ role }) => roles.includes(role));
  if (named.length === 0) return null;
  return (
    <p className="who">
      {label} <PartyNames parties={named} />
    </p>
  );
}

/** What came of a promise. A request can be neither kept nor late; its rating is shown if it has one. */
function Outcome({ commitment }: { commitment: CommitmentRowFragment }): ReactElement {
  const { status, unratableReason, timeliness } = commitment;
  if (!isRequest(commitment)) {
    return (
      <p className="came">
        <StatusMark status={status} reason={unratableReason} />{" "}
        <TimelinessMark timeliness={timeliness} status={status} />
      </p>
    );
  }
  return (
    <p className="came">
      <RequestMark /> {status !== "NOT_RATED" && <StatusMark status={status} reason={unratableReason} ofRequest />}
    </p>
  );
}

function RowDates({ commitment }: { commitment: CommitmentRowFragment }): ReactElement {
  const { words } = useSite();
  const { madeOn, dueOn } = commitment;
  const [made, due] = isRequest(commitment)
    ? [words.list.asked, words.list.askedBy]
    : [words.list.made, words.list.due];
  return (
    <dl className="dates">
      <div>
        <dt>{made}</dt>
        <dd>
          <DateText date={madeOn} />
        </dd>
      </div>
      {dueOn && (
        <div>
          <dt>{due}</dt>
          <dd>
            <DateText date={dueOn} />
          </dd>
        </div>
      )}
    </dl>
  );
}
