import type { FastifyRequest } from "fastify";
import plugin from "fastify-plugin";
import { beginningOf, patienceOf, withPatience, type Patience } from "../database/patience";
import { PerRequest } from "./per.request";
import { workOf } from "./request.log";

const patiences = new PerRequest<FastifyRequest, Patience>();

interface Options {
  /** Statements that take as long are logged; 0 for none. */
  slowStatementMs: number;
}

/** All statements of a request, and of those that a page makes, share one budget of time for a silent database. */
export const patience = plugin<Options>((app, { slowStatementMs }, registered) => {
  const slow = (request: FastifyRequest, statement: string, ms: number) => {
    const { operation } = workOf(request);
    const line = { requestId: request.id, operation, ms: Math.round(ms), statement: beginningOf(statement) };
    app.log.warn(line, "slow statement");
  };
  app.addHook("onRequest", (request, _reply, done) => {
    const took = (statement: string, ms: number): void => {
      if (slowStatementMs > 0 && ms >= slowStatementMs) slow(request, statement, ms);
    };
    const given = patienceOf().sharedWith({ id: request.id, took });
    patiences.set(request, given);
    withPatience(given, done);
  });
  // Events of the body come from the socket, outside the async context of the request.
  app.addHook("preValidation", (request, _reply, done) => {
    withPatience(patiences.get(request) ?? patienceOf(), done);
  });
  registered();
});
