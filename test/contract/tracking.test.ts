import type { Client } from "pg";
import "../../src/modules";
import { verifyLedger } from "../../src/modules/ledger/proof/proof.verification";
import { evidenceSubjects } from "../../src/schema/module";
import { trackedKinds } from "../../src/values/record-id";
import { createDatabase, type TestDatabase } from "../support/database";
import { trackingFaults } from "../support/tracking";

const topic = `create table topic (
  id uuid primary key, version integer not null, revision bigint not null, updated_at timestamptz not null,
  title text not null, aliases text[] not null default '{}', status text not null,
  constraint topic_title_unique unique (title))`;

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

  it("is a subject of evidence in the database if its module says so", async () => {
    const subjects = await sql<{ kind: string }>(
      `select lower(found[1]) as kind from pg_constraint, regexp_matches(pg_get_constraintdef(oid), '''(\\w+)''', 'g') as found
        where conname = 'evidence_subject_kind_known' order by 1`,
    );
    expect(subjects.map(({ kind }) => kind)).toEqual(evidenceSubjects().sort());
  });

  it("is named when nobody has tracked it", async () => {
    await owner.query(topic);
    expect(await trackingFaults(owner)).toEqual([
      "topic has no twin in history: a migration has to call ledger.track('topic')",
    ]);
  });

  it("is named when it has a twin and nothing else", async () => {
    await owner.query(topic);
    await owner.query("create table history.topic (superseded_by bigint not null, like topic)");
    const faults = await trackingFaults(owner);
    expect(faults.map((fault) => fault.replace(/: a migration has to call ledger\.track\('topic'\)$/, ""))).toEqual([
      "topic has no trigger a_stamp, or another",
      "topic has no trigger note_weighty, or another",
      "topic has no trigger refuse_truncate, or another",
      "history.topic has no index on (id, revision)",
      "history.topic has no index on (revision, id)",
      "history.topic has no index on (superseded_by, id)",
      "public.topic has no index on (revision, id)",
      "nothing says whether topic.aliases is hashed with a salt",
      "nothing says whether topic.status is hashed with a salt",
      "nothing says whether topic.title is hashed with a salt",
      "ledger.parts does not hash topic as it is",
      "operation_record_kind_known does not allow 'topic'",
      "the server may not delete in public.topic",
      "the server may not insert in public.topic",
      "the server may not select in history.topic",
      "the server may not select in public.topic",
      "the server may not update in public.topic",
    ]);
  });

  it("is named when a column was added and nobody has tracked that", async () => {
    await owner.query("alter table meeting add column minutes_url text");
    expect(await trackingFaults(owner)).toEqual([
      "meeting.minutes_url is not in history.meeting: a migration has to call ledger.track('meeting')",
      "nothing says whether meeting.minutes_url is hashed with a salt: a migration has to call ledger.track('meeting')",
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
      "alter table operation add column remark text",
      "nothing says whether operation.remark is hashed with a salt: a migration has to call ledger.salt_texts('operation')",
    ],
  ])("is named after `%s`", async (statement, fault) => {
    await owner.query(statement);
    expect((await trackingFaults(owner)).join("\n")).toContain(fault);
  });
});

