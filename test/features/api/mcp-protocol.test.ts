import { called, messageIn, post } from "../../support/mcp";
import { onServer, startTestServer, type TestServer } from "../../support/server";

const trace = called("trace_a_commitment", { slug: "code-of-good-conduct" });

describe("the address of the tools", () => {
  const server = onServer();

  it("answers every request by itself: nothing has to be said before, and nothing is remembered", async () => {
    const [first, second] = [await post(server, trace), await post(server, called("topics", {}, "two"))];
    expect(first.headers.get("mcp-session-id")).toBeNull();
    expect((await messageIn(first)).result.structuredContent.revision.number).toBe(10);
    const { id, result } = await messageIn(second);
    expect([id, result.isError]).toEqual(["two", undefined]);
  });

  it.each(["GET", "DELETE", "PUT", "PATCH", "OPTIONS"])("has no sessions and no streams for %s", async (method) => {
    const response = await fetch(`${server.url}/mcp`, { method, headers: { accept: "text/event-stream" } });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    expect(await response.json()).toMatchObject({ jsonrpc: "2.0", error: { code: -32000 } });
  });

  it("keeps no connection open for a client that wants to wait for changes", async () => {
    const meta = {
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientInfo": { name: "a test", version: "1" },
      "io.modelcontextprotocol/clientCapabilities": {},
    };
    const method = "subscriptions/listen";
    const response = await post(
      server,
      { jsonrpc: "2.0", id: 1, method, params: { notifications: { toolsListChanged: true }, _meta: meta } },
      { "mcp-protocol-version": "2026-07-28", "mcp-method": method },
    );
    expect((await messageIn(response)).error.message).toContain("limit");
  });

  it("takes one message a request", async () => {
    const response = await post(server, [trace, trace]);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: -32600, message: expect.stringContaining("one") } });
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["null", "null"],
    ["a number", "5"],
    ["no method", "{}"],
    ["arguments that are none", JSON.stringify(called("topics", [] as object))],
    [
      "brackets",
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":${"[".repeat(100_000)}${"]".repeat(100_000)}}}}`,
    ],
  ])("refuses %s as a request that is wrong", async (_what, body) => {
    const response = await post(server, body);
    const { error, errors, result } = await messageIn(response);
    expect(response.status).toBeLessThan(500);
    expect(error ?? errors ?? result.isError).toBeTruthy();
  });

  it("reads no body that is too large or of another type", async () => {
    expect((await post(server, called("search", { query: "x".repeat(1_100_000) }))).status).toBe(413);
    expect((await post(server, trace, { "content-type": "text/plain" })).status).toBe(415);
  });

  it("does not exist if the operator has turned it off", async () => {
    const without = await startTestServer("empty", { mcp: false });
    try {
      const [there, nowhere] = [await post(without, trace), await fetch(`${without.url}/mcq`, { method: "POST" })];
      expect([there.status, await there.json()]).toEqual([404, await nowhere.json()]);
    } finally {
      await without.stop();
    }
  });
});

describe("pages of other sites", () => {
  let server: TestServer | undefined;
  afterEach(() => server?.stop());

  const statusFrom = async (origin: string, headers: Record<string, string> = {}) =>
    (await post(server ?? { url: "" }, trace, { origin, ...headers })).status;

  it("may ask what everybody may read, and not with a token", async () => {
    server = await startTestServer("empty");
    const { token } = await server.signIn();
    const asked = { "access-control-request-method": "POST", "access-control-request-headers": "mcp-protocol-version" };
    const headers = { origin: "https://news.example", ...asked };
    const preflight = await fetch(`${server.url}/mcp`, { method: "OPTIONS", headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toContain("mcp-protocol-version");
    expect(await statusFrom("https://news.example")).toBe(200);
    expect(await statusFrom("https://news.example", { authorization: `Bearer ${token}` })).toBe(403);
  });

  it("may ask nothing if the operator lists others, also under a name that leads to this machine", async () => {
    server = await startTestServer("empty", {
      crossOrigins: { anyMayRead: false, listed: ["https://news.example"] },
    });
    const { token } = await server.signIn();
    expect(await statusFrom("https://news.example", { authorization: `Bearer ${token}` })).toBe(200);
    expect(await statusFrom("https://evil.example")).toBe(403);
    const host = "rebound.example:80";
    expect(await statusFrom(`http://${host}`, { host })).toBe(403);
    expect(await statusFrom("null")).toBe(403);
    expect(await statusFrom(server.url)).toBe(200);
  });
});

describe("somebody who asks too much", () => {
  let server: TestServer | undefined;
  afterEach(() => server?.stop());

  it("is told by the tool when to come back, as anywhere else", async () => {
    server = await startTestServer("seeded", { rateLimits: { perAddress: 3, perToken: 0 } });
    // Each call counts twice: it is a request, and it asks the API.
    expect((await messageIn(await post(server, trace))).result.isError).toBeUndefined();
    const { result } = await messageIn(await post(server, trace));
    expect(result.isError).toBe(true);
    expect(result.content[0].text).toMatch(/^RATE_LIMITED: Too many requests\. Try again in \d+ seconds\./);
    expect((await post(server, trace)).status).toBe(429);
  });

  it("pays the same points as for the same question at /graphql", async () => {
    server = await startTestServer("seeded", {
      rateLimits: { perAddress: 0, perToken: 0, pointsPerAddress: 2000, pointsPerToken: 0 },
    });
    const { url } = server;
    const asked = async () => (await messageIn(await post({ url }, called("scoreboard", {})))).result;
    const results = [await asked(), await asked(), await asked(), await asked(), await asked(), await asked()];
    expect(results[0].isError).toBeUndefined();
    expect(results.at(-1).content[0].text).toMatch(/^RATE_LIMITED: This costs .* points/);
  });
});
