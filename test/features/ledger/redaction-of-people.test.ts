import { createHash } from "node:crypto";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { changeSet, refusal } from "../../support/change-set";
import { accepted, apply, mutate, propose, submit } from "../../support/contribute";
import { article, assessment, commitment, meeting, methodology } from "../../support/factories";
import { onServer, signedIn } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

const told =
  "redaction { fields version redactedRevision contributor { id name } record { id } } errors { code field message }";
const name = "Maximilian Mustermann-Beispiel";

describe("a redaction of what no editor changes", () => {
  const server = onServer("empty");
  const owner = beforeTests(() => server.database.connectAsOwner());
  const admin = signedIn(server, { name: "The admin", role: "ADMIN" });
  const colleague = signedIn(server, { name: "A colleague", role: "REVIEWER" });
  const person = signedIn(server, { name });

  const fits = async () => expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  const hashes = async (): Promise<unknown[]> => {
    const { rows } = await owner.query(
      "select revision, encode(hash, 'hex') as hash from ledger.proof order by revision",
    );
    return rows;
  };
  const asked = async (query: string) => (await server.ask(query)).data;

  describe("of the name of a contributor", () => {
    const redact = (contributor: string, who = admin) =>
      mutate(who, "redactContributor", { contributor, reason: "They asked for it." }, told);

    it("leaves their id, and what they contributed; changes no hash; and ends their tokens", async () => {
      const { id } = await propose(person, [{ recordPerson: { name: "Somebody" } }]);
      await accepted(apply(colleague, { changeSet: id }));
      const before = await hashes();

      const marker = `redacted-${person.contributorId.slice("contributor_".length)}`;
      expect(await redact(person.contributorId)).toEqual({
        redaction: {
          ...{ fields: ["name"], version: null, redactedRevision: 0, record: null },
          contributor: { id: person.contributorId, name: marker },
        },
        errors: [],
      });

      const { changeSet: shown } = await asked(`{ changeSet(id: "${id}") { contributor { id name } } }`);
      expect(shown.contributor).toEqual({ id: person.contributorId, name: marker });
      await expect(propose(person, [{ recordPerson: { name: "Somebody else" } }])).rejects.toThrow();
      expect(await hashes()).toEqual([...before, expect.anything()]);
      await fits();
      const { rows: tables } = await owner.query(
        "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'history', 'ledger')",
      );
      for (const table of tables) {
        const { rows } = await owner.query(`select from ${table.name} t where t::text ilike '%mustermann%'`);
        expect({ table, found: rows.length }).toEqual({ table, found: 0 });
      }
    });

    it("leaves nothing with which a guess could be confirmed", async () => {
      const { rows } = await owner.query(
        "select salt, fields from ledger.kept_salt where kind = 'contributor' and record_id = $1",
        [person.contributorId.slice("contributor_".length)],
      );
      expect(rows).toEqual([{ salt: null, fields: { name: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) } } }]);
      const unsalted = createHash("sha256").update(name).digest("hex");
      expect(rows[0].fields.name.digest).not.toBe(unsalted);
    });

    it.each([
      ["once more", () => person.contributorId, "NOT_POSSIBLE_NOW", "this name was redacted before"],
      [
        "of somebody unknown",
        () => "contributor_01a205b5-7dfc-7000-8000-065a76975f7a",
        "INVALID",
        "there is no contributor 01a205b5-7dfc-7000-8000-065a76975f7a",
      ],
      [
        "of something else",
        () => "actor_01a205b5-7dfc-7000-8000-065a76975f7a",
        "INVALID",
        "actor_01a205b5-7dfc-7000-8000-065a76975f7a is not the id of a contributor",
      ],
    ])("%s is refused", async (_, of, code, message) => {
      const { redaction, errors } = await redact(of());
      expect(redaction).toBeNull();
      expect(errors).toEqual([expect.objectContaining({ code, message })]);
    });

    it("takes an admin, whoever asks Postgres for it", async () => {
      await expect(redact(admin.contributorId, colleague)).rejects.toThrow(/^FORBIDDEN/);
      const app = await server.database.connect();
      const forged = changeSet(app, async () => {
        await app.query("update contributor set role = 'REVIEWER' where name = 'SQL'");
        await app.query("select ledger.redact_contributor(id, 'Forged.') from contributor where name = 'A colleague'");
      });
      expect(await refusal(forged)).toBe("only an admin redacts");
    });

    it("is itself part of what is proven", async () => {
      await owner.query("begin");
      await owner.query("set local session_replication_role = replica");
      await owner.query("update contributor set name = 'Somebody else' where name like 'redacted-%'");
      const { rows } = await owner.query("select kind, field from ledger.redaction_faults()");
      await owner.query("rollback");
      expect(rows).toEqual([{ kind: "contributor", field: "name" }]);
    });
  });

  describe("of what is current", () => {
    const text =
      "On Friday the minister said that the company would answer within a day, and that Maximilian Mustermann was to blame for all " +
      "of it. The company said nothing.";
    const quote = "Maximilian Mustermann was to blame for all of it";
    const edits = () => [
      article({ as: "report", url: "https://news.example/blame", text }),
      methodology({ as: "scale" }),
      meeting({
        as: "meeting",
        slug: "blamed",
        evidence: [{ source: "$report", quote, stance: "SUPPORTS", role: "ORIGIN" }],
      }),
      commitment({
        as: "promise",
        slug: "to-answer",
        evidence: [{ source: "$report", quote, stance: "SUPPORTS", role: "ORIGIN" }],
      }),
      assessment({
        ...{
          commitment: "$promise",
          methodology: "$scale",
          date: "2016",
          status: "STALLED",
          rationale: `It says: ${quote}.`,
        },
        evidence: [{ source: "$report", quote: "The company said nothing", stance: "SUPPORTS", role: "OUTCOME" }],
      }),
    ];
    let evidence: string;
    let judgement: string;

    beforeAll(async () => {
      const operations = edits().map(({ name: kind, input }) => ({ [kind]: { ...input } }));
      await accepted(submit(admin, operations));
      const { meeting: found, commitment: promise } = await asked(
        `{ meeting(slug: "blamed") { evidence { nodes { id verified } } } commitment(slug: "to-answer") { assessments { nodes { id } } } }`,
      );
      expect(found.evidence.nodes[0].verified).toBe(true);
      evidence = found.evidence.nodes[0].id;
      judgement = promise.assessments.nodes[0].id;
    });

    const redact = (record: string, fields: string[], version = 1) =>
      mutate(admin, "redactRevision", { record, version, fields, reason: "By order of a court." }, told);

    it("takes a quote out of a source that is known word for word, without a retraction", async () => {
      expect((await redact(evidence, ["quote"])).errors).toEqual([]);
      const { meeting: found } = await asked(
        `{ meeting(slug: "blamed") { evidence { nodes { quote verified version } } } }`,
      );
      expect(found.evidence.nodes).toEqual([{ quote: "[redacted]", verified: false, version: 2 }]);
      await fits();
    });

    it("leaves the source free to be read again, with the quote redacted as it is", async () => {
      const app = await server.database.connect();
      await changeSet(app, () => app.query("update source_article set fingerprint = fingerprint || fingerprint"));
      const { meeting: found } = await asked(`{ meeting(slug: "blamed") { evidence { nodes { quote verified } } } }`);
      expect(found.evidence.nodes).toEqual([{ quote: "[redacted]", verified: false }]);
      await fits();
    });

    it("takes the reasons of a judgement out, which nobody else edits", async () => {
      expect((await redact(judgement, ["rationale"])).errors).toEqual([]);
      const { commitment: promise } = await asked(
        `{ commitment(slug: "to-answer") { status assessments { nodes { rationale status version } } } }`,
      );
      expect(promise).toEqual({
        status: "STALLED",
        assessments: { nodes: [{ rationale: "[redacted]", status: "STALLED", version: 2 }] },
      });
      await fits();
    });

    it.each([
      [
        "update assessment set rationale = 'Better words'",
        "an assessment is never edited, only superseded by a later one",
      ],
      [
        "update evidence set quote = '[redacted]', quote_runs = '' where quote <> '[redacted]'",
        "the quote is not in its source",
      ],
      [
        "update evidence set quote = 'Words that nobody said', quote_runs = '\\x00000000' where quote <> '[redacted]'",
        "the quote is not in its source",
      ],
    ])("lets nobody else do so (%s)", async (statement, refused) => {
      const app = await server.database.connect();
      const forged = changeSet(app, async () => {
        await app.query("set local followthrough.redacts = 'on'");
        await app.query(statement);
      });
      expect(await refusal(forged)).toBe(refused);
    });
  });
});
