import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { ownerDataSource } from "../../src/database/data-source";
import { migrate, migrations } from "../../src/database/migrations";
import "../../src/modules";
import { verifyLedger } from "../../src/modules/ledger/proof/proof.verification";
import { evidenceSubjects, identifiedKinds } from "../../src/schema/module";
import { trackedKinds } from "../../src/values/record-id";
import { createDatabase, type TestDatabase } from "../support/database";
import { trackingFaults } from "../support/tracking";

const planted = `create table planted (
  id uuid primary key, version integer not null, revision bigint not null, updated_at timestamptz not null,
  title text not null, aliases text[] not null default '{}', status text not null,
  constraint planted_title_unique unique (title))`;

let database: TestDatabase;
let owner: Client;
beforeEach(async () => {
  database = await createDatabase("empty");
  owner = await database.connectAsOwner();
});
afterEach(() => database.drop());

const sql = async <Row extends object>(text: string): Promise<Row[]> => (await owner.query<Row>(text)).rows;

describe("every tracked table", () => {
  it("has twin, triggers, indexes, salts, parts and rights, and the code knows it", async () => {
    expect(await trackingFaults(owner)).toEqual([]);
    const kinds = await sql<{ kind: string }>("select kind from ledger.tracked_kinds() as kind");
    expect(kinds.map(({ kind }) => kind)).toEqual([...trackedKinds()].sort());
  });

  it.each([
    ["is a subject of evidence", "evidence_subject_kind_known", evidenceSubjects],
    ["can have identifiers", "identifier_subject_kind_known", identifiedKinds],
  ])("%s in the database if its module says so", async (_, rule, kinds) => {
    const subjects = await sql<{ kind: string }>(
      `select lower(found[1]) as kind from pg_constraint, regexp_matches(pg_get_constraintdef(oid), '''(\\w+)''', 'g') as found
        where conname = '${rule}' order by 1`,
    );
    expect(subjects.map(({ kind }) => kind)).toEqual(kinds().sort());
  });

  it("is named when nobody has tracked it", async () => {
    await owner.query(planted);
    expect(await trackingFaults(owner)).toEqual([
      "planted has no twin in history: a migration has to call ledger.track('planted')",
    ]);
  });

  it("is named when a migration uses its twin before it has one", async () => {
    const folder = mkdtempSync(join(tmpdir(), "migrations-"));
    mkdirSync(join(folder, "9000_planted"));
    writeFileSync(join(folder, "9000_planted", "up.sql"), `${planted}; create index on history.planted (title)`);
    const migrating = await ownerDataSource(database.ownerUrl, [...migrations(), ...migrations(folder)]).initialize();
    await expect(migrate(migrating).finally(() => migrating.destroy())).rejects.toThrow(
      `migrations/9000_planted/up.sql: relation "history.planted" does not exist: first call ledger.track('planted'), which makes it`,
    );
    rmSync(folder, { recursive: true });
  });

  it("is named when it has a twin and nothing else", async () => {
    await owner.query(planted);
    await owner.query("create table history.planted (superseded_by bigint not null, like planted)");
    const faults = await trackingFaults(owner);
    expect(faults.map((fault) => fault.replace(/: a migration has to call ledger\.track\('planted'\)$/, ""))).toEqual([
      "planted has no trigger a_stamp, or another",
      "planted has no trigger note_weighty, or another",
      "planted has no trigger refuse_truncate, or another",
      "history.planted has no index on (id, revision)",
      "history.planted has no index on (revision, id)",
      "history.planted has no index on (superseded_by, id)",
      "public.planted has no index on (revision, id)",
      "nothing says whether planted.aliases is hashed with a salt",
      "nothing says whether planted.status is hashed with a salt",
      "nothing says whether planted.title is hashed with a salt",
      "ledger.parts does not hash planted as it is",
      "operation_record_kind_known does not allow 'planted'",
      "the server may not delete in public.planted",
      "the server may not insert in public.planted",
      "the server may not select in history.planted",
      "the server may not select in public.planted",
      "the server may not update in public.planted",
    ]);
  });

  it("is named when a column was added and nobody has tracked that", async () => {
    await owner.query("alter table meeting add column planted_url text");
    expect(await trackingFaults(owner)).toEqual([
      "meeting.planted_url is not in history.meeting: a migration has to call ledger.track('meeting')",
      "nothing says whether meeting.planted_url is hashed with a salt: a migration has to call ledger.track('meeting')",
      "ledger.parts does not hash meeting as it is: a migration has to call ledger.track('meeting')",
    ]);
  });

  it.each([
    [
      "alter table history.actor alter column name type varchar(9)",
      "actor.name is text not null, and character varying(9)",
    ],
    ["alter table actor disable trigger a_stamp", "actor has no trigger a_stamp"],
    ["drop index history.actor_superseded", "history.actor has no index on (superseded_by, id)"],
    ["update ledger.salted set unsalted = '{}' where kind = 'actor'", "nothing says whether actor.country is hashed"],
    ["update ledger.salted set unsalted = '{name,kind,country}' where kind = 'actor'", "ledger.salted has actor.name"],
    [
      "alter table operation add column planted_remark text",
      "nothing says whether operation.planted_remark is hashed with a salt: a migration has to call ledger.salt_texts('operation')",
    ],
  ])("is named after `%s`", async (statement, fault) => {
    await owner.query(statement);
    expect((await trackingFaults(owner)).join("\n")).toContain(fault);
  });
});

