import type { IncomingHttpHeaders } from "node:http";
import { constraintStorage } from "./constraint.storage";

export const withToken = "withToken";

/** Separates requests with a token, valid or not, from those without: a route can be for either. */
export const tokenConstraint = {
  name: withToken,
  deriveConstraint: ({ headers }: { headers: IncomingHttpHeaders }): boolean => headers.authorization !== undefined,
  storage: constraintStorage,
};
