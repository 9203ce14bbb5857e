import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { onEmptyRecord } from "../../support/empty-record";
import {
  article,
  assessment,
  attachedEvidence,
  commitment,
  correction,
  deadlineChange,
  evidence,
  followUp,
  party,
  retraction,
  techCompany,
  type TestEdit,
} from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { Random } from "../../support/random";
import { editAtRandom } from "../../support/random.edits";
import type { Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let head = 0;
let made = 0;
let followed = 0;

const random = new Random(1936);
const actors = ["$sofia", "$osaka", "$lagos"];
const published = ["2013-02", "2018-11-30", null, "2021/2022"];
const version = (): number => 1 + random.below(3);
const any = (): string => `$promise${random.below(made)}`;
const quote = () => evidence({ source: `$paper${random.below(published.length)}`, quote: "Sagt er es wirklich so" });

function newCommitment(): TestEdit {
  const parties = actors
    .filter(() => random.below(2) === 0)
    .map((actor, at) => ({
      as: `part${made}-${at}`,
      actor,
      role: random.one(["PLEDGER", "SIGNATORY", "BENEFICIARY"]),
    }));
  return commitment({
    as: `promise${made++}`,
    madeOn: random.one(["2012", "2012-03-04", "2011-12"]),
    dueOn: random.one([null, "2016", "2019-07-01", "2150-02"]),
    evidence: [quote()],
    parties,
  });
}

const judged = (): object => {
  const status = random.one(["KEPT", "IN_PROGRESS", "WITHDRAWN", "PARTIALLY_KEPT", "BROKEN"]);
  return status?.endsWith("KEPT") ? { status, fulfilledOn: random.one(["2015-11", "2018", null]) } : { status };
};
const happened = (): string | undefined => random.one(["2012", "2012-03-20", "2013-07", "2016-02-29", "2011-12-24"]);

/** What anybody may do with promises, the judgements on them and what followed. Much of it is refused. */
const edits: readonly (() => TestEdit)[] = [
  newCommitment,
  newCommitment,
  () => followUp({ as: `after${followed++}`, commitment: any(), date: happened(), evidence: [quote()] }),
  () => followUp({ as: `after${followed++}`, commitment: any(), date: happened(), evidence: [quote()] }),
  () =>
    correction("FollowUp", {
      followUp: `$after${random.below(followed)}`,
      expectedVersion: version(),
      date: happened(),
    }),
  () => retraction("FollowUp", { followUp: `$after${random.below(followed)}`, expectedVersion: version() }),
  () => assessment({ commitment: any(), ...judged(), evidence: [quote()] }),
  () => {
    const of = random.below(made);
    return assessment({
      commitment: `$promise${of}`,
      party: `$part${of}-${random.below(2)}`,
      date: random.one(["2019-03", "2020", "2021-01-01"]),
      ...judged(),
      evidence: [quote()],
    });
  },
  () => deadlineChange({ commitment: any(), dueOn: random.one(["2018", "2140-01-01"]), evidence: [quote()] }),
  () => party({ commitment: any(), actor: random.one(actors), role: random.one(["PLEDGER", "SIGNATORY"]) }),
  () => party({ commitment: any(), actor: random.one(actors), representing: random.one(actors), role: "PLEDGER" }),
  () => attachedEvidence({ subject: any(), ...quote() }),
  () =>
    correction("Commitment", {
      commitment: any(),
      expectedVersion: version(),
      madeOn: random.one(["2012-01", "2011"]),
    }),
  () => correction("Party", { party: `$part${random.below(made)}-0`, expectedVersion: version(), role: "SIGNATORY" }),
  () => retraction("Commitment", { commitment: any(), expectedVersion: version() }),
  () => retraction("Party", { party: `$part${random.below(made)}-1`, expectedVersion: version() }),
  () => mergeActors(random.one(actors) ?? "", random.one(actors) ?? ""),
];

async function edit(): Promise<boolean> {
  const applied = await editAtRandom(recorder, random, edits, head);
  head = applied ?? head;
  return applied !== null;
}

onEmptyRecord(async (begun) => {
  ({ server, recorder } = begun);
  const text = "Sagt er es wirklich so, fragt sie.";
  await recorder.apply(
    ...actors.map((name) => techCompany({ as: name.slice(1), name: name.slice(1) })),
    ...published.map((publishedOn, at) =>
      article({ as: `paper${at}`, text: `${text} ${at}`, ...(publishedOn !== null && { publishedOn }) }),
    ),
  );
  head = await recorder.apply(...Array.from({ length: 8 }, newCommitment));
});

const scorecards = (args: string): string =>
  actors
    .map(
      (name) => `${name.slice(1)}: actorScorecard(slug: "${name.slice(1)}" ${args}) {
        promised asked kept partiallyKept broken inProgress notRated overdue onTime late keptOnUnknownDay
        medianDaysToFirstFollowUp daysSinceLastEvidence meetings byStatus { status count } }`,
    )
    .join(" ");

describe("the promises of actors, which the ledger keeps", () => {
  it("are those of the records after any edits: a scorecard says now what the records of this revision give", async () => {
    const accepted = new Set<boolean>();
    const found = new Set<string>();
    for (let round = 0; round < 120; round++) {
      const edited = await edit();
      accepted.add(edited);
      if (!edited) continue;
      const kept = await dataOf(server, `{ ${scorecards("")} }`);
      const known = await dataOf(server, `query ($at: Int!) { ${scorecards(", atRevision: $at")} }`, { at: head });
      expect({ head, ...kept }).toEqual({ head, ...known });
      found.add(JSON.stringify(kept));
    }
    expect([...accepted].sort()).toEqual([false, true]);
    expect(head).toBeGreaterThan(30);
    expect(found.size).toBeGreaterThan(20);
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });

  it("are found out by the verification if somebody changes them, and made again from the records", async () => {
    const owner = await server.database.connectAsOwner();
    const { rows } = await owner.query<{ id: string }>(
      `update ledger.promise set waited = 4711
        where (actor_id, commitment_id) = (select actor_id, commitment_id from ledger.promise order by 2, 1 limit 1) returning commitment_id as id`,
    );
    const what = `what is kept of the promises in commitment_${String(rows[0]?.id)} does not follow from the records`;
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([{ revision: null, what }]);
    await owner.query("call ledger.keep_promises_again()");
    await owner.end();
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });
});
