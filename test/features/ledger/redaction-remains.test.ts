import { remainsOf } from "../../../src/modules/ledger/redaction/redaction.remains";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { accepted, apply, mutate, propose, submit } from "../../support/contribute";
import { article, meeting } from "../../support/factories";
import { onServer, signedIn } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

const name = "Maximilian Mustermann";
const quote = "Maximilian Mustermann was to blame for all of it";
const text = `On Friday the minister said that the company would answer within a day, and that ${quote}. The company said nothing.`;
const told =
  "stillStandsIn { places { recordId record { __typename id } version revision field } hasMore lookedEverywhere } errors { code }";

describe("where redacted words still stand", () => {
  const server = onServer("empty");
  const owner = beforeTests(() => server.database.connectAsOwner());
  const admin = signedIn(server, { name: "The admin", role: "ADMIN" });
  const contributor = signedIn(server, { name: "A contributor" });

  const rows = async (statement: string, values: unknown[] = []) => (await owner.query(statement, values)).rows;
  const idIn = async (table: string, where: string, value: unknown): Promise<string> =>
    `${table}_${(await rows(`select id from ${table} where ${where}`, [value]))[0].id}`;
  const operationOf = (changeSet: string) => idIn("operation", "change_set_id = $1", changeSet.slice(11));

  const redact = async (record: string, version: number, fields: string[]) =>
    mutate(admin, "redactRevision", { record, version, fields, reason: "By order of a court." }, told);

  /** Somebody, and the change set that has recorded them. */
  const recorded = async (person: object, summary?: string) => {
    const operation = { recordPerson: { confirmedDistinct: true, ...person } };
    const changeSet = await accepted(submit(admin, [operation], summary ? { summary } : {}));
    const [{ id }] = await rows("select id from actor where revision = $1", [changeSet.revision]);
    return { id: `actor_${id}`, changeSet: changeSet.id, revision: changeSet.revision };
  };
  const place = (recordId: string, __typename: string, field: string, revision: unknown, version: unknown = null) => ({
    ...{ recordId, record: { __typename, id: recordId }, version, revision, field },
  });
  const only = (...places: object[]) => ({
    stillStandsIn: { places, hasMore: false, lookedEverywhere: true },
    errors: [],
  });

  it("is told with each redaction, until they stand nowhere", async () => {
    // Given a person, a correction of what is said of them, and a quote that names them.
    const person = await recorded({ name, aliases: ["Max"] }, `Records ${name}.`);
    const correction = { correctActor: { actor: person.id, expectedVersion: 1, description: "Has an office." } };
    const proposed = await propose(contributor, [correction], { summary: `Tells what Maximilian Mustermann does.` });
    await accepted(apply(admin, { changeSet: proposed.id, reason: `I know Maximilian Mustermann's office.` }));
    const report = article({ as: "report", url: "https://news.example/blame", text });
    const said = { source: "$report", quote, stance: "SUPPORTS", role: "ORIGIN" };
    const quoting = await accepted(
      submit(
        admin,
        [report, meeting({ title: "A meeting", evidence: [said] })].map((edit) => ({ [edit.name]: edit.input })),
      ),
    );
    const evidence = await idIn("evidence", "quote = $1", quote);
    const review = await idIn("review", "change_set_id = $1", proposed.id.slice(11));
    const edit = await idIn("operation", "name = 'recordMeeting' and change_set_id = $1", quoting.id.slice(11));
    const [second, third] = [Number(person.revision) + 1, quoting.revision];

    // When the name is taken out of the first version, then it is told where it stands.
    expect(await redact(person.id, 1, ["name", "slug"])).toEqual(
      only(
        place(person.id, "Person", "name", second, 2),
        place(person.id, "Person", "slug", second, 2),
        place(evidence, "Evidence", "quote", third, 1),
        place(proposed.id, "ChangeSet", "summary", second),
        place(edit, "Operation", "input", third),
        place(review, "Review", "reason", second),
      ),
    );

    // When it is taken out there as well, then nothing is left to be told, nor anywhere in the database.
    expect(await redact(evidence, 1, ["quote"])).toEqual(only());
    expect(await redact(person.id, 2, ["name", "slug"])).toEqual(only());
    const tables = await rows(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'history', 'ledger')",
    );
    for (const table of tables) {
      const found = await rows(`select from ${table.name} t where t::text like '%Mustermann%'`);
      expect({ table, found: found.length }).toEqual({ table, found: 0 });
    }
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });

  it.each([
    ["Тарас Зразок", "Виступив тарас ЗРАЗОК, міністр."],
    ["山田太郎", "大臣の山田太郎は約束した。"],
    ["김철수", "김철수는 장관이다."],
    ["Ὀδυσσεὺς Δοκιμή", "ὈΔΥΣΣΕῪΣ Δοκιμή"],
    ["Lucía de la Prueba", "See news.example/lucía-de-la-prueba, or ask Lucía\nde la Prueba."],
    ["Ann Lee", "Joann Leeds says so.\nAnn Lee denies it."],
    ['Pat "Bo" O\'Sample', 'The minister, Pat "Bo" O\'Sample\\, was there.'],
  ])("finds %s in: %s", async (who, description) => {
    const other = await recorded({ name: "Somebody", description });
    const person = await recorded({ name: who });
    expect(await redact(person.id, 1, ["name", "slug"])).toEqual(
      only(
        place(other.id, "Person", "description", other.revision, 1),
        place(await operationOf(other.changeSet), "Operation", "input", other.revision),
      ),
    );
  });

  it.each([
    ["Тарас Приклад", "Олена Тарас Прикладна"],
    ["Marie Lou", "Marie Louise"],
    ["Bob", "Bob says so."],
    ["李", "李说"],
    ["Ivan Proba", "Иван Проба"],
    ["Liu Yang", "Liu, who is no Yang."],
  ])("does not take %s for part of another name, nor for what is spelt otherwise: %s", async (who, description) => {
    await recorded({ name: "Somebody", description });
    const person = await recorded({ name: who });
    expect(await redact(person.id, 1, ["name", "slug"])).toEqual(only());
  });

  it("finds a short text in the same record", async () => {
    const person = await recorded({ name: "Zoë Muster", aliases: ["Zo"], description: "Everybody says Zo." });
    expect(await redact(person.id, 1, ["aliases"])).toEqual(
      only(
        place(person.id, "Person", "description", person.revision, 1),
        place(person.id, "Person", "description", Number(person.revision) + 1, 2),
      ),
    );
  });

  it("tells it of the name of a contributor: of what waits, and of what is retracted", async () => {
    const somebody = await server.signIn({ name: "Erika Musterfrau" });
    const gone = await recorded({ name: "Gone", description: "A friend of Erika Musterfrau." });
    const recording = await operationOf(gone.changeSet);
    const retraction = await propose(contributor, [
      { retractActor: { actor: gone.id, expectedVersion: 1, reason: "No." } },
    ]);
    await accepted(apply(admin, { changeSet: retraction.id }));
    const waiting = await propose(contributor, [{ recordPerson: { name: "Erika Musterfrau" } }]);

    const input = { contributor: somebody.contributorId, reason: "They asked for it." };
    expect(await mutate(admin, "redactContributor", input, told)).toEqual(
      only(
        { ...place(gone.id, "Tombstone", "description", gone.revision, 1) },
        place(recording, "Operation", "input", gone.revision),
        place(await operationOf(waiting.id), "Operation", "input", null),
      ),
    );
  });

  it("tells a hundred places, and that there are more", async () => {
    const people = Array.from({ length: 101 }, (_, index) => ({
      recordPerson: { name: `Witness ${index}`, confirmedDistinct: true, description: "Has seen Jane Sample-Doe." },
    }));
    await accepted(submit(admin, people));
    const person = await recorded({ name: "Jane Sample-Doe" });
    const { stillStandsIn } = await redact(person.id, 1, ["name", "slug"]);
    expect(stillStandsIn).toMatchObject({ hasMore: true, lookedEverywhere: true });
    expect(stillStandsIn.places).toHaveLength(100);
  });

  it("says where it could not look everywhere, and tells what it has found", async () => {
    const person = await recorded({ name: "Juan Ejemplo" }, "Records Juan Ejemplo.");
    await owner.query("begin; lock table change_set in access exclusive mode");
    const remains = await remainsOf(server.database.app, {
      ...{ kind: "meeting", uuid: "01a205b5-7dfc-7000-8000-065a76975f7a", words: ["Juan Ejemplo"] },
    });
    await owner.query("rollback");
    expect(remains).toEqual({
      places: ["name", "slug"].map((field) => ({
        ...{ recordId: person.id, version: 1, revision: person.revision, field },
      })),
      hasMore: false,
      lookedEverywhere: false,
    });
  });

  it("tells nothing of what is refused", async () => {
    const person = await recorded({ name: "Jean Exemple" });
    expect(await redact(person.id, 7, ["name"])).toEqual({ stillStandsIn: null, errors: [{ code: "INVALID" }] });
  });
});
