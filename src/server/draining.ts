import type { FastifyInstance } from "fastify";

/**
 * While the server closes, every answer ends its connection: a connection that is kept alive would keep the server open. Requests that are
 * not finished in time are cut off.
 */
export function drainWhenClosing(app: FastifyInstance, withinMs: number): void {
  let closing = false;
  app.addHook("preClose", (done) => {
    closing = true;
    setTimeout(() => app.server.closeAllConnections(), withinMs).unref();
    done();
  });
  app.addHook("onSend", (_request, reply, payload, done) => {
    if (closing) reply.header("connection", "close");
    done(null, payload);
  });
}
