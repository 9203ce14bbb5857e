import type { ReactNode } from "react";
import type { FulfilmentStatus, Timeliness } from "./generated/graphql";

/** The schema's words in the newspaper's: a status that is new in the schema is an error here until it has one. */
export const statusText: Record<FulfilmentStatus, string> = {
  KEPT: "kept",
  PARTIALLY_KEPT: "kept in part",
  IN_PROGRESS: "in progress",
  NOT_STARTED: "not started",
  STALLED: "stalled",
  BLOCKED: "blocked",
  BROKEN: "broken",
  WITHDRAWN: "withdrawn",
  UNRATABLE: "cannot be judged",
  NOT_RATED: "not yet rated",
};

export const timelinessText: Record<Timeliness, string> = {
  ON_TIME: "on time",
  LATE: "late",
  NOT_DUE: "not yet due",
  OVERDUE: "overdue",
  NO_DEADLINE: "no deadline",
  LAPSED: "the day that was asked for has passed",
  UNKNOWN: "kept, no source says when",
};

export const Status = ({ status }: { status: FulfilmentStatus }): ReactNode => (
  <span className={`badge ${status.toLowerCase()}`}>{statusText[status]}</span>
);

export interface Party {
  actor: { name: string };
  representing: { name: string } | null;
}

/** Who promises, and on whose behalf. */
export const nameOf = ({ actor, representing }: Party): string =>
  representing ? `${actor.name} (for ${representing.name})` : actor.name;
