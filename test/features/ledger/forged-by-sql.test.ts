import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { fingerprint } from "../../../src/modules/sources/fingerprint";
import { changeSet, insert, openUnseenChangeSet, refusal } from "../../support/change-set";
import { rows, tellStory } from "../../support/rows";
import { onServer } from "../../support/server";
import { onDatabase } from "../../support/database";
import { beforeTests } from "../../support/before-tests";

const text = "On 12 January the ministry asked for a code. The companies promised to think about it until the spring.";
const otherText = "On 12 January the ministry asked for nothing. The companies promised it a code until the spring.";
const printed = "The companies promised to think about it";

/** Whoever holds the password of the server has psql, and this role. */
describe("whoever writes past the server, as its role,", () => {
  const server = onServer("empty");
  const app = beforeTests(() => server.database.connect());
  const story = beforeTests(() => tellStory(app));
  let source: string;
  let quote: string;

  beforeAll(async () => {
    await changeSet(app, async () => {
      source = await insert(app, "source_article", rows.source_article(held(text)));
      quote = await insert(app, "evidence", quoted(printed));
    });
  });

  const held = (of: string) => ({
    content_hash: "0".repeat(64),
    fingerprint: fingerprint(of),
    fingerprint_covers: "WHOLE_TEXT",
  });
  const quoted = (words: string, said: Record<string, unknown> = {}) =>
    rows.evidence({
      subject_kind: "ACTOR",
      subject_id: story.person,
      source_article_id: source,
      quote: words,
      ...said,
    });
  const attempt = (work: () => Promise<unknown>, open?: typeof openUnseenChangeSet): Promise<string> =>
    refusal(changeSet(app, work, open));

  it.each([
    ["yesterday", "now() - interval '1 day'"],
    ["before the transaction", "now() - interval '1 second'"],
    ["tomorrow", "now() + interval '1 day'"],
  ])("creates nothing %s", async (_, instant) => {
    const [author] = (await app.query("select id from contributor where role = 'ADMIN' and not system limit 1")).rows;
    const refused = "it is created now, and at no other time";
    for (const statement of [
      `insert into change_set (id, status, summary, contributor_id, created_at)
       values (gen_random_uuid(), 'PROPOSED', 'Early.', '${author.id}', ${instant})`,
      `insert into contributor (id, name, role, created_at) values (gen_random_uuid(), 'Early', 'ADMIN', ${instant})`,
      `insert into token (id, contributor_id, label, hash, scopes, created_at, expires_at)
       values (gen_random_uuid(), '${author.id}', 'Early', sha256('x'), '{propose}', ${instant}, ${instant} + interval '1 day')`,
      `insert into review (id, change_set_id, version, reviewer_id, decision, reason, created_at)
       select gen_random_uuid(), id, 1, '${author.id}', 'APPLY', 'Early.', ${instant} from change_set limit 1`,
    ])
      expect(await refusal(app.query(statement))).toBe(refused);
  });

  it.each([
    ["change_set", "created_at = now()", "is applied and can no longer be edited"],
    ["change_set", "applied_at = now()", "is applied and can no longer be edited"],
    ["contributor", "name = 'Somebody else'", "permission denied for table contributor"],
    ["contributor", "created_at = now()", "permission denied for table contributor"],
    ["token", "hash = sha256('x')", "permission denied for table token"],
    ["token", "expires_at = now()", "permission denied for table token"],
    ["token", "created_at = now()", "permission denied for table token"],
    ["review", "reviewer_id = gen_random_uuid()", "permission denied for table review"],
    ["review", "created_at = now()", "permission denied for table review"],
    ["history.evidence", "quote = 'Other words of nobody'", "permission denied for table evidence"],
  ])("leaves %s as it was: %s", async (table, assignment, refused) => {
    expect(await refusal(app.query(`update ${table} set ${assignment}`))).toContain(refused);
    expect(await refusal(app.query(`delete from ${table}`))).toContain("permission denied");
  });

  it("does not write by hand that a quote is verified", async () => {
    const words = "words of nobody at all here";
    const unheld = { source_article_id: story.source, verified: true, unverified_reason: null };
    let id = "";
    await changeSet(app, async () => (id = await insert(app, "evidence", quoted(words, unheld))));
    await changeSet(app, () =>
      app.query("update evidence set verified = true, unverified_reason = null where id = $1", [id]),
    );
    const { rows: found } = await app.query("select verified, unverified_reason from evidence where id = $1", [id]);
    expect(found).toEqual([{ verified: false, unverified_reason: "NO_FINGERPRINT" }]);
  });

  it("gives a quote no other subject", async () => {
    const move = (set: string, value: string) => () =>
      app.query(`update evidence set ${set} = $1 where id = $2`, [value, quote]);
    expect(await attempt(move("subject_id", story.ministry))).toBe("what a quote is about never changes");
    expect(
      await attempt(async () => {
        await app.query("set constraints all immediate");
        await move("subject_kind = 'COMMITMENT', subject_id", story.commitment)();
      }),
    ).toBe("what a quote is about never changes");
  });

  it.each([
    ["another text in the place of the one", () => held(otherText)],
    ["a part in the place of the whole", () => ({ ...held(text), fingerprint_covers: "EXCERPT" })],
    ["nothing in its place", () => ({ content_hash: null, fingerprint: null, fingerprint_covers: null })],
  ])("puts %s only before a second person", async (_, other) => {
    const values = Object.values(other());
    const work = () =>
      app.query(
        "update source_article set content_hash = $1, fingerprint = $2, fingerprint_covers = $3 where id = $4",
        [...values, source],
      );
    expect(await attempt(work, openUnseenChangeSet)).toMatch(
      /this needs a second person|the new text does not have it/,
    );
    const loose = "delete from evidence where source_article_id = $1";
    expect(await attempt(async () => (await app.query(loose, [source]), work()), openUnseenChangeSet)).toBe(
      "this needs a second person",
    );
  });

  it("is found where the words of a quote are not those of its runs", async () => {
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
    let forged = "";
    await changeSet(app, async () => {
      const lie = { quote_runs: fingerprint(printed) };
      forged = await insert(app, "evidence", quoted("The companies promised a code by April", lie));
      await app.query("update evidence set quote = $1 where id = $2", ["The companies promised nothing at all", quote]);
    });
    const { faults } = await verifyLedger(server.database.app, () => undefined);
    const what = (version: number, id: string) =>
      `the runs of version ${version} of evidence_${id} are not those of its quote`;
    expect(faults.map((fault) => fault.what).sort()).toEqual([what(1, forged), what(2, quote)].sort());
  });
});

