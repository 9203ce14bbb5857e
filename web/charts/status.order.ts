import type { FulfilmentStatus } from "../graphql/graphql";

/** The order of statuses in drawings, side by side or on top of one another: from kept to not rated. */
export const statusOrder: readonly FulfilmentStatus[] = [
  "KEPT",
  "PARTIALLY_KEPT",
  "IN_PROGRESS",
  "STALLED",
  "BLOCKED",
  "BROKEN",
  "NOT_STARTED",
  "WITHDRAWN",
  "UNRATABLE",
  "NOT_RATED",
];
