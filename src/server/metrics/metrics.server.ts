import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { Metrics } from "./metrics";

/** Serves `/metrics` on a port of its own, which is not for the public: it tells what is asked how often. */
export async function serveMetrics({ registry }: Metrics, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
      // The database does not tell its head revision: Prometheus notes that the scrape failed.
      () => response.writeHead(503).end(),
    );
  }).listen(port, host);
  await once(server, "listening");
  return server;
}
