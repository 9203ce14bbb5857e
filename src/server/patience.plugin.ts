import type { FastifyRequest } from "fastify";
import plugin from "fastify-plugin";
import { patienceOf, withPatience, type Patience } from "../database/patience";

const patiences = new WeakMap<FastifyRequest, Patience>();

/** All statements of a request share one budget of time for a silent database. */
export const patience = plugin((app, _options, registered) => {
  app.addHook("onRequest", (request, _reply, done) => {
    const given = patienceOf();
    patiences.set(request, given);
    withPatience(given, done);
  });
  // Events of the body come from the socket, outside the async context of the request.
  app.addHook("preValidation", (request, _reply, done) => {
    withPatience(patiences.get(request) ?? patienceOf(), done);
  });
  registered();
});
