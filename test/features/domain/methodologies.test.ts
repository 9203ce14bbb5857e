import { methodology } from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { dataOf, startTestServer, type TestServer } from "../../support/server";

describe("the methodologies that judgements can follow", () => {
  let server: TestServer;
  let before: number;
  const list = async (args = "") =>
    (await dataOf(server, `{ methodologies${args} { totalCount nodes { name edition } } }`)).methodologies;

  beforeAll(async () => {
    server = await startTestServer("empty");
    const recorder = await startRecorder(server.database.app);
    before = await recorder.apply(
      methodology({ name: "Éva Fáklya", edition: "2", description: null }),
      methodology({ name: "評価基準", edition: "令和7年" }),
    );
    await recorder.apply(
      methodology({ name: "eva faklya", edition: "1" }),
      methodology({ name: "Éva Fáklya", edition: "3" }),
    );
  });
  afterAll(() => server.stop());

  it("are listed by name, whatever their accents and script", async () => {
    const { totalCount, nodes } = await list();
    expect(totalCount).toBe(5);
    const editions = nodes.map(({ name, edition }: { name: string; edition: string }) => `${name} ${edition}`);
    expect(editions.slice(0, 3).sort()).toEqual(["eva faklya 1", "Éva Fáklya 2", "Éva Fáklya 3"].sort());
    expect(editions.at(-1)).toBe("評価基準 令和7年");
  });

  it("are found by their exact name, in every edition, and as of an earlier revision", async () => {
    const named = '(name: "Éva Fáklya")';
    expect((await list(named)).nodes.map(({ edition }: { edition: string }) => edition).sort()).toEqual(["2", "3"]);
    expect((await list(`(name: "Éva Fáklya", atRevision: ${before})`)).nodes).toEqual([
      { name: "Éva Fáklya", edition: "2" },
    ]);
    expect((await list('(name: "Faklya")')).totalCount).toBe(0);
  });

  it("are paged through from either end", async () => {
    const ask = async (args: string) =>
      (
        await dataOf(
          server,
          `{ methodologies(${args}) { nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
        )
      ).methodologies;
    const first = await ask("first: 3");
    const rest = await ask(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage, rest.nodes.length]).toEqual([true, false, 2]);
    const back = await ask(`last: 3, before: "${rest.pageInfo.startCursor}"`);
    expect(back.nodes).toEqual(first.nodes);
  });
});
