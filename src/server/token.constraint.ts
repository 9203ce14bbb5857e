import type { IncomingHttpHeaders } from "node:http";
import { constraintStorage } from "./constraint.storage";

export const withToken = "withToken";

/** Tells requests that bring a token, good or not, from those that bring none: routes can be for the one or the other. */
export const tokenConstraint = {
  name: withToken,
  deriveConstraint: ({ headers }: { headers: IncomingHttpHeaders }): boolean => headers.authorization !== undefined,
  storage: constraintStorage,
};
