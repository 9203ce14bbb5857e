import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { submit } from "../../support/contribute";
import { innards } from "../../support/hostile";
import type { Answer } from "../../support/server";
import { onServer } from "../../support/server";

const server = onServer();

interface Came {
  status: number | undefined;
  nosniff: unknown;
  code: unknown;
  text: string;
}

/** Sends bytes as they are, under headers that fetch would not let pass. */
async function send(
  body: Buffer | string,
  headers: Record<string, string> = {},
  path = "/graphql",
  method = "POST",
): Promise<Came> {
  const outgoing = request(server.url + path, {
    method,
    headers: { "content-type": "application/json", ...headers },
    signal: AbortSignal.timeout(4000),
  });
  outgoing.end(body);
  const [response] = (await once(outgoing, "response")) as [IncomingMessage];
  const text = Buffer.concat(await response.toArray()).toString();
  const { errors } = (text.startsWith("{") ? JSON.parse(text) : {}) as Partial<Answer>;
  return {
    status: response.statusCode,
    nosniff: response.headers["x-content-type-options"],
    code: errors?.[0]?.extensions["code"],
    text,
  };
}

const json = (query: string, variables?: unknown): string => JSON.stringify({ query, variables });
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const withVariable = (type: string, use: string, written: string): string =>
  `{"query":"query ($v: ${type}) { ${use} }","variables":{"v":${written}}}`;
const where = "commitments(where: $v) { totalCount }";
const bySlug = "commitment(slug: $v) { id }";
const sound = json(`{ __typename }`);
const charset = (name: string) => ({ "content-type": `application/json; charset=${name}` });

const bad = "BAD_USER_INPUT";
const tooMuch = "QUERY_TOO_COMPLEX";
const answered = undefined;

type Case = [
  what: string,
  status: number,
  code: string | undefined,
  body: Buffer | string,
  headers?: Record<string, string>,
];

it.each<Case>([
  ["50,000 brackets", 400, bad, nested(50_000)],
  ["50,000 brackets that nobody closes", 400, bad, "[".repeat(50_000)],
  ["50,000 brackets as the query", 400, bad, `{"query":${nested(50_000)}}`],
  [
    "50,000 brackets as the name of the operation",
    400,
    bad,
    `{"query":"{ __typename }","operationName":${nested(50_000)}}`,
  ],
  ["50,000 brackets in a where", 200, tooMuch, withVariable("CommitmentWhere", where, nested(50_000))],
  ["3,000 brackets in a where", 200, bad, withVariable("CommitmentWhere", where, nested(3000))],
  ["3,000 brackets for a text", 200, bad, withVariable("String!", bySlug, nested(3000))],
  ["3,000 brackets for an id", 200, bad, withVariable("ID!", "node(id: $v) { id }", nested(3000))],
  ["150 brackets for an id", 200, bad, withVariable("ID!", "node(id: $v) { id }", nested(150))],
  [
    "3,000 objects in a where",
    200,
    bad,
    withVariable("CommitmentWhere", where, `${'{"not":'.repeat(3000)}{}${"}".repeat(3000)}`),
  ],
  [
    "3,000 brackets in a variable nobody asked for",
    200,
    bad,
    `{"query":"{ __typename }","variables":{"v":${nested(3000)}}}`,
  ],
  ["50,000 brackets in a search", 200, tooMuch, json(`{ commitments(search: ${nested(50_000)}) { totalCount } }`)],
  ["990 brackets in a list", 200, bad, json(`{ commitments(status: ${nested(990)}) { totalCount } }`)],
  ["900 brackets in a type", 200, bad, json(`query ($v: ${"[".repeat(900)}Int${"]".repeat(900)}) { __typename }`)],
  ["50,000 braces in the query", 200, tooMuch, json("{ a ".repeat(50_000))],
  [
    "60 bad values in one variable",
    200,
    bad,
    withVariable(
      "[FulfilmentStatus!]",
      "commitments(status: $v) { totalCount }",
      JSON.stringify(Array(60).fill("ΤΙΠΟΤΑ")),
    ),
  ],
  [
    "300 unknown fields in one variable",
    200,
    bad,
    withVariable(
      "CommitmentWhere",
      where,
      JSON.stringify(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, n]))),
    ),
  ],
  ["a number beyond all numbers", 200, bad, withVariable("Int", "commitments(first: $v) { totalCount }", "1e400")],
  [
    "a number of 5,000 digits",
    200,
    bad,
    withVariable("Int", "commitments(first: $v) { totalCount }", "9".repeat(5000)),
  ],
  ["a number just too large", 200, bad, withVariable("Int", "commitments(first: $v) { totalCount }", "2147483648")],
  ["less than nothing, by a sign", 200, answered, withVariable("Int", "commitments(first: $v) { totalCount }", "-0")],
  ["a whole number with a point", 200, answered, withVariable("Int", "commitments(first: $v) { totalCount }", "1.0")],
  ["a NUL in a text", 200, bad, withVariable("String!", bySlug, `"a\\u0000b"`)],
  ["a NUL between the values", 400, bad, `{"query":"{ __typename }"\0}`],
  ["the first half of a surrogate pair", 200, bad, withVariable("String!", bySlug, `"\\ud800"`)],
  ["the second half in a search", 200, bad, withVariable("String!", "search(query: $v) { totalCount }", `"a\\udc00"`)],
  [
    "bytes that are no UTF-8",
    400,
    bad,
    Buffer.from('{"query":"{ commitment(slug: \\"\xff\xfe\\") { id } }"}', "latin1"),
  ],
  ["an overlong slash", 400, bad, Buffer.from('{"query":"{ commitment(slug: \\"\xc0\xaf\\") { id } }"}', "latin1")],
  ["UTF-16 said and sent", 415, bad, Buffer.from(sound, "utf16le"), charset("utf-16")],
  ["UTF-16 sent and not said", 400, bad, Buffer.from(sound, "utf16le")],
  ["Latin said", 415, bad, sound, charset("iso-8859-1")],
  ["a charset that is none", 415, bad, sound, charset("')--")],
  ["UTF-8 said in capitals and quotes", 200, answered, sound, charset('"UTF-8"')],
  ["a gzip", 415, bad, gzipSync(sound), { "content-encoding": "gzip" }],
  ["a gzip of 50 MB", 415, bad, gzipSync(Buffer.alloc(50_000_000, 32)), { "content-encoding": "gzip" }],
  ["a gzip that is none", 415, bad, sound, { "content-encoding": "br" }],
  ["an array with a query", 400, bad, `[${sound}]`],
  ["a key __proto__", 400, bad, `{"query":"{ __typename }","__proto__":{"admin":true}}`],
  ["a key __proto__ in hiding", 400, bad, `{"query":"{ __typename }","\\u005f_proto__":{"admin":true}}`],
  ["the same key twice", 200, answered, `{"query":"{ nothing }","query":"{ __typename }"}`],
  ["two bodies", 400, bad, sound + sound],
  ["300,000 brackets", 400, bad, nested(150_000)],
  ["a big body with a key __proto__", 400, bad, `{"padding":"${"x".repeat(300_000)}","__proto__":{"admin":true}}`],
  ["two big bodies", 400, bad, json("{ __typename }", { padding: "x".repeat(300_000) }).repeat(2)],
  ["a big body that is half there", 400, bad, json("{ __typename }", { padding: "x".repeat(300_000) }).slice(0, -1)],
  ["a big body that is no UTF-8", 400, bad, Buffer.from(json("{ a }", { padding: "\xff".repeat(300_000) }), "latin1")],
  ["a big body that is well", 200, answered, json("{ __typename }", { padding: "обещание".repeat(20_000) })],
  ["a list of 6,001 in a variable nobody asked for", 200, bad, json("{ __typename }", { v: Array(6001).fill(0) })],
  ["a length that is none", 400, bad, "", { "content-length": "-1" }],
  ["200 headers", 200, answered, sound, Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`x-${n}`, "x"]))],
  ["headers of 40 kB", 431, bad, sound, { "x-long": "x".repeat(40_000) }],
])("%s", async (...[, status, code, body, headers]) => {
  const came = await send(body, headers);
  expect(came).toEqual({ status, code, nosniff: "nosniff", text: expect.not.stringMatching(innards) as string });
  expect(came.text.length).toBeLessThan(50_000);
});

