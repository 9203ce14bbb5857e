import { getIntrospectionQuery } from "graphql";
import { limits } from "../../../src/graphql/limits";
import { valuesOf, workedQueries } from "../../support/examples";
import { onServer } from "../../support/server";

const server = onServer();

const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(" ");
const cost = async (query: string, variables?: Record<string, unknown>) =>
  (await server.ask(query, variables)).extensions["cost"];
const refused = (measure: string) => ({
  errors: [
    {
      message: expect.stringMatching(/^The query asks for too much: /),
      extensions: expect.objectContaining({ code: "QUERY_TOO_COMPLEX", measure, limit: limits[measure as "cost"] }),
    },
  ],
});

describe("the cost of a query", () => {
  it.each([
    ["a record and its values", `{ commitment(slug: "x") { slug title } }`, 1.2],
    ["a page of 20, where nothing is said", `{ commitments { nodes { slug } } }`, 1 + 20 * 1.1],
    ["as many as asked for", `{ commitments(first: 3) { nodes { slug } } }`, 1 + 3 * 1.1],
    ["as many as asked for from the end", `{ commitments(last: 3) { nodes { slug } } }`, 1 + 3 * 1.1],
    ["edges like nodes", `{ commitments(first: 3) { edges { node { slug } } } }`, 1 + 3 * 1.1],
    [
      "nodes and edges, once each",
      `{ commitments(first: 3) { nodes { slug } edges { cursor node { slug } } } }`,
      1 + 3 * 2.3,
    ],
    ["an exact count by how much there is, which is taken for 1,000 at least", `{ commitments { totalCount } }`, 51.1],
    ["an exact count of what one record has", `{ commitment(slug: "x") { evidence { totalCount } } }`, 1 + 1 + 11.1],
    ["conditions", `{ commitments(first: 1, overdue: true, contradicted: true) { nodes { id } } }`, 30 + 1 + 1.1],
    [
      "conditions on other records, wherever they stand, by how many these are",
      `{ commitments(first: 1, contradicted: true, atRevision: 1, where: {not: {latestAssessment: {judgedBefore: "2020-01-01"}}}) { nodes { id } } }`,
      1.5 * (30 + 40 + 1500) + 1 + 1.1,
    ],
    [
      "the same in an aggregate",
      `{ commitmentStats(groupBy: [STATUS], first: 5, madeAt: {withOfficeHolder: true}) { total buckets { count } } }`,
      100 + 30 + 1500 + 1.1 + 1 + 5 * 1.1,
    ],
    [
      "and of one record's list as little as before",
      `{ actor(slug: "x") { commitments(first: 1, contradicted: true) { nodes { id } } } }`,
      1 + 1 + 1.1,
    ],
    [
      "a search, which is a condition as well, and its count",
      `{ commitments(first: 1, search: "x") { totalCount nodes { id } } }`,
      30 + 400 + 50 + 1 + 1.2,
    ],
    [
      "every search in a condition",
      `{ commitments(first: 1, where: {or: [{search: "x"}, {not: {search: "y"}}]}) { nodes { id } } }`,
      30 + 2 * 400 + 1 + 1.1,
    ],
    [
      "half as much again for what is looked through at an earlier revision",
      `{ commitments(first: 1, atRevision: 1, search: "x") { totalCount } }`,
      1.5 * (30 + 400 + 50) + 1.1,
    ],
    [
      "pages in pages",
      `{ commitments(first: 5) { nodes { evidence(first: 4) { nodes { id } } } } }`,
      1 + 5 * (1 + 1 + 4 * 1.1),
    ],
    ["a list without pages as ten", `{ commitment(slug: "x") { parties { role } } }`, 1 + 1 + 10 * 1.1],
    [
      "an aggregate",
      `{ commitmentStats(groupBy: [STATUS], first: 5) { total buckets { count } } }`,
      100 + 30 + 1.1 + 1 + 5 * 1.1,
    ],
    [
      "what is far away by how far it is",
      `{ commitmentStats(groupBy: [PUBLISHER, STATUS], first: 5, madeAfter: "2024-01-01") { total } }`,
      100 + 110 + 30 + 50 + 1.1,
    ],
    [
      "what the ledger has counted by how much there is at most of it",
      `{ commitmentStats(groupBy: [PUBLISHER, STATUS], first: 5) { total } s: meetingStats(groupBy: [ACTOR], first: 5) { total } }`,
      100 + 30 + 1.1 + 100 + 1000 + 1.1,
    ],
    [
      "a scorecard by the promises that are kept, and at an earlier revision by all parties",
      `{ actorScorecard(slug: "x") { promised } s: actorScorecard(slug: "x", atRevision: 1) { promised } }`,
      50 + 3 + 1.1 + 1.5 * (50 + 100) + 1.1,
    ],
    [
      "as many buckets as it shows if nothing is said",
      `{ meetingStats(groupBy: [YEAR]) { buckets { count } } }`,
      100 + 50 + 1 + 1 + 100 * 1.1,
    ],
    [
      "every link that there can be between the nodes of a network",
      `{ meetingNetwork(slug: "google", first: 4) { nodes { distance } links { meetings } } }`,
      100 + 240 + 1 + (1 + 4 * 1.1) + (1 + 6 * 1.1),
    ],
    [
      "an aggregate that is a list",
      `{ staleCommitments(withoutEvidenceFor: 1, first: 2) { nodes { id } } }`,
      100 + 0.002 * 1000 + 30 + 1 + 2 * 1.1,
    ],
    ["records asked for by their ids", `{ nodes(ids: ["a", "b", "c"]) { id } }`, 1 + 3 * 1.1],
    [
      "the type of a union that costs most",
      `{ node(id: "x") { ... on Person { name } ... on Meeting { title slug } } }`,
      1.2,
    ],
    [
      "a field written twice once",
      `{ commitment(slug: "x") { slug slug ...A ...A } } fragment A on Commitment { slug }`,
      1.1,
    ],
    [
      "nothing for what is skipped",
      `{ commitment(slug: "x") { slug evidence @skip(if: true) { nodes { id } } } }`,
      1.1,
    ],
  ])("counts %s", async (_, query, expected) => {
    expect(await cost(query)).toEqual({ requested: Math.ceil(Number(expected.toFixed(6))), limit: limits.cost });
  });

  it("counts what variables and their defaults say, each time anew", async () => {
    const query = `query ($n: Int = 7, $more: Boolean = false) {
      commitments(first: $n) { nodes { id parties @include(if: $more) { id } } } }`;
    expect(await cost(query)).toMatchObject({ requested: 9 });
    expect(await cost(query, { n: 50 })).toMatchObject({ requested: 56 });
    expect(await cost(query, { n: 50, more: true })).toMatchObject({ requested: 656 });
    expect(await cost(query, { n: null })).toMatchObject({ requested: 23 });
    expect(await cost(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: Array(40).fill("x") })).toMatchObject({
      requested: 45,
    });
  });
});

