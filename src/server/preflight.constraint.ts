import type { IncomingHttpHeaders } from "node:http";
import { constraintStorage, type Storage } from "./constraint.storage";

export const preflight = "preflight";

/** The kind of site whose page asks: a listed origin, or any other. */
export const fromListed = "listed";
export const fromPage = "page";

interface Strategy {
  name: string;
  deriveConstraint(request: { headers: IncomingHttpHeaders }): string | undefined;
  storage<Handler>(): Storage<Handler>;
}

/** Separates a preflight of CORS from every other OPTIONS request. */
export const preflightConstraint = (listed: readonly string[]): Strategy => ({
  name: preflight,
  deriveConstraint({ headers }) {
    const { origin } = headers;
    if (origin === undefined || headers["access-control-request-method"] === undefined) return undefined;
    return listed.includes(origin) ? fromListed : fromPage;
  },
  storage: constraintStorage,
});