describe("ledger.track", () => {
  it("makes a table complete, and a subject of evidence, and untrack takes it all back", async () => {
    const before = await sql("select * from ledger.salted order by kind");
    await owner.query(planted);
    await owner.query("select ledger.track('planted', unsalted => '{status}')");
    await owner.query("select ledger.make_subject('planted', needs_evidence => true)");

    expect(await trackingFaults(owner)).toEqual([]);
    expect(await sql("select columns, unsalted from ledger.salted where kind = 'planted'")).toEqual([
      { columns: ["title", "aliases"], unsalted: ["status"] },
    ]);
    expect(
      await sql("select kind, ledger.needs_evidence(kind) from unnest('{PLANTED,MEETING,ACTOR}'::text[]) as kind"),
    ).toEqual([
      { kind: "PLANTED", needs_evidence: true },
      { kind: "MEETING", needs_evidence: true },
      { kind: "ACTOR", needs_evidence: false },
    ]);

    await expect(owner.query("select ledger.untrack('planted')")).rejects.toThrow("drop the table planted before");
    await owner.query("drop table planted; select ledger.untrack('planted')");
    expect(await trackingFaults(owner)).toEqual([]);
    expect(await sql("select * from ledger.salted order by kind")).toEqual(before);
  });

  it("puts something in the place of redacted texts that the table takes", async () => {
    await owner.query(`${planted}; alter table planted add column planted_url text; select ledger.track('planted')`);
    const marks = await sql<{ mark: string }>(
      "select ledger.marking('planted', field, '00000000-0000-4000-8000-000000000000') as mark from unnest('{title,aliases,planted_url}'::text[]) as field",
    );
    expect(marks.map(({ mark }) => /'(.*)'/.exec(mark)?.[1])).toEqual([
      "redacted-00000000-0000-4000-8000-000000000000",
      "{[redacted]}",
      "https://redacted.invalid/00000000-0000-4000-8000-000000000000",
    ]);
  });

  it("completes a table to which columns were added, again and again", async () => {
    const salted = () =>
      sql<{ columns: string[]; unsalted: string[] }>(
        "select columns, unsalted from ledger.salted where kind = 'meeting'",
      );
    const [before] = await salted();
    await owner.query(`alter table meeting add column planted_url text, add column planted_form text, add column planted_pages integer,
      add column planted_heading text generated always as (planted_url || planted_form) stored`);
    await owner.query("select ledger.track('meeting', unsalted => '{planted_form}')");
    await owner.query("select ledger.track('meeting', unsalted => '{planted_form}')");
    expect(await trackingFaults(owner)).toEqual([]);
    await owner.query("select ledger.track('meeting')");
    expect(await salted()).toEqual([
      {
        columns: [...(before?.columns ?? []), "planted_url"],
        unsalted: [...(before?.unsalted ?? []), "planted_form"],
      },
    ]);

    for (const change of ["drop", "set"]) {
      await owner.query(`alter table meeting alter column title ${change} not null`);
      await owner.query("select ledger.track('meeting')");
      expect(await trackingFaults(owner)).toEqual([]);
    }

    await owner.query(
      "alter table meeting drop column planted_heading, drop column planted_url, drop column planted_form, drop column planted_pages",
    );
    await owner.query("select ledger.track('meeting')");
    expect(await trackingFaults(owner)).toEqual([]);
  });

  it("says what it cannot make of a table", async () => {
    await owner.query("create table planted (id uuid primary key, title text not null)");
    await expect(owner.query("select ledger.track('planted')")).rejects.toThrow(
      "planted has no column revision as tracked tables have it",
    );
    await expect(owner.query("select ledger.track('meeting', unsalted => '{title}')")).rejects.toThrow(
      "meeting.title is hashed with a salt already, and without one the hashes of the past would change",
    );
    await expect(owner.query("select ledger.track('meeting', unsalted => '{revision}')")).rejects.toThrow(
      "meeting.revision is no column of text",
    );
  });

  it("refuses a column that would change the hashes of what is recorded", async () => {
    const seeded = await createDatabase("seeded");
    try {
      const owning = await seeded.connectAsOwner();
      await owning.query("alter table meeting add column planted_form text not null default 'MEETING'");
      await expect(owning.query("select ledger.track('meeting', unsalted => '{planted_form}')")).rejects.toThrow(
        "meeting.planted_form has a value in rows of the past, and their hashes would change",
      );
    } finally {
      await seeded.drop();
    }
  });

  it("brings a new kind and a new field into the proof, and into the reach of redactions", async () => {
    const seeded = await createDatabase("seeded");
    try {
      const owning = await seeded.connectAsOwner();
      const change = async (...statements: string[]) => {
        await owning.query(["begin", "select ledger.open_migration('Test.')", ...statements, "commit"].join("; "));
      };
      await owning.query(`${planted}; select ledger.track('planted', unsalted => '{status}');
        alter table meeting add column planted_url text; select ledger.track('meeting')`);
      const id = "00000000-0000-4000-8000-000000000001";
      const slug = "silicon-valley-february-2015";
      await change(
        `insert into planted (id, title, status) values ('${id}', 'Hatred of Jane Roe', 'OPEN')`,
        `update meeting set planted_url = 'https://example.org/jane-roe' where slug = '${slug}'`,
      );
      await change(
        `select ledger.redact('planted', '${id}', 1, '{title}', 'Test.')`,
        `select ledger.redact('meeting', id, version, '{planted_url}', 'Test.') from meeting where slug = '${slug}'`,
      );

      const { rows } = await owning.query(
        `select planted.title, planted_url like 'https://redacted.invalid/%' as redacted from planted, meeting where slug = '${slug}'`,
      );
      expect(rows).toEqual([{ title: `redacted-${id}`, redacted: true }]);
      expect(await verifyLedger(seeded.app, () => undefined)).toMatchObject({ faults: [] });
      const places =
        "select * from unnest('{planted,meeting,participation}'::text[]) kind, ledger.places_of(kind, '{jane roe}', $1, false, 9)";
      expect((await owning.query(places, [id])).rows).toEqual([]);
    } finally {
      await seeded.drop();
    }
  });
});
