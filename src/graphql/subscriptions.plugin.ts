import type { ApolloServerPlugin } from "@apollo/server";
import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields";
import { getArgumentValues, getVariableValues } from "graphql/execution/values";
import type { RequestContext } from "../modules/accounts/request.context";
import { badInput } from "../values/errors";
import type { Variables } from "./operation.sizes";
import { fragmentsOf } from "./projected.answer";

/**
 * A subscription is opened as an operation that is parsed, validated and limited like any other, and reads nothing: it only leaves its arguments. Later each
 * event is executed as the same operation with a revision in its context. Anywhere else a subscription is refused, and where subscriptions are opened, any other operation.
 */
export const subscriptions: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue: { following } }) {
        const isSubscription = operation?.operation === OperationTypeNode.SUBSCRIPTION;
        if (isSubscription && !following) throw badInput("query", elsewhere);
        if (!isSubscription && following) throw badInput("query", onlySubscriptions);
      },
      async responseForOperation({ schema, document, operation, request, contextValue: { following }, response }) {
        if (!following || following.revision !== null) return null;
        following.args = argumentsOf(schema, document, operation, request.variables ?? {});
        return following.args && { http: response.http, body: { kind: "single", singleResult: { data: {} } } };
      },
    };
  },
};

const elsewhere =
  "is a subscription: send it with `Accept: text/event-stream` (server-sent events), or over a WebSocket at this address (graphql-transport-ws)";

const onlySubscriptions = "is no subscription: send it by POST, with `Accept: application/json`";

/** The arguments of the only field; null if graphql-js has to say what is wrong with them. */
function argumentsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  sent: Variables,
): Record<string, unknown> | null {
  const type = schema.getSubscriptionType();
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
  if (!type || !coerced) return null;
  const [nodes] = collectFields(schema, fragmentsOf(document), coerced, type, operation.selectionSet).values();
  const node = nodes?.[0];
  const field = type.getFields()[node?.name.value ?? ""] as GraphQLField<unknown, unknown> | undefined;
  if (!node || !field) return null;
  return argumentValues(field, node, coerced);
}

function argumentValues(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables) {
  try {
    return getArgumentValues(field, node, variables);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
