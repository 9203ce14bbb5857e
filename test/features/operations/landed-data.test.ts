import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { seed } from "../../../src/cli/seed";
import { ownerDataSource } from "../../../src/database/data-source";
import { migrate, migrations } from "../../../src/database/migrations";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { createDatabase, installationOf, type TestDatabase } from "../../support/database";
import { serverOn, type TestServer } from "../../support/server";

/**
 * What earlier versions have left: the rows of their seeds, as `pg_dump --data-only --inserts` wrote them, with the migrations
 * that had landed by then (commits 073bebe, a8b5021 and 50b7f0a). The last one comes with a contribution to the record of 17
 * migrations: of what was asked for in Bishkek, an editor made promises, some of them broken.
 */
const landed = [
  { migrationsThen: 7, file: "0007" },
  { migrationsThen: 14, file: "0014" },
  { migrationsThen: 17, file: "0017" },
  { migrationsThen: 17, file: "0017-contributed" },
];

const flagship = `{ commitment(slug: "code-of-good-conduct") { title statement status timeliness timeline { totalCount } } }`;
const story = `{ meeting(slug: "silicon-valley-february-2015", atRevision: 3) { title status
  participations { actor { name } attendance } evidence(field: "participants") { nodes { quote verified } } } }`;
/** As every version answered it. */
const told = {
  meeting: {
    title: "French interior minister meets internet companies in Silicon Valley",
    status: "HELD",
    participations: ["Bernard Cazeneuve", "Google", "Facebook", "Twitter", "Apple"].map((name) => ({
      actor: { name },
      attendance: "ATTENDED",
    })),
    evidence: { nodes: [{ quote: expect.stringContaining("Google"), verified: true }] },
  },
};

/** All that the seeds say of who is what to a commitment, and of what followed. */
const saying = `{ sourceArticles(first: 100, orderBy: { field: TITLE }) { nodes { title agency } }
  commitments(first: 100, orderBy: { field: TITLE }) { nodes {
  slug jurisdiction { code } formality status timeliness fulfilledOn { value } parties { role actor { slug } }
  followUps(first: 100) { nodes { kind } } } }
  actors(first: 100) { nodes { slug jurisdiction { code } } } }`;
const seeded = (file: string) => file !== "0017-contributed";

describe.each(landed)("the data of $file, with $migrationsThen migrations", ({ migrationsThen, file }) => {
  let database: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    database = await createDatabase("bare");
    server = await serverOn(database);
    await bringToTheHead(database, migrationsThen, file);
  }, 60_000);
  afterAll(() => server.stop());

  it("are told as before", async () => {
    expect((await server.ask(story)).data).toEqual(told);
  });

  it("say that the code was asked for, and that its day has passed", async () => {
    const { data } = await server.ask(flagship);
    expect(data.commitment).toMatchObject({
      title: "A code of good conduct, asked for by a French minister",
      status: "NOT_RATED",
      timeliness: "LAPSED",
    });
    expect(data.commitment.statement).toMatch(
      /^In February 2015, in talks about terrorist propaganda online, the French Ministry .* asks/,
    );
    expect(data.commitment.timeline.totalCount).toBeGreaterThan(5);
  });

  it("are proved to the last revision, with what the migration has changed", async () => {
    const head = { "0017-contributed": 16 }[file] ?? 14;
    expect(await verifyLedger(database.app, () => undefined)).toMatchObject({ head, faults: [] });
  });

  it("say in the history of a party when and why it became one that was asked", async () => {
    const { data } = await server.ask(`{ commitment(slug: "code-of-good-conduct") { parties { role actor { name }
      history { nodes { version changes { field before after }
        changeSet { status summary contributor { name } } } } } } }`);
    const google = data.commitment.parties.find(({ actor }: { actor: { name: string } }) => actor.name === "Google");
    expect(google).toMatchObject({ role: "ASKED" });
    expect(google.history.nodes[0]).toEqual({
      version: 2,
      changes: [{ field: "role", before: "PLEDGER", after: "ASKED" }],
      changeSet: {
        status: "APPLIED",
        summary: expect.stringMatching(/^Say of whom something was only asked that they were asked\./),
        contributor: { name: "Followthrough seeds" },
      },
    });
  });

  it("say what the seeds of today say, of which only the new ones are read", async () => {
    const log: string[] = [];
    await seed(await installationOf(database.app), (line) => log.push(line));
    expect(log).toEqual([
      expect.stringMatching(/^revision \d+: Record topics of technology policy/),
      expect.stringMatching(/^revision \d+: Say in which language the records are/),
    ]);
    if (!seeded(file)) return;
    const fresh = await createDatabase("seeded");
    const other = await serverOn(fresh);
    try {
      expect((await server.ask(saying)).data).toEqual((await other.ask(saying)).data);
    } finally {
      await other.stop();
    }
  });
});