describe("a query within the limits", () => {
  it.each(workedQueries.map((example) => [example.title, example] as const))("is answered: %s", async (_, example) => {
    const answer = await server.ask(example.query, valuesOf(example));
    expect(answer.errors?.map(({ extensions }) => extensions["code"]) ?? []).not.toContain("QUERY_TOO_COMPLEX");
  });

  it("a dashboard of 40 counters and three lists is answered", async () => {
    const counters = times(40, (n) => `c${n}: commitments(status: [KEPT], first: 1) { totalCount }`);
    const list = `nodes { title dueOn { value } parties { actor { name } } evidence(first: 5) { nodes { quote } } }`;
    const { errors } = await server.ask(
      `{ ${counters} a: commitments(first: 50) { ${list} } b: commitments(overdue: true) { ${list} } meetings { nodes { title } } }`,
    );
    expect(errors).toBeUndefined();
  });

  it("ten aggregates are answered, with their answers", async () => {
    const buckets = "total buckets { labels count share key { status actor { slug name } } }";
    const stats = times(7, (n) => `s${n}: commitmentStats(groupBy: [ACTOR, STATUS]) { ${buckets} }`);
    const series = times(
      2,
      (n) => `t${n}: commitmentStatusSeries(interval: MONTH, from: "2015-01-01", to: "2016-12-31") {
        points { date total counts { status count } } }`,
    );
    const network = `n: meetingNetwork(slug: "google", first: 40) { nodes { actor { name } } links { source target meetings } }`;
    const { errors } = await server.ask(`{ ${stats} ${series} ${network} }`);
    expect(errors).toBeUndefined();
  });

  it("GraphiQL can ask for the whole schema", async () => {
    const query = getIntrospectionQuery({ specifiedByUrl: true, schemaDescription: true, inputValueDeprecation: true });
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });
});

