import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { ownerDataSource } from "../../../src/database/data-source";
import { migrate, migrations } from "../../../src/database/migrations";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { Command, run } from "../../support/command";
import { createDatabase, type TestDatabase } from "../../support/database";
import { Load } from "../../support/load";
import { wrongIn } from "../../support/load.inspection";

/** Each changes what the server is writing and reading, in an order that is not the server's. */
const later = [
  `alter table actor add column planted_name text;
   select ledger.track('actor');`,
  `alter table evidence add column planted_page integer;
   select ledger.track('evidence');
   alter table meeting add column planted_url text;
   select ledger.track('meeting');
   alter table change_set add column planted_note text;
   select ledger.salt_texts('change_set');
   call ledger.write_parts();`,
  `create index later_participation on participation (attendance);
   alter table operation add column planted_remark text;
   select ledger.salt_texts('operation');
   alter table participation add constraint later_attendance check (attendance <> 'NONSENSE');
   create or replace function ledger.needs_evidence(kind text) returns boolean language sql immutable
     return kind in ('ROLE', 'MEETING', 'COMMITMENT', 'ASSESSMENT');
   call ledger.write_parts();`,
];

const reading = `{
  story: commitment(slug: "code-of-good-conduct", atRevision: 8) { status timeliness dueOn { value } parties { role actor { name } }
    evidence { nodes { quote verified } } timeline { nodes { title } } history { nodes { changes { field after } } } }
  february: meeting(slug: "silicon-valley-february-2015", atRevision: 3) { title participations { actor { name } attendance } }
}`;
const readingNow = `{ meetings(first: 5, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes {
  title participations { actor { name } } evidence { nodes { quote } } history { totalCount } } } }`;

describe("an upgrade of the tables under a server that goes on", () => {
  let database: TestDatabase;
  let server: Command;
  let load: Load;
  let folder: string;

  beforeAll(async () => {
    database = await createDatabase("seeded");
    const settings = { DATABASE_URL: database.ownerUrl, PORT: "0", HOST: "127.0.0.1" };
    server = new Command(settings, "serve");
    const url = await server.url();
    const token = async (name: string, role: string) =>
      (await run(settings, "token", "create", "--name", name, "--role", role)).trim();
    const logged = (id: string) => server.said.split("\n").find((line) => line.includes(id)) ?? id;
    load = new Load(
      { url, logged },
      { contributor: await token("Ada", "CONTRIBUTOR"), reviewer: await token("Grace", "REVIEWER") },
    );
    folder = mkdtempSync(join(tmpdir(), "followthrough-migrations-"));
  }, 120_000);
  afterAll(async () => {
    const abandoned = load.abandon();
    await server.end();
    await abandoned;
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  async function migrateWith(name: string, statements: string): Promise<string[]> {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "up.sql"), statements);
    const owner = await ownerDataSource(database.ownerUrl, [...migrations(), ...migrations(folder)]).initialize();
    return migrate(owner).finally(() => owner.destroy());
  }

  it("comes between readers who leave no table free for a moment", async () => {
    const readers = [await database.connect(), await database.connect()];
    let going = true;
    const reading = readers.map(async (client, number) => {
      await delay(number * 350);
      while (going) await client.query("select pg_sleep(0.7) from actor limit 1");
    });
    try {
      expect(
        await migrateWith(
          "9000_earlier",
          "alter table actor add column planted_words text; select ledger.track('actor')",
        ),
      ).toHaveLength(1);
    } finally {
      going = false;
      await Promise.all(reading);
    }
  }, 90_000);

  it("loses no change set, keeps none in part, and refuses nothing for good", async () => {
    const url = await server.url();
    const before = await ask(url, reading);
    const readers = new Readers(url);
    load.start(4, 1);
    for (const [number, statements] of later.entries()) {
      const reached = load.acknowledged.length + 10;
      while (load.acknowledged.length < reached) await delay(10);
      expect(await migrateWith(`${9001 + number}_later${number}`, statements)).toHaveLength(1);
    }
    const reached = load.acknowledged.length + 10;
    while (load.acknowledged.length < reached) await delay(10);
    await load.finish();
    const { strange, unanswered, answered } = await readers.finish();

    expect({ strange, complaints: load.complaints }).toEqual({ strange: [], complaints: [] });
    expect(answered).toBeGreaterThan(100);
    const inspecting = await database.connectAsOwner();
    expect(await wrongIn(inspecting, load.acknowledged)).toEqual([]);
    expect(await verifyLedger(database.app, () => undefined)).toMatchObject({ faults: [] });
    expect(await ask(url, reading)).toEqual(before);
    if (process.env["UPGRADE_FIGURES"])
      console.log({ acknowledged: load.acknowledged.length, writesRefused: load.unanswered, answered, unanswered });
  }, 180_000);
});

interface Answer {
  data?: unknown;
  errors?: { extensions: { code: string } }[];
}

async function ask(url: string, query: string): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

/** They ask as fast as they are answered. */
class Readers {
  private going = true;
  private strange: Answer[] = [];
  private unanswered = 0;
  private answered = 0;
  private readonly all: Promise<void>[];

  constructor(private readonly url: string) {
    this.all = [reading, readingNow].map((query) => this.read(query));
  }

  private async read(query: string): Promise<void> {
    while (this.going) {
      const answer = await ask(this.url, query);
      const codes = new Set(answer.errors?.map(({ extensions }) => extensions.code));
      if (codes.size === 0) this.answered += 1;
      else if ([...codes].join() === "SERVICE_UNAVAILABLE") this.unanswered += 1;
      else this.strange.push(answer);
    }
  }

  async finish(): Promise<{ strange: Answer[]; unanswered: number; answered: number }> {
    this.going = false;
    await Promise.all(this.all);
    const { strange, unanswered, answered } = this;
    return { strange, unanswered, answered };
  }
}
