import { trackedKinds } from "../../../src/values/record-id";
import { quotedPartsOf } from "../../../src/schema/parts";
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
  measurement,
  milestone,
  party,
  retraction,
  target,
  techCompany,
  type TestEdit,
} from "../../support/factories";
import { mergeActors, mergeSources } from "../../support/merging";
import { Random } from "../../support/random";
import { editAtRandom } from "../../support/random.edits";
import type { Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let head = 0;
let made = 0;

const random = new Random(1789);
const companies = ["$accra", "$lima", "$osaka"];
const days = ["2012", "2016-05", "2019-03-31", "2022-10-01/2022-11-15", null, "2024-02"];
const papers = days.map((_, at) => `$paper${at}`);

const quote = () => evidence({ source: random.one(papers), quote: "Sagt er es wirklich so" });
const any = (): string => `$promise${random.below(made)}`;
const version = (): number => 1 + random.below(3);

function newCommitment(): TestEdit {
  const parties = [{ as: `part${made}`, actor: random.one(companies), role: "PLEDGER", evidence: [quote()] }];
  return commitment({ as: `promise${made++}`, dueOn: "2016", evidence: [quote()], parties });
}

/** What anybody may do that gives a commitment a source, takes one away, dates one, or opens or closes the commitment. Much of it is refused. */
const edits: readonly (() => TestEdit)[] = [
  newCommitment,
  () => attachedEvidence({ subject: any(), ...quote() }),
  () => attachedEvidence({ subject: `$part${random.below(made)}`, ...quote() }),
  () => party({ commitment: any(), actor: random.one(companies), role: "SIGNATORY", evidence: [quote()] }),
  () => followUp({ commitment: any(), evidence: [quote()] }),
  () => deadlineChange({ commitment: any(), evidence: [quote()] }),
  () => milestone({ commitment: any(), position: 1 + random.below(9), evidence: [quote()] }),
  () => target({ as: `number${random.below(9)}`, commitment: any(), evidence: [quote()] }),
  () => measurement({ target: `$number${random.below(9)}`, evidence: [quote()] }),
  () =>
    assessment({
      commitment: any(),
      date: `20${10 + random.below(14)}-01-01`,
      status: random.one(["KEPT", "BROKEN", "STALLED", "WITHDRAWN"]),
      evidence: [quote()],
    }),
  () =>
    correction("SourceArticle", {
      sourceArticle: random.one(papers),
      expectedVersion: version(),
      publishedOn: random.one(days),
    }),
  () => retraction("Commitment", { commitment: any(), expectedVersion: version() }),
  () => retraction("Party", { party: `$part${random.below(made)}`, expectedVersion: version() }),
  () => mergeActors(random.one(companies) ?? "", random.one(companies) ?? ""),
  () => mergeSources(random.one(papers) ?? "", random.one(papers) ?? ""),
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
    ...companies.map((name) => techCompany({ as: name.slice(1), name: name.slice(1) })),
    ...days.map((publishedOn, at) =>
      article({ as: `paper${at}`, text: `${text} ${at}`, ...(publishedOn !== null && { publishedOn }) }),
    ),
  );
  head = await recorder.apply(...Array.from({ length: 6 }, newCommitment));
});

const spans = [0, 1500, 2500, 5500];
const stale = (args: string): string =>
  spans
    .map(
      (
        days,
      ) => `in${days}: staleCommitments(withoutEvidenceFor: ${days}, first: 100 ${args}) { totalCount nodes { id } }
    of${days}: staleCommitments(withoutEvidenceFor: ${days}, actor: "accra", orderBy: { field: TITLE } ${args}) { totalCount nodes { id } }`,
    )
    .join(" ");

const now = `{ ${stale("")} }`;
const then = `query ($at: Int!) { ${stale(", atRevision: $at")} }`;

describe("the latest source of a commitment, which the ledger keeps", () => {
  it("is that of its quotes after any edits: what is stale now is what is found from the quotes of this revision", async () => {
    const accepted = new Set<boolean>();
    const found = new Set<string>();
    for (let round = 0; round < 40; round++) {
      const edited = await edit();
      accepted.add(edited);
      if (!edited) continue;
      const [kept, known] = [await dataOf(server, now), await dataOf(server, then, { at: head })];
      expect({ head, ...kept }).toEqual({ head, ...known });
      found.add(JSON.stringify(kept));
    }
    expect([...accepted].sort()).toEqual([false, true]);
    expect(head).toBeGreaterThan(20);
    expect(found.size).toBeGreaterThan(6);
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });

  it("comes from quotes on every kind of part that takes evidence", async () => {
    const [{ text }] = await server.database.app.query<[{ text: string }]>(
      "select pg_get_viewdef('ledger.commitment_source') as text",
    );
    const named = trackedKinds().filter((kind) => text.includes(`'${kind.toUpperCase()}'`));
    expect(named.sort()).toEqual(["commitment", ...quotedPartsOf("commitment")].sort());
  });

  it("is found out by the verification if somebody changes it", async () => {
    const owner = await server.database.connectAsOwner();
    const { rows } = await owner.query<{ id: string }>(
      `update ledger.latest_source set published_on = '2025-01-01' where commitment_id = (select id from commitment limit 1)
        returning commitment_id as id`,
    );
    const fault = {
      revision: null,
      what: `the latest source that is kept of commitment_${String(rows[0]?.id)} does not follow from its quotes`,
    };
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([fault]);
    await owner.query("call ledger.keep_latest_sources_again()");
    await owner.end();
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });
});
