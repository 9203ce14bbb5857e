import type { IncomingHttpHeaders } from "node:http";
import { constraintStorage, type Storage } from "./constraint.storage";

export const preflight = "preflight";

/** By whose page a browser asks: of a listed origin, or of any. */
export const fromListed = "listed";
export const fromPage = "page";

interface Strategy {
  name: string;
  deriveConstraint(request: { headers: IncomingHttpHeaders }): string | undefined;
  storage<Handler>(): Storage<Handler>;
}

/** Tells the question "may my page send you this?" from every other request with OPTIONS, which is no business of CORS. */
export const preflightConstraint = (listed: readonly string[]): Strategy => ({
  name: preflight,
  deriveConstraint({ headers }) {
    const { origin } = headers;
    if (origin === undefined || headers["access-control-request-method"] === undefined) return undefined;
    return listed.includes(origin) ? fromListed : fromPage;
  },
  storage: constraintStorage,
});
