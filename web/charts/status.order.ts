import type { FulfilmentStatus } from "../graphql/graphql";

/** From kept to what nobody has looked at: the order in which statuses stand side by side, or on top of each other. */
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
