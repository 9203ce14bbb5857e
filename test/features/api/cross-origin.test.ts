import type { Browser, Page } from "playwright-core";
import { readConfig } from "../../../src/config";
import { describeWithChromium, openPage, startBrowser } from "../../support/browser";
import { startOtherSite, type OtherSite } from "../../support/other-site";
import { startTestServer, type SignedIn, type TestServer } from "../../support/server";

const newspaper = "https://news.example";
const editor = "https://editor.example";

let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const start = async (options: Parameters<typeof startTestServer>[1] = {}): Promise<TestServer> =>
  (server = await startTestServer("empty", options));

const query = JSON.stringify({ query: "{ viewer { permissions } }" });

const post = ({ url }: TestServer, origin: string, headers: Record<string, string> = {}, body = query) =>
  fetch(`${url}/graphql`, {
    method: "POST",
    headers: { origin, "content-type": "application/json", ...headers },
    body,
  });

const preflight = ({ url }: TestServer, origin: string, method = "POST") =>
  fetch(`${url}/graphql`, { method: "OPTIONS", headers: { origin, "access-control-request-method": method } });

const accessOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => /^(access-control|vary)/.test(name)));

const clientHeaders =
  "accept, content-type, apollo-require-preflight, graphql-require-preflight, x-apollo-operation-name, " +
  "apollographql-client-name, apollographql-client-version, x-requested-with, x-min-revision, mcp-protocol-version, mcp-method, mcp-name";
const exposed = {
  "access-control-expose-headers":
    "retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset, www-authenticate, x-request-id",
};
const readable = { "access-control-allow-origin": "*", ...exposed };
const permission = (headers: string) => ({
  "access-control-allow-headers": headers,
  "access-control-allow-methods": "GET, POST",
  "access-control-max-age": "7200",
});

describe("by default", () => {
  it("pages of any site may read, the same answer for all of them", async () => {
    const open = await start();

    const [asked, answered] = [await preflight(open, newspaper), await post(open, newspaper)];

    expect([asked.status, await asked.text()]).toEqual([204, ""]);
    expect(accessOf(asked)).toEqual({ ...readable, ...permission(clientHeaders) });
    expect(accessOf(answered)).toEqual({ ...readable, vary: "accept" });
    expect(await (await post(open, "null")).json()).toMatchObject({ data: { viewer: { permissions: ["READ"] } } });
  });

  it("a question that is no preflight is answered as ever", async () => {
    const { url } = await start();
    const half: Record<string, string>[] = [{}, { origin: newspaper }, { "access-control-request-method": "POST" }];
    for (const headers of half) {
      const response = await fetch(`${url}/graphql`, { method: "OPTIONS", headers });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
      expect(response.headers.has("access-control-allow-headers")).toBe(false);
    }
    const elsewhere = await fetch(`${url}/nothing`, { method: "OPTIONS" });
    expect(await elsewhere.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
    expect(elsewhere.status).toBe(404);
  });

  it("pages may read why they were refused", async () => {
    const limited = await start({ rateLimits: { perAddress: 6, perToken: 0 } });
    const refused = [
      await post(limited, newspaper, {}, "{"),
      await post(limited, newspaper, {}, JSON.stringify({ query: "{ nothing }" })),
      await post(limited, newspaper, { "content-type": "text/plain" }),
      await post(limited, newspaper, { accept: "text/csv" }),
      await post(limited, newspaper, {}, JSON.stringify({ query, padding: "x".repeat(1024 * 1024) })),
      await post(limited, newspaper, { authorization: "Bearer ft_nobodys" }),
      await post(limited, newspaper),
      await post(limited, newspaper),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 200, 415, 406, 413, 401, 200, 429]);
    for (const response of refused) expect(accessOf(response)).toMatchObject(readable);
  });

  it("asking for permission is not counted: who has asked too much is told so, not that they may not ask", async () => {
    const limited = await start({ rateLimits: { perAddress: 1, perToken: 0 } });
    await post(limited, newspaper);
    expect((await preflight(limited, newspaper)).status).toBe(204);
    expect((await post(limited, newspaper)).headers.get("retry-after")).toMatch(/^\d+$/);
  });
});

describe("where origins are listed", () => {
  it("their pages alone may read, and may send a token", async () => {
    const closed = await start({ crossOrigins: { anyMayRead: false, listed: [editor] } });
    const own = { "access-control-allow-origin": editor, ...exposed };

    expect(accessOf(await preflight(closed, editor))).toEqual({
      ...own,
      ...permission(`${clientHeaders}, authorization`),
      vary: "Origin",
    });
    expect(accessOf(await post(closed, editor))).toEqual({ ...own, vary: "accept, Origin" });
    for (const other of [newspaper, "null", `${editor}:8443`, `${editor}.evil.example`, "http://editor.example"]) {
      expect((await preflight(closed, other)).headers.has("access-control-allow-origin")).toBe(false);
      expect(accessOf(await post(closed, other))).toEqual({ ...exposed, vary: "accept, Origin" });
    }
  });

  it("beside *, any page may read and only theirs may send a token", async () => {
    const open = await start({ crossOrigins: { anyMayRead: true, listed: [editor] } });
    expect(accessOf(await preflight(open, editor))).toEqual({
      ...readable,
      ...permission(`${clientHeaders}, authorization`),
    });
    expect(accessOf(await preflight(open, newspaper))).toEqual({ ...readable, ...permission(clientHeaders) });
    expect(accessOf(await post(open, editor))).toEqual({ ...readable, vary: "accept" });
  });
});

