import type { DataSource, EntityManager } from "typeorm";
import { ownerDataSource } from "../../../src/database/data-source";
import {
  revisionWithHash,
  verifyIn,
  verifyLedger,
  type Verified,
} from "../../../src/modules/ledger/proof/proof.verification";
import { changeSet, insert, openChangeSet, refusal } from "../../support/change-set";
import { accepted, apply, propose, submit } from "../../support/contribute";
import { rows } from "../../support/rows";
import { startTestServer, type TestServer } from "../../support/server";
import { columnsOfRecord, randomFrom, tamper } from "../../support/tampering";

const google = "slug = 'google'";

describe("the proof of the record", () => {
  let server: TestServer;
  let owner: DataSource;

  beforeAll(async () => {
    server = await startTestServer("seeded");
    owner = await ownerDataSource(server.database.ownerUrl).initialize();
    await makeHistory(server);
  });
  afterAll(async () => {
    await owner.destroy();
    await server.stop();
  });

  const verified = (): Promise<Verified> => verifyLedger(server.database.app, () => undefined);
  const head = async () => (await server.ask("{ revision { number hash } }")).data.revision;

  /** Does something as a superuser whom no trigger stops, has it verified, and undoes it. */
  async function afterTampering(work: (manager: EntityManager) => Promise<unknown>): Promise<Verified> {
    const runner = owner.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query("set local session_replication_role = replica");
      await work(runner.manager);
      return await verifyIn(runner.manager);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  it("holds for what nobody tampered with, and ends with the hash that everybody is shown", async () => {
    const { number, hash } = await head();
    expect(await verified()).toEqual({ head: number, hash, rows: expect.any(Number), faults: [] });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("shows each change set with its hash, and an earlier revision with the one it had", async () => {
    const { data } = await server.ask(
      "{ changeSets(status: [APPLIED]) { nodes { revision hash } } revision(atRevision: 3) { number hash } none: revision(atRevision: 0) { hash } }",
    );
    const { hash } = data.changeSets.nodes.find((each: { revision: number }) => each.revision === 3);
    expect(data.revision).toEqual({ number: 3, hash });
    expect(data.none).toBeNull();
  });

  it("finds each of 100 random tamperings by a superuser", async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = randomFrom(seed);
    const columns = await columnsOfRecord(owner.manager);
    const missed: string[] = [];
    for (let done = 0; done < 100;) {
      const ways: (string | null)[] = [];
      const { faults } = await afterTampering(async (manager) => ways.push(await tamper(manager, columns, random)));
      const [way] = ways;
      if (!way) continue;
      done += 1;
      if (faults.length === 0) missed.push(way);
    }
    expect({ seed, missed }).toEqual({ seed, missed: [] });
  }, 600_000);

  it.each([
    [
      "a letter of a title",
      "update meeting set title = overlay(title placing 'X' from 3 for 1) where slug = 'silicon-valley-february-2015'",
      /^meeting_\S+ is not as it was recorded/,
    ],
    ["a name", `update actor set name = 'Gooogle' where ${google}`, /^actor_\S+ is not as it was recorded$/],
    [
      "the name of an author",
      "update contributor set name = 'Somebody' where name = 'Followthrough seeds'",
      /^contributor_\S+ is not as it was recorded$/,
    ],
    [
      "a lost quote",
      "delete from evidence where id = (select min(id::text)::uuid from evidence where revision = 3)",
      /^\d+ rows of evidence were recorded, \d+ are there$/,
    ],
    ["a lost change set", "delete from change_set where revision = 4", /^its change set is missing$/],
    ["a lost hash", "delete from ledger.proof where revision = 4", /^it has no hash$/],
    [
      "another hash",
      "update ledger.proof set hash = sha256(hash) where revision = 4",
      /^its rows are as they were recorded, but its hash does not follow/,
    ],
    [
      "a version put back from history",
      `with gone as (delete from history.participation where superseded_by = 4 returning *)
       update participation p set (version, revision, updated_at) = (g.version, g.revision, g.updated_at)
       from gone g where g.id = p.id`,
      /versions of participation that it replaced or removed were recorded|participation_/,
    ],
    ["a row from nowhere", `insert into history.actor select 9, a.* from actor a where revision = 10`, /actor/],
    [
      "a row of the future",
      `update actor set revision = 4711 where ${google}`,
      /^version \d+ of actor_\S+ belongs to no change set/,
    ],
  ])("names what does not fit: %s", async (_, statement, what) => {
    const { faults } = await afterTampering((manager) => manager.query(statement));
    expect(faults.map((fault) => fault.what).join("\n")).toMatch(new RegExp(what, "m"));
  });

  it("does not depend on the order of the rows, nor on the settings of the session, nor on who asks", async () => {
    const { faults } = await afterTampering(async (manager) => {
      await manager.query("update actor set country = country; update operation set position = position");
      await manager.query(
        "set local timezone = 'Asia/Tokyo'; set local datestyle = 'German'; set local bytea_output = 'escape'",
      );
      await manager.query("set local intervalstyle = 'iso_8601'; set local extra_float_digits = 0");
    });
    expect(faults).toEqual([]);
  });

  it("cannot tell that the last revision was taken off; whoever kept its hash can", async () => {
    const { number, hash } = await head();
    const cut = await afterTampering(async (manager) => {
      await manager.query("delete from actor where revision = $1", [number]);
      await manager.query(
        "delete from operation where change_set_id = (select id from change_set where revision = $1)",
        [number],
      );
      await manager.query("delete from review where change_set_id = (select id from change_set where revision = $1)", [
        number,
      ]);
      const noted = ["ledger.change", "ledger.concern", "ledger.change_jurisdiction"];
      for (const table of ["change_set", "ledger.proof", "ledger.revision_salt", ...noted])
        await manager.query(`delete from ${table} where revision = $1`, [number]);
      expect(await manager.query("select from ledger.proof where hash = decode($1, 'hex')", [hash])).toEqual([]);
    });
    expect(cut).toMatchObject({ head: number - 1, faults: [] });
  });

  it("says at which revision a hash stands", async () => {
    const { hash } = (await server.ask("{ revision(atRevision: 5) { hash } }")).data.revision;
    expect(await revisionWithHash(server.database.app, hash)).toBe(5);
    expect(await revisionWithHash(server.database.app, "0".repeat(64))).toBeNull();
  });

  describe("against whoever holds the password of the server", () => {
    it.each([
      ["insert into ledger.proof values (99, '', '{}', '{}')", "permission denied for table proof"],
      ["update ledger.proof set hash = ''", "permission denied for table proof"],
      ["delete from ledger.revision_salt", "permission denied for table revision_salt"],
      ["insert into ledger.revision_salt values (99, '')", "permission denied for table revision_salt"],
      ["select ledger.chain(1, 1)", "permission denied for function chain"],
      ["call ledger.catch_up()", "permission denied for table revision_salt"],
      ["alter table change_set disable trigger open_proof", "must be owner of table change_set"],
    ])("%s is refused", async (statement, refused) => {
      const app = await server.database.connect();
      expect(await refusal(app.query(statement))).toBe(refused);
    });

    it("covers what is written after the constraints were checked early", async () => {
      const app = await server.database.connect();
      await changeSet(app, async () => {
        await insert(app, "actor", rows.actor());
        await app.query("set constraints all immediate");
        await insert(app, "actor", rows.actor());
      });
      expect((await verified()).faults).toEqual([]);
    });

    it("refuses whatever comes after the hash", async () => {
      const app = await server.database.connect();
      for (const late of [
        "update actor set name = 'Late' where slug = 'google'",
        `insert into operation (change_set_id, position, name, input)
         select id, 7, 'recordPerson', '{}' from change_set where revision = (select max(revision) from change_set)`,
      ]) {
        await app.query("begin");
        await openChangeSet(app);
        await app.query("set constraints all immediate");
        await app.query("set constraints all immediate");
        expect(await refusal(app.query(late))).toMatch(
          /^nothing is written outside a change set|^change set .* is applied/,
        );
        await app.query("rollback");
      }
    });

    it("hashes what the commit itself writes: quotes that are checked again", async () => {
      const app = await server.database.connect();
      await changeSet(app, () =>
        app.query(
          `update source_article set fingerprint = null, fingerprint_covers = null, content_hash = null
           where id = (select source_article_id from evidence where verified limit 1)`,
        ),
      );
      expect((await verified()).faults).toEqual([]);
    });

    it("refuses a review of what is applied", async () => {
      const app = await server.database.connect();
      const late = app.query(
        `insert into review (id, change_set_id, version, reviewer_id, decision, reason)
         select gen_random_uuid(), c.id, 1, r.id, 'REJECT', 'Too late.'
         from change_set c, contributor r where c.revision = 3 and r.role = 'REVIEWER' limit 1`,
      );
      expect(await refusal(late)).toMatch(/is applied and can no longer be edited|of a change set that waits/);
    });
  });
});

/** Something of every kind: corrections, a review, a retraction. */
async function makeHistory(server: TestServer): Promise<void> {
  const author = await server.signIn();
  const reviewer = await server.signIn({ role: "REVIEWER" });
  const { id } = await propose(author, [{ recordPerson: { name: "Ada Example", description: "To be corrected." } }]);
  const { changeSet: reviewed } = await apply(
    reviewer,
    { changeSet: id },
    "changeSet { operations { nodes { record { id } } } }",
  );
  const { operations } = reviewed as unknown as { operations: { nodes: { record: { id: string } }[] } };
  const actor = operations.nodes[0]?.record.id;
  await accepted(submit(reviewer, [{ correctActor: { actor, expectedVersion: 1, description: "Corrected." } }]));
  const retraction = await propose(reviewer, [
    { retractActor: { actor, expectedVersion: 2, reason: "It never was." } },
  ]);
  const other = await server.signIn({ role: "REVIEWER" });
  await accepted(apply(other, { changeSet: retraction.id }));
  await accepted(submit(reviewer, [{ recordPerson: { name: "Grace Example" } }]));
}
