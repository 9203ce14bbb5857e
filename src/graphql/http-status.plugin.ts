import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { RequestContext } from "../modules/accounts/request.context";
import { answerType, json } from "./media-type";

/**
 * The HTTP status of an answer, as GraphQL over HTTP defines it. With `application/json`, a well-formed request gets 200, whatever the
 * answer says, or 429 if it was refused because too much was asked for. With `application/graphql-response+json`, an answer
 * without data has the status of its errors.
 */
export const httpStatus: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body }, errors }) {
        if (body.kind !== "single" || errors?.some(isHttpTrouble)) return;
        const type = answerType(request.http?.headers.get("accept"));
        if (type === null) return;
        const { data, errors: shown = [] } = body.singleResult;
        const wait = waitOf(shown);
        if (wait !== null) http.headers.set("retry-after", String(wait));
        http.headers.set("content-type", type);
        http.headers.set("vary", "accept");
        http.status = statusFor(type, data, shown);
        if (http.status === 401) http.headers.set("www-authenticate", challenge);
      },
    };
  },
};

/** The seconds after which the client may try again, if an error names them. */
export function waitOf(errors: readonly GraphQLFormattedError[]): number | null {
  const waits = errors.flatMap(({ extensions }) => extensions?.["retryAfterSeconds"] ?? []);
  return waits.length > 0 ? Math.max(...waits.map(Number)) : null;
}

function statusFor(type: string, data: unknown, errors: readonly GraphQLFormattedError[]): number {
  const answered = errors.length === 0 || (data !== null && data !== undefined);
  const limited = data === undefined && statusOf(errors) === 429;
  return answered || (type === json && !limited) ? 200 : statusOf(errors);
}

/** The refusals of Apollo before it looks at a document: a request without a query, or a mutation by GET. */
const isHttpTrouble = ({ extensions }: { extensions: Record<string, unknown> }): boolean =>
  extensions["code"] === "BAD_REQUEST";

/** The header that tells a client with status 401 how to sign in (RFC 6750). */
export const challenge = "Bearer";

/** The most serious status first. */
const statuses: readonly (readonly [code: string, status: number])[] = [
  ["INTERNAL", 500],
  ["SERVICE_UNAVAILABLE", 503],
  ["UNAUTHENTICATED", 401],
  ["FORBIDDEN", 403],
  ["RATE_LIMITED", 429],
];

/** The status of the most serious error. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number {
  const codes = errors.map(({ extensions }) => extensions?.["code"]);
  return statuses.find(([code]) => codes.includes(code))?.[1] ?? 400;
}
