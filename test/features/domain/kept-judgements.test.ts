import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
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

const random = new Random(1967);
const papers = ["ಪ್ರಜಾವಾಣಿ", "Deccan Herald", "ದಿ ಹಿಂದೂ"];
const agencies = ["ಪಿಟಿಐ", "ANI", null];
const version = (): number => 1 + random.below(3);
const promise = (): string => `$promise${random.below(made)}`;
const judgement = (): string => `$judged${random.below(9)}`;
const quote = () =>
  make.evidence({
    source: `$paper${random.below(papers.length)}`,
    stance: random.one(["SUPPORTS", "SUPPORTS", "CONTRADICTS", "NEUTRAL"]),
  });
const quotes = () => Array.from({ length: 1 + random.below(3) }, quote);
const judged = (more: object = {}) =>
  make.assessment({
    as: `judged${random.below(9)}`,
    commitment: promise(),
    date: random.one(["2011", "2011-12-31", "2014-05", "2019-02-28", "2020/2021"]),
    status: random.one(["IN_PROGRESS", "STALLED", "BROKEN"]),
    evidence: quotes(),
    ...more,
  });
const begun = () => {
  const at = made++;
  return make.commitment({
    as: `promise${at}`,
    title: `ಭರವಸೆ ${at}`,
    madeOn: "2010",
    parties: [{ as: `part${at}`, actor: "$mysuru", role: "PLEDGER" }],
  });
};

/** What anybody may do that changes which judgement is the latest, or on how much it rests. Much of it is refused. */
const edits: readonly (() => make.TestEdit | make.TestEdit[])[] = [
  begun,
  () => judged(),
  () => judged(),
  () => {
    const of = random.below(made);
    return judged({ commitment: `$promise${of}`, party: `$part${of}` });
  },
  () => make.attachedEvidence({ as: `quote${random.below(9)}`, subject: judgement(), ...quote() }),
  () => make.attachedEvidence({ subject: promise(), ...quote() }),
  () =>
    make.correction("Evidence", {
      evidence: `$quote${random.below(9)}`,
      expectedVersion: version(),
      stance: random.one(["SUPPORTS", "CONTRADICTS"]),
    }),
  () => make.retraction("Evidence", { evidence: `$quote${random.below(9)}`, expectedVersion: version() }),
  () => make.retraction("Assessment", { assessment: judgement(), expectedVersion: version() }),
  () => make.retraction("Commitment", { commitment: promise(), expectedVersion: version() }),
  () =>
    make.correction("SourceArticle", {
      sourceArticle: `$paper${random.below(papers.length)}`,
      expectedVersion: version(),
      agency: random.one(agencies),
    }),
];

onEmptyRecord(async (given) => {
  ({ server, recorder } = given);
  await recorder.apply(
    make.techCompany({ as: "mysuru", name: "ಮೈಸೂರು" }),
    ...papers.map((publisher, at) =>
      make.article({ as: `paper${at}`, publisher, text: make.report, agency: agencies[at % 2] }),
    ),
  );
  for (let each = 0; each < 5; each++) head = await recorder.apply(begun());
});

const asked = [
  "{}",
  '{judgedBefore: "2014-05-31"}',
  '{judgedAfter: "2011-12-31"}',
  '{judgedAfter: "2011-01-01", judgedBefore: "2019-12-31", publicationsAtMost: 2}',
  "{publicationsAtMost: 1}",
  "{independentSourcesAtMost: 1}",
];

const found = (more: string): string =>
  asked
    .map(
      (where, at) =>
        `of${at}: commitments(latestAssessment: ${where}, first: 100${more}) { totalCount nodes { slug } }`,
    )
    .join(" ");

describe("the latest judgement, which the ledger keeps", () => {
  it("follows from the judgements and their quotes after any edits: what is found now is what is found from those of this revision", async () => {
    const accepted = new Set<boolean>();
    const answers = new Set<string>();
    for (let round = 0; round < 90; round++) {
      const applied = await editAtRandom(recorder, random, edits, head);
      accepted.add(applied !== null);
      if (applied === null) continue;
      head = applied;
      const kept = await dataOf(server, `{ ${found("")} }`);
      const known = await dataOf(server, `query ($at: Int!) { ${found(", atRevision: $at")} }`, { at: head });
      expect({ head, ...kept }).toEqual({ head, ...known });
      answers.add(JSON.stringify(kept));
    }
    expect([...accepted].sort()).toEqual([false, true]);
    expect(answers.size).toBeGreaterThan(10);
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });

  it("rests on other sources when two papers turn out to have printed the report of one agency", async () => {
    await recorder.apply(
      ...["hubballi", "kalaburagi"].map((as) => make.article({ as, publisher: as, text: make.report })),
      make.commitment({ as: "road", slug: "road", title: "ರಸ್ತೆ", madeOn: "2010" }),
      make.assessment({
        commitment: "$road",
        evidence: ["$hubballi", "$kalaburagi"].map((source) => make.evidence({ source })),
      }),
    );
    const onOneSource = async () => {
      const { commitments } = await dataOf(
        server,
        `{ commitments(search: "ರಸ್ತೆ", latestAssessment: {independentSourcesAtMost: 1}) { nodes { slug } } }`,
      );
      return commitments.nodes;
    };
    expect(await onOneSource()).toEqual([]);
    const printed = (as: string) =>
      make.correction("SourceArticle", { sourceArticle: `$${as}`, expectedVersion: 1, agency: "ಪಿಟಿಐ" });
    head = await recorder.apply(printed("hubballi"), printed("kalaburagi"));
    expect(await onOneSource()).toEqual([{ slug: "road" }]);
    await recorder.revert(head);
    expect(await onOneSource()).toEqual([]);
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });

  it("is found out by the verification if somebody changes it", async () => {
    const owner = await server.database.connectAsOwner();
    const changed = await owner.query<{ id: string }>(
      `update ledger.latest_assessment set publications = publications + 1
        where commitment_id = (select min(commitment_id::text)::uuid from ledger.latest_assessment) returning commitment_id as id`,
    );
    const what = `what is kept of the latest judgement on commitment_${changed.rows[0]?.id} does not follow from its judgements`;
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([{ revision: null, what }]);
    await owner.query("call ledger.keep_latest_assessments_again()");
    await owner.end();
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });
});
