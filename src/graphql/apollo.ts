import { ApolloServer } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Context } from "./context";
import { formatError, type LogError } from "./error.format";
import { limits } from "./limits.plugin";
import { httpStatus } from "./http-status.plugin";
import { answeredAt } from "./revision.plugin";

/** The GraphQL server: the schema, the limits and the form of its errors. HTTP is not its business. */
export function apolloServer(schema: GraphQLSchema, logError: LogError): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    status400ForVariableCoercionErrors: false,
    // Requests from forms of other sites are refused by content type (server/graphql.plugin.ts).
    csrfPrevention: false,
    parseOptions: { maxTokens: 2000 },
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: formatError(logError),
    plugins: [limits(schema), answeredAt, httpStatus],
  });
}