describe("what an editor had recorded in Bishkek as promised, and nobody had promised", () => {
  let database: TestDatabase;
  let server: TestServer;
  const of = (slug: string) => `commitment(slug: "${slug}") { formality status timeliness fulfilledOn { value }
    parties { role status actor { slug } evidence { totalCount } } assessments { totalCount } }`;

  beforeAll(async () => {
    database = await createDatabase("bare");
    server = await serverOn(database);
    await bringToTheHead(database, 17, "0017-contributed");
  }, 60_000);
  afterAll(() => server.stop());

  it("is asked of each company once, with all the quotes, and is broken by none", async () => {
    const { data } = await server.ask(`{ ${of("keep-the-data-in-the-country")} }`);
    expect(data.commitment).toEqual({
      formality: "PROPOSED",
      status: "NOT_RATED",
      timeliness: "LAPSED",
      fulfilledOn: null,
      parties: [
        { role: "ASKED", status: null, actor: { slug: "kochmon" }, evidence: { totalCount: 1 } },
        { role: "ASKED", status: null, actor: { slug: "ala-too-soft" }, evidence: { totalCount: 0 } },
        { role: "COUNTERPARTY", status: null, actor: { slug: "digital-ministry-kg" }, evidence: { totalCount: 0 } },
      ],
      assessments: { totalCount: 0 },
    });
  });

  it("was done where it was done, though nobody says when", async () => {
    const { data } = await server.ask(`{ ${of("publish-the-source-code")} }`);
    expect(data.commitment).toMatchObject({ status: "KEPT", timeliness: "UNKNOWN", fulfilledOn: null });
  });

  it("keeps the days that somebody had recorded, and no others", async () => {
    const told = await server.ask(`{ ${of("open-a-help-line")} }`);
    const untold = await server.ask(`{ ${of("open-three-services")} }`);
    expect(told.data.commitment).toMatchObject({ timeliness: "ON_TIME", fulfilledOn: { value: "2024-03-02" } });
    expect(untold.data.commitment).toMatchObject({ status: "KEPT", timeliness: "UNKNOWN", fulfilledOn: null });
  });

  it("can be read as it was said before, and nobody was late even then", async () => {
    const { data } = await server.ask(`{ commitment(slug: "keep-the-data-in-the-country", atRevision: 9) {
      status timeliness parties { role } } }`);
    expect(data.commitment).toEqual({
      status: "BROKEN",
      timeliness: "LAPSED",
      parties: ["PLEDGER", "SIGNATORY", "SIGNATORY", "COUNTERPARTY"].map((role) => ({ role })),
    });
  });
});

it("an empty database begins with no change set of a migration", async () => {
  const database = await createDatabase("empty");
  try {
    expect(await database.app.query("select count(*)::integer as count from change_set")).toEqual([{ count: 0 }]);
  } finally {
    await database.drop();
  }
});

async function bringToTheHead(database: TestDatabase, migrationsThen: number, file: string): Promise<void> {
  const then = await ownerDataSource(database.ownerUrl, migrations().slice(0, migrationsThen)).initialize();
  await migrate(then).finally(() => then.destroy());
  const loading = await database.connectAsOwner();
  await loading.query("set session_replication_role = replica");
  await loading.query(gunzipSync(readFileSync(join(__dirname, `../../support/landed/${file}.sql.gz`))).toString());
  const owner = await ownerDataSource(database.ownerUrl).initialize();
  await migrate(owner).finally(() => owner.destroy());
}