it.each(["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "QUERY"])(
  "the method %s",
  async (method) => {
    const { status, nosniff, text } = await send("", {}, "/graphql", method);
    expect([[400, 404, 405].includes(status ?? 0), nosniff, text]).toEqual([
      true,
      "nosniff",
      expect.not.stringMatching(innards),
    ]);
  },
);

it.each([
  "/graphql",
  "/nope",
  "/health/live",
  "/health/ready",
  "/schema.graphql",
  "/playground",
  "/%",
  "/sitemap.xml",
  `/${"x".repeat(9000)}`,
])("nothing that is answered at %s is taken for anything else than what it says", async (path) => {
  const { status, nosniff } = await send("", {}, path, "GET");
  expect([status === undefined || status < 500, nosniff]).toEqual([true, "nosniff"]);
});

it("neither is what has not changed since", async () => {
  const first = await fetch(`${server.url}/schema.graphql`);
  const again = await fetch(`${server.url}/schema.graphql`, {
    headers: { "if-none-match": first.headers.get("etag") ?? "" },
  });
  expect([again.status, again.headers.get("x-content-type-options")]).toEqual([304, "nosniff"]);
});

it("not even what is no HTTP", async () => {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.end("what is this?\r\n\r\n");
  const answer = Buffer.concat(await socket.toArray()).toString();
  expect(answer).toMatch(/^HTTP\/1.1 400 .*x-content-type-options: nosniff\r\n.*BAD_USER_INPUT/s);
});

it("a change set with more pages than can be read while its author waits is refused before one is read", async () => {
  const ada = await server.signIn();
  const page = (n: number) => ({
    recordSourceArticle: {
      ...{
        url: `https://avisen.example/${n}`,
        confirmedDistinct: true,
        title: `Løfte ${n}`,
        publisher: "Avisen",
        language: "da",
      },
      html: `<html><body><article><p>${`Minister ${n} lovede i sag ${n} at svare på spørgsmål ${n * 7}. `.repeat(20)}</p></article></body></html>`,
    },
  });
  const { errors } = await submit(
    ada,
    Array.from({ length: 101 }, (_, n) => page(n)),
    { dryRun: true },
  );
  expect(errors).toEqual([
    {
      code: "INVALID",
      field: "operations",
      message: "a change set can have at most 100 pages (html, or a long text), not 101: send several change sets",
    },
  ]);
  const few = await submit(
    ada,
    [page(1), page(2), page(3)],
    { dryRun: true },
    "errors { message } extractions { position }",
  );
  expect(few).toEqual({ errors: [], extractions: [{ position: 0 }, { position: 1 }, { position: 2 }] });
});
