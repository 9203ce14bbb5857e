import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { onEmptyRecord } from "../../support/empty-record";
import { asking, recordCable, type Change } from "../../support/cable";
import * as make from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";
import { listenToStatements } from "../../support/statements";

let server: TestServer;
let recorder: Recorder;
let begun = 0;
let asked: ReturnType<typeof asking>["asked"];
let about: ReturnType<typeof asking>["about"];
let since: ReturnType<typeof asking>["since"];

const kinds = (changes: readonly Change[]): string[] =>
  changes.map(({ change, recordId }) => `${change} ${recordId.replace(/_[^_]+$/, "")}`).sort();

onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  ({ asked, about, since } = asking(server, recorder));
  begun = await recordCable(recorder);
});

describe("the changes about a record", () => {
  it("are its own, and those of its parts, of their quotes, and of what goes with it", async () => {
    const revision = await recorder.apply(
      make.milestone({ as: "half", commitment: "$cable", title: "Жартысы" }),
      make.assessment({ as: "rated", commitment: "$cable", milestone: "$half", status: "STALLED" }),
      make.target({ as: "number", commitment: "$cable" }),
      make.measurement({ target: "$number" }),
      make.translation({ record: "$cable", language: "ru", text: "Кабель в каждую школу" }),
      make.commitment({ title: "Nothing to do with it", parties: [{ actor: "$bystander", role: "PLEDGER" }] }),
    );
    const found = await since(["cable"], revision - 1);
    expect(kinds(found)).toEqual([
      "CREATED assessment",
      "CREATED evidence",
      "CREATED evidence",
      "CREATED measurement",
      "CREATED milestone",
      "CREATED target",
      "CREATED translation",
    ]);
    for (const name of ["kaspi", "ministry", "astana", "fibre", "networks"])
      expect({ name, found: await since([name], revision - 1) }).toEqual({ name, found });
    for (const name of ["akimat", "schools"]) expect(await since([name], revision - 1)).toEqual([]);
  });

  it("are each there once, in the order of all changes, if they concern several of those that are named", async () => {
    const all = await asked("");
    const among = await about(["kaspi", "ministry", "cable", "bystander"]);
    expect(among).toEqual(
      all.filter((each) =>
        among.some(({ recordId, revision }) => recordId === each.recordId && revision === each.revision),
      ),
    );
    expect(new Set(among.map(({ recordId, revision }) => `${revision} ${recordId}`)).size).toBe(among.length);
    expect(among.length).toBeGreaterThan((await about(["cable"])).length);
  });

  it("can be asked for by the slugs of records", async () => {
    const { commitment } = await dataOf(server, `{ commitment(id: "${recorder.id("cable")}") { slug } }`);
    expect(await asked(`about: ["commitment_${commitment.slug}"]`)).toEqual(await about(["cable"]));
    expect(await asked(`about: ["commitment_no-such-promise"]`)).toEqual([]);
  });

  it("have the change by which a commitment loses a topic or a party, and none of it afterwards", async () => {
    const lost = await recorder.apply(
      make.correction("Commitment", { commitment: "$cable", expectedVersion: 1, topics: ["$schools"] }),
      make.retraction("Party", { party: "$builder", expectedVersion: 1 }),
    );
    const later = await recorder.apply(make.followUp({ commitment: "$cable" }));
    for (const name of ["fibre", "networks", "kaspi"])
      expect({ name, at: [...new Set((await since([name], lost - 1)).map(({ revision }) => revision))] }).toEqual({
        name,
        at: [lost],
      });
    for (const name of ["schools", "ministry", "cable"])
      expect({ name, at: [...new Set((await since([name], lost - 1)).map(({ revision }) => revision))] }).toEqual({
        name,
        at: [lost, later],
      });
    const undone = await recorder.revert(lost);
    expect((await since(["kaspi"], later)).map(({ revision, change }) => [revision, change])).toContainEqual([
      undone,
      "RESTORED",
    ]);
  });

  it("are found by the ids of both who were merged, from before and after", async () => {
    const before = await recorder.apply(
      make.techCompany({ as: "double", name: "Kaspi AO", confirmedDistinct: true }),
      make.commitment({ as: "its", parties: [{ actor: "$double", role: "PLEDGER" }] }),
      make.person({ as: "someone", name: "Біреу" }),
      make.role({ person: "$someone", organisation: "$double", title: "Директор" }),
    );
    const merged = await recorder.apply(mergeActors("$kaspi", "$double"));
    const later = await recorder.apply(make.followUp({ commitment: "$its" }));
    const revisions = async (name: string) => [
      ...new Set((await since([name], before - 1)).map(({ revision }) => revision)),
    ];
    expect(await revisions("double")).toEqual([before, merged, later]);
    expect(await revisions("kaspi")).toEqual([merged, later]);
    const ofMerge = (await since(["kaspi"], merged - 1)).filter(({ revision }) => revision === merged);
    expect(kinds(ofMerge)).toEqual(
      expect.arrayContaining(["CORRECTED actor", "MERGED actor", "CORRECTED party", "CORRECTED role"]),
    );
    expect((await since(["double"], merged - 1)).filter(({ revision }) => revision === merged)).toEqual(ofMerge);
    expect(await about(["double"], `afterRevision: ${before - 1}, atRevision: ${before}`)).toHaveLength(6);
  });

  it("read at a revision, they go as far as that", async () => {
    const now = await about(["ministry"]);
    const then = await about(["ministry"], `atRevision: ${begun}`);
    expect(then).toEqual(now.filter(({ revision }) => revision <= begun));
    expect(then.length).toBeLessThan(now.length);
  });

  it("are one statement", async () => {
    const { sent, stop } = listenToStatements();
    await dataOf(
      server,
      `query ($about: [ID!], $jurisdiction: [String!]) {
        changes(about: $about, jurisdiction: $jurisdiction, change: [CREATED, CORRECTED], last: 3) {
          totalCount nodes { changes { field } record { id } changeSet { summary } } } }`,
      { about: [recorder.id("cable"), recorder.id("kaspi")], jurisdiction: ["KZ"] },
    );
    stop();
    expect(sent).toHaveLength(1);
  });

  it.each([
    [
      `about: ["party_0197f3b2-0000-7000-8000-000000000000"]`,
      /^changes\.about: .* is a part of another record: give the id of that record/,
    ],
    [`about: ["Kaspi"]`, /^changes\.about: "Kaspi" is not the id of a record/],
    [
      `about: ["contributor_0197f3b2-0000-7000-8000-000000000000"]`,
      /^changes\.about: .* is not the id of a record whose history is kept/,
    ],
    [`jurisdiction: ["Kasachstan"]`, /^changes\.jurisdiction: "Kasachstan" is no jurisdiction/],
  ])("are refused with the reason: %s", async (args, reason) => {
    const { errors } = await server.ask(`{ changes(${args}) { totalCount } }`);
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(reason) })]);
  });
});

describe("what the ledger notes of each revision", () => {
  it("follows from the records", async () => {
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });

  it.each([
    ["what it changed", "update ledger.change set change = 'RETRACTED' where revision = 2 and kind = 'meeting'"],
    ["whom it concerns", "delete from ledger.concern where revision = 2 and about_id <> whole_id"],
    [
      "its jurisdictions",
      "update ledger.change_jurisdiction set jurisdiction = 'ES' where revision = 2 and jurisdiction = 'PE'",
    ],
  ])("is found out by the verification if somebody changes %s", async (part, change) => {
    const owner = await server.database.connectAsOwner();
    try {
      await owner.query(change);
      const { faults } = await verifyLedger(server.database.app, () => undefined);
      expect(faults).toEqual([{ revision: 2, what: `what is noted of it (${part}) does not follow from the records` }]);
      await owner.query("call ledger.take_changes_again()");
      expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
    } finally {
      await owner.end();
    }
  });
});
