import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { FulfilmentStatus, Timeliness, UnratableReason } from "../graphql/graphql";
import type { Words } from "../language/language";
import { signs } from "./status.signs";

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
  const { body, mark, drawn } = signs[status];
  return (
    <svg className={`sign fill-${status}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {body === "disc" ? (
        <circle cx="8" cy="8" r="7" />
      ) : (
        <circle className={body === "dashed" ? "hollow dashed" : "hollow"} cx="8" cy="8" r="6" />
      )}
      {mark !== undefined && <path className={body === "disc" ? "cut" : classes[drawn ?? "line"]} d={mark} />}
    </svg>
  );
}

const classes = { line: "line", filled: undefined };

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
