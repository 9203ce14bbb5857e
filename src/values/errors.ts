import { GraphQLError } from "graphql";

/** The codes a top-level error may carry. There are no others. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "BAD_USER_INPUT"
  | "RATE_LIMITED"
  | "QUERY_TOO_COMPLEX"
  | "SERVICE_UNAVAILABLE"
  | "INTERNAL";

/**
 * An error that is an answer, not a bug: nobody reads where it was made. Without a stack it costs little, however often graphql-js
 * repeats it: to map the lines of one stack to their sources takes a millisecond.
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

/** A value that was given, as an error message shows it: as JSON, and shortened. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > longestShown ? `${text.slice(0, longestShown)}..`.toWellFormed() : text;
}

/** The request cannot be answered as it stands; the sentence names the argument. */
export function badInput(argument: string, problem: string): GraphQLError {
  return expected(`${argument}: ${problem}`, { code: "BAD_USER_INPUT", argument });
}

/** The database is down, restarting or too slow. Safe to send again. The cause is for the log, never for the answer. */
export function unavailable(cause?: Error): GraphQLError {
  return expected(
    "The service is unavailable just now. It is safe to try again.",
    { code: "SERVICE_UNAVAILABLE" },
    cause,
  );
}

/** Too many others ask at the same time. */
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

/** What goes with a refusal, if it helps to repair. */
export interface RefusalDetails {
  /** Of a quote that is not in its source: the longest part of it that is. */
  nearestPassage?: string;
  /** Of a quote that stands in another row or page than it says: in which. */
  nearestLocator?: string;
  /** Public ids of the records it is about: the current one, the likely duplicates, those that refer to it. */
  records?: readonly string[];
  /** Of a record that has moved on: the version that the editor has seen, and the fields that differ from it. */
  expectedVersion?: number;
  differences?: readonly { field: string; expected: unknown; current: unknown }[];
}

/** One refused operation of a change set: what an editor can correct, and where. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly field: readonly (string | number)[] = [],
    readonly details: RefusalDetails = {},
  ) {
    super(message);
  }

  /** The same refusal, seen from one level further out. */
  under(...outer: (string | number)[]): Refusal {
    return new Refusal(this.code, this.message, [...outer, ...this.field], this.details);
  }
}

/** Nobody is signed in, or not any more. Says nothing of why a token is not good: that would help whoever found it. */
export function unauthenticated(
  message = "This requires a token: send it in the header `Authorization: Bearer ..`.",
): GraphQLError {
  return expected(message, { code: "UNAUTHENTICATED" });
}

/** The viewer may not do this; the sentence names what is missing. */
export function forbidden(message: string): GraphQLError {
  return expected(message, { code: "FORBIDDEN" });
}

/** Whoever goes on asking for more than they may waits so long for each refusal: to refuse them at once, again and again, is work too. */
export const refusalPauseMs = 250;

/** Too much within a minute; by default too many requests. */
export function rateLimited(retryAfterSeconds: number, what = "Too many requests."): GraphQLError {
  return expected(`${what} Try again in ${retryAfterSeconds} seconds.`, { code: "RATE_LIMITED", retryAfterSeconds });
}
