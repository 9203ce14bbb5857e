import { GraphQLError } from "graphql";

/** All codes of top-level errors. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "BAD_USER_INPUT"
  | "RATE_LIMITED"
  | "QUERY_TOO_COMPLEX"
  | "SERVICE_UNAVAILABLE"
  | "INTERNAL";

/**
 * An error that is an answer, not a bug: nobody reads its stack. Without one it costs little, even if graphql-js repeats it often: to map
 * the lines of one stack to their sources takes a millisecond.
 */
export function expected(
  message: string,
  extensions: Record<string, unknown> & { code: ErrorCode },
  originalError?: Error,
): GraphQLError {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return new GraphQLError(message, { extensions, ...(originalError && { originalError }) });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const longestShown = 60;

/** A given value in an error message: as JSON, and shortened. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > longestShown ? `${text.slice(0, longestShown)}..`.toWellFormed() : text;
}

/** The request cannot be answered, because an argument is wrong; the sentence names the argument. */
export function badInput(argument: string, problem: string): GraphQLError {
  return expected(`${argument}: ${problem}`, { code: "BAD_USER_INPUT", argument });
}

/** The database is down, restarting or too slow. The request can be sent again. The cause goes to the log, never into the answer. */
export function unavailable(cause?: Error): GraphQLError {
  return expected(
    "The service is not available at the moment. It is safe to try again.",
    { code: "SERVICE_UNAVAILABLE" },
    cause,
  );
}

/** Too many other requests at the same time. */
export function busy(retryAfterSeconds: number, what: string): GraphQLError {
  const message = `${what} Try again in ${retryAfterSeconds} seconds.`;
  return expected(message, { code: "SERVICE_UNAVAILABLE", retryAfterSeconds });
}

/** Why an edit is refused. The values are the enum `UserErrorCode` of the schema, where they are described. */
export type RefusalCode =
  | "INVALID"
  | "NOT_FOUND"
  | "DUPLICATE"
  | "DUPLICATE_CANDIDATES"
  | "QUOTE_NOT_FOUND"
  | "QUOTE_TOO_SHORT"
  | "EVIDENCE_REQUIRED"
  | "VERSION_CONFLICT"
  | "NO_CHANGE"
  | "RECORD_IN_USE"
  | "NOT_POSSIBLE_NOW"
  | "NOT_ALLOWED"
  | "IDEMPOTENCY_KEY_REUSED";

/** Details that help to repair the input. */
export interface RefusalDetails {
  /** If a quote is not in its source: its longest part that is in the source. */
  nearestPassage?: string;
  /** If a quote is in another row or page than its locator says: the right locator. */
  nearestLocator?: string;
  /** Public ids of the records that the error is about: the current record, likely duplicates, or records that refer to it. */
  records?: readonly string[];
  /** If a record has changed since: the version that the editor has read, and the fields that differ from it. */
  expectedVersion?: number;
  differences?: readonly { field: string; expected: unknown; current: unknown }[];
}

/** One refused operation of a change set: what the editor can correct, and in which field. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly field: readonly (string | number)[] = [],
    readonly details: RefusalDetails = {},
  ) {
    super(message);
  }

  /** The same refusal, with one more level in front of its path. */
  under(...outer: (string | number)[]): Refusal {
    return new Refusal(this.code, this.message, [...outer, ...this.field], this.details);
  }
}

/** Nobody is signed in, or the token is not valid. It does not say why a token is not valid, because that would help a thief. */
export function unauthenticated(
  message = "This requires a token: send it in the header `Authorization: Bearer ..`.",
): GraphQLError {
  return expected(message, { code: "UNAUTHENTICATED" });
}

/** The viewer may not do this; the sentence names the role that is missing. */
export function forbidden(message: string): GraphQLError {
  return expected(message, { code: "FORBIDDEN" });
}

/** A client over its limit waits so long for each refusal, because to refuse at once, again and again, is work too. */
export const refusalPauseMs = 250;

/** A limit per minute is used up; by default that of requests. */
export function rateLimited(retryAfterSeconds: number, what = "Too many requests."): GraphQLError {
  return expected(`${what} Try again in ${retryAfterSeconds} seconds.`, { code: "RATE_LIMITED", retryAfterSeconds });
}
