import { context, SpanStatusCode, trace, type Attributes, type Span, type SpanOptions } from "@opentelemetry/api";

/** Our spans, for whoever collects them; without a collector nothing is made. */
export const tracer = trace.getTracer("followthrough");

/** A span inside the one that is under way; null if nobody traces. */
export const spanInside = (name: string, options: () => SpanOptions): Span | null =>
  trace.getActiveSpan() ? tracer.startSpan(name, options()) : null;

/** Ends it, as failed if there was an error. */
export function endSpan(span: Span | null, error: unknown): void {
  if (error) span?.setStatus({ code: SpanStatusCode.ERROR, ...(error instanceof Error && { message: error.message }) });
  span?.end();
}

/** Work in a span of its own, which gets its attributes when it is done. */
export function inSpan<T>(name: string, work: () => Promise<T>, attributes: () => Attributes): Promise<T> {
  const span = spanInside(name, () => ({}));
  return span ? within(span, work, attributes) : work();
}

async function within<T>(span: Span, work: () => Promise<T>, attributes: () => Attributes): Promise<T> {
  try {
    return await context.with(trace.setSpan(context.active(), span), work);
  } finally {
    span.setAttributes(attributes()).end();
  }
}
