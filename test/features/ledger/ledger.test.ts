import "../../../src/modules";
import { trackedKinds } from "../../../src/values/record-id";
import { changeSet, insert, openChangeSet, refusal } from "../../support/change-set";
import { seededKinds } from "../../support/seed.revisions";
import { onDatabase } from "../../support/database";
import { beforeTests } from "../../support/before-tests";

const tracked: readonly string[] = trackedKinds();
const seeded: readonly string[] = seededKinds();

const outside = "nothing is written outside a change set";
const google = "slug = 'google'";

describe("the ledger, against whoever holds the password of the server", () => {
  const database = onDatabase("seeded");
  const app = beforeTests(() => database.connect());

  const one = async <T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T> =>
    (await app.query(text, values)).rows[0] as T;
  const head = async (): Promise<number> => Number((await one("select max(revision) as head from change_set"))["head"]);

  it("covers every table that holds a part of the record", async () => {
    const { rows } = await app.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'revision' and table_name not in ('change_set', 'redaction', 'webhook_delivery') order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([...tracked].sort());
  });

  describe.each(tracked)("of %s, nothing is written outside a change set", (table) => {
    const attempts: [done: string, statement: string, refused: string][] = [
      ["inserted", `insert into ${table} (id) values (gen_random_uuid())`, outside],
      ["updated", `update ${table} set version = 7`, outside],
      ["deleted", `delete from ${table}`, outside],
      ["truncated", `truncate ${table} cascade`, `permission denied for table ${table}`],
    ];
    // Of some kinds the seeds have no row that could be written.
    const possible = attempts.filter(([done]) => seeded.includes(table) || !["updated", "deleted"].includes(done));
    it.each(possible)("no row is %s", async (_, statement, refused) => {
      expect(await refusal(app.query(statement))).toBe(refused);
    });
  });

  it("not even the owner of the tables truncates one", async () => {
    const owner = await database.connectAsOwner();
    expect(await refusal(owner.query("truncate actor cascade"))).toMatch(/is tracked: rows leave it one by one/);
  });

  it.each([
    ["an old revision", "1"],
    ["the latest revision", "8"],
    ["a revision to come", "9"],
    ["nothing", ""],
  ])("a setting that names %s does not open a change set", async (_, revision) => {
    await app.query("begin");
    await app.query("select set_config('followthrough.revision', $1, true)", [revision]);
    expect(await refusal(app.query(`update actor set name = 'Forged' where ${google}`))).toBe(outside);
    await app.query("rollback");
  });

  it("a change set ends with its transaction", async () => {
    await changeSet(app);
    expect(await refusal(app.query(`update actor set name = 'Late' where ${google}`))).toBe(outside);
  });

  it("a proposed change set opens nothing until it is applied", async () => {
    await app.query("begin");
    await app.query(
      `insert into change_set (id, status, summary, contributor_id, revision, applied_at)
       select gen_random_uuid(), 'PROPOSED', 'Proposed.', id, 4711, now() from contributor where not system limit 1`,
    );
    expect(await refusal(app.query(`update actor set name = 'Early' where ${google}`))).toBe(outside);
    await app.query("rollback");
  });

  it("a temporary table that says the change set is open deceives nobody", async () => {
    await app.query("begin");
    await app.query("create temporary table change_set (like public.change_set)");
    await app.query(
      `insert into pg_temp.change_set (id, status, revision, summary, contributor_id, created_at, applied_at, version, conflicts)
       select gen_random_uuid(), 'APPLIED', 1, 'Forged.', id, now(), now(), 1, '{}' from contributor limit 1`,
    );
    await app.query("set local followthrough.revision = 1");
    expect(await refusal(app.query(`update actor set name = 'Forged' where ${google}`))).toBe(outside);
    await app.query("rollback");
  });

  it.each([
    ["written", "insert into history.actor select 9, * from actor limit 1", "permission denied for table actor"],
    ["edited", "update history.commitment set title = 'Forged'", "permission denied for table commitment"],
    ["deleted", "delete from history.commitment", "permission denied for table commitment"],
    ["truncated", "truncate history.commitment", "permission denied for table commitment"],
  ])("history is not %s", async (_, statement, refused) => {
    expect(await refusal(changeSet(app, () => app.query(statement)))).toBe(refused);
  });

  it("history is not written by the ledger's own hand", async () => {
    const forge = changeSet(app, async () => {
      await app.query("create temporary table actor (like public.actor)");
      await app.query("create trigger forge before delete on pg_temp.actor execute function ledger.stamp()");
    });
    expect(await refusal(forge)).toMatch(/^permission denied for function .*stamp$/);
  });

  describe("an edit", () => {
    it("moves what it replaces to history, raises the version and says which revision wrote it", async () => {
      const before = await one(`select * from actor where ${google}`);
      const revision = await changeSet(app, () =>
        app.query(`update actor set description = 'Edited.' where ${google}`),
      );

      const { applied_at: updatedAt } = await one("select applied_at from change_set where revision = $1", [revision]);
      expect(await one(`select * from actor where ${google}`)).toEqual({
        ...before,
        description: "Edited.",
        version: Number(before["version"]) + 1,
        revision: String(revision),
        updated_at: updatedAt,
      });
      expect(
        (await app.query(`select * from history.actor where ${google} and superseded_by = ${revision}`)).rows,
      ).toEqual([{ superseded_by: String(revision), ...before }]);
    });

    it("that deletes a row moves it to history as well", async () => {
      const twitter = "scheme = 'wikidata' and value = 'Q918'";
      const before = await one(`select * from identifier where ${twitter}`);
      const revision = await changeSet(app, () => app.query(`delete from identifier where ${twitter}`));

      expect(await one(`select * from identifier where ${twitter}`)).toBeUndefined();
      expect((await app.query(`select * from history.identifier where ${twitter}`)).rows).toEqual([
        { superseded_by: String(revision), ...before },
      ]);
    });

    it("made in three steps within one change set is one edit", async () => {
      const { version } = await one<{ version: number }>("select version from actor where slug = 'apple'");
      const revision = await changeSet(app, async () => {
        await app.query("update actor set description = 'First.' where slug = 'apple'");
        await app.query("update actor set description = 'Second.' where slug = 'apple'");
        await app.query("update actor set country = null where slug = 'apple'");
      });

      expect(await one("select version, revision, description, country from actor where slug = 'apple'")).toEqual({
        version: version + 1,
        revision: String(revision),
        description: "Second.",
        country: null,
      });
      const replaced = "select version from history.actor where slug = 'apple' and superseded_by = $1";
      expect((await app.query(replaced, [revision])).rows).toEqual([{ version }]);
    });

    it("of a row that the same change set made leaves no history", async () => {
      let id = "";
      await changeSet(app, async () => {
        id = await insert(app, "actor", { kind: "PERSON", slug: "for-a-moment", name: "For a moment" });
        await app.query("update actor set name = 'Renamed' where id = $1", [id]);
        await app.query("delete from actor where id = $1", [id]);
      });
      expect((await app.query("select id from history.actor where id = $1", [id])).rows).toEqual([]);
    });

    it("cannot choose its version, its revision or its moment", async () => {
      const { version } = await one<{ version: number }>("select version from actor where slug = 'facebook'");
      const revision = await changeSet(app, () =>
        app.query("update actor set version = 99, revision = 1, updated_at = '2000-01-01' where slug = 'facebook'"),
      );
      const stamped = await one(
        `select a.version, a.revision, a.updated_at = c.applied_at as on_time
         from actor a join change_set c using (revision) where a.slug = 'facebook'`,
      );
      expect(stamped).toEqual({ version: version + 1, revision: String(revision), on_time: true });
    });

    it("never changes the id of a record", async () => {
      const renumbered = changeSet(app, () => app.query(`update actor set id = gen_random_uuid() where ${google}`));
      expect(await refusal(renumbered)).toBe("the id of a record never changes");
    });
  });

  it("a change set that fails leaves nothing behind and uses up no revision", async () => {
    const before = await head();
    const earlier = () => one("select count(*)::int as rows from history.actor where slug = 'microsoft'");
    const replaced = await earlier();
    const failed = changeSet(app, async () => {
      await app.query("update actor set name = 'Half-written' where slug = 'microsoft'");
      await insert(app, "meeting", { slug: "unproven", title: "Unproven", date: "2015", status: "HELD" });
    });
    expect(await refusal(failed)).toMatch(/^meeting .* has no evidence$/);

    expect(await one("select name from actor where slug = 'microsoft'")).toEqual({ name: "Microsoft" });
    expect(await earlier()).toEqual(replaced);
    expect(await head()).toBe(before);
    expect(await changeSet(app)).toBe(before + 1);
  });

  it("sixteen change sets at once get revisions without gaps, in the order in which they commit", async () => {
    const before = await head();
    const clients = await Promise.all(Array.from({ length: 16 }, () => database.connect()));
    const committed: number[] = [];
    await Promise.all(
      clients.map(async (client, index) => {
        await client.query("begin");
        const revision = await openChangeSet(client);
        await insert(client, "actor", { kind: "PERSON", slug: `racer-${index}`, name: `Racer ${index}` });
        // The order in which the transactions let go of the lock, not that in which their answers reach us.
        committed.push(revision);
        await client.query("commit");
      }),
    );

    const expected = Array.from({ length: 16 }, (_, index) => before + 1 + index);
    expect(committed).toEqual(expected);
    const { rows } = await app.query<{ revision: string }>(
      "select revision from change_set where revision > $1 order by applied_at",
      [before],
    );
    expect(rows.map(({ revision }) => Number(revision))).toEqual(expected);
  });
});