it("switched off, no page of another site is told anything", async () => {
  const shut = await start({ crossOrigins: { anyMayRead: false, listed: [] } });
  const [asked, answered] = [await preflight(shut, newspaper), await post(shut, newspaper)];
  expect(asked.status).toBe(405);
  expect([accessOf(asked), accessOf(answered)]).toEqual([{}, { vary: "accept" }]);
});

describe("the configuration", () => {
  it.each([
    [undefined, true, []],
    ["*", true, []],
    ["none", false, []],
    ["", false, []],
    [`${editor}, http://localhost:3000`, false, [editor, "http://localhost:3000"]],
    [`*,${editor}`, true, [editor]],
  ])("reads CORS_ORIGINS=%s", (CORS_ORIGINS, anyMayRead, listed) => {
    expect(readConfig({ CORS_ORIGINS }).crossOrigins).toEqual({ anyMayRead, listed });
  });

  it.each(["null", "news.example", `${newspaper}/`, `${newspaper}:443`, "https://*.example", "https://News.example"])(
    "takes no %j, which no browser sends or anybody may",
    (CORS_ORIGINS) => expect(() => readConfig({ CORS_ORIGINS })).toThrow(/CORS_ORIGINS must be \*, none, or origins/),
  );

  it.each(["ftp://news.example", `none, ${newspaper}`, `${newspaper},`])("takes no %j either", (CORS_ORIGINS) => {
    expect(() => readConfig({ CORS_ORIGINS })).toThrow(/CORS_ORIGINS must be/);
  });

  it("names every origin that is none, with whatever else is wrong", () => {
    const wrong = { CORS_ORIGINS: "one, two", PORT: "many" };
    expect(() => readConfig(wrong)).toThrow(/PORT.+\n.+CORS_ORIGINS.+"one"\n.+CORS_ORIGINS.+"two"/);
  });
});

describeWithChromium((executablePath) => {
  let browser: Browser;
  let site: OtherSite;
  beforeAll(async () => {
    browser = await startBrowser(executablePath);
    site = await startOtherSite();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  const mutation = `mutation { createContributor(input: {name: "Mallory", role: ADMIN}) { errors { code } } }`;

  interface Sent {
    headers?: Record<string, string>;
    credentials?: "include";
  }

  /** What a script of the page gets to see: the answer, or what the browser says instead. */
  async function ask(page: Page, { url }: TestServer, text: string, init: Sent = {}): Promise<unknown> {
    const headers = { "content-type": "application/json", ...init.headers };
    const request = { method: "POST", ...init, headers, body: JSON.stringify({ query: text }) };
    return page.evaluate(
      async ([address, sent]) => {
        try {
          return await (await fetch(address, sent)).json();
        } catch (error) {
          return String(error);
        }
      },
      [`${url}/graphql`, request] as const,
    );
  }

  const contributors = async ({ ask: asked }: SignedIn): Promise<unknown> =>
    (await asked("{ contributors { nodes { name } } }")).data.contributors.nodes;

  it("a newspaper's page reads a commitment, and cannot send a token or what the browser keeps", async () => {
    const open = (server = await startTestServer("seeded"));
    const ada = await open.signIn({ name: "Ada", role: "ADMIN" });
    const before = await contributors(ada);
    const { page } = await openPage(browser, site.origin);
    const headers = { authorization: `Bearer ${ada.token}` };

    expect(await ask(page, open, `{ commitment(slug: "code-of-good-conduct") { timeliness } }`)).toMatchObject({
      data: { commitment: { timeliness: "LAPSED" } },
    });
    expect(await ask(page, open, mutation)).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    expect(await ask(page, open, mutation, { headers })).toBe("TypeError: Failed to fetch");
    expect(await ask(page, open, "{ __typename }", { credentials: "include" })).toBe("TypeError: Failed to fetch");
    expect(await contributors(ada)).toEqual(before);
  });

  it("an editor's page that is listed signs in, and no other", async () => {
    const open = await start({ crossOrigins: { anyMayRead: true, listed: [site.origin] } });
    const ada = await open.signIn({ name: "Ada", role: "ADMIN" });
    const headers = { authorization: `Bearer ${ada.token}` };
    const viewer = "{ viewer { contributor { name } } }";
    const other = await startOtherSite();

    const { page } = await openPage(browser, site.origin);
    expect(await ask(page, open, viewer, { headers })).toMatchObject({
      data: { viewer: { contributor: { name: "Ada" } } },
    });
    await page.goto(other.origin);
    expect(await ask(page, open, viewer, { headers })).toBe("TypeError: Failed to fetch");
    await other.stop();
  });
});
