import { createHash } from "node:crypto";
import type { Client } from "pg";
import { ownerDataSource } from "../../../src/database/data-source";
import { verifyIn, verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { changeSet, refusal } from "../../support/change-set";
import { accepted, mutate, submit } from "../../support/contribute";
import { startTestServer, type SignedIn, type TestServer } from "../../support/server";

const secret = "Maximilian Mustermann-Beispiel";
const redacts =
  "redaction { fields version redactedRevision reason changeSet { contributor { name } } record { id } } errors { code message }";

describe("a redaction", () => {
  let server: TestServer;
  let owner: Client;
  let admin: SignedIn;
  let person: string;
  let revision: number;
  let hashes: Record<string, string>;

  const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  const proofs = async () =>
    Object.fromEntries(
      (await rows("select revision, encode(hash, 'hex') as hash from ledger.proof")).map((each) => [
        each.revision,
        each.hash,
      ]),
    ) as Record<string, string>;
  const faults = async () => (await verifyLedger(server.database.app, () => undefined)).faults;
  const redact = (said: object, who = admin) =>
    mutate(
      who,
      "redactRevision",
      { record: person, version: 1, fields: ["name", "slug"], reason: "By order of a court.", ...said },
      redacts,
    );

  beforeAll(async () => {
    server = await startTestServer("seeded");
    owner = await server.database.connectAsOwner();
    admin = await server.signIn({ role: "ADMIN", name: "The admin" });
    const summary = `Records ${secret}, and what he says.`;
    const operations = [{ recordPerson: { name: secret, description: `${secret} has an office.`, aliases: ["Max"] } }];
    const applied = await accepted(submit(admin, operations, { summary, idempotencyKey: "once" }));
    revision = applied.revision ?? 0;
    [{ id: person }] = await rows("select 'actor_' || id as id from actor where name = $1", [secret]);
    hashes = await proofs();
  });
  afterAll(() => server.stop());

  it("takes an admin", async () => {
    const reviewer = await server.signIn({ role: "REVIEWER" });
    await expect(redact({}, reviewer)).rejects.toThrow(/^FORBIDDEN/);
    const app = await server.database.connect();
    const forged = changeSet(app, async () => {
      await app.query("update contributor set role = 'REVIEWER' where name = 'SQL'");
      await app.query("select ledger.redact('actor', $1, 1, '{name}', 'Forged.')", [person.slice(6)]);
    });
    expect(await refusal(forged)).toBe("only an admin redacts");
  });

  it.each([
    [{ fields: ["kind"] }, "only texts of records are redacted"],
    [{ version: 7 }, /^there is no version 7 of actor/],
    [{ record: "contributor_01a205b5-7dfc-7000-8000-065a76975f7a" }, /is not the id of a record$/],
  ])("of %j is refused", async (said, message) => {
    const { redaction, errors } = await redact(said);
    expect(redaction).toBeNull();
    expect(errors).toEqual([{ code: "INVALID", message: expect.stringMatching(message) }]);
    expect(await faults()).toEqual([]);
  });

  it("says who has taken what out of which version, and why", async () => {
    expect(await redact({ fields: ["name", "slug", "description"] })).toEqual({
      redaction: {
        fields: ["description", "name", "slug"],
        version: 1,
        redactedRevision: revision,
        reason: "By order of a court.",
        changeSet: { contributor: { name: "The admin" } },
        record: { id: person },
      },
      errors: [],
    });
    const { data, errors } = await server.ask(`{ redactions { nodes { fields record { id } } } }`);
    expect(errors).toBeUndefined();
    expect(data.redactions.nodes.map(({ fields }: { fields: string[] }) => fields).sort()).toEqual([
      ["description", "name", "slug"],
      ["input"],
      ["summary", "payload_hash"],
    ]);
  });

  it("leaves the words nowhere", async () => {
    const tables = await rows(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'history', 'ledger')`,
    );
    for (const { name } of tables)
      expect({ name, found: await rows(`select from ${name} t where t::text ilike $1`, ["%mustermann%"]) }).toEqual({
        name,
        found: [],
      });
  });

  it("leaves what nobody asked to take out", async () => {
    const { data } = await server.ask(
      `{ node(id: "${person}", atRevision: ${revision}) { ... on Actor { name aliases description } } }`,
    );
    expect(data.node).toEqual({ name: "[redacted]", aliases: ["Max"], description: "[redacted]" });
  });

  it("changes no hash, and everything still fits", async () => {
    expect(await faults()).toEqual([]);
    expect(await proofs()).toMatchObject(hashes);
  });

  it("leaves nothing with which a guess could be confirmed", async () => {
    const [{ fields, salt }] = await rows(
      "select fields, salt from ledger.kept_salt where kind = 'actor' and record_id = $1 and revision = $2",
      [person.slice(6), revision],
    );
    expect(salt).toBeNull();
    expect(Object.keys(fields.name)).toEqual(["digest"]);
    expect(await rows("select from ledger.revision_salt where revision = $1", [revision])).toEqual([]);
    const [{ payload_hash: payload }] = await rows("select payload_hash from change_set where revision = $1", [
      revision,
    ]);
    expect(payload).toBeNull();
    const salts = await rows(
      "select salt from ledger.revision_salt union select salt from ledger.kept_salt where salt is not null",
    );
    const digestWith = (each: Buffer) =>
      createHash("sha256")
        .update(createHash("sha256").update(each).update("name").digest())
        .update(secret)
        .digest("hex");
    expect(salts.map(({ salt: each }) => digestWith(each))).not.toContain(fields.name.digest);
  });

  it.each([
    [
      "what stands in the place of the words",
      "update history.actor set name = 'Somebody else' where name = '[redacted]'",
      /^name of actor_/m,
    ],
    [
      "what is left of an operation",
      `update operation set input = input || '{"x": 1}' where input::text like '%[redacted]%'`,
      /^input of operation_/m,
    ],
    ["the reason", "update redaction set reason = 'No reason.'", /^redaction_\S+ is not as it was recorded/m],
    [
      "the redaction itself",
      "delete from redaction where version is not null",
      /is not what a redaction has left|redaction were recorded/,
    ],
    [
      "a text beside it",
      "update history.actor set aliases = '{Moritz}' where name = '[redacted]'",
      /^(search_text|actor_)/m,
    ],
  ])("is itself part of what is proven: %s", async (_, statement, what) => {
    const source = await ownerDataSource(server.database.ownerUrl).initialize();
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await runner.query("set local session_replication_role = replica");
    await runner.query(statement);
    const { faults: found } = await verifyIn(runner.manager);
    await runner.rollbackTransaction();
    await source.destroy();
    expect(found.map((each) => each.what).join("\n")).toMatch(what);
  });
});
