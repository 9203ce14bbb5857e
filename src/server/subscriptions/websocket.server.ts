import websocket from "@fastify/websocket";
import type { FastifyInstance } from "fastify";
import { handleProtocols } from "graphql-ws";
import type { OpenSubscriptions } from "./open.subscriptions";

/** A document has at most 2,000 tokens. */
const longestMessage = 128 * 1024;
/** How long a client has to say goodbye, when the server closes. */
const goodbyeMs = 2000;
const goingAway = 1001;

/** Lets routes take WebSockets. Those that are open when the server closes are told so, and clients come back where they stood. */
export async function takeWebSockets(app: FastifyInstance, open: OpenSubscriptions): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: longestMessage, handleProtocols },
    preClose(this: FastifyInstance, done: () => void) {
      const { clients } = this.websocketServer;
      for (const client of clients) client.close(goingAway, "The server closes. Come back with your last revision.");
      open.close();
      setTimeout(() => clients.forEach((client) => client.terminate()), goodbyeMs).unref();
      this.websocketServer.close();
      done();
    },
  });
}
