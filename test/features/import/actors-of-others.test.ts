import { mutate } from "../../support/contribute";
import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, startTestServer, type SignedIn, type TestServer } from "../../support/server";

describe("an actor that others have recorded", () => {
  let server: TestServer;
  let ada: SignedIn;
  const talks = mappingOf(`
  - entities:
      senate:
        schema: GovernmentBody
        keys: [Body]
        properties: { name: { column: Body }, jurisdiction: { column: Land }, description: { column: Site } }
      talk:
        schema: Meeting
        keys: [Nr]
        properties:
          title: { column: Subject }
          date: { column: Day }
          status: { literal: HELD }
          participations: [{ actor: { entity: senate }, role: { literal: HOST }, attendance: { literal: ATTENDED } }]`);
  const send = (rows: string) =>
    importInto(server, ada.token, talks, [file("talks.csv", `Nr,Body,Land,Day,Subject,Site\n${rows}\n`)]);
  const senates = async () =>
    (
      await dataOf(
        ada,
        "{ actors { nodes { name kind jurisdiction { code } description identifiers { scheme value } } } }",
      )
    )["actors"].nodes as object[];
  const correct = async (name: string) => {
    const { actors } = await dataOf(ada, "{ actors { nodes { id version } } }");
    const [{ id: actor, version: expectedVersion }] = actors.nodes as [{ id: string; version: number }];
    expect((await mutate(ada, "correctActor", { actor, expectedVersion, name })).errors).toEqual([]);
  };

  beforeEach(async () => {
    server = await startTestServer("empty");
    ada = await server.signIn({ name: "Ada", role: "REVIEWER" });
    await mutate(ada, "recordGovernmentBody", { name: "Senate", aliases: ["Upper House"], jurisdiction: "ZW" });
  });
  afterEach(() => server.stop());

  it("is found by its name, keeps it, and is found again when it has another one", async () => {
    const row = "1,Upper House,ZW,2021-03-04,Broadband,https://senate.zw.example/";
    expect((await send(row)).counts).toMatchObject({ knownByName: 1, updated: 1 });
    await correct("Senate of Zimbabwe");
    // Its name is not the register's. What nobody has said of it, the register does.
    expect((await send(row)).counts).toMatchObject({ knownByName: 0, created: 0, updated: 1 });
    expect((await send(row)).counts).toMatchObject({ knownByName: 0, created: 0, updated: 0 });
    expect(await senates()).toEqual([
      expect.objectContaining({
        name: "Senate of Zimbabwe",
        description: "https://senate.zw.example/",
        identifiers: [{ scheme: "kayit-senate", value: "Upper House" }],
      }),
    ]);
  });

  it("in another country is not taken for it, nor is another kind of body; who imports hears of the name", async () => {
    const { counts, rejects } = await send("1,Senate,KE,2021-03-04,Broadband,");
    expect(counts).toMatchObject({ knownByName: 0 });
    expect((await senates()).length).toBe(2);
    expect(rejects.map(({ fate, value }) => [fate, value])).toEqual([["FLAGGED", "Senate"]]);
  });
});
