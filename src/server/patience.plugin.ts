import type { FastifyRequest } from "fastify";
import plugin from "fastify-plugin";
import { patienceOf, withPatience, type Patience } from "../database/patience";

const patiences = new WeakMap<FastifyRequest, Patience>();

/** One request waits for a silent database once, whatever it asks. */
export const patience = plugin((app, _options, registered) => {
  app.addHook("onRequest", (request, _reply, done) => {
    const given = patienceOf();
    patiences.set(request, given);
    withPatience(given, done);
  });
  // A body comes in by the socket, which knows nothing of the request.
  app.addHook("preValidation", (request, _reply, done) => {
    withPatience(patiences.get(request) ?? patienceOf(), done);
  });
  registered();
});
