import plugin from "fastify-plugin";
import type { Metrics } from "./metrics";

/** Measures every request. Addresses that nothing is declared for are counted together. */
export const measuring = plugin<{ metrics: Metrics }>((app, { metrics }, registered) => {
  app.addHook("onResponse", (request, reply, done) => {
    metrics.request(request.routeOptions.url ?? "(none)", request.method, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
  registered();
});
