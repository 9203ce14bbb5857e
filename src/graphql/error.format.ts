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
  /** An error with this code is in an answer. */
  told(code: string): void;
}

/** Our own codes are kept. Codes that Apollo gives to requests it cannot run become BAD_USER_INPUT. Any other error is a bug. */
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
    const told = formOf(log, formatted, error);
    log.told(String(told.extensions?.["code"]));
    return told;
  };

function formOf(log: ErrorLog, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
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
    return { message: "The query nests its values too deep.", extensions: { code: "QUERY_TOO_COMPLEX" } };
  if (badRequests.has(code) || isAboutDocument(cause)) return refused(formatted, "BAD_USER_INPUT");
  const id = randomUUID();
  log.unexpected(cause, id);
  return { ...masked(id), ...placeOf(formatted) };
}

/** The service works but has too many requests: this is not logged. */
const isBusy = ({ extensions = {} }: GraphQLFormattedError): boolean =>
  extensions["code"] === "SERVICE_UNAVAILABLE" && extensions["retryAfterSeconds"] !== undefined;

/** The error that a client sees in the place of a bug. */
export const masked = (id: string): GraphQLFormattedError => ({
  message: `Something went wrong on our side. It is logged as ${id}.`,
  extensions: { code: "INTERNAL", id },
});

/** Puts the name of the argument before the message, if it is known and not there yet. */
function refused(formatted: GraphQLFormattedError, code: unknown): GraphQLFormattedError {
  const { argument } = formatted.extensions ?? {};
  const named = typeof argument !== "string" || formatted.message.startsWith(argument);
  const message = named ? formatted.message : `${argument}: ${formatted.message}`;
  return { ...formatted, message: shortened(message), extensions: { ...formatted.extensions, code } };
}

/** graphql-js quotes the whole of a refused value, so its messages can be very long. */
const shortened = (message: string): string =>
  message.length > longestMessage ? `${message.slice(0, longestMessage)} ..`.toWellFormed() : message;

const placeOf = ({ path, locations }: GraphQLFormattedError): Partial<GraphQLFormattedError> => ({
  ...(path && { path }),
  ...(locations && { locations }),
});

/** Errors of graphql-js or Apollo about a limit. Two limits are graphql-js's own, and only the message tells them apart. */
function excessOf(message: string, error: unknown): GraphQLError | null {
  const cause = error instanceof GraphQLError ? error.originalError : null;
  if (cause instanceof GraphQLError && cause.extensions["code"] === "QUERY_TOO_COMPLEX") return cause;
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message)) return tooComplex("tokens", null, null);
  return message === "Maximum introspection depth exceeded" ? tooComplex("depth", null, null) : null;
}

/** The parser is recursive: a document of nested lists can exhaust the call stack before it has too many tokens. */
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

/** graphql-js stops after fifty wrong values in the variables, and says so in an error without a location. */
const manyWrongValues = /^Too many errors processing variables/;

/** Errors about the document that graphql-js finds only during execution: an argument whose variable has no value, an unknown operation name. */
const isAboutDocument = (cause: unknown): boolean =>
  cause instanceof GraphQLError &&
  cause.extensions["code"] === undefined &&
  !cause.originalError &&
  (valueKinds.includes(cause.nodes?.[0]?.kind ?? "") || manyWrongValues.test(cause.message));
