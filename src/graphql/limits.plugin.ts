import { setTimeout as pause } from "node:timers/promises";
import type { ApolloServerPlugin } from "@apollo/server";
import { OperationTypeNode, type GraphQLFormattedError } from "graphql";
import { refusalPauseMs } from "../values/errors";
import { signedIn } from "../modules/accounts/viewer";
import type { PointsLeft, RequestContext } from "../modules/accounts/request.context";
import type { Charged, CheckLimits } from "./limits.check";

/** Refuses an operation that would cost too much before it runs, and says in every answer what it cost. */
export const limitsPlugin = (check: CheckLimits): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    let charged: Charged | null = null;
    return {
      async didResolveOperation({ document, operation, request, contextValue }) {
        if (!operation) return;
        // A mutation without a token is refused in any case, so nothing more of the request is read.
        if (operation.operation === OperationTypeNode.MUTATION) signedIn(contextValue.viewer);
        charged = await check(document, operation, request.variables ?? {}, contextValue);
      },
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== "single") return;
        if (body.singleResult.errors?.some(isOfTooMuch)) await pause(refusalPauseMs);
        if (!charged) return;
        for (const [name, value] of Object.entries(headersOfLeft(charged.left))) http.headers.set(name, value);
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: charged.cost };
      },
    };
  },
});

/** The remaining points go into headers: the same question must give the same answer, and they change with every request. */
export const headersOfLeft = (left: PointsLeft | null): Record<string, string> =>
  left ? { "ratelimit-remaining": String(left.remaining), "ratelimit-reset": String(left.resetSeconds) } : {};

/** Refusals because of a limit: of one operation, of a minute, or of the whole service. */
const isOfTooMuch = ({ extensions }: GraphQLFormattedError): boolean =>
  extensions?.["code"] === "QUERY_TOO_COMPLEX" || extensions?.["retryAfterSeconds"] !== undefined;