describe("ledger.track", () => {
  it("makes a table complete, and a subject of evidence, and untrack takes it all back", async () => {
    const before = await sql("select * from ledger.salted order by kind");
    await owner.query(topic);
    await owner.query("select ledger.track('topic', unsalted => '{status}')");
    await owner.query("select ledger.make_subject('topic', needs_evidence => true)");

    expect(await trackingFaults(owner)).toEqual([]);
    expect(await sql("select columns, unsalted from ledger.salted where kind = 'topic'")).toEqual([
      { columns: ["title", "aliases"], unsalted: ["status"] },
    ]);
    expect(
      await sql("select kind, ledger.needs_evidence(kind) from unnest('{TOPIC,MEETING,ACTOR}'::text[]) as kind"),
    ).toEqual([
      { kind: "TOPIC", needs_evidence: true },
      { kind: "MEETING", needs_evidence: true },
      { kind: "ACTOR", needs_evidence: false },
    ]);

    await expect(owner.query("select ledger.untrack('topic')")).rejects.toThrow("drop the table topic before");
    await owner.query("drop table topic; select ledger.untrack('topic')");
    expect(await trackingFaults(owner)).toEqual([]);
    expect(await sql("select * from ledger.salted order by kind")).toEqual(before);
  });

  it("puts something in the place of redacted texts that the table takes", async () => {
    await owner.query(`${topic}; alter table topic add column minutes_url text; select ledger.track('topic')`);
    const marks = await sql<{ mark: string }>(
      "select ledger.marking('topic', field, '00000000-0000-4000-8000-000000000000') as mark from unnest('{title,aliases,minutes_url}'::text[]) as field",
    );
    expect(marks.map(({ mark }) => /'(.*)'/.exec(mark)?.[1])).toEqual([
      "redacted-00000000-0000-4000-8000-000000000000",
      "{[redacted]}",
      "https://redacted.invalid/00000000-0000-4000-8000-000000000000",
    ]);
  });

  it("completes a table to which columns were added, again and again", async () => {
    await owner.query(`alter table meeting add column minutes_url text, add column form text, add column pages integer,
      add column heading text generated always as (minutes_url || form) stored`);
    await owner.query("select ledger.track('meeting', unsalted => '{form}')");
    await owner.query("select ledger.track('meeting', unsalted => '{form}')");
    expect(await trackingFaults(owner)).toEqual([]);
    await owner.query("select ledger.track('meeting')");
    expect(await sql("select columns, unsalted from ledger.salted where kind = 'meeting'")).toEqual([
      {
        columns: ["slug", "title", "purpose", "place", "city", "minutes_url"],
        unsalted: ["date", "country", "status", "form"],
      },
    ]);

    await owner.query(
      "alter table meeting drop column heading, drop column minutes_url, drop column form, drop column pages",
    );
    await owner.query("select ledger.track('meeting')");
    expect(await trackingFaults(owner)).toEqual([]);
  });

  it("says what it cannot make of a table", async () => {
    await owner.query("create table topic (id uuid primary key, title text not null)");
    await expect(owner.query("select ledger.track('topic')")).rejects.toThrow(
      "topic has no column revision as tracked tables have it",
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
      await owning.query("alter table meeting add column form text not null default 'MEETING'");
      await expect(owning.query("select ledger.track('meeting', unsalted => '{form}')")).rejects.toThrow(
        "meeting.form has a value in rows of the past, and their hashes would change",
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
      await owning.query(`${topic}; select ledger.track('topic', unsalted => '{status}');
        alter table meeting add column minutes_url text; select ledger.track('meeting')`);
      const id = "00000000-0000-4000-8000-000000000001";
      const slug = "silicon-valley-february-2015";
      await change(
        `insert into topic (id, title, status) values ('${id}', 'Hatred of Jane Roe', 'OPEN')`,
        `update meeting set minutes_url = 'https://example.org/jane-roe' where slug = '${slug}'`,
      );
      await change(
        `select ledger.redact('topic', '${id}', 1, '{title}', 'Test.')`,
        `select ledger.redact('meeting', id, version, '{minutes_url}', 'Test.') from meeting where slug = '${slug}'`,
      );

      const { rows } = await owning.query(
        `select topic.title, minutes_url like 'https://redacted.invalid/%' as redacted from topic, meeting where slug = '${slug}'`,
      );
      expect(rows).toEqual([{ title: `redacted-${id}`, redacted: true }]);
      expect(await verifyLedger(seeded.app, () => undefined)).toMatchObject({ faults: [] });
      const places =
        "select * from unnest('{topic,meeting,participation}'::text[]) kind, ledger.places_of(kind, '{jane roe}', $1, false, 9)";
      expect((await owning.query(places, [id])).rows).toEqual([]);
    } finally {
      await seeded.drop();
    }
  });
});
