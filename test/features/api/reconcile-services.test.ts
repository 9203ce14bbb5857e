import { request } from "node:http";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { post, recordCompanies, resultsOf, send } from "../../support/reconciling";
import type { Recorder } from "../../support/recorder";
import type { TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;

onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  await recordCompanies(recorder);
});

describe("the manifest", () => {
  it("says which services there are, at the address of the request, to pages of any site", async () => {
    const { json, headers } = await send(server, "/reconcile", { headers: { origin: "https://openrefine.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(json).toMatchObject({
      versions: ["0.2"],
      identifierSpace: `${server.url}/record/`,
      schemaSpace: `${server.url}/reference/`,
      batchSize: 50,
      view: { url: `${server.url}/record/{{id}}` },
      preview: { url: `${server.url}/reconcile/preview?id={{id}}`, width: 420, height: 160 },
      suggest: { entity: { service_url: server.url, service_path: "/reconcile/suggest/entity" } },
      extend: { propose_properties: { service_url: server.url, service_path: "/reconcile/properties" } },
    });
    const page = await fetch(json.view.url.replace("{{id}}", recorder.id("jio")), { headers: { accept: "text/html" } });
    expect([page.status, page.url]).toEqual([200, `${server.url}/en/actors/reliance-jio-infocomm-limited`]);
    expect(json.defaultTypes).toContainEqual({ id: "Person", name: "Person" });
  });

  it("leaves out the services that need an address if the address is not known to be its own", async () => {
    const { hostname, port } = new URL(server.url);
    const body = await new Promise<string>((resolve) => {
      const asked = request({ hostname, port, path: "/reconcile", headers: { host: "evil.example" } }, (response) => {
        response.setEncoding("utf8").once("data", resolve);
      });
      asked.end();
    });
    expect(body).not.toContain("evil.example");
    expect(JSON.parse(body)).not.toHaveProperty("view");
  });
});

describe("suggestions", () => {
  const suggested = async (what: string, parameters: Record<string, string>): Promise<string[]> => {
    const { json } = await send(server, `/reconcile/suggest/${what}?${String(new URLSearchParams(parameters))}`);
    return (json.result as { name: string }[]).map(({ name }) => name);
  };

  it("of entities begin with the prefix, or have a word that does, or are named by their id", async () => {
    expect(await suggested("entity", { prefix: "min" })).toEqual([
      "Minister for Communications",
      "Ministry of Communications",
      "Ministry of Communications",
    ]);
    expect(await suggested("entity", { prefix: "min", cursor: "1" })).toHaveLength(2);
    expect(await suggested("entity", { prefix: "ekuf" })).toEqual(["Ursula Owusu-Ekuful"]);
    expect(await suggested("entity", { prefix: recorder.id("jio") })).toEqual(["Reliance Jio Infocomm Limited"]);
    expect(await suggested("entity", { prefix: "" })).toEqual([]);
    expect((await send(server, "/reconcile/suggest/entity?prefix=a&cursor=-1")).status).toBe(400);
  });

  it("of types and properties are those that queries may name", async () => {
    expect(await suggested("type", { prefix: "comp" })).toEqual(["Tech Company", "Company"]);
    expect(await suggested("property", { prefix: "ident" })).toEqual(["Identifier", "Identifier (lei)"]);
    expect(await suggested("property", { prefix: "lei" })).toEqual(["Identifier (lei)"]);
  });
});

describe("a preview", () => {
  it("is a page that may stand in a frame and loads nothing; what the record says is text", async () => {
    await recorder.apply(make.organisation({ as: "tags", name: "<script>alert(1)</script>" }));
    const response = await fetch(`${server.url}/reconcile/preview?id=${recorder.id("tags")}`);
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(response.headers.get("x-frame-options")).toBeNull();
    expect(await response.text()).toContain(">&lt;script&gt;alert(1)&lt;/script&gt;</a>");
    expect((await fetch(`${server.url}/reconcile/preview?id=actor_nobody`)).status).toBe(404);
    const { json } = await send(server, `/reconcile/flyout/entity?id=${recorder.id("jio")}`);
    expect(json).toEqual({ id: recorder.id("jio"), html: expect.stringContaining("lei 335800TGGSPSA8J1AW36") });
  });
});

describe("data extension", () => {
  it("gives the values of properties, and nothing for an id that is nobody's", async () => {
    const properties = ["jurisdiction", "identifier:lei", "alias", "body", "meetings", "born", "P17"].map((id) => ({
      id,
    }));
    const ids = [recorder.id("jio"), recorder.id("minister"), "actor_nobody"];
    const { json } = await post(server, { extend: { ids, properties } });
    expect(json.meta).toContainEqual({ id: "body", name: "Body", type: { id: "Actor", name: "Actor" } });
    const none = { jurisdiction: [], "identifier:lei": [], alias: [], body: [], meetings: [], born: [], P17: [] };
    expect(json.rows).toEqual({
      [recorder.id("jio")]: {
        ...none,
        jurisdiction: [{ str: "IN" }],
        "identifier:lei": [{ str: "335800TGGSPSA8J1AW36" }],
        alias: [{ str: "जियो" }],
        meetings: [{ int: 1 }],
      },
      [recorder.id("minister")]: {
        ...none,
        jurisdiction: [{ str: "GH" }],
        body: [{ id: recorder.id("ghana"), name: "Ministry of Communications" }],
        meetings: [{ int: 0 }],
      },
      actor_nobody: none,
    });
  });

  it("proposes properties for a type", async () => {
    const { json } = await send(server, "/reconcile/properties?type=Person&limit=2");
    expect(json).toEqual({
      type: "Person",
      limit: 2,
      properties: [
        { id: "jurisdiction", name: "Jurisdiction" },
        { id: "identifier", name: "Identifier" },
      ],
    });
  });

  it("follows a merge: the old id has the values of the survivor", async () => {
    await recorder.apply(make.company({ as: "double", name: "Sasol Limited SA" }));
    const double = recorder.id("double");
    const merged = [{ id: double, expectedVersion: 1 }];
    await recorder.apply({
      name: "mergeActors",
      input: { survivor: recorder.id("sasol"), expectedVersion: 1, merged, reason: "One company." },
    });
    const { json } = await post(server, { extend: { ids: [double], properties: [{ id: "slug" }] } });
    expect(json.rows[double]).toEqual({ slug: [{ str: "sasol-ltd" }] });
    expect(await resultsOf(server, { q: { query: double } })).toEqual({ q: [["Sasol Ltd", 100, true]] });
  });
});