describe("the ledger, against whoever holds the password of the server", () => {
  const database = onDatabase("seeded");
  const app = beforeTests(() => database.connect());

  it.each([
    ["switch off a trigger", "alter table commitment disable trigger a_stamp", "must be owner of table commitment"],
    ["drop a trigger", "drop trigger check_quote on evidence", "must be owner of relation evidence"],
    [
      "replace a function",
      "create or replace function ledger.stamp() returns trigger language plpgsql as 'begin return new; end'",
      "permission denied for schema ledger",
    ],
    [
      "drop a constraint",
      "alter table commitment drop constraint commitment_due_after_made",
      "must be owner of table commitment",
    ],
    [
      "pass for a replica",
      "set session_replication_role = replica",
      'permission denied to set parameter "session_replication_role"',
    ],
    ["drop a table", "drop table assessment", "must be owner of table assessment"],
    ["delete a change set", "delete from change_set", "permission denied for table change_set"],
    ["delete an operation", "delete from operation", "permission denied for table operation"],
    ["truncate the change sets", "truncate change_set cascade", "permission denied for table change_set"],
  ])("the server's role cannot %s", async (_, statement, refused) => {
    expect(await refusal(app.query(statement))).toBe(refused);
  });

  describe("an applied change set", () => {
    const applied = /^change set .* is applied and can no longer be edited$/;

    it.each([
      ["its summary", "update change_set set summary = 'Another story' where revision = 3"],
      ["its revision", "update change_set set revision = 99 where revision = 3"],
      ["its author", "update change_set set contributor_id = (select id from contributor limit 1) where revision = 3"],
      ["its status", "update change_set set status = 'REJECTED' where revision = 3"],
      [
        "its operations",
        `update operation set input = '{}' where change_set_id = (select id from change_set where revision = 3)`,
      ],
    ])("keeps %s", async (_, statement) => {
      expect(await refusal(app.query(statement))).toMatch(applied);
    });

    it("takes no further operation", async () => {
      const added = app.query(
        `insert into operation (change_set_id, position, name, input)
         select id, 999, 'recordPerson', '{}' from change_set where revision = 3`,
      );
      expect(await refusal(added)).toMatch(applied);
    });

    it("takes none among those of a change set that may have some", async () => {
      await app.query("begin");
      await app.query(
        `insert into change_set (id, status, summary, contributor_id)
         select '00000000-0000-4000-8000-00000000000e', 'PROPOSED', 'Has one of its own.', id from contributor where not system limit 1`,
      );
      const added = app.query(
        `insert into operation (change_set_id, position, name, input)
         select id, 999, 'recordPerson', '{}' from change_set where revision = 3 or id = '00000000-0000-4000-8000-00000000000e'`,
      );
      expect(await refusal(added)).toMatch(applied);
      await app.query("rollback");
    });

    it("does not lose an operation to another change set", async () => {
      await app.query("begin");
      await app.query(
        `insert into change_set (id, status, summary, contributor_id)
         select '00000000-0000-4000-8000-00000000000f', 'PROPOSED', 'Takes it over.', id from contributor where not system limit 1`,
      );
      const stolen = app.query(
        `update operation set change_set_id = '00000000-0000-4000-8000-00000000000f'
         where change_set_id = (select id from change_set where revision = 3)`,
      );
      expect(await refusal(stolen)).toMatch(applied);
      await app.query("rollback");
    });
  });
});
