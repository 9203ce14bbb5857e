import { diag, DiagLogLevel } from "@opentelemetry/api";
import { messageOf } from "../values/thrown";

export interface Tracing {
  /** Sends what is left, if the collector takes it. */
  stop(): Promise<void>;
}

/**
 * Sends spans to a collector by OTLP over HTTP. The collector, headers, sampler and the name of the service are set by OpenTelemetry's own variables (OTEL_..), which
 * its libraries read.
 */
export async function startTracing(complain: (line: string) => void): Promise<Tracing> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, resources] = await Promise.all([
    import("@opentelemetry/sdk-trace-node"),
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/resources"),
  ]);
  const silent = () => undefined;
  const tell = (message: string, ...more: unknown[]) => complain(`OpenTelemetry: ${[message, ...more].join(" ")}`);
  diag.setLogger({ error: tell, warn: tell, info: silent, debug: silent, verbose: silent }, DiagLogLevel.WARN);
  const { defaultResource, detectResources, envDetector, resourceFromAttributes } = resources;
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ "service.name": "followthrough" }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return { stop: () => provider.shutdown().catch((error: unknown) => tell(messageOf(error))) };
}
