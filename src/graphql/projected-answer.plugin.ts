import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation, GraphQLResponse } from "@apollo/server";
import { randomUUID } from "node:crypto";
import { GraphQLError, OperationTypeNode, type GraphQLFormattedError, type OperationDefinitionNode } from "graphql";
import { isUnavailable } from "../database/failure";
import type { RequestContext } from "../modules/accounts/request.context";
import { formatError, type ErrorLog } from "./error.format";
import { projectedData } from "./projected.answer";

type Ready = GraphQLRequestContextResponseForOperation<RequestContext>;

/**
 * Answers queries from the result of the projection, without completing the answer field by field again. Everything
 * out of the ordinary (an error, introspection beside data, a mutation) is left to graphql-js, which finds the same.
 * If only this way fails, nobody would see the bug, so it is logged.
 */
export const projectedAnswer = (log: ErrorLog): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    let bug: unknown = null;
    return {
      async responseForOperation(request) {
        // The type says that there is always an operation, but a wrong `operationName` gives none.
        const operation = request.operation as OperationDefinitionNode | undefined;
        if (operation?.operation !== OperationTypeNode.QUERY) return null;
        const { schema, document, contextValue } = request;
        const variables = request.request.variables ?? {};
        try {
          const data = await projectedData(schema, { document, operation, variables }, contextValue);
          return data && { http: request.response.http, body: { kind: "single", singleResult: { data } } };
        } catch (error) {
          if (!(error instanceof GraphQLError)) {
            if (!isUnavailable(error)) bug = error;
            return null;
          }
          return error === request.contextValue.reader.failed
            ? refused(request, formatError(log)(error.toJSON(), error))
            : null;
        }
      },
      async willSendResponse({ response: { body } }) {
        const isTold = body.kind === "single" && (body.singleResult.errors ?? []).length > 0;
        if (bug !== null && !isTold) log.unexpected(bug, randomUUID());
      },
    };
  },
});

/** If nothing could be read, the answer has one error for the operation, not one for each field. */
const refused = ({ response: { http } }: Ready, error: GraphQLFormattedError): GraphQLResponse => ({
  http,
  body: { kind: "single", singleResult: { errors: [error] } },
});
