import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { isUnavailable } from "../database/failure";
import { masked } from "../graphql/error.format";
import { challenge, statusOf, waitOf } from "../graphql/http-status.plugin";
import { json } from "../graphql/media-type";
import { unavailable } from "../values/errors";
import { wantsPage } from "./wants-page";

interface Answer {
  status: number;
  error: GraphQLFormattedError;
}

/** Errors before or beside GraphQL are answered in the same form as those of GraphQL; a browser gets a page. */
export function answerErrorsAsGraphQL(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const { pages } = app;
    if (pages && wantsPage(request)) return pages.show(request, reply);
    return send(reply.header("vary", "accept"), {
      status: 404,
      error: refusal(`There is nothing here for ${request.method}; the API is at /graphql.`),
    });
  });
}

export function sendError(
  error: FastifyError | GraphQLError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return send(reply, answerTo(error, request));
}

/** Framework errors below 500 are about the request, and their messages are meant for the client. */
function answerTo(error: FastifyError | GraphQLError, request: FastifyRequest): Answer {
  if (error instanceof GraphQLError) return { status: statusOf([error.toJSON()]), error: error.toJSON() };
  if (error.code === "ERR_INVALID_URL")
    return { status: 400, error: refusal("The address or the Host header is not valid.") };
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return { status, error: refusal(error.message) };
  if (status === 503 || isUnavailable(error)) {
    request.log.warn({ err: error }, "not answered in time");
    return { status: 503, error: unavailable().toJSON() };
  }
  const id = randomUUID();
  request.log.error({ err: error, id }, "unexpected error");
  return { status: 500, error: masked(id) };
}

export const refusal = (message: string): GraphQLFormattedError => ({
  message,
  extensions: { code: "BAD_USER_INPUT" },
});

function send(reply: FastifyReply, { status, error }: Answer): FastifyReply {
  if (status === 401) reply.header("www-authenticate", challenge);
  const wait = waitOf([error]);
  if (wait !== null) reply.header("retry-after", wait);
  const { request, server } = reply;
  const asData = () => sendAsData(reply, status, error);
  if (!server.hasDecorator("pages") || !server.pages || !wantsPage(request)) return asData();
  server.pages.explain(status, request, reply).catch(asData);
  return reply;
}

const sendAsData = (reply: FastifyReply, status: number, error: GraphQLFormattedError): FastifyReply =>
  reply
    .code(status)
    .header("x-content-type-options", "nosniff")
    .type(json)
    .send({ errors: [error] });
