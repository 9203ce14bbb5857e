import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, Kind, type GraphQLFormattedError } from "graphql";
import { randomUUID } from "node:crypto";
import { isUnavailable } from "../database/failure";
import { unavailable, type ErrorCode } from "../values/errors";
import { tooComplex } from "./limits";

export interface ErrorLog {
  /** A bug: something nobody expected. */
  unexpected(error: unknown, id: string): void;
  /** The database did not answer. */
  unavailable(cause: unknown): void;
}

/** Codes of our own pass; the codes that Apollo gives to requests it cannot run mean bad input; anything else is a bug. */
const ours = new Set<unknown>([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "RATE_LIMITED",
  "QUERY_TOO_COMPLEX",
  "SERVICE_UNAVAILABLE",
] satisfies ErrorCode[]);
const badRequests = new Set<unknown>([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

const longestMessage = 500;

/** The form of every error that leaves the server. A bug is logged once, with an id, and masked. */
export const formatError =
  (log: ErrorLog) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const { code } = (formatted.extensions ?? {}) as { code?: unknown };
    const excess = excessOf(formatted.message, error);
    if (excess) return excess.toJSON();
    if (isBusy(formatted)) return refused(formatted, "SERVICE_UNAVAILABLE");
    if (code === "SERVICE_UNAVAILABLE" || isUnavailable(cause)) {
      log.unavailable(cause instanceof GraphQLError ? (cause.originalError ?? cause) : cause);
      return { ...unavailable().toJSON(), ...placeOf(formatted) };
    }
    if (ours.has(code)) return refused(formatted, code);
    if (isTooDeep(formatted))
      return { message: "The query nests its values too deep.", extensions: { code: "BAD_USER_INPUT" } };
    if (badRequests.has(code) || isAboutDocument(cause)) return refused(formatted, "BAD_USER_INPUT");
    const id = randomUUID();
    log.unexpected(cause, id);
    return { ...masked(id), ...placeOf(formatted) };
  };

/** The service is well, and had too much to do: nobody need be told in the log. */
const isBusy = ({ extensions = {} }: GraphQLFormattedError): boolean =>
  extensions["code"] === "SERVICE_UNAVAILABLE" && extensions["retryAfterSeconds"] !== undefined;

/** What a bug looks like from outside. */
export const masked = (id: string): GraphQLFormattedError => ({
  message: `Something went wrong on our side. It is logged as ${id}.`,
  extensions: { code: "INTERNAL", id },
});

/** With the argument in front, if it is known and not there yet. */
function refused(formatted: GraphQLFormattedError, code: unknown): GraphQLFormattedError {
  const { argument } = formatted.extensions ?? {};
  const named = typeof argument !== "string" || formatted.message.startsWith(argument);
  const message = named ? formatted.message : `${argument}: ${formatted.message}`;
  return { ...formatted, message: shortened(message), extensions: { ...formatted.extensions, code } };
}

/** Graphql quotes the values that it refuses, however long they are. */
const shortened = (message: string): string =>
  message.length > longestMessage ? `${message.slice(0, longestMessage)} ..`.toWellFormed() : message;

const placeOf = ({ path, locations }: GraphQLFormattedError): Partial<GraphQLFormattedError> => ({
  ...(path && { path }),
  ...(locations && { locations }),
});

/** Limits that graphql or Apollo found exceeded: two are graphql's own, and it tells of them only in words. */
function excessOf(message: string, error: unknown): GraphQLError | null {
  const cause = error instanceof GraphQLError ? error.originalError : null;
  if (cause instanceof GraphQLError && cause.extensions["code"] === "QUERY_TOO_COMPLEX") return cause;
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message)) return tooComplex("tokens", null, null);
  return message === "Maximum introspection depth exceeded" ? tooComplex("depth", null, null) : null;
}

/** The parser calls itself for each list in a list. */
const isTooDeep = ({ message, extensions = {} }: GraphQLFormattedError): boolean =>
  extensions["code"] === "GRAPHQL_PARSE_FAILED" && message === "Maximum call stack size exceeded";

const valueKinds: readonly string[] = [
  Kind.VARIABLE,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OPERATION_DEFINITION,
];

/** After fifty wrong values in the variables graphql looks at no more of them, and says so in one error that has no place. */
const manyWrongValues = /^Too many errors processing variables/;

/** What graphql finds only when it runs: an argument that a variable leaves without a value, an operation we have not. */
const isAboutDocument = (cause: unknown): boolean =>
  cause instanceof GraphQLError &&
  cause.extensions["code"] === undefined &&
  !cause.originalError &&
  (valueKinds.includes(cause.nodes?.[0]?.kind ?? "") || manyWrongValues.test(cause.message));
