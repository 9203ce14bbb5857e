import type { Client } from "pg";
import { kindsOfActor } from "../../src/modules/actors/actor.kind";
import { contentHash, fingerprint } from "../../src/modules/sources/fingerprint";
import { newUuid, trackedKinds, type TrackedKind } from "../../src/values/record-id";
import { changeSet, insert } from "./change-set";
import type { TestDatabase } from "./database";
import { rows } from "./rows";

const quoted: readonly TrackedKind[] = [
  "role",
  "meeting",
  "participation",
  "commitment",
  "party",
  "follow_up",
  "deadline_change",
  "milestone",
  "target",
  "measurement",
  "assessment",
];

/** Adds records of which the seeds have too few for several pages. Many have equal sort values: lists must have a fixed order even then. */
export async function fillUp(database: Pick<TestDatabase, "connect">): Promise<void> {
  const app = await database.connect();
  const ids = async (query: string): Promise<string[]> =>
    (await app.query<{ id: string }>(query)).rows.map(({ id }) => id);
  const [source = ""] = await ids("select id from source_article where fingerprint is null limit 1");
  const [methodology = ""] = await ids("select id from methodology limit 1");
  const commitments = await ids("select id from commitment limit 5");
  const meetings = await ids("select id from meeting limit 5");
  const prove = (kind: string, subject: string) =>
    insert(
      app,
      "evidence",
      rows.evidence({ subject_kind: kind.toUpperCase(), subject_id: subject, source_article_id: source }),
    );

  await changeSet(app, async () => {
    await addActors(app, { commitments, meetings }, prove);
    for (let judged = 0; judged < 4; judged += 1) {
      const said = { commitment_id: commitments[0], methodology_id: methodology };
      await prove("assessment", await insert(app, "assessment", rows.assessment(said)));
    }
    await setMilestones(app, { commitment_id: commitments[0], methodology_id: methodology }, prove);
    await moveDeadlines(app, commitments[0] ?? "", prove);
    await setTargets(app, commitments[0] ?? "", prove);
    await translate(app, commitments[0]);
    await carryReport(app);
    await contradict(app, { subject_id: commitments[0], source_article_id: source });
    for (const kind of quoted) {
      const [subject = ""] = await ids(`select id from ${kind} order by id desc limit 1`);
      for (let quotes = 0; quotes < 5; quotes += 1) await prove(kind, subject);
    }
    await app.query(
      `insert into operation (id, change_set_id, position, name, input, skipped)
       select $1, (select id from change_set order by revision desc limit 1), 0, 'recordMeeting', '{}', $2`,
      [newUuid(), [...meetings.map((id) => `meeting_${id}`), ...commitments.map((id) => `commitment_${id}`)]],
    );
  });
  await goOnWriting(app);
  for (const title of ["once", "twice", "three times"]) {
    await changeSet(app, () =>
      app.query("update commitment set title = 'Corrected ' || $1 where id = any($2)", [title, commitments]),
    );
  }
  await bringIn(app);
}

type Prove = (kind: string, subject: string) => Promise<string>;

/** Actors of every kind, each with a part in everything, and offices and quotes of its own. */
async function addActors(
  app: Client,
  { commitments, meetings }: { commitments: readonly string[]; meetings: readonly string[] },
  prove: Prove,
): Promise<void> {
  for (const kind of Object.keys(kindsOfActor)) {
    const actor = await insert(app, "actor", rows.actor({ kind }));
    // Only a person has no offices of its own.
    for (let offices = 0; offices < 5 && kind !== "PERSON"; offices += 1)
      await insert(app, "actor", rows.actor({ kind: "OFFICE", body_id: actor }));
    for (const commitment_id of commitments)
      await insert(app, "party", rows.party({ commitment_id, actor_id: actor, role: "BENEFICIARY" }));
    for (const meeting_id of meetings)
      await insert(app, "participation", rows.participation({ meeting_id, actor_id: actor }));
    for (let judged = 0; judged < 4; judged += 1) {
      const b_id = await insert(app, "actor", rows.actor({ kind }));
      await insert(app, "duplicate_judgement", rows.duplicate_judgement({ a_id: actor, b_id, judgement: "UNSURE" }));
    }
    for (let quotes = 0; quotes < 5; quotes += 1) await prove("actor", actor);
  }
}

/** Says several times that a commitment was another one. */
async function contradict(app: Client, said: Record<string, string | undefined>): Promise<void> {
  for (let quotes = 0; quotes < 6; quotes += 1)
    await insert(app, "evidence", rows.evidence({ subject_kind: "COMMITMENT", stance: "CONTRADICTS", ...said }));
}

