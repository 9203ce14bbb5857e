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

/** The request cannot be answered as it stands; the sentence names the argument. */
export function badInput(argument: string, problem: string): GraphQLError {
  return new GraphQLError(`${argument}: ${problem}`, { extensions: { code: "BAD_USER_INPUT", argument } });
}

/** The database is down, restarting or too slow. Safe to send again. The cause is for the log, never for the answer. */
export function unavailable(cause?: Error): GraphQLError {
  return new GraphQLError("The service is unavailable just now. It is safe to try again.", {
    extensions: { code: "SERVICE_UNAVAILABLE" },
    originalError: cause,
  });
}

/** One refused operation of a change set: what an editor can correct, and where. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field: readonly (string | number)[] = [],
  ) {
    super(message);
  }

  /** The same refusal, seen from one level further out. */
  under(...outer: (string | number)[]): Refusal {
    return new Refusal(this.code, this.message, [...outer, ...this.field]);
  }
}
