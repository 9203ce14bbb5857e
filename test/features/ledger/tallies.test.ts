import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { mutate } from "../../support/contribute";
import { onEmptyRecord } from "../../support/empty-record";
import {
  article,
  assessment,
  attachedEvidence,
  commitment,
  correction,
  deadlineChange,
  evidence,
  party,
  retraction,
  techCompany,
  type TestEdit,
} from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { Random } from "../../support/random";
import { editAtRandom } from "../../support/random.edits";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let head = 0;

const publishers = ["الأهرام", "Ziarul de Iași", "中国日报", "ÆØÅ-posten"];
const actors = ["$lagos", "$hanoi", "$quito", "$tbilisi", "$minsk"];
const random = new Random(1917);
let made = 0;

const quoteOf = (source: number) => evidence({ source: `$paper${source}`, quote: "Sagt er es wirklich so" });

function newCommitment(): TestEdit {
  const asked = random.below(4) === 0;
  const roles = asked ? ["ASKED", "CONVENER"] : ["PLEDGER", "SIGNATORY", "COUNTERPARTY"];
  const parties = actors
    .filter(() => random.below(2) === 0)
    .map((actor, at) => ({ as: `part${made}-${at}`, actor, role: random.one(roles) }));
  return commitment({
    as: `promise${made++}`,
    formality: asked ? "PROPOSED" : random.one(["DECLARED", "SIGNED_AGREEMENT"]),
    dueOn: random.one([null, "2016", "2019-07-01", "2150-02"]),
    evidence: [quoteOf(random.below(4)), quoteOf(random.below(4))],
    parties,
  });
}

const any = (): string => `$promise${random.below(made)}`;
const status = (): string | undefined => random.one(["KEPT", "IN_PROGRESS", "STALLED", "PARTIALLY_KEPT"]);
/** What is kept is kept on some day, in time or not. */
const judged = (): object => {
  const said = status();
  return said?.endsWith("KEPT")
    ? { status: said, fulfilledOn: random.one(["2015-11", "2018", null]) }
    : { status: said };
};
const version = (): number => 1 + random.below(3);

/** What anybody may do with commitments, those who are in them, their quotes and their sources. Much of it is refused. */
const edits: readonly (() => TestEdit)[] = [
  newCommitment,
  () => assessment({ commitment: any(), ...judged(), evidence: [quoteOf(0)] }),
  () => deadlineChange({ commitment: any(), dueOn: random.one(["2018", "2140-01-01"]), evidence: [quoteOf(2)] }),
  () => {
    const of = random.below(made);
    return assessment({
      commitment: `$promise${of}`,
      party: `$part${of}-${random.below(3)}`,
      ...judged(),
      evidence: [quoteOf(1)],
    });
  },
  () => party({ commitment: any(), actor: random.one(actors), role: random.one(["PLEDGER", "SIGNATORY", "ASKED"]) }),
  () => party({ commitment: any(), actor: random.one(actors), representing: random.one(actors), role: "PLEDGER" }),
  () => attachedEvidence({ subject: any(), ...quoteOf(random.below(4)) }),
  () =>
    correction("Commitment", {
      commitment: any(),
      expectedVersion: version(),
      formality: random.one(["DECLARED", "IN_LAW", "PROPOSED"]),
    }),
  () =>
    correction("Party", {
      party: `$part${random.below(made)}-0`,
      expectedVersion: version(),
      role: random.one(["PLEDGER", "SIGNATORY"]),
    }),
  () => retraction("Commitment", { commitment: any(), expectedVersion: version() }),
  () => retraction("Party", { party: `$part${random.below(made)}-1`, expectedVersion: version() }),
  () =>
    correction("SourceArticle", {
      sourceArticle: `$paper${random.below(4)}`,
      expectedVersion: version(),
      publisher: random.one(publishers),
    }),
  () =>
    correction("Actor", {
      actor: random.one(actors),
      expectedVersion: version(),
      kind: random.one(["TECH_COMPANY", "COMPANY", "ASSOCIATION"]),
    }),
  () => mergeActors(random.one(actors) ?? "", random.one(actors) ?? ""),
];

