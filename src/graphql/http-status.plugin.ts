import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { Context } from "./context";
import { answerType, json } from "./media-type";

/**
 * GraphQL over HTTP: with `application/json`, a well-formed request is answered with 200, whatever the answer; with
 * `application/graphql-response+json`, an answer without data has the status of its errors.
 */
export const httpStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body }, errors }) {
        if (body.kind !== "single" || errors?.some(isHttpTrouble)) return;
        const type = answerType(request.http?.headers.get("accept"));
        if (type === null) return;
        const { data, errors: shown = [] } = body.singleResult;
        const answered = shown.length === 0 || (data !== null && data !== undefined);
        http.headers.set("content-type", type);
        http.headers.set("vary", "accept");
        http.status = answered || type === json ? 200 : statusOf(shown);
        if (http.status === 401) http.headers.set("www-authenticate", challenge);
      },
    };
  },
};

/** What Apollo refuses before it looks at a document: no query, or a mutation by GET. */
const isHttpTrouble = ({ extensions }: { extensions: Record<string, unknown> }): boolean =>
  extensions["code"] === "BAD_REQUEST";

/** How to sign in, for whoever is told that they must (RFC 6750). */
export const challenge = "Bearer";

/** The gravest first. */
const statuses: readonly (readonly [code: string, status: number])[] = [
  ["INTERNAL", 500],
  ["SERVICE_UNAVAILABLE", 503],
  ["UNAUTHENTICATED", 401],
  ["FORBIDDEN", 403],
  ["RATE_LIMITED", 429],
];

/** Which status says best what went wrong. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number {
  const codes = errors.map(({ extensions }) => extensions?.["code"]);
  return statuses.find(([code]) => codes.includes(code))?.[1] ?? 400;
}
