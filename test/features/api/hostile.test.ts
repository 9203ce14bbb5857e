import { codesOf, forgedCursor, innards, sendRaw, someUuid, times, type Variables } from "../../support/hostile";
import { startTestServer, type Answer, type TestServer } from "../../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const ask = (query: string, variables?: Variables) => sendRaw(server, JSON.stringify({ query, variables }));
const list = "{ nodes { slug } }";

const answered = "an answer";
const badInput = "BAD_USER_INPUT";
const tooComplex = "QUERY_TOO_COMPLEX";

describe("a hostile query is refused or answered, never a crash", () => {
  const known = `commitment(slug: "code-of-good-conduct")`;
  const search = (text: string) =>
    [`query ($q: String!) { search(query: $q) { totalCount nodes { __typename } } }`, { q: text }] as const;

  it.each<[title: string, code: string, query: string, variables?: Variables]>([
    ["nested 600 deep", tooComplex, `{ ${"a { ".repeat(600)} b ${"} ".repeat(600)} }`],
    ["nested 5,000 deep", tooComplex, `{ ${"a{".repeat(5000)}b${"}".repeat(5000)} }`],
    [
      "nested 20 deep, with sound fields",
      tooComplex,
      `{ ${known} { ${"meeting { commitments { nodes { ".repeat(6)} slug ${"} } }".repeat(6)} } }`,
    ],
    [
      "a list nested 900 deep as a value",
      badInput,
      `{ commitment(slug: ${"[".repeat(900)}1${"]".repeat(900)}) { slug } }`,
    ],
    ["500 aliases of an entry field", tooComplex, `{ ${times(300, (n) => `a${n}: __typename`)} }`],
    ["200 aliases of one edge", tooComplex, `{ ${known} { ${times(200, (n) => `a${n}: meeting { id }`)} } }`],
    ["51 entry fields", tooComplex, `{ ${times(51, (n) => `a${n}: revision { number }`)} }`],
    ["1,000 times @skip", tooComplex, `{ __typename ${"@skip(if: false) ".repeat(330)} }`],
    ["1,900 unknown directives", tooComplex, `{ __typename ${"@a ".repeat(900)} }`],
    ["directives on the operation", tooComplex, `query ${"@a ".repeat(60)} { __typename }`],
    ["15 kB of one repeated field", tooComplex, `{ ${"__typename ".repeat(1400)} }`],
    ["15 kB of one repeated object", tooComplex, `{ ${known} { ${"meeting { title } ".repeat(450)} } }`],
    ["100 kB of commas", answered, `{ __typename ${",".repeat(100_000)} }`],
    ["100 kB of comments", answered, `{ __typename } ${"#x\n".repeat(33_000)}`],
    ["a name of 100 kB", badInput, `{ ${"x".repeat(100_000)} }`],
    ["a string of 900 kB", badInput, `{ commitment(slug: "${"x".repeat(900_000)}") { slug } }`],
    ["a number of 100,000 digits", badInput, `{ commitments(first: ${"9".repeat(100_000)}) ${list} }`],
    ["a fragment that spreads itself", badInput, `{ ${known} { ...A } } fragment A on Commitment { slug ...A }`],
    [
      "fragments in a circle",
      badInput,
      `{ ${known} { ...A } } fragment A on Commitment { meeting { commitments { nodes { ...B } } } } fragment B on Commitment { ...A }`,
    ],
    [
      "fragments that double at every level",
      tooComplex,
      `{ ${known} { ...F0 } } ${times(14, (n) => `fragment F${n} on Commitment { meeting { commitments(first: 1) { nodes { ...F${n + 1} } edges { node { ...F${n + 1} } } } } }`)} fragment F14 on Commitment { slug }`,
    ],
    ["31 fragments", tooComplex, `{ ...F0 } ${times(31, (n) => `fragment F${n} on Query { __typename }`)}`],
    [
      "every type of an interface, level upon level",
      tooComplex,
      `{ node(id: "actor_${someUuid}") { ...S0 } } ${times(4, (n) => `fragment S${n} on Node { ${times(5, (k) => `... on ${["Meeting", "Commitment", "Role", "Party", "FollowUp"][k]} { evidence(first: 1) { nodes { subject { ...S${n + 1} } } } }`)} }`)} fragment S4 on Node { id }`,
    ],
    ["a thousand operations", tooComplex, times(1000, (n) => `query Q${n} { __typename }`)],
    ["two operations and no name", badInput, `query A { __typename } query B { __typename }`],
    ["no operation", badInput, `fragment A on Query { __typename }`],
    ["nothing", badInput, ``],
    ["spaces", badInput, `   `],
    ["a mutation that is none", badInput, `mutation { dropTables }`],
    ["a subscription", badInput, `subscription { __typename }`],
    ["a schema instead of a query", badInput, `type Query { a: Int }`],
    [
      "introspection that goes round",
      tooComplex,
      `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`,
    ],
    [
      "introspection with aliases",
      tooComplex,
      `{ __schema { ${times(60, (n) => `t${n}: types { fields { name args { name type { name } } } }`)} } }`,
    ],
    [
      "introspection through possibleTypes",
      tooComplex,
      `{ __schema { types { possibleTypes { interfaces { possibleTypes { name } } } } } }`,
    ],
    ["the type of a name that is no name", answered, `{ __type(name: "../../etc/passwd\\u0000") { name } }`],
    [
      "__typename everywhere",
      answered,
      `{ __typename ${known} { __typename meeting { __typename evidence { __typename nodes { __typename } edges { __typename node { __typename } } pageInfo { __typename } } } madeOn { __typename } } }`,
    ],
    [
      "__typename under another name",
      answered,
      `{ a: __typename ${known} { b: __typename evidence { nodes { c: __typename subject { d: __typename __typename } } } } }`,
    ],
    ["an alias __proto__", answered, `{ __proto__: ${known} { __proto__: slug } }`],
    [
      "aliases of what objects inherit",
      answered,
      `{ constructor: ${known} { toString: slug hasOwnProperty: title valueOf: meeting { then: title toJSON: slug } } }`,
    ],
    ["an alias then of an entry field", answered, `{ then: ${known} { then: slug } }`],
    [
      "a variable $constructor that is not given",
      answered,
      `query ($constructor: CommitmentWhere) { commitments(where: $constructor) { totalCount } }`,
    ],
    [
      "a variable $toString in a list",
      answered,
      `query ($toString: [FulfilmentStatus!], $hasOwnProperty: Int) { commitments(status: $toString, first: $hasOwnProperty) { totalCount nodes { slug } } }`,
    ],
    [
      "a list of conditions in a variable $toString that is not given",
      answered,
      `query ($toString: [CommitmentWhere!]) { commitments(where: {and: $toString}) { totalCount } }`,
    ],
    ["a variable $__proto__", answered, `query ($__proto__: Int) { commitments(first: $__proto__) { totalCount } }`],
    ["one name for two fields", badInput, `{ ${known} { title: slug title } }`],
    [
      "one name for two values",
      badInput,
      `{ a: commitments(first: 1) { totalCount } a: commitments(first: 2) { totalCount } }`,
    ],
    [
      "one name for a value and a record of a union",
      badInput,
      `{ search(query: "x") { nodes { ... on Person { a: name } ... on Meeting { a: date { value } } } } }`,
    ],
    ["a field of a union itself", badInput, `{ search(query: "x") { nodes { name } } }`],
    ["a fragment on a type that cannot be", badInput, `{ ${known} { ... on Person { name } } }`],
    ["a fragment on an input", badInput, `{ ... on CommitmentWhere { search } }`],
    ["a record without fields", badInput, `{ ${known} }`],
    ["a value with fields", badInput, `{ ${known} { slug { x } } }`],
    ["a variable that nobody declared", badInput, `{ commitments(first: $n) ${list} }`],
    ["a variable declared twice", badInput, `query ($n: Int, $n: Int) { commitments(first: $n) ${list} }`],
    ["a variable of an output type", badInput, `query ($n: Commitment) { __typename }`],
    ["a variable of another type", badInput, `query ($n: String) { commitments(first: $n) ${list} }`],
    [
      "9,000 variables that nobody asked for",
      answered,
      `{ __typename }`,
      Object.fromEntries(Array.from({ length: 9000 }, (_, n) => [`v${n}`, n])),
    ],
    [
      "a variable of 900 kB",
      badInput,
      ...([`query ($q: String!) { search(query: $q) { totalCount } }`, { q: "x".repeat(900_000) }] as const),
    ],
    [
      "a list of 100,000 in a variable",
      tooComplex,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`,
      { ids: Array(100_000).fill("x") },
    ],
    [
      "a list of 1,000 in a variable",
      badInput,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`,
      { ids: Array(1000).fill("x") },
    ],
    [
      "a list of 50,000 empty conditions in a variable",
      tooComplex,
      `query ($w: CommitmentWhere) { commitments(where: $w) ${list} }`,
      { w: { or: Array(50_000).fill({}) } },
    ],
    [
      "conditions 1,000 deep in a variable",
      badInput,
      `query ($w: CommitmentWhere) { commitments(where: $w) ${list} }`,
      {
        w: Array(1000)
          .fill(0)
          .reduce<object>((inner) => ({ not: inner }), {}),
      },
    ],
    [
      "4,000 conditions in a variable",
      badInput,
      `query ($w: CommitmentWhere) { commitments(where: $w) ${list} }`,
      { w: { or: Array(4000).fill({ overdue: true }) } },
    ],
    [
      "conditions that hold nothing",
      answered,
      `{ commitments(where: {and: [], or: [{}], not: {not: {}}}) { totalCount } }`,
    ],
    [
      "conditions that contradict each other",
      answered,
      `{ commitments(status: [], where: {and: [{overdue: true}, {overdue: false}], status: null}) { totalCount } }`,
    ],
    ["a where that is a list", answered, `{ commitments(where: {and: {overdue: true}}) { totalCount } }`],
    [
      "null for every argument",
      answered,
      `{ commitments(first: null, after: null, last: null, before: null, where: null, orderBy: null, status: null, search: null, asOf: null, atRevision: null) { totalCount nodes { slug } } }`,
    ],
    ["a search for nothing", answered, ...search("")],
    ["a search for signs", answered, ...search("!@#$^&*()_+-=[]{}|;':\",./<>?`~")],
    ["a search for %", answered, ...search("%")],
    ["a search for _", answered, ...search("_")],
    ["a search for \\", answered, ...search("\\")],
    ["a search in the syntax of tsquery", answered, ...search("a:* & !b | ( '")],
    ["a search with weights", answered, ...search("code:ABCD <-> conduct <2> x:*")],
    ["a search for a regular expression", answered, ...search("(a+)+$^.*[[:alpha:]]{1,99}")],
    ["a search for SQL", answered, ...search("'; drop table actor; --")],
    ["a search of 200 letters", answered, ...search("x".repeat(200))],
    ["a search of 100 words", answered, ...search("a ".repeat(100))],
    ["a search of letters that grow when folded", answered, ...search("\ufdfa".repeat(200))],
    ["a search of combining marks", answered, ...search(`e${"\u0301".repeat(199)}`)],
    ["a search from right to left", answered, ...search("\u202e\u200f\ufeff\u200b")],
    ["a search of emoji", answered, ...search("\u{1f468}\u200d\u{1f469}\u200d\u{1f467}".repeat(20))],
    ["a search of Turkish capitals", answered, ...search("\u0130I\u0131i\u00df\u1e9e")],
    ["an actor called like a wildcard", answered, `{ actors(search: "%_\\\\") { totalCount } }`],
    ["a byte order mark before the query", answered, `\ufeff{ __typename }`],
    ["letters that look like ours", badInput, `{ \u0441ommitments { totalCount } }`],
    ["a NUL in the document", badInput, `{ __typename \u0000 }`],
    ["an escape that is none", badInput, `{ commitment(slug: "\\uD800") { slug } }`],
    ["an escape beyond Unicode", badInput, `{ commitment(slug: "\\u{110000}") { slug } }`],
    ["a string without an end", badInput, `{ commitment(slug: "x) { slug } }`],
    ["a block string of quotes", answered, `{ commitment(slug: """ \\""" ' " ; -- /* """) { slug } }`],
    ["an alias with SQL in its thoughts", badInput, `{ "a'); drop": __typename }`],
    [
      "sound cursors that somebody made up",
      answered,
      `{
        a: commitments(orderBy: {field: TITLE}, after: "${forgedCursor("Commitment.TITLE", "%' or true", someUuid)}") ${list}
        b: commitments(orderBy: {field: UPDATED_AT}, after: "${forgedCursor("Commitment.UPDATED_AT", "0001-01-01 00:00:00+00", someUuid)}") ${list}
        c: search(query: "x", after: "${forgedCursor("SearchResult.CLOSENESS", "1e-99", someUuid)}") { nodes { __typename } }
      }`,
    ],
    [
      "a page after itself and before itself",
      answered,
      `{ commitments(first: 5, after: "${forgedCursor("Commitment.MADE_ON", "infinity", someUuid)}", before: "${forgedCursor("Commitment.MADE_ON", "-infinity", someUuid)}") ${list} }`,
    ],
    ["offsets at the edges", answered, `{ commitments(asOf: "1800-01-01T00:00:00+14:00") { totalCount } }`],
    ["a leap second", badInput, `{ commitments(asOf: "2016-12-31T23:59:60Z") { totalCount } }`],
    ["the 24th hour", answered, `{ commitments(asOf: "2016-12-31T24:00:00Z") { totalCount } }`],
    [
      "revision 0",
      answered,
      `{ commitments(atRevision: 0) { totalCount nodes { slug } } revision(atRevision: 0) { number } }`,
    ],
    [
      "many revisions at once",
      answered,
      `{ ${times(8, (n) => `r${n}: commitments(atRevision: ${n}) { totalCount nodes { slug } }`)} }`,
    ],
  ])("%s", async (...[, code, query, variables]) => {
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
