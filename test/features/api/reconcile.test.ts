import { onEmptyRecord } from "../../support/empty-record";
import { recordCompanies, resultsOf, send } from "../../support/reconciling";
import type { Recorder } from "../../support/recorder";
import type { TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;

onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  await recordCompanies(recorder);
});

describe("queries", () => {
  it("are answered in a batch, each by its key, with the same name, the normalised name and near names", async () => {
    expect(
      await resultsOf(server, {
        q0: { query: "Reliance Jio Infocomm Limited" },
        q1: { query: "RELIANCE JIO INFOCOMM PVT. LTD.", type: "Company" },
        q2: { query: "Relience Jio Infocom", type: ["Company", "TechCompany"], limit: 1 },
        q3: { query: "जियो" },
        q4: { query: "Hon. Owusu Ekuful, Ursula" },
        q5: { query: "Nobody Of That Name" },
      }),
    ).toEqual({
      q0: [["Reliance Jio Infocomm Limited", 100, true]],
      q1: [["Reliance Jio Infocomm Limited", 95, true]],
      q2: [["Reliance Jio Infocomm Limited", 89.6, false]],
      q3: [["Reliance Jio Infocomm Limited", 100, true]],
      q4: [["Ursula Owusu-Ekuful", 95, true]],
      q5: [],
    });
  });

  it("match nobody where two have the name, until a property tells them apart", async () => {
    const query = "Ministry of Communications";
    const within = (v: unknown) => ({ query, type: "GovernmentBody", properties: [{ pid: "jurisdiction", v }] });
    const found = await resultsOf(server, {
      both: { query, type: "GovernmentBody" },
      ghana: within("GH"),
      inde: within("Inde"),
      either: within(["IN", { id: "GH", name: "Ghana" }]),
    });
    expect(found["both"]).toEqual([
      [query, 100, false],
      [query, 100, false],
    ]);
    expect(found["ghana"]).toEqual([
      [query, 100, true],
      [query, 60, false],
    ]);
    expect(found["inde"]?.[0]).toEqual([query, 100, true]);
    expect(found["either"]?.filter(([, , match]) => match)).toEqual([]);
  });

  it("find an actor by its id, its readable name and its identifiers, with a name or without", async () => {
    const lei = { pid: "identifier:lei", v: "335800tggspsa8j1aw36" };
    const found = await resultsOf(server, {
      id: { query: recorder.id("sasol") },
      slug: { query: "sasol-ltd" },
      identifier: { query: "335800TGGSPSA8J1AW36" },
      property: { properties: [lei] },
      wrong: { query: "Sasol", properties: [lei] },
    });
    expect(found).toMatchObject({
      id: [["Sasol Ltd", 100, true]],
      slug: [["Sasol Ltd", 100, true]],
      identifier: [["Reliance Jio Infocomm Limited", 100, true]],
      property: [["Reliance Jio Infocomm Limited", 100, true]],
    });
    expect(found["wrong"]?.map(([name, , match]) => [name, match])).toEqual([
      ["Reliance Jio Infocomm Limited", true],
      ["Sasol Ltd", false],
    ]);
  });

  it("are answered where they ask for nothing, or for a property that is none here", async () => {
    const properties = [{ pid: "P17", v: { id: "Q258", name: "South Africa" } }];
    expect(await resultsOf(server, { blank: { query: " " }, elsewhere: { query: "Sasol", properties } })).toEqual({
      blank: [],
      elsewhere: [["Sasol Ltd", 95, true]],
    });
  });

  it("are answered with types, descriptions and the features behind the score, by GET as well", async () => {
    const queries = encodeURIComponent(JSON.stringify({ "a key": { query: "Sasol (Pty) Ltd", limit: 1 } }));
    const { json, headers } = await send(server, `/reconcile?queries=${queries}`);
    expect(headers.get("content-type")).toMatch(/^application\/json/);
    expect(json).toEqual({
      "a key": {
        result: [
          {
            id: recorder.id("sasol"),
            name: "Sasol Ltd",
            description: "Company, South Africa. Makes fuels & chemicals.",
            type: [
              { id: "Company", name: "Company" },
              { id: "Actor", name: "Actor" },
            ],
            score: 95,
            match: true,
            features: [
              { id: "same_identifier", value: false },
              { id: "same_name", value: false },
              { id: "same_normalised_name", value: true },
              { id: "same_consonants", value: true },
              { id: "likeness", value: 1 },
            ],
          },
        ],
      },
    });
    expect((await send(server, "/reconcile?query=Sasol")).json.result[0]).toMatchObject({
      name: "Sasol Ltd",
      match: true,
    });
  });

  it.each([
    ["no JSON", "{", 400, "queries: is not JSON"],
    ["a list", "[]", 400, "queries: must be an object"],
    ["an empty query", '{"q":{}}', 400, "queries.q.query: give a text to look for, or properties"],
    ["a limit of none", '{"q":{"query":"a","limit":0}}', 400, "queries.q.limit: must be a whole number above 0, not 0"],
    ["half a character", '{"q":{"query":"\\ud800"}}', 400, "queries.q.query: contains characters that are not valid"],
    ["a text that is too long", JSON.stringify({ q: { query: "a".repeat(501) } }), 400, "at most 500 are allowed"],
    [
      "51 queries",
      JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, n) => [n, { query: "a" }]))),
      413,
      "51 queries are too many",
    ],
  ])("with %s are refused in a sentence that names the field", async (_, queries, status, message) => {
    const reply = await send(server, "/reconcile", { method: "POST", body: new URLSearchParams({ queries }) });
    expect([reply.status, reply.json.errors[0].message]).toEqual([status, expect.stringContaining(message)]);
  });

  it("of a form without queries are refused, and nothing in a query is syntax", async () => {
    expect((await send(server, "/reconcile", { method: "POST", body: new URLSearchParams({ a: "b" }) })).status).toBe(
      400,
    );
    const found = await resultsOf(
      server,
      Object.fromEntries(
        ["'; drop table actor; --", "%_%", "a & | ! :* ()", "\\", "💣", "و", "--"].map((query) => [query, { query }]),
      ),
    );
    expect(Object.values(found).flat()).toEqual([]);
  });
});