/** Imports of one file. The last one has rejects, and all change sets: every second of them reverts another. */
async function bringIn(app: Client): Promise<void> {
  await changeSet(app, async () => {
    await app.query(
      `insert into import (id, contributor_id, summary, dataset, mapping_name, mapping_hash, file_names, file_hashes)
       select ($1::uuid[])[n], (select contributor_id from change_set order by revision desc limit 1), 'Diaries', 'diaries', 'diaries.yaml',
         repeat('a', 64), '{diaries.csv}', array[repeat('b', 64)] from generate_series(1, 6) as n`,
      [Array.from({ length: 6 }, newUuid)],
    );
    await app.query(
      `insert into ledger.import_change_set (change_set_id, import_id, phase)
       select id, (select id from import order by id desc limit 1), case when row_number() over (order by id) % 2 = 0 then 'REVERT' else 'RECORD' end
         from change_set`,
    );
    await app.query(
      `insert into ledger.import_reject (import_id, place, file, row_number, fate, reason)
       select (select id from import order by id desc limit 1), n, 'diaries.csv', n, 'REJECTED', 'No day.' from generate_series(1, 6) as n`,
    );
  });
}

/** Numbers of a commitment, several due on the same day, the last one measured several times of the same period. */
async function setTargets(app: Client, commitment_id: string, prove: Prove): Promise<void> {
  const partOf = async (kind: string): Promise<string | undefined> =>
    (await app.query<{ id: string }>(`select id from ${kind} where commitment_id = $1 limit 1`, [commitment_id]))
      .rows[0]?.id;
  const of = { commitment_id, party_id: await partOf("party"), milestone_id: await partOf("milestone") };
  let target_id = "";
  for (let place = 1; place <= 6; place += 1)
    target_id = await insert(app, "target", rows.target({ ...of, due_on: `20${16 + (place % 2)}` }));
  for (let value = 1; value <= 6; value += 1) {
    const period = `2016-0${1 + (value % 3)}`;
    await prove("measurement", await insert(app, "measurement", rows.measurement({ target_id, value, period })));
  }
}

/** Milestones of a commitment, several of them with the same position, the last one judged. */
async function setMilestones(
  app: Client,
  { commitment_id, methodology_id }: Record<string, string | undefined>,
  prove: Prove,
): Promise<void> {
  let milestone_id = "";
  for (let place = 1; place <= 6; place += 1)
    milestone_id = await insert(app, "milestone", rows.milestone({ commitment_id, position: (place % 3) + 1 }));
  for (let judged = 0; judged < 6; judged += 1) {
    const said = { commitment_id, milestone_id, methodology_id };
    await prove("assessment", await insert(app, "assessment", rows.assessment(said)));
  }
}

/** Records the title of a commitment in several languages. */
async function translate(app: Client, record_id: string | undefined): Promise<void> {
  for (const language of ["am", "ar", "hi", "ja", "pt", "sw"]) {
    const said = { record_kind: "COMMITMENT", record_id, language, translator: "MACHINE" };
    await insert(app, "translation", rows.translation(said));
  }
}

/** Records one report as several publishers carry it: each is a near copy of the others. */
async function carryReport(app: Client): Promise<void> {
  const text = Array.from({ length: 60 }, (_, place) => `मन्त्री ${place}`).join(" ");
  const held = { content_hash: contentHash(text), fingerprint: fingerprint(text), fingerprint_covers: "WHOLE_TEXT" };
  for (let publishers = 0; publishers < 7; publishers += 1)
    await insert(app, "source_article", rows.source_article(held));
}

/** Drops and sets the deadline of a commitment in turn, each with a quote. */
async function moveDeadlines(app: Client, commitment_id: string, prove: Prove): Promise<void> {
  const { rows: found } = await app.query<{ due: string | null }>(
    "select due_in_force as due from commitment where id = $1",
    [commitment_id],
  );
  let isDue = Boolean(found[0]?.due);
  for (let year = 2101; year <= 2106; year += 1, isDue = !isDue) {
    const said = isDue ? { kind: "DROPPED", due_on: null } : { kind: "SET", due_on: String(year + 50) };
    const row = rows.deadline_change({ commitment_id, announced_on: String(year), ...said });
    await prove("deadline_change", await insert(app, "deadline_change", row));
  }
}

/** Gives records of every kind several versions, and retracts one. */
async function goOnWriting(app: Client): Promise<void> {
  let gone = "";
  await changeSet(app, async () => (gone = await insert(app, "methodology", rows.methodology())));
  for (let version = 2; version <= 4; version += 1) {
    await changeSet(app, async () => {
      for (const kind of trackedKinds())
        await app.query(`update ${kind} set id = id where id in (select id from ${kind} order by id desc limit 5)`);
    });
  }
  await changeSet(app, () => app.query("delete from methodology where id = $1", [gone]));
}
