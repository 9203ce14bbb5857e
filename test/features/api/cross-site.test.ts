import { onServer, signedIn } from "../../support/server";

const server = onServer("empty");
const ada = signedIn(server, { name: "Ada", role: "ADMIN" });

const mutation = `mutation { createContributor(input: {name: "Mallory", role: ADMIN}) { errors { code } } }`;
const withToken = () => ({ authorization: `Bearer ${ada.token}` });

const contributors = async (): Promise<string[]> => {
  const { data } = await ada.ask("{ contributors { nodes { name } } }");
  return data.contributors.nodes.map(({ name }: { name: string }) => name);
};

describe("a page of another site", () => {
  // What a form or an image can send without asking first. Even somebody whose browser added a token must be safe.
  it.each<[title: string, type: string, body: string]>([
    ["a form", "application/x-www-form-urlencoded", new URLSearchParams({ query: mutation }).toString()],
    ["a form in plain text", "text/plain", JSON.stringify({ query: mutation })],
    ["a form that says nothing of its type", "", JSON.stringify({ query: mutation })],
    [
      "a form with files",
      "multipart/form-data; boundary=x",
      `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: mutation })}\r\n--x--\r\n`,
    ],
  ])("changes nothing by %s", async (_, type, body) => {
    const headers = { ...withToken(), ...(type && { "content-type": type }) };
    const bytes = new TextEncoder().encode(body);
    const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: bytes });
    expect(response.status).toBe(415);
    expect(await contributors()).toEqual(["Ada"]);
  });

  it("changes nothing by a link or an image", async () => {
    const address = `${server.url}/graphql?query=${encodeURIComponent(mutation)}`;
    const response = await fetch(address, { headers: withToken() });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    expect(await contributors()).toEqual(["Ada"]);
  });

  it("changes nothing with several requests in one", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { ...withToken(), "content-type": "application/json" },
      body: JSON.stringify([{ query: mutation }, { query: mutation }]),
    });
    expect(response.status).toBe(400);
    expect(await contributors()).toEqual(["Ada"]);
  });

  it("may read public answers, without credentials, may not send a token, and nobody is given a cookie", async () => {
    const origin = { origin: "https://elsewhere.example" };
    const json = { ...origin, "content-type": "application/json" };
    const preflight = await fetch(`${server.url}/graphql`, {
      method: "OPTIONS",
      headers: {
        ...origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization, content-type",
        "access-control-request-private-network": "true",
      },
    });
    const responses = await Promise.all([
      fetch(`${server.url}/graphql`, { method: "POST", headers: json, body: `{"query": "{ __typename }"}` }),
      fetch(`${server.url}/graphql?query={__typename}`, { headers: origin }),
      fetch(`${server.url}/graphql?query={__typename}`, { headers: { origin: "null", cookie: "a=b" } }),
      fetch(`${server.url}/graphql`, { headers: { ...origin, accept: "text/html" } }),
    ]);
    const allowed = ({ headers }: Response) =>
      [...headers.keys()].filter((name) => /^(access-control-allow|set-cookie)/.test(name));
    expect(preflight.headers.get("access-control-allow-headers")).not.toMatch(/authorization|cookie|\*/);
    expect(allowed(preflight)).toEqual([
      "access-control-allow-headers",
      "access-control-allow-methods",
      "access-control-allow-origin",
    ]);
    for (const response of [preflight, ...responses]) {
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
    }
    expect(responses.map(allowed)).toEqual(responses.map(() => ["access-control-allow-origin"]));
  });

  it("cannot sign in by a cookie or in the address", async () => {
    const query = encodeURIComponent("{ viewer { contributor { name } } }");
    const address = `${server.url}/graphql?query=${query}&access_token=${ada.token}&authorization=Bearer%20${ada.token}`;
    const response = await fetch(address, {
      headers: { cookie: `authorization=Bearer ${ada.token}; token=${ada.token}` },
    });
    expect(await response.json()).toMatchObject({ data: { viewer: { contributor: null } } });
  });
});
