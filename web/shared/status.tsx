import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { FulfilmentStatus, Timeliness, UnratableReason } from "../graphql/graphql";
import type { Words } from "../language/language";

/** A status as a word with a sign, so that readers do not need colours to see it. */
export function StatusMark({ status, reason, ofRequest = false }: StatusProps): ReactElement {
  const { words } = useSite();
  return (
    <span className={`status status-${status}`}>
      <StatusSign status={status} />
      {statusText(words, { status, reason, ofRequest })}
    </span>
  );
}

/** The word for a status: if it cannot be rated, why. */
export const statusText = (words: Words, { status, reason, ofRequest = false }: StatusProps): string =>
  reason === null ? (ofRequest ? words.requestStatus : words.status)[status] : words.unratable[reason];

interface StatusProps {
  status: FulfilmentStatus;
  /** Why it cannot be rated; null of every other status. */
  reason: UnratableReason | null;
  /** Whether it is the status of a request: then nobody has kept or broken it. */
  ofRequest?: boolean;
}

/** A request does not have the statuses of a promise. */
export function RequestMark(): ReactElement {
  const { words } = useSite();
  return <span className="request">{words.formality.PROPOSED}</span>;
}

export function StatusSign({ status }: { status: FulfilmentStatus }): ReactElement {
  return (
    <svg className={`sign fill-${status}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {signs[status]}
    </svg>
  );
}

const disc = <circle cx="8" cy="8" r="7" />;
const ring = <circle className="hollow" cx="8" cy="8" r="6" />;

const signs: Readonly<Record<FulfilmentStatus, ReactElement>> = {
  NOT_RATED: <circle className="hollow dashed" cx="8" cy="8" r="6" />,
  NOT_STARTED: ring,
  IN_PROGRESS: <OnRing d="M8 2a6 6 0 0 1 0 12z" />,
  STALLED: <OnDisc d="M6 5v6M10 5v6" />,
  KEPT: <OnDisc d="M4.5 8.5l2.4 2.5 4.6-5.5" />,
  PARTIALLY_KEPT: <OnRing className="line" d="M4.5 8.5l2.4 2.5 4.6-5.5" />,
  BROKEN: <OnDisc d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" />,
  BLOCKED: <OnDisc d="M4.5 8h7" />,
  WITHDRAWN: <OnRing className="line" d="M3.8 12.2l8.4-8.4" />,
  UNRATABLE: <OnRing className="line" d="M8 4.5v4.2M8 10.8v.7" />,
};

function OnDisc({ d }: { d: string }): ReactElement {
  return (
    <>
      {disc}
      <path className="cut" d={d} />
    </>
  );
}

function OnRing({ className, d }: { className?: string; d: string }): ReactElement {
  return (
    <>
      {ring}
      <path className={className} d={d} />
    </>
  );
}

/** Whether it was on time, if there is something to say about it. */
export function TimelinessMark({
  timeliness,
  status,
}: {
  timeliness: Timeliness;
  status: FulfilmentStatus;
}): ReactElement | null {
  const { words } = useSite();
  if (!(timeliness === "OVERDUE" || timeliness === "ON_TIME" || timeliness === "LATE")) return null;
  // A promise that nobody has judged must not look like a result.
  if (timeliness === "OVERDUE" && status === "NOT_RATED")
    return <span className="timeliness">{words.home.overdue}</span>;
  return <span className={`timeliness timeliness-${timeliness}`}>{words.timeliness[timeliness]}</span>;
}
