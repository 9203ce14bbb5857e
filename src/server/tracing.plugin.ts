import { context, propagation, SpanKind, trace, type Context, type Span } from "@opentelemetry/api";
import type { FastifyRequest } from "fastify";
import plugin from "fastify-plugin";
import { endSpan, tracer } from "../values/spans";
import { PerRequest } from "./per.request";

const contexts = new PerRequest<FastifyRequest, Context>();

/**
 * A span for each request, with the names of OpenTelemetry's conventions for HTTP servers. It continues the trace that the client names (`traceparent`) or,
 * for what a page asks the API, that of the page.
 */
export const tracing = plugin((app, _options, registered) => {
  app.addHook("onRequest", (request, _reply, done) => {
    const parent = propagation.extract(context.active(), request.headers);
    const inside = trace.setSpan(parent, begin(request, parent));
    contexts.set(request, inside);
    context.with(inside, done);
  });
  // Events of the body come from the socket, outside the async context of the request.
  app.addHook("preValidation", (request, _reply, done) => {
    context.with(contexts.get(request) ?? context.active(), done);
  });
  app.addHook("onResponse", (request, { statusCode }, done) => {
    const span = trace.getSpan(contexts.get(request) ?? context.active());
    span?.setAttribute("http.response.status_code", statusCode);
    endSpan(span ?? null, statusCode >= 500);
    done();
  });
  registered();
});

function begin({ id, method, url, routeOptions }: FastifyRequest, parent: Context): Span {
  const route = routeOptions.url;
  const attributes = {
    "http.request.method": method,
    "url.path": url.split("?", 1)[0] ?? "",
    "followthrough.request.id": id,
    ...(route !== undefined && { "http.route": route }),
  };
  return tracer.startSpan(
    route === undefined ? method : `${method} ${route}`,
    { kind: SpanKind.SERVER, attributes },
    parent,
  );
}
