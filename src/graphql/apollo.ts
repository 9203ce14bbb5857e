import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { RowCounts } from "../schema/row.counts";
import { documentLimits } from "./document.limits";
import { documentStore } from "./document.store";
import { executing } from "./executor";
import { argumentNames } from "./argument-names.plugin";
import type { RequestContext } from "../modules/accounts/request.context";
import { formatError, type ErrorLog } from "./error.format";
import { projectedAnswer } from "./projected-answer.plugin";
import { httpStatus } from "./http-status.plugin";
import { limits as most } from "./limits";
import { limitsPlugin } from "./limits.plugin";
import { answeredAt } from "./revision.plugin";

/** The GraphQL server: the schema, the limits and the form of its errors. It knows nothing of HTTP. */
export function apolloServer(schema: GraphQLSchema, log: ErrorLog, rows: RowCounts): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: executing(schema),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Requests from forms of other sites are refused by content type (server/graphql.plugin.ts).
    csrfPrevention: false,
    parseOptions: { maxTokens: most.tokens },
    documentStore,
    validationRules: [documentLimits],
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: formatError(log),
    // Apollo's cache control would look at every field of every answer; nothing here declares one.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      limitsPlugin(schema, rows),
      projectedAnswer(log),
      argumentNames,
      answeredAt,
      httpStatus,
    ],
  });
}
