import { isInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { answerFromProjection } from "../projection/answer/resolve";
import { namelessTypes, resolvers } from "../modules";
import { declaring } from "../modules/review/contribution/raw-arg";
import { operationInputName } from "../modules/review/submission/operation.input.type";

const queryDescription =
  "Everything that can be read. Every field that reads the record takes `asOf` and `atRevision`; however much an operation selects, it is read " +
  "in one statement, at one revision, which the answer names in `extensions.revision`.";

const mutationDescription =
  "Everything that can be changed. Every field takes a token (`Authorization: Bearer ..`); what can be put right is told in the " +
  "`errors` of its payload. At most ten fields in one operation; they run one after the other.";

const subscriptionDescription =
  "Everything of which the server tells by itself. One field in an operation. A plain POST of a subscription is refused: it takes a WebSocket, or `Accept: text/event-stream`.";

/** Type-graphql asks for one. Events are made from the ledger (server/subscriptions). */
const unused = {
  publish: () => undefined,
  subscribe: (): never => {
    throw new Error("events are made from the ledger");
  },
};

let built: GraphQLSchema | undefined;

/** The public schema: one in a process. */
export const publicSchema = (): GraphQLSchema => (built ??= build());

function build(): GraphQLSchema {
  const schema = declaring(() =>
    buildSchemaSync({
      resolvers: resolvers as never,
      orphanedTypes: namelessTypes as never,
      validate: { skipMissingProperties: false },
      // It is an introspection of the whole. The server checks the same when it starts, and so does a test.
      skipCheck: true,
      pubSub: unused,
    }),
  );
  answerFromProjection(schema);
  const operation = schema.getType(operationInputName);
  if (isInputObjectType(operation)) operation.isOneOf = true;
  const query = schema.getQueryType();
  if (query) query.description = queryDescription;
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = mutationDescription;
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description = subscriptionDescription;
  return schema;
}
