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
import { answeringKnown, type AnswerKnown } from "./known.operations";
import { limits as most } from "./limits";
import { checkingLimits, type CheckLimits } from "./limits.check";
import { limitsPlugin } from "./limits.plugin";
import { answeredAt } from "./revision.plugin";
import { subscriptions } from "./subscriptions.plugin";

/** Apollo Server, and the shorter way for queries that it knows by now. */
export interface GraphQLServer {
  apollo: ApolloServer<RequestContext>;
  answerKnown: AnswerKnown;
}

/** The GraphQL server: the schema, the limits and the form of its errors. It knows nothing of HTTP. */
export function graphqlServer(schema: GraphQLSchema, log: ErrorLog, rows: RowCounts): GraphQLServer {
  const check = checkingLimits(schema, rows);
  return { apollo: apolloServer(schema, log, check), answerKnown: answeringKnown(schema, check, log) };
}

const apolloServer = (schema: GraphQLSchema, log: ErrorLog, check: CheckLimits): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
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
      subscriptions,
      limitsPlugin(check),
      projectedAnswer(log),
      argumentNames,
      answeredAt,
      httpStatus,
    ],
  });