describe("a query over a limit is refused before it runs", () => {
  it.each([
    ["tokens", `{ ${times(1001, (n) => `a${n}: __typename`)} }`],
    ["fragments", `{ ...F0 } ${times(31, (n) => `fragment F${n} on Query { __typename }`)}`],
    ["repeats", `{ ${times(21, () => "__typename")} }`],
    ["depth", `{ commitment(slug: "x") { ${"meeting { commitments { nodes { ".repeat(5)} id ${"} } }".repeat(5)} } }`],
    ["depth", `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`],
    ["rootFields", `{ ${times(51, (n) => `a${n}: __typename`)} }`],
    ["aliases", `{ commitment(slug: "x") { ${times(101, (n) => `a${n}: title`)} } }`],
    ["directives", `{ commitment(slug: "x") { ${times(51, (n) => `a${n}: title @skip(if: false)`)} } }`],
    [
      "fields",
      `{ commitment(slug: "x") { ${times(80, (n) => `m${n}: meeting { ...M }`)} } } fragment M on Meeting { id slug title status place city country }`,
    ],
    [
      "pageProduct",
      `{ commitments(first: 100) { nodes { evidence(first: 100) { nodes { sourceArticle { evidence(first: 2) { totalCount } } } } } } }`,
    ],
    [
      "cost",
      `{ ${times(25, (n) => `a${n}: commitments(first: 100) { nodes { evidence(first: 90) { nodes { id } } } }`)} }`,
    ],
  ])("%s", async (measure, query) => {
    expect(await server.ask(query)).toEqual(refused(measure));
  });

  it("where variables ask for too much", async () => {
    const query = `query ($n: Int!) { commitments(first: $n) { nodes { meeting { commitments(first: $n) { nodes {
      evidence(first: $n) { nodes { id } } } } } } } }`;
    expect((await server.ask(query, { n: 5 })).errors).toBeUndefined();
    const { errors } = await server.ask(query, { n: 100 });
    expect(errors).toEqual([
      {
        message: "The query asks for too much: 1,000,000 items in pages within pages; at most 10,000 are answered.",
        extensions: {
          code: "QUERY_TOO_COMPLEX",
          measure: "pageProduct",
          requested: 1_000_000,
          limit: 10_000,
          cost: expect.any(Number),
        },
      },
    ]);
  });

  it("where variables hold more than anybody writes", async () => {
    const many = { ids: Array(10_001).fill("x") };
    expect(await server.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, many)).toEqual(refused("variables"));
  });

  it("where fragments double at every level", async () => {
    const bomb = times(
      14,
      (n) =>
        `fragment F${n} on Commitment { a: meeting { commitments(first: 1) { nodes { ...F${n + 1} } } } b: meeting { commitments(first: 1) { nodes { ...F${n + 1} } } } }`,
    );
    const before = performance.now();
    const answer = await server.ask(`{ commitment(slug: "x") { ...F0 } } ${bomb} fragment F14 on Commitment { slug }`);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(answer).toEqual(refused("fields"));
  });

  it("as GraphQL over HTTP has it", async () => {
    const ask = (accept: string) =>
      fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept },
        body: JSON.stringify({ query: `{ ${times(51, (n) => `a${n}: __typename`)} }` }),
      });
    expect((await ask("application/json")).status).toBe(200);
    expect((await ask("application/graphql-response+json")).status).toBe(400);
  });
});
