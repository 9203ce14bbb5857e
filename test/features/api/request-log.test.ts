import { posted } from "../../support/asked.twice";
import { beforeTests } from "../../support/before-tests";
import { accepted, submit } from "../../support/contribute";
import { serverOn, startTestServer } from "../../support/server";
import { soonerOrLater } from "../../support/sooner.or.later";

type Line = Record<string, unknown>;

describe("the log of a server", () => {
  const lines: Line[] = [];
  const database = beforeTests(
    () => startTestServer("empty"),
    (server) => server.stop(),
  );
  const server = beforeTests(
    () =>
      serverOn(database.database, {
        logLevel: "info",
        logTo: { write: (line) => lines.push(JSON.parse(line) as Line) },
        // Shorter than any statement takes.
        slowStatementMs: 0.001,
      }),
    (started) => started.app.close(),
  );
  beforeEach(() => lines.splice(0));

  const requests = () => lines.filter(({ msg }) => msg === "request");
  const untilLogged = async (count = 1) => {
    while (requests().length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    return requests();
  };

  it("has a line for each request, under the id that its answer has", async () => {
    const query = "query Reunions { meetings(first: 3) { nodes { title } } }";
    const response = await fetch(`${server.url}/graphql?${new URLSearchParams({ query }).toString()}`, {
      headers: { "apollo-require-preflight": "yes", "x-request-id": "mine" },
    });
    const { extensions } = (await response.json()) as { extensions: { cost: { requested: number } } };

    const [line] = await untilLogged();
    expect(line).toMatchObject({
      requestId: response.headers.get("x-request-id"),
      method: "GET",
      route: "/graphql",
      status: 200,
      operation: "Reunions",
      class: "light",
      cost: extensions.cost.requested,
      revision: 0,
    });
    expect(line?.["requestId"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(line?.["ms"]).toBeGreaterThan(0);
  });

  it("tells what was sent again, and what was written", async () => {
    const query = { query: "query Gesprekken { meetings(first: 4) { nodes { title } } }" };
    await posted(server, query);
    // Anybody's write to the same cluster makes it be read anew.
    const again = await soonerOrLater(
      async () => {
        lines.splice(0);
        await posted(server, query);
        return (await untilLogged(1)).map(({ class: kind, revision }) => [kind, revision]);
      },
      ([line]) => line?.[0] === "repeat",
    );
    expect(again).toEqual([["repeat", 0]]);

    lines.splice(0);
    const amina = await server.signIn({ name: "አሚና", role: "ADMIN" });
    await accepted(submit(amina, [{ recordGovernmentBody: { name: "የኢኖቬሽን ሚኒስቴር" } }]));
    await posted(server, query);

    expect((await untilLogged(2)).map(({ class: kind, revision }) => [kind, revision])).toEqual([
      ["write", 1],
      ["light", 1],
    ]);
  });

  it("does not tell who asked, nor for what", async () => {
    await posted(server, { query: '{ meetings(search: "Fuchsbau") { totalCount } }' });
    await posted(server, { query: `query ${"Z".repeat(4000)} { meetings { totalCount } }` });
    await fetch(`${server.url}/en/actors/no-such-actor?search=Fuchsbau`, { headers: { accept: "text/html" } });
    await fetch(`${server.url}/no/such/address`);

    await untilLogged(4);
    const told = JSON.stringify(lines);
    expect(told).not.toContain("Fuchsbau");
    expect(told).not.toContain("127.0.0.1");
    expect(told).not.toContain("Z".repeat(101));
    expect(requests().map(({ route }) => route)).toEqual(expect.arrayContaining(["/en/*", null]));
  });

  it("names the operation of a slow statement, and gives a page and what it asks one id", async () => {
    await posted(server, { query: 'query Lang { commitments(search: "Ω") { totalCount } }' });
    const slow = lines.filter(({ msg }) => msg === "slow statement");
    expect(slow).toContainEqual(expect.objectContaining({ operation: "Lang", level: 40 }));
    expect(String(slow.at(-1)?.["statement"])).toMatch(/select/);
    expect(JSON.stringify(slow)).not.toContain("Ω");

    lines.splice(0);
    const page = await fetch(`${server.url}/en/meetings`, { headers: { accept: "text/html" } });
    await page.text();
    const asked = (await untilLogged(2)).filter(({ route }) => route === "/graphql");
    expect(asked.length).toBeGreaterThan(0);
    for (const each of asked) expect(each["requestId"]).toBe(page.headers.get("x-request-id"));
  });
});
