import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeTests } from "../../support/before-tests";
import { Command } from "../../support/command";
import { createDatabase } from "../../support/database";

interface Sent {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}

/** A collector that keeps what it is sent, in the JSON of OTLP. */
async function startCollector() {
  const spans: Sent[] = [];
  const services = new Set<string>();
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += String(chunk)));
    request.on("end", () => {
      const { resourceSpans } = JSON.parse(body) as {
        resourceSpans: { resource: Sent; scopeSpans: { spans: Sent[] }[] }[];
      };
      for (const { resource, scopeSpans } of resourceSpans) {
        services.add(valueOf(resource, "service.name") as string);
        spans.push(...scopeSpans.flatMap((each) => each.spans));
      }
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, services, server };
}

const valueOf = ({ attributes }: Pick<Sent, "attributes">, name: string): unknown => {
  const { stringValue, intValue } = attributes.find(({ key }) => key === name)?.value ?? {};
  return stringValue ?? intValue;
};

describe("a server that is told of a collector", () => {
  const database = beforeTests(
    () => createDatabase("empty"),
    (made) => made.drop(),
  );
  const collector = beforeTests(startCollector, ({ server }) => void server.close());
  const trace = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" };

  const serveAndAsk = async (settings: Record<string, string>, ask: (url: string) => Promise<void>) => {
    const given = { DATABASE_URL: database.ownerUrl, PORT: "0", HOST: "127.0.0.1", ...settings };
    const serving = new Command(given, "serve");
    await ask(await serving.url());
    serving.process.kill("SIGTERM");
    expect(await serving.code()).toBe(0);
    return serving;
  };
  const askForMeetings = (url: string) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", traceparent: `00-${trace.traceId}-${trace.spanId}-01` },
      body: JSON.stringify({ query: 'query Treffen { meetings(search: "Geheimnis") { totalCount } }' }),
    });

  it("sends it the trace of a request: the operation in it, and the statement in that", async () => {
    let id: string | null = null;
    await serveAndAsk({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SERVICE_NAME: "récit" }, async (url) => {
      const response = await askForMeetings(url);
      id = response.headers.get("x-request-id");
      expect(response.status).toBe(200);
      expect((await fetch(new URL("/en/meetings", url), { headers: { accept: "text/html" } })).status).toBe(200);
    });

    const ours = collector.spans.filter(({ traceId }) => traceId === trace.traceId);
    const named = (name: string) => ours.filter((span) => span.name === name);
    const [request] = named("POST /graphql");
    const [operation] = named("GraphQL Operation");
    expect(request).toMatchObject({ parentSpanId: trace.spanId });
    expect(valueOf(request as Sent, "followthrough.request.id")).toBe(id);
    expect(valueOf(request as Sent, "http.response.status_code")).toBe(200);
    expect(operation).toMatchObject({ parentSpanId: request?.spanId });
    expect(valueOf(operation as Sent, "graphql.operation.name")).toBe("Treffen");
    expect(valueOf(operation as Sent, "followthrough.class")).toBe("light");
    const statement = named("postgresql").find(({ parentSpanId }) => parentSpanId === operation?.spanId);
    expect(valueOf(statement as Sent, "db.query.text")).toMatch(/select/);
    expect(JSON.stringify(collector.spans)).not.toContain("Geheimnis");
    expect([...collector.services]).toEqual(["récit"]);
  });

  it("puts what a page asks into the trace of the page", () => {
    const page = collector.spans.find(({ name }) => name === "GET /en/*");
    const asked = collector.spans.filter(({ parentSpanId }) => parentSpanId === page?.spanId);
    expect(asked.map(({ name }) => name)).toContain("POST /graphql");
  });

  it("answers also if the collector does not, and says so", async () => {
    const { complained } = await serveAndAsk({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" }, async (url) => {
      expect((await askForMeetings(url)).status).toBe(200);
    });
    expect(complained).toMatch(/^OpenTelemetry: .*ECONNREFUSED/);
  });
});
