import type { FastifyRequest } from "fastify";
import plugin from "fastify-plugin";
import {
  beginningOf,
  beginWithPatience,
  enterWithPatience,
  patienceOf,
  withPatience,
  type Patience,
} from "../database/patience";
import { PerRequest } from "./per.request";
import { workOf } from "./request.log";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The handler itself says with what patience it reads. */
    passesPatience?: boolean;
  }
}

const patiences = new PerRequest<FastifyRequest, Patience>();
/** Ends what was begun for a request. */
const ends = new PerRequest<FastifyRequest, () => void>();

/** The patience of a request, also where nothing is done with it yet. */
export const patienceFor = (request: FastifyRequest): Patience => patiences.get(request) ?? patienceOf();

/** Does work of the request with its patience, on a route that passes it. */
export const patiently = <T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> =>
  withPatience(patienceFor(request), work);

/** What goes on in the request has its patience, until the request has been answered. */
function enter(request: FastifyRequest, done: () => void): void {
  if (!ends.get(request)) ends.set(request, beginWithPatience());
  enterWithPatience(patienceFor(request), done);
}

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
    // A token is looked up.
    if (request.headers.authorization === undefined) done();
    else enter(request, done);
  });
  // Events of the body come from the socket, outside the async context of the request.
  app.addHook("preValidation", (request, _reply, done) => {
    if (!request.routeOptions.config.passesPatience) return enter(request, done);
    // The token is known by now; a WebSocket stays open for hours.
    ends.get(request)?.();
    done();
  });
  app.addHook("onResponse", (request, _reply, done) => {
    ends.get(request)?.();
    done();
  });
  registered();
});
