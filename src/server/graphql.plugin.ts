import { randomUUID } from "node:crypto";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyPluginAsync } from "fastify";
import type { Context } from "../graphql/context";
import { Reader, type Statements } from "../kernel/projection/reader";
import { prefersHtml, sendPlayground } from "./playground/playground.plugin";

interface Options {
  apollo: ApolloServer<Context>;
  statements: Statements;
}

/** `/graphql`: the playground for browsers, the API for everything else. */
export const graphqlEndpoint: FastifyPluginAsync<Options> = async (app, { apollo, statements }) => {
  const answer = fastifyApolloHandler(apollo, {
    context: async () => ({ reader: new Reader(statements, new Date()), requestId: randomUUID() }),
  });
  // Only application/json: a form of another site cannot send it without asking the browser first.
  app.removeContentTypeParser("text/plain");
  app.route({
    method: "GET",
    url: "/graphql",
    handler: (request, reply) => (prefersHtml(request) ? sendPlayground(reply) : answer.call(app, request, reply)),
  });
  // Apollo answers every other method with 405 and the two that it takes.
  app.route({
    method: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
    url: "/graphql",
    handler: answer,
  });
};
