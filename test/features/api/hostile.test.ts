import { answered, badInput, codesOf, innards, sendRaw, type Variables } from "../../support/hostile";
import { hostileQueries } from "../../support/hostile.queries";
import { onServer, type Answer } from "../../support/server";

const server = onServer();

const ask = (query: string, variables?: Variables) => sendRaw(server, JSON.stringify({ query, variables }));

describe("a hostile query is refused or answered, never a crash", () => {
  it.each(hostileQueries)("%s", async (...[, code, query, variables]) => {
    const answer = await ask(query, variables);
    expect(codesOf(answer)).toEqual(code === answered ? [] : [code]);
    expect(answer.text).not.toMatch(innards);
    expect(answer.text.length).toBeLessThan(100_000);
  });
});

describe("a hostile request is refused or answered, never a crash", () => {
  const sound = JSON.stringify({ query: "{ __typename }" });
  const type = (value: string) => ({ "content-type": value });

  it.each<[title: string, code: string, body: string, headers?: Record<string, string>, path?: string]>([
    ["no body", badInput, ""],
    ["null", badInput, "null"],
    ["a number", badInput, "1"],
    ["a string", badInput, `"{ __typename }"`],
    ["an empty object", badInput, "{}"],
    ["half a JSON", badInput, `{"query": "{ __type`],
    ["JSON with a comment", badInput, `{"query": "{ __typename }" /* x */}`],
    ["JSON nested 100,000 deep", badInput, "[".repeat(100_000)],
    ["a key twice", answered, `{"query": "{ nothing }", "query": "{ __typename }"}`],
    ["a key __proto__", badInput, `{"query": "{ __typename }", "__proto__": {"admin": true}}`],
    ["a key __proto__ in the variables", badInput, `{"query": "{ __typename }", "variables": {"__proto__": {"x": 1}}}`],
    ["a key constructor", badInput, `{"query": "{ __typename }", "constructor": {"prototype": {"x": 1}}}`],
    ["a batch", badInput, `[${sound}, ${sound}]`],
    ["an empty batch", badInput, "[]"],
    ["a batch of 10,000", badInput, `[${Array(10_000).fill(sound).join(",")}]`],
    ["variables as text", badInput, `{"query": "{ __typename }", "variables": "{}"}`],
    ["variables as a list", badInput, `{"query": "{ __typename }", "variables": []}`],
    ["an operation that is not there", badInput, `{"query": "query A { __typename }", "operationName": "B"}`],
    ["an operation called __proto__", badInput, `{"query": "query A { __typename }", "operationName": "__proto__"}`],
    ["a document instead of its text", badInput, `{"query": {"kind": "Document", "definitions": []}}`],
    ["a persisted query", badInput, `{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}`],
    [
      "a persisted query with its text",
      badInput,
      `{"query": "{ __typename }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}`,
    ],
    ["over 1 MB", badInput, JSON.stringify({ query: "{ __typename }", pad: "x".repeat(1_100_000) })],
    ["another content type", badInput, sound, type("application/graphql")],
    ["a content type that is none", badInput, sound, type("json")],
    ["a content type of 4 kB", badInput, sound, type(`application/${"x".repeat(4000)}`)],
    ["XML", badInput, `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`, type("application/xml")],
    ["another charset", badInput, sound, type("application/json; charset=utf-16")],
    ["an encoding we do not take", answered, sound, { "content-encoding": "identity" }],
    ["an accept of 4 kB", answered, sound, { accept: `${"a/b;q=0.1,".repeat(400)}application/json` }],
    ["an accept of nonsense", badInput, sound, { accept: ";;;q=x,,=" }],
    ["a method override", answered, sound, { "x-http-method-override": "DELETE", "x-method-override": "PUT" }],
    ["a forwarded host", answered, sound, { "x-forwarded-host": "evil.example", "x-forwarded-for": "'; drop table x" }],
    ["a query in the address as well", answered, sound, {}, "/graphql?query={nothing}&query={nothing}"],
    ["another spelling of the address", badInput, sound, {}, "/GraphQL"],
    ["two slashes", badInput, sound, {}, "//graphql"],
    ["a way out of the address", badInput, sound, {}, "/playground/..%2f..%2fpackage.json"],
  ])("%s", async (...[, code, body, headers, path]) => {
    const answer = await sendRaw(server, body, headers, path);
    expect(codesOf(answer)).toEqual(code === answered ? [] : [code]);
    expect(answer.text).not.toMatch(innards);
  });

  it.each<[title: string, code: string, search: string]>([
    ["no query", badInput, ""],
    ["two queries", badInput, "query={__typename}&query={__typename}"],
    ["variables that are no JSON", badInput, "query={__typename}&variables={"],
    [
      "variables with __proto__",
      badInput,
      `query=query($__proto__:Int){commitments(first:$__proto__){totalCount}}&variables={"__proto__":{"x":1}}`,
    ],
    ["a broken escape", badInput, "query=%E0%A4%A"],
    ["a mutation", badInput, "query=mutation{__typename}"],
    ["a batch", badInput, "query[]={__typename}"],
    ["a fragment after the query", answered, "query={__typename}%23"],
  ])("by GET: %s", async (_, code, search) => {
    const response = await fetch(`${server.url}/graphql?${search}`);
    const text = await response.text();
    expect(codesOf(JSON.parse(text) as Answer)).toEqual(code === answered ? [] : [code]);
    expect(text).not.toMatch(innards);
  });
});

it("after all that, a cheap query is answered", async () => {
  const { data } = await ask(`{ commitment(slug: "code-of-good-conduct") { slug } }`);
  expect(data).toEqual({ commitment: { slug: "code-of-good-conduct" } });
});
