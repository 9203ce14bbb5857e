import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Command, run } from "../../support/command";
import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, startTestServer, type SignedIn, type TestServer } from "../../support/server";

const mapping = mappingOf(`
  - entities:
      minister:
        schema: Person
        keys: [Ministre]
        properties: { name: { column: Ministre } }
      visiteur:
        schema: Organisation
        keys: [Visiteur]
        properties: { name: { column: Visiteur } }
      audience:
        schema: Meeting
        keys: [Numero]
        properties:
          title: { column: Objet }
          date: { column: Jour, format: yyyy-MM-dd }
          status: { literal: HELD }
          participations:
            - { actor: { entity: minister }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
            - { actor: { entity: visiteur }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`);

const count = 200;
/** Two that are hard to tell apart: who imports hears of them, whenever each of them came in. */
const near: Record<number, string> = { 3: "Électricité Littoral", 150: "Littoral Électricité" };
const visitor = (at: number): string => near[at] ?? `Société ${(at * 7) % 80} du Bénin`;
/** Every tenth row has a day that does not exist. */
const rows = Array.from({ length: count }, (_, at) => {
  const day = at % 10 === 9 ? "2018-02-30" : `2018-${String((at % 12) + 1).padStart(2, "0")}-1${at % 10}`;
  return `${at + 1},Ministre ${["Adjovi", "Bocco", "Codjo"][at % 3] ?? ""},${visitor(at)},${day},Audience numéro ${at + 1}`;
});
const csv = ["Numero,Ministre,Visiteur,Jour,Objet", ...rows].join("\n");

const everything = `query ($after: String) { meetings(first: 100, after: $after, orderBy: { field: DATE, direction: ASC }) {
  totalCount pageInfo { hasNextPage endCursor } nodes { title date { value } version identifiers { scheme value }
    participations { role attendance actor { name version identifiers { scheme value } } }
    evidence { nodes { quote locator verified sourceArticle { canonicalUrl rowCount } } } } }
  actors { totalCount } sourceArticles { totalCount } }`;

const counts = "created corrected unchanged rows rejectedRows vanishedRows status rejects { totalCount }";

describe("an import that is killed", () => {
  let server: TestServer;
  let ada: SignedIn;
  let folder: string;
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    server = await startTestServer("empty");
    ada = await server.signIn({ name: "Ada", role: "ADMIN" });
    folder = mkdtempSync(path.join(tmpdir(), "broken-off-"));
    writeFileSync(path.join(folder, "audiences.csv"), csv);
    writeFileSync(path.join(folder, "mapping.yaml"), mapping);
  }
  const args = () => [
    "import",
    path.join(folder, "audiences.csv"),
    ...["--mapping", path.join(folder, "mapping.yaml")],
    ...["--url", `${server.url}/graphql`, "--token", ada.token],
    ...["--set-size", "12", "--rejects", path.join(folder, "rejects.csv")],
  ];
  const revision = async (): Promise<number> =>
    (await dataOf(server, "{ revision { number } }"))["revision"]?.number ?? 0;

  /** What the record has, in an order that does not depend on when it came. */
  async function found(): Promise<unknown> {
    const meetings: { title: string; participations: { role: string; actor: { name: string } }[] }[] = [];
    let rest: object = {};
    for (let after: string | null = null, more = true; more;) {
      const data = await dataOf(ada, everything, { after });
      meetings.push(...data.meetings.nodes);
      rest = { meetings: data.meetings.totalCount, actors: data.actors, sources: data.sourceArticles };
      after = data.meetings.pageInfo.endCursor;
      more = data.meetings.pageInfo.hasNextPage;
    }
    for (const { participations } of meetings) participations.sort((a, b) => (a.role < b.role ? -1 : 1));
    return { ...rest, list: meetings.sort((a, b) => (a.title < b.title ? -1 : 1)) };
  }
  const imports = async () =>
    (await dataOf(ada, `{ imports { nodes { ${counts} } } }`))["imports"].nodes as Record<string, unknown>[];

  it("five times, at random, and run again ends as one that was never killed", async () => {
    await start();
    await run({}, ...args());
    const [unbroken, unbrokenCounts] = [await found(), await imports()];
    const sets = await revision();
    expect(unbrokenCounts).toMatchObject([{ status: "APPLIED", rows: count, rejectedRows: count / 10, corrected: 0 }]);
    expect(unbrokenCounts[0]?.["rejects"]).toEqual({ totalCount: count / 10 + 1 });
    await server.stop();
    rmSync(folder, { recursive: true });

    await start();
    const kills = Array.from({ length: 5 }, () => Math.ceil(Math.random() * (sets - 2))).sort((a, b) => a - b);
    for (const at of kills) {
      const command = new Command({}, ...args());
      while (!command.ended && (await revision()) < at) await delay(2);
      // Between two answers, or in the middle of one.
      await delay(Math.random() * 30);
      await command.end("SIGKILL");
    }
    await run({}, ...args());
    expect({ kills, found: await found() }).toEqual({ kills, found: unbroken });
    expect({ kills, imports: await imports() }).toEqual({ kills, imports: unbrokenCounts });
  }, 240_000);

  it("waits for a writer who takes longer than the server waits", async () => {
    await start();
    const owner = await server.database.connectAsOwner();
    await owner.query("select pg_advisory_lock(7021500, 1)");
    const going = importInto(server, ada.token, mapping, [file("audiences.csv", csv)]);
    await delay(6500);
    await owner.query("select pg_advisory_unlock(7021500, 1)");
    const { made } = await going;
    await owner.end();
    expect(made.countRows()).toMatchObject({ rows: count, taken: (count / 10) * 9, rejected: count / 10 });
  }, 60_000);
});
