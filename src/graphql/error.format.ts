import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { randomUUID } from "node:crypto";

export type LogError = (error: unknown, id: string) => void;

/** Codes of our own pass; the codes that Apollo gives to requests it cannot run mean bad input; anything else is a bug. */
const ours = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "RATE_LIMITED",
  "QUERY_TOO_COMPLEX",
  "SERVICE_UNAVAILABLE",
]);
const badRequests = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** The form of every error that leaves the server. A bug is logged once, with an id, and masked. */
export const formatError =
  (log: LogError) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const extensions = { ...formatted.extensions };
    const code = String(extensions["code"]);
    if (ours.has(code)) return { ...formatted, extensions };
    if (badRequests.has(code)) return { ...formatted, extensions: { ...extensions, code: "BAD_USER_INPUT" } };
    const id = randomUUID();
    log(unwrapResolverError(error), id);
    return {
      message: `Something went wrong on our side. It is logged as ${id}.`,
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
      extensions: { code: "INTERNAL", id },
    };
  };
