import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { latestRevision } from "../../../src/database/head.revision";
import type { Replica } from "../../../src/database/replica";
import { Metrics } from "../../../src/server/metrics/metrics";
import { serveMetrics } from "../../../src/server/metrics/metrics.server";
import { posted } from "../../support/asked.twice";
import { soonerOrLater } from "../../support/sooner.or.later";
import { accepted, submit } from "../../support/contribute";
import { called, post } from "../../support/mcp";
import { aReceiver } from "../../support/receiver";
import { serverOn, startTestServer, type TestServer } from "../../support/server";
import { createWebhook } from "../../support/webhooks";

describe("what a server measures of itself", () => {
  let database: TestServer;
  let server: TestServer;
  let measured: Server;
  const receiver = aReceiver();

  beforeAll(async () => {
    database = await startTestServer("empty");
    const metrics = new Metrics(() => latestRevision(database.database.app));
    metrics.follow([{ name: "replica 1", lag: 0.2, leftOut: null } as Replica]);
    server = await serverOn(database.database, { metrics, webhookDelivery: true, webhookNetworks: "loopback" });
    measured = await serveMetrics(metrics, 0, "127.0.0.1");
  });
  afterAll(async () => {
    measured.close();
    await server.app.close();
    await database.stop();
  });

  const scrape = async (path = "/metrics") => {
    const { port } = measured.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}${path}`);
  };
  /** The value of a series whose name and labels are these. */
  const valueOf = async (name: string, labels: Record<string, string> = {}): Promise<number> => {
    const lines = (await (await scrape()).text()).split("\n");
    const isMeant = (line: string) =>
      line.startsWith(name) && Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`));
    return Number(lines.find(isMeant)?.split(" ").at(-1) ?? 0);
  };
  const count = (labels: Record<string, string>) => valueOf("followthrough_operation_duration_seconds_count", labels);

  it("is told in the format of Prometheus, on a port of its own", async () => {
    const response = await scrape();
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect((await scrape("/graphql")).status).toBe(404);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    expect(await valueOf("process_cpu_seconds_total")).toBeGreaterThan(0);
  });

  it("tells repeats, reads and writes apart", async () => {
    const light = { query: "{ meetings(first: 3) { nodes { title } } }" };
    // Anybody's write to the same cluster makes it be read anew.
    await soonerOrLater(
      async () => {
        await posted(server, light);
        return count({ class: "repeat" });
      },
      (repeats) => repeats === 1,
    );
    await posted(server, {
      query: '{ commitmentStats(groupBy: [STATUS]) { buckets { count } } meetings(search: "वार्ता") { totalCount } }',
    });
    const ada = await server.signIn({ name: "Ada", role: "ADMIN" });
    await accepted(submit(ada, [{ recordGovernmentBody: { name: "दूरसंचार विभाग" } }]));

    expect(await count({ class: "light" })).toBeGreaterThanOrEqual(2);
    expect(await count({ class: "repeat" })).toBe(1);
    expect(await count({ class: "write" })).toBe(1);
    expect(await valueOf("followthrough_queue_wait_seconds_count", { queue: "light" })).toBeGreaterThan(0);
    expect(await valueOf("followthrough_head_revision")).toBe(1);
    expect(await valueOf("followthrough_cache_bytes")).toBeGreaterThan(0);
  });

  it("names the worked examples, and no operation that a client has named", async () => {
    await posted(server, { query: "query Overdue { commitments(overdue: true, first: 1) { totalCount } }" });
    await posted(server, { query: "query Aaaaaaaaaaa { commitments(first: 1) { totalCount } }" });
    await posted(server, {
      query: "query A { meetings { totalCount } } query B { actors { totalCount } }",
      operationName: "B",
    });

    const text = await (await scrape()).text();
    expect(text).toContain('operation="other"');
    expect(text).not.toMatch(/operation="(A+a*|B)"/);
  });

  it("tells what the tools of language models cost from what others ask", async () => {
    for (const year of ["1999", "2001"])
      await post(server, called("follow_ups_by_kind", { since: `${year}-01-01` })).then((response) => response.text());

    expect(await count({ operation: "Tool_follow_ups_by_kind" })).toBe(2);
    expect(await count({ operation: "FollowUpsByKind" })).toBe(0);
  });

  it("counts errors by their code, and requests by their route", async () => {
    await posted(server, { query: "{ nobody }" });
    await posted(server, { query: "{ meetings(first: 5000) { nodes { id } } }" });
    await fetch(`${server.url}/en/actors/nobody-of-this-name`, { headers: { accept: "text/html" } });

    expect(await valueOf("followthrough_errors_total", { code: "BAD_USER_INPUT" })).toBe(2);
    const requests = (labels: Record<string, string>) => valueOf("http_server_request_duration_seconds_count", labels);
    expect(await requests({ http_route: "/graphql", http_response_status_code: "200" })).toBeGreaterThan(5);
    const text = await (await scrape()).text();
    expect(text).not.toContain("nobody-of-this-name");
  });

  it("counts the tries of webhooks by what came of them", async () => {
    const owner = await server.signIn({ name: "Ọlá" });
    await createWebhook(owner, { url: receiver.url });
    receiver.answerWith((response) => void response.writeHead(receiver.received.length === 1 ? 204 : 500).end());
    const tries = (outcome: string) => valueOf("followthrough_webhook_tries_total", { outcome });

    const ada = await server.signIn({ name: "Ada", role: "ADMIN" });
    for (const [nth, outcome] of ["delivered", "refused"].entries()) {
      await accepted(submit(ada, [{ recordGovernmentBody: { name: `Ìjọba ${nth}`, confirmedDistinct: true } }]));
      await receiver.arrived(nth + 1);
      while ((await tries(outcome)) === 0) await pause(50);
    }
    expect([await tries("delivered"), await tries("unanswered")]).toEqual([1, 0]);
  });

  it("are drawn by a dashboard that asks for no other series", async () => {
    const dashboard = readFileSync(join(__dirname, "../../../docs/grafana-dashboard.json"), "utf8");
    const drawn = dashboard.match(/\b(followthrough|http_server|process|nodejs)_\w+/g) ?? [];
    const text = await (await scrape()).text();
    const served = [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name);

    expect(drawn.length).toBeGreaterThan(10);
    for (const name of drawn) expect(served).toContain(name.replace(/_(bucket|count|sum)$/, ""));
  });
});
