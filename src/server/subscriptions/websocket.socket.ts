import type { FastifyRequest } from "fastify";
import { makeServer, type ServerOptions } from "graphql-ws";
import type { WebSocket } from "ws";

/** Shorter than the time after which proxies take a connection for dead. */
const pingMs = 12_000;
const internalError = 4500;

export interface OfRequest extends Record<PropertyKey, unknown> {
  request: FastifyRequest;
}

/** Speaks graphql-transport-ws on a socket. A client that answers no ping before the next one is gone. */
export function speaking(
  options: ServerOptions<Record<string, unknown>, OfRequest>,
): (socket: WebSocket, request: FastifyRequest) => void {
  const server = makeServer(options);
  return (socket, request) => {
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (text) => sent(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on("message", (message: Buffer) => {
            take(String(message)).catch((error: unknown) => {
              request.log.error({ err: error }, "unexpected error");
              socket.close(internalError, "Internal server error");
            });
          }),
      },
      { request },
    );
    const stopPings = ping(socket);
    // What a client sends may break the protocol of WebSockets: then ws has closed it.
    socket.on("error", () => undefined);
    socket.once("close", (code, reason) => {
      stopPings();
      void closed(code, String(reason));
    });
  };
}

/** Resolves when the operating system has taken it, so that nothing more is made for a client that reads slowly. */
const sent = (socket: WebSocket, text: string): Promise<void> =>
  new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    // If it cannot be sent, the socket closes.
    socket.send(text, () => resolve());
  });

function ping(socket: WebSocket): () => void {
  let answered = true;
  socket.on("pong", () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, pingMs);
  return () => clearInterval(timer);
}
