import { once } from "node:events";
import { connect } from "node:net";
import { serverAudits } from "graphql-http";
import { onServer } from "../../support/server";

const server = onServer();

const query = `{ commitment(slug: "code-of-good-conduct") { slug } }`;
const found = { commitment: { slug: "code-of-good-conduct" } };

/** Exactly these headers, which fetch would add to. */
async function raw(text: string): Promise<string> {
  const { port, hostname } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.end(text);
  let answer = "";
  socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
  await once(socket, "close");
  return answer;
}

describe("GraphQL over HTTP", () => {
  it("passes all 61 audits of graphql-http", async () => {
    const audits = serverAudits({ url: `${server.url}/graphql` });
    const failed: string[] = [];
    for (const { id, name, fn } of audits) {
      const { status } = await fn();
      if (status !== "ok") failed.push(`${id} ${name}`);
    }
    expect(failed).toEqual([]);
    expect(audits).toHaveLength(61);
  });

  it.each([
    ["application/json", 200, "application/json; charset=utf-8"],
    ["application/graphql-response+json", 400, "application/graphql-response+json; charset=utf-8"],
    [
      "application/graphql-response+json, application/json;q=0.9",
      400,
      "application/graphql-response+json; charset=utf-8",
    ],
    ["application/graphql-response+json;q=0.5, application/json", 200, "application/json; charset=utf-8"],
    ["application/json, multipart/mixed", 200, "application/json; charset=utf-8"],
    ["*/*", 200, "application/json; charset=utf-8"],
  ])("answers a document that is not valid, asked for as %s, with %i", async (accept, status, type) => {
    const refused = await post({ query: "{ nothing }" }, { accept });
    expect([refused.status, refused.headers.get("content-type")]).toEqual([status, type]);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });

  it("has no media type but the two", async () => {
    expect((await post({ query }, { accept: "text/csv" })).status).toBe(406);
  });

  it("answers queries by GET without any header of our own", async () => {
    const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: found });
  });

  it("takes no mutation by GET", async () => {
    const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent("mutation { __typename }")}`);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });

  it.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("takes no %s", async (method) => {
    const response = await fetch(`${server.url}/graphql`, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });
});

describe("other sites", () => {
  it.each([
    ["application/x-www-form-urlencoded", `query=${encodeURIComponent(query)}`],
    ["multipart/form-data; boundary=x", `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${query}\r\n--x--`],
    ["text/plain", JSON.stringify({ query })],
    ["text/plain; application/json", JSON.stringify({ query })],
  ])("cannot post a form as %s", async (type, body) => {
    const headers = { "content-type": type, origin: "https://elsewhere.example", "apollo-require-preflight": "1" };
    const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
    expect(response.status).toBe(415);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringMatching(/^Unsupported Media Type/), extensions: { code: "BAD_USER_INPUT" } }],
    });
  });

  it("cannot post without a content type", async () => {
    const body = JSON.stringify({ query });
    const answer = await raw(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 415 /);
    expect(answer).toContain(`"code":"BAD_USER_INPUT"`);
  });

  it("are not told that they may read answers with credentials", async () => {
    const asked = { origin: "https://elsewhere.example", "access-control-request-method": "POST" };
    for (const response of [
      await post({ query }, asked),
      await fetch(`${server.url}/graphql`, { method: "OPTIONS", headers: asked }),
    ]) {
      expect(response.headers.get("access-control-allow-origin")).not.toBe("https://elsewhere.example");
      expect(response.headers.has("access-control-allow-credentials")).toBe(false);
    }
  });
});

describe("what never becomes GraphQL", () => {
  const only = (message: unknown) => ({ errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] });

  it("is refused as GraphQL would: JSON that is none", async () => {
    const response = await send(`{"query": "{`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(only(expect.stringMatching(/JSON/)));
  });

  it("is refused as GraphQL would: a body over 1 MB", async () => {
    const response = await send(JSON.stringify({ query, variables: { padding: "x".repeat(1024 * 1024) } }));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual(only("Request body is too large"));
  });

  it("is refused as GraphQL would: a batch", async () => {
    const response = await send(JSON.stringify([{ query }, { query }]));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(only(expect.stringMatching(/batch/i)));
  });

  it("is refused as GraphQL would: an address that is not ours", async () => {
    const response = await fetch(`${server.url}/graphql/nothing`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual(only("There is nothing here for GET; the API is at /graphql."));
  });

  it.each([
    ["headers over 16 kB", `GET /graphql HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    ["no HTTP at all", "BREW /coffee HTCPCP/1.0\r\n\r\n", 400],
    ["a Host that is none", `GET /graphql?query={__typename} HTTP/1.1\r\nHost: a b[\r\nConnection: close\r\n\r\n`, 400],
    ["a broken address", `GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 400],
    ["two lengths", `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400],
  ])("is refused as GraphQL would: %s", async (_, text, status) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toEqual(only(expect.any(String)));
    expect(answer).not.toMatch(/FST_|ERR_|node_modules|\bat \//);
  });
});

const post = (body: object, headers: Record<string, string> = {}) => send(JSON.stringify(body), headers);

const send = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
