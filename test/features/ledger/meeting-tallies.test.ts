import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { onEmptyRecord } from "../../support/empty-record";
import { correction, meeting, participation, retraction, techCompany, type TestEdit } from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { Random } from "../../support/random";
import { editAtRandom } from "../../support/random.edits";
import type { Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let head = 0;
let made = 0;

const random = new Random(1815);
const actors = ["$dakar", "$cusco", "$busan", "$tartu", "$izmir"];
const statuses = ["HELD", "HELD", "HELD", "HELD", "PLANNED", "CANCELLED"];
const version = (): number => 1 + random.below(3);

const part = (actor = random.one(actors)) => ({
  actor,
  role: random.one(["ATTENDEE", "HOST"]),
  attendance: random.one(["ATTENDED", "INVITED", "ABSENT"]),
  ...(random.below(3) === 0 && { representing: random.one(actors) }),
});

function newMeeting(): TestEdit {
  const present = actors.filter(() => random.below(2) === 0);
  const participations = present.map((actor, at) => ({ as: `part${made}-${at}`, ...part(actor) }));
  return meeting({ as: `meeting${made++}`, status: random.one(statuses), participations });
}

const anyMeeting = (): string => `$meeting${random.below(made)}`;
const anyPart = (): string => `$part${random.below(made)}-${random.below(2)}`;

/** What anybody may do with meetings and those who were there. Much of it is refused. */
const edits: readonly (() => TestEdit)[] = [
  newMeeting,
  newMeeting,
  () => participation({ meeting: anyMeeting(), ...part() }),
  () => participation({ meeting: anyMeeting(), ...part() }),
  () => correction("Meeting", { meeting: anyMeeting(), expectedVersion: version(), status: random.one(statuses) }),
  () =>
    correction("Participation", {
      participation: anyPart(),
      expectedVersion: version(),
      attendance: random.one(["ATTENDED", "ABSENT"]),
    }),
  () => retraction("Meeting", { meeting: anyMeeting(), expectedVersion: version() }),
  () => retraction("Participation", { participation: anyPart(), expectedVersion: version() }),
  () => mergeActors(random.one(actors) ?? "", random.one(actors) ?? ""),
];

async function edit(): Promise<boolean> {
  const applied = await editAtRandom(recorder, random, edits, head);
  head = applied ?? head;
  return applied !== null;
}

onEmptyRecord(async (begun) => {
  ({ server, recorder } = begun);
  await recorder.apply(...actors.map((name) => techCompany({ as: name.slice(1), name: name.slice(1) })));
  head = await recorder.apply(...Array.from({ length: 12 }, newMeeting));
});

/** The same question twice: as the ledger has counted it, and with a condition that holds of every meeting, for which they are counted. */
async function asked(at: number | null): Promise<[tallied: object, counted: object]> {
  const stats = (args: string) => `query ($at: Int) { it: meetingStats(groupBy: [ACTOR], atRevision: $at ${args}) {
    unit total meetings bucketCount buckets { labels count share key { actor { slug } } } } }`;
  return [await dataOf(server, stats(""), { at }), await dataOf(server, stats(", where: {}"), { at })];
}

describe("in how many meetings each actor was, which the ledger counts with each revision", () => {
  it("is what counting the meetings gives, after any edits, at every revision", async () => {
    const accepted = new Set<boolean>();
    for (let round = 0; round < 140; round++) accepted.add(await edit());
    expect([...accepted].sort()).toEqual([false, true]);
    expect(head).toBeGreaterThan(40);
    const found = new Set<string>();
    for (const at of [null, ...Array.from({ length: head }, (_, before) => before + 1)]) {
      const [tallied, counted] = await asked(at);
      expect({ at, ...tallied }).toEqual({ at, ...counted });
      found.add(JSON.stringify(tallied));
    }
    expect(found.size).toBeGreaterThan(15);
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });

  it("is found out by the verification if somebody changes it, and made again from the records", async () => {
    const owner = await server.database.connectAsOwner();
    await owner.query("call ledger.take_changes_again()");
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
    await owner.query("update ledger.meeting_tally set count = count + 1 where counted = 'MEETING' and revision = 3");
    const what = "its count of meetings (MEETING) does not follow from the records";
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([{ revision: 3, what }]);
    await owner.query("call ledger.keep_meeting_tally_again()");
    await owner.end();
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });
});
