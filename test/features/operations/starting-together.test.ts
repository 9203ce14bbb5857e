import { readdirSync } from "node:fs";
import { join } from "node:path";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { Command } from "../../support/command";
import { createDatabase, type TestDatabase } from "../../support/database";

const flagship = `{ commitment(slug: "code-of-good-conduct") { status timeliness timeline { totalCount } } revision { number } }`;

describe("servers that start on one empty database in the same moment", () => {
  const servers: Command[] = [];
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase("bare");
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.end()));
    await database.drop();
  });

  it("all answer, and the tables and seeds are there once", async () => {
    const settings = { DATABASE_URL: database.ownerUrl, PORT: "0", HOST: "127.0.0.1" };
    servers.push(...[1, 2, 3].map(() => new Command(settings, "serve")));
    const urls = await Promise.all(servers.map((server) => server.url()));
    const answers = await Promise.all(urls.map(ask));

    const seeds = readdirSync(join(__dirname, "../../../seeds")).filter((name) => name.endsWith(".yaml")).length;
    const told = {
      commitment: { status: "NOT_RATED", timeliness: "LAPSED", timeline: { totalCount: 9 } },
      revision: { number: seeds },
    };
    expect(answers).toEqual([told, told, told]);
    const applied: { file: string }[] = await database.app.query(
      "select idempotency_key as file from change_set order by revision",
    );
    expect(applied.map(({ file }) => file)).toEqual(applied.map(({ file }) => file).sort());
    expect(applied).toHaveLength(seeds);
    expect(await verifyLedger(database.app, () => undefined)).toMatchObject({ head: seeds, faults: [] });
  }, 120_000);
});

async function ask(url: string): Promise<unknown> {
  const response = await fetch(`${url}?query=${encodeURIComponent(flagship)}`, {
    headers: { accept: "application/json" },
  });
  return ((await response.json()) as { data: unknown }).data;
}
