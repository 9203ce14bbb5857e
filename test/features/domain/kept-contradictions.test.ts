import { trackedKinds } from "../../../src/values/record-id";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { disputableParts as ofCommitments } from "../../../src/modules/commitments/commitment.list";
import { disputableParts as ofMeetings } from "../../../src/modules/meetings/meeting.list";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { Random } from "../../support/random";
import { editAtRandom } from "../../support/random.edits";
import type { Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let head = 0;
let made = 0;

const random = new Random(1848);
const quote = () => make.evidence({ stance: random.one(["SUPPORTS", "CONTRADICTS", "NEUTRAL"]) });
const quotes = () => Array.from({ length: 1 + random.below(2) }, quote);
const promise = (): string => `$promise${random.below(made)}`;
const meeting = (): string => `$meeting${random.below(made)}`;
const version = (): number => 1 + random.below(3);
const attached = (subject: string) => make.attachedEvidence({ as: `quote${random.below(9)}`, subject, ...quote() });

function begun(): make.TestEdit[] {
  const at = made++;
  return [
    make.meeting({ as: `meeting${at}`, title: `შეხვედრა ${at}`, evidence: quotes() }),
    make.participation({ as: `presence${at}`, meeting: `$meeting${at}`, actor: "$batumi", evidence: quotes() }),
    make.commitment({ as: `promise${at}`, title: `დაპირება ${at}`, dueOn: "2020", evidence: quotes() }),
  ];
}

/** What anybody may do that contradicts something, or takes it back. Much of it is refused. */
const edits: readonly (() => make.TestEdit[])[] = [
  begun,
  () => [attached(promise())],
  () => [attached(meeting())],
  () => [make.party({ as: `part${made}`, commitment: promise(), actor: "$poti", evidence: quotes() })],
  () => [make.followUp({ commitment: promise(), evidence: quotes() })],
  () => [make.deadlineChange({ commitment: promise(), evidence: quotes() })],
  () => [make.milestone({ commitment: promise(), position: 1 + random.below(9), evidence: quotes() })],
  () => [make.target({ as: `number${random.below(9)}`, commitment: promise(), evidence: quotes() })],
  () => [make.measurement({ target: `$number${random.below(9)}`, evidence: quotes() })],
  () => [make.assessment({ commitment: promise(), date: `20${10 + random.below(14)}-01-01`, evidence: quotes() })],
  () => [
    make.correction("Evidence", {
      evidence: `$quote${random.below(9)}`,
      expectedVersion: version(),
      stance: random.one(["SUPPORTS", "CONTRADICTS"]),
    }),
  ],
  () => [make.retraction("Evidence", { evidence: `$quote${random.below(9)}`, expectedVersion: version() })],
  () => [make.retraction("Commitment", { commitment: promise(), expectedVersion: version() })],
  () => [make.retraction("Meeting", { meeting: meeting(), expectedVersion: version() })],
  () => [make.retraction("Party", { party: `$part${random.below(made)}`, expectedVersion: version() })],
];

async function edit(): Promise<boolean> {
  const applied = await editAtRandom(recorder, random, edits, head);
  head = applied ?? head;
  return applied !== null;
}

onEmptyRecord(async (given) => {
  ({ server, recorder } = given);
  await recorder.apply(
    make.techCompany({ as: "batumi", name: "ბათუმი" }),
    make.techCompany({ as: "poti", name: "ფოთი" }),
  );
  for (let each = 0; each < 4; each++) head = await recorder.apply(...begun());
});

const disputed = (args: string): string =>
  ["commitments", "meetings"]
    .flatMap((list) =>
      [true, false].map(
        (is) => `${list}${is}: ${list}(contradicted: ${is}, first: 100 ${args}) { totalCount nodes { id } }`,
      ),
    )
    .join(" ");

describe("whether something is contradicted, which the ledger keeps", () => {
  it("follows from its quotes after any edits: what is found now is what is found from the quotes of this revision", async () => {
    const accepted = new Set<boolean>();
    const found = new Set<string>();
    for (let round = 0; round < 60; round++) {
      const edited = await edit();
      accepted.add(edited);
      if (!edited) continue;
      const kept = await dataOf(server, `{ ${disputed("")} }`);
      const known = await dataOf(server, `query ($at: Int!) { ${disputed(", atRevision: $at")} }`, { at: head });
      expect({ head, ...kept }).toEqual({ head, ...known });
      found.add(JSON.stringify(kept));
    }
    expect([...accepted].sort()).toEqual([false, true]);
    expect(found.size).toBeGreaterThan(6);
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });

  it("comes from quotes on every kind of part that can be disputed", async () => {
    const [{ text }] = await server.database.app.query<[{ text: string }]>(
      "select pg_get_viewdef('ledger.contradiction_found') as text",
    );
    const named = trackedKinds().filter((kind) => text.includes(`'${kind.toUpperCase()}'`));
    expect(named.sort()).toEqual(["commitment", "meeting", ...ofCommitments, ...ofMeetings].sort());
  });

  it("is found out by the verification if somebody changes it", async () => {
    const owner = await server.database.connectAsOwner();
    const gone = await owner.query<{ id: string; kind: string }>(
      `delete from ledger.contradicted where record_id = (select min(record_id::text)::uuid from ledger.contradicted)
        returning record_id as id, case when record_id in (select id from meeting) then 'meeting' else 'commitment' end as kind`,
    );
    const [{ id, kind } = { id: "", kind: "" }] = gone.rows;
    const what = `whether ${kind}_${id} is contradicted, as it is kept, does not follow from its quotes`;
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([{ revision: null, what }]);
    await owner.query("call ledger.keep_contradicted_again()");
    await owner.end();
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });
});
