import { posted } from "../../support/asked.twice";
import { workedQueries } from "../../support/examples";
import { onServer, serverOn, type TestServer } from "../../support/server";

/** The instant at which it was read is the one thing that differs. */
const withoutInstant = (body: string): string => body.replace(/"asOf":"[^"]*"}}\n$/, '"asOf":""}}\n');

interface Answer {
  status: number;
  left: number;
  body: { errors?: { message: string; extensions: Record<string, unknown> }[] };
}

async function answerOf(server: TestServer, body: object): Promise<Answer> {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
  const left = Number(response.headers.get("ratelimit-remaining"));
  return { status: response.status, left, body: (await response.json()) as Answer["body"] };
}

describe("a document that was asked before is not read again", () => {
  const server = onServer();

  it.each(workedQueries.map(({ title, ...example }) => [title, example] as const))(
    "and its answer is the same to the last byte: %s",
    async (_, { query, variables }) => {
      const question = { query, ...(variables && { variables: JSON.parse(variables) as unknown }) };
      const first = await posted(server, question);
      const second = await posted(server, question);

      expect(first).toContain('"data":{');
      expect(withoutInstant(second)).toBe(withoutInstant(first));
    },
  );

  it.each([
    "{ __typename }",
    "query Art($mit: Boolean = false) { art: __typename @include(if: $mit) nochmal: __typename }",
    "{ zuerst: __typename meetings(first: 1) { nodes { title __typename } } __typename actors(first: 1) { totalCount } zuletzt: __typename }",
  ])("also where nothing or little is read for it: %s", async (query) => {
    const first = await posted(server, { query });
    expect(first).toMatch(/^\{"data":\{.*"Query"/);
    expect(withoutInstant(await posted(server, { query }))).toBe(withoutInstant(first));
  });

  it("but its variables are, and what is wrong with them is said as the first time", async () => {
    const query =
      "query Laender($first: Int, $as: DateTime) { meetings(first: $first, asOf: $as) { nodes { title } } }";
    const wrong = [{ first: 500 }, { first: "viele" }, { as: "3016-01-01T00:00:00Z" }, { as: "gestern" }];
    const fresh = (variables: object) =>
      answerOf(server, { query: `${query} # ${JSON.stringify(variables)}`, variables });
    expect(await answerOf(server, { query, variables: { first: 1 } })).toMatchObject({ status: 200 });

    for (const variables of wrong) {
      const [known, new_] = [await answerOf(server, { query, variables }), await fresh(variables)];
      expect(known.body.errors).toEqual(new_.body.errors);
      expect(known.status).toBe(new_.status);
      expect(known.body.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    }
  });

  it("nor is one that names another operation of it", async () => {
    const query = "query Erste { meetings(first: 1) { totalCount } } query Zweite { actors(first: 1) { totalCount } }";
    const ask = (operationName?: string) => answerOf(server, { query, operationName });

    expect((await ask("Erste")).body).toMatchObject({ data: { meetings: {} } });
    expect((await ask("Zweite")).body).toMatchObject({ data: { actors: {} } });
    expect((await ask("Dritte")).body.errors).toHaveLength(1);
    expect((await ask()).body.errors).toHaveLength(1);
  });
});

describe("an operation that is answered at the second attempt", () => {
  const server = onServer();

  it("is charged once", async () => {
    const counted = await serverOn(server.database, {
      rateLimits: { perAddress: 0, perToken: 0, pointsPerAddress: 100_000 },
    });
    const query = 'query ($first: Int) { commitments(first: $first, search: "पानी") { nodes { title } } }';
    const ask = async (first: number, text = query) => answerOf(counted, { query: text, variables: { first } });
    const start = await ask(1);
    const known = await ask(101);
    const unknown = await ask(101, `${query} # again`);
    await counted.app.close();

    expect(known.body.errors).toEqual(unknown.body.errors);
    expect(start.left - known.left).toBeGreaterThan(400);
    expect(start.left - known.left).toBe(known.left - unknown.left);
  });
});