/** Applies some edits as one change set, and now and then reverts an earlier one. @returns whether it was accepted */
async function edit(): Promise<boolean> {
  const applied = await editAtRandom(recorder, random, edits, head);
  head = applied ?? head;
  return applied !== null;
}

onEmptyRecord(async (begun) => {
  ({ server, recorder } = begun);
  const text = "Sagt er es wirklich so, fragt sie.";
  await recorder.apply(
    ...actors.map((name) => techCompany({ as: name.slice(1), name })),
    ...publishers.map((publisher, at) => article({ as: `paper${at}`, publisher, text: `${text} ${publisher}` })),
  );
  head = await recorder.apply(...Array.from({ length: 8 }, newCommitment));
});

const groupings = [
  "STATUS",
  "FORMALITY",
  "FORMALITY, STATUS",
  "ACTOR",
  "STATUS, ACTOR",
  "ACTOR_KIND, STATUS",
  "ASKED_ACTOR, STATUS",
  "PUBLISHER",
  "PUBLISHER, STATUS",
  "TIMELINESS",
  "STATUS, TIMELINESS",
  "ACTOR_KIND, TIMELINESS",
  "TIMELINESS, STATUS, ACTOR_KIND",
];

/** The same question twice: as the ledger has counted it, and with a condition that holds of every record, for which the records are counted. */
async function asked(at: number): Promise<[tallied: object, counted: object]> {
  const stats = (args: string) =>
    groupings.map(
      (
        grouping,
        place,
      ) => `s${place}: commitmentStats(groupBy: [${grouping}], atRevision: ${at}${args}) { unit total commitments bucketCount
      buckets { labels count share } }`,
    );
  const total = (args: string) =>
    [
      "",
      "status: [STALLED, KEPT]",
      "formality: [DECLARED]",
      "promised: true",
      "promised: false, status: [NOT_RATED]",
      "timeliness: [OVERDUE, ON_TIME]",
      "timeliness: [NOT_DUE, LAPSED], status: [NOT_RATED, STALLED]",
      "overdue: true",
      "overdue: false, status: [STALLED]",
    ].map((plain, place) => `t${place}: commitments(atRevision: ${at} ${plain} ${args}) { totalCount }`);
  const all = (args: string) => dataOf(server, `{ ${[...stats(args && `, ${args}`), ...total(args)].join(" ")} }`);
  return [await all(""), await all("where: {}")];
}

describe("what the ledger counts with each revision", () => {
  it("is what counting the records gives, after any edits, at every revision", async () => {
    const kinds = new Set<boolean>();
    for (let round = 0; round < 130; round++) kinds.add(await edit());
    expect([...kinds].sort()).toEqual([false, true]);
    expect(head).toBeGreaterThan(40);
    for (let at = 1; at <= head; at++) {
      const [tallied, counted] = await asked(at);
      expect({ at, ...tallied }).toEqual({ at, ...counted });
    }
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });

  it("also after the name of a publisher was redacted", async () => {
    const admin = await server.signIn({ role: "ADMIN" });
    const said = { record: recorder.id("paper2"), version: 1, fields: ["publisher"], reason: "By order of a court." };
    const { errors } = await mutate(admin, "redactRevision", said, "errors { code message }");
    expect(errors).toEqual([]);
    head += 1;
    for (const at of [2, 3, 10, head]) {
      const [tallied, counted] = await asked(at);
      expect({ at, ...tallied }).toEqual({ at, ...counted });
    }
    expect(JSON.stringify(await asked(3))).toContain("[redacted]");
  });

  it("is found out by the verification if somebody changes it", async () => {
    const owner = await server.database.connectAsOwner();
    await owner.query("call ledger.take_changes_again()");
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
    await owner.query(
      "update ledger.deadline_tally set count = count + 1 where revision = (select min(revision) from commitment)",
    );
    await owner.query("update ledger.tally set count = count + 1 where counted = 'COMMITMENT' and revision = 3");
    await owner.end();
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([
      {
        revision: 3,
        what: expect.stringMatching(/^its count \(COMMITMENT, \w+, \w+\) does not follow from the records$/),
      },
      {
        revision: expect.any(Number),
        what: expect.stringMatching(/^its count by deadline \([-\w]+, \w+, \w+\) does not follow from the records$/),
      },
    ]);
  });
});
