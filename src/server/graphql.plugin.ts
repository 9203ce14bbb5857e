import { randomUUID } from "node:crypto";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyPluginAsync } from "fastify";
import type { DataSource } from "typeorm";
import type { RequestContext } from "../modules/accounts/request.context";
import type { Lanes } from "../database/lanes";
import { Reader } from "../projection/answer/reader";
import { mayAdminister, mayReview } from "../modules/accounts/viewer";
import { clientOf, viewerOf } from "./admission.plugin";
import { prefersHtml, sendPlayground } from "./playground/playground.plugin";
import { withToken } from "./token.constraint";

interface Options {
  apollo: ApolloServer<RequestContext>;
  lanes: Lanes;
  database: DataSource;
}

/** A change set of 5,000 operations. */
const signedInBodyLimit = 25 * 1024 * 1024;

/** `/graphql`: the playground for browsers, the API for everything else. */
export const graphqlEndpoint: FastifyPluginAsync<Options> = async (app, { apollo, lanes, database }) => {
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const viewer = viewerOf(request);
      const rights = {
        contributorId: viewer.contributor?.id ?? null,
        seesProposals: mayReview(viewer),
        administers: mayAdminister(viewer),
      };
      const { name, charge } = clientOf(request);
      const reader = new Reader(lanes.statementsOf(name), new Date(), rights);
      return { reader, viewer, database, requestId: randomUUID(), charge };
    },
  });
  // Only application/json: a form of another site cannot send it without a preflight.
  app.removeContentTypeParser("text/plain");
  app.route({
    method: "GET",
    url: "/graphql",
    handler: (request, reply) => (prefersHtml(request) ? sendPlayground(reply) : answer.call(app, request, reply)),
  });
  // Apollo answers every other method with 405 and names the two that it accepts.
  app.route({
    method: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
    url: "/graphql",
    handler: answer,
  });
  // With a token the body may be longer. (Admission checks the token before the body is read.)
  app.route({
    method: "POST",
    url: "/graphql",
    constraints: { [withToken]: true },
    bodyLimit: signedInBodyLimit,
    handler: answer,
  });
};
