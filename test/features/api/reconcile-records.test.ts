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
  await recorder.apply(
    make.commitment({
      as: "fibre",
      title: "Lay fibre to every panchayat",
      slug: "fibre-for-villages",
      madeOn: "2015-07",
      dueOn: "2018-Q4",
      jurisdiction: "IN",
      identifiers: [{ scheme: "digital-india", value: "BBNL-7" }],
    }),
    make.commitment({ as: "masts", title: "Lay fibre to every mast", madeOn: "2019", jurisdiction: "GH" }),
    make.meeting({ as: "summit", title: "Summit on fibre", date: "2016-02-29", city: "Accra" }),
  );
});

describe("records that are no actors", () => {
  it("are found by their type: by title, near title, readable name and identifier", async () => {
    const type = "Commitment";
    expect(
      await resultsOf(server, {
        title: { query: "LAY FIBRE TO EVERY PANCHAYAT", type, limit: 1 },
        part: { query: "every panchayat", type },
        id: { query: recorder.id("fibre"), type },
        slug: { query: "fibre-for-villages", type },
        identifier: { query: "bbnl-7", type: { id: "Commitment", name: "Commitment" } },
        both: { query: "Summit on fibre", type: ["Meeting", "Actor"] },
        none: { query: "Lay fibre to every panchayat", type: "Topic" },
        actors: { query: "Lay fibre to every panchayat" },
      }),
    ).toEqual({
      title: [["Lay fibre to every panchayat", 100, true]],
      part: [["Lay fibre to every panchayat", 76.5, false]],
      id: [["Lay fibre to every panchayat", 100, true]],
      slug: [["Lay fibre to every panchayat", 100, true]],
      identifier: [["Lay fibre to every panchayat", 100, true]],
      both: [["Summit on fibre", 100, true]],
      none: [],
      actors: [],
    });
  });

  it("are found by their labels in other languages", async () => {
    const labels = [
      { language: "hi", text: "ब्रॉडबैंड" },
      { language: "sw", text: "Intaneti ya kasi" },
    ];
    await recorder.apply(make.topic({ as: "broadband", name: "Broadband", labels }));
    const type = "Topic";
    const found = await resultsOf(server, {
      hi: { query: "ब्रॉडबैंड", type },
      sw: { query: "intaneti ya KASI", type },
      part: { query: "kasi", type },
    });
    expect(found).toMatchObject({ hi: [["Broadband", 100, true]], sw: [["Broadband", 100, true]] });
    expect(found["part"]?.[0]?.[2]).toBe(false);
  });

  it("score less if they lack a property, and are found by properties alone", async () => {
    const within = (pid: string, v: string) => ({ type: "Commitment", properties: [{ pid, v }] });
    const found = await resultsOf(server, {
      date: { query: "Lay fibre to every mast", ...within("date", "2015") },
      identifier: { query: null, ...within("identifier:digital-india", "BBNL-7") },
    });
    expect(found["date"]).toContainEqual(["Lay fibre to every mast", 60, false]);
    expect(found["identifier"]).toEqual([["Lay fibre to every panchayat", 100, true]]);
  });

  it("give the values of their properties, and are suggested and shown in previews", async () => {
    const [fibre, jio] = [recorder.id("fibre"), recorder.id("jio")];
    const properties = ["date", "due", "status", "jurisdiction", "identifier:digital-india"].map((id) => ({ id }));
    const { json } = await post(server, { extend: { ids: [fibre, jio], properties } });
    expect(json.meta[1]).toEqual({ id: "due", name: "Due" });
    expect(json.rows).toEqual({
      [fibre]: {
        date: [{ str: "2015-07" }],
        due: [{ str: "2018-Q4" }],
        status: [{ str: "NOT_RATED" }],
        jurisdiction: [{ str: "IN" }],
        "identifier:digital-india": [{ str: "BBNL-7" }],
      },
      [jio]: { date: [], due: [], status: [], jurisdiction: [{ str: "IN" }], "identifier:digital-india": [] },
    });

    const suggested = await send(server, "/reconcile/suggest/entity?prefix=lay%20fib");
    expect(suggested.json.result).toEqual([
      {
        id: recorder.id("masts"),
        name: "Lay fibre to every mast",
        description: "Commitment, GH, 2019",
        notable: ["Commitment"],
      },
      {
        id: fibre,
        name: "Lay fibre to every panchayat",
        description: "Commitment, IN, 2015-07",
        notable: ["Commitment"],
      },
    ]);
    const page = await fetch(`${server.url}/reconcile/preview?id=${recorder.id("summit")}`);
    expect(await page.text()).toContain("Summit on fibre</a></h1><p>Meeting, Accra, 2016-02-29</p>");
    const proposed = await send(server, "/reconcile/properties?type=SourceArticle");
    expect((proposed.json.properties as { id: string }[]).map(({ id }) => id)).toEqual([
      "identifier",
      "name",
      "date",
      "publisher",
      "url",
    ]);
  });
});

describe("the address of an entity", () => {
  it("of a topic leads to the commitments about it", async () => {
    await recorder.apply(make.topic({ as: "cables", name: "Cables", slug: "cables" }));
    const page = await fetch(`${server.url}/record/${recorder.id("cables")}`, { headers: { accept: "text/html" } });
    expect([page.status, page.url]).toEqual([200, `${server.url}/en/commitments?topic=cables`]);
  });
});

describe("clients of other makers", () => {
  it("write null where nothing was chosen", async () => {
    const nothing = { type: null, properties: null, limit: null };
    expect(await resultsOf(server, { 0: { query: "Sasol Ltd", ...nothing } })).toEqual({
      0: [["Sasol Ltd", 100, true]],
    });
  });

  it("write null for an empty cell of a column that they send as a property: it changes no score", async () => {
    const asked = (...properties: object[]) => ({ query: "Sasol Ltd", properties });
    expect(
      await resultsOf(server, {
        0: asked({ pid: "jurisdiction", v: null }),
        1: asked({ pid: "jurisdiction", v: [null, "ZA"] }, { pid: "alias" }),
      }),
    ).toEqual({ 0: [["Sasol Ltd", 100, true]], 1: [["Sasol Ltd", 100, true]] });
  });

  it("are told that the queries are a field of a form, if they send JSON", async () => {
    const body = JSON.stringify({ queries: { 0: { query: "Sasol Ltd" } } });
    const reply = await send(server, "/reconcile", {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    expect([reply.status, reply.json.errors[0].message]).toEqual([
      400,
      "queries: must be a field of a form (application/x-www-form-urlencoded) that is JSON",
    ]);
  });

  it("load answers as scripts if any site may read them, which call nothing but a function", async () => {
    const get = (path: string) => fetch(`${server.url}${path}`);
    const script = await get(`/reconcile/suggest/type?prefix=top&callback=jQuery.cb_1`);
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await script.text()).toMatch(/^\/\*\*\/jQuery\.cb_1\(\{"result":\[\{"id":"Topic",.+\}\]\}\);$/);
    expect((await get("/reconcile?callback=alert(1)//")).status).toBe(400);
    expect(await (await get(`/reconcile/preview?id=${recorder.id("jio")}&callback=x`)).text()).toMatch(
      /^<!doctype html>/,
    );
  });

  it("may ask for permission to send a header to any of its addresses", async () => {
    const headers = {
      origin: "https://refine.example",
      "access-control-request-method": "GET",
      "access-control-request-headers": "x-requested-with",
    };
    const { status } = await fetch(`${server.url}/reconcile/suggest/entity`, { method: "OPTIONS", headers });
    expect(status).toBe(204);
  });
});
