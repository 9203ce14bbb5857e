import { randomUUID } from "node:crypto";
import type { FastifyRequest } from "fastify";
import plugin from "fastify-plugin";
import { patienceOf } from "../database/patience";
import type { Work } from "../modules/accounts/request.context";
import { PerRequest } from "./per.request";

const works = new PerRequest<FastifyRequest, Work>();

/** The work of a request, or of an operation in one, of which nothing is known yet. */
export const newWork = (): Work => ({ kind: null, operation: null, cost: null, revision: null });

/** What the request turned out to ask for. */
export function workOf(request: FastifyRequest): Work {
  let work = works.get(request);
  if (!work) works.set(request, (work = newWork()));
  return work;
}

/** The id of a new request. What a page asks the API has the id of the page. */
export const newRequestId = (): string => patienceOf().asker.id || randomUUID();

/**
 * One line for each request when it has been answered, and its id in a header. The address of the client is not in it, nor what was asked: only the name that the
 * client gave its operation.
 */
export const requestLog = plugin((app, _options, registered) => {
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    const { operation, kind, cost, revision } = workOf(request);
    const about = { operation, class: kind, cost, revision };
    const route = request.routeOptions.url ?? null;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const { id: requestId, method } = request;
    app.log.info({ requestId, method, route, status: reply.statusCode, ms, ...about }, "request");
    done();
  });
  registered();
});
