import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import type { TestEdit } from "../../support/factories";
import { types } from "../../support/record";
import { refusalsOf } from "../../support/recorder";

const { correction, evidence, retraction } = make;

const { server, recorder } = onEmptyRecord();

beforeAll(async () => {
  await recorder.apply(
    make.person({ as: "minister" }),
    make.governmentBody({ as: "ministry" }),
    make.techCompany({ as: "google" }),
    make.techCompany({ as: "twitter" }),
  );
});

async function refused(...edits: TestEdit[]): Promise<unknown[]> {
  const refusals = await refusalsOf(recorder.apply(...edits));
  return refusals.map(({ code, field, details }) => [code, field.join("."), details.records ?? []]);
}

const typesOf = (names: string[]) => types(server, recorder, names);
const ids = (...names: string[]): string[] => names.map((name) => recorder.id(name)).sort();

describe("a retraction", () => {
  it.each([
    ["Role", "role", make.role({ as: "x", person: "$minister", organisation: "$ministry" })],
    ["FollowUp", "followUp", make.followUp({ as: "x", commitment: "$standing" })],
    ["DeadlineChange", "deadlineChange", make.deadlineChange({ as: "x", commitment: "$standing", kind: "SET" })],
    ["Milestone", "milestone", make.milestone({ as: "x", commitment: "$standing" })],
    ["Target", "target", make.target({ as: "x", commitment: "$standing" })],
    ["Party", "party", make.party({ as: "x", commitment: "$standing", actor: "$google" })],
    ["Participation", "participation", make.participation({ as: "x", meeting: "$held", actor: "$google" })],
    ["Evidence", "evidence", make.attachedEvidence({ as: "x", subject: "$held" })],
    ["Translation", "translation", make.translation({ as: "x", record: "$standing" })],
    ["Methodology", "methodology", make.methodology({ as: "x" })],
    ["SourceArticle", "sourceArticle", make.article({ as: "x" })],
  ])("of a %s takes just that", async (noun, field, made) => {
    const name = `a ${noun}`;
    await recorder.apply(
      make.meeting({ as: `held by ${noun}` }),
      make.commitment({ as: `standing by ${noun}` }),
      JSON.parse(
        JSON.stringify(made)
          .replace('"x"', `"${name}"`)
          .replace("$held", `$held by ${noun}`)
          .replace("$standing", `$standing by ${noun}`),
      ) as TestEdit,
    );
    await recorder.apply(retraction(noun, { [field]: `$${name}` }));
    expect(await typesOf([name, `held by ${noun}`, `standing by ${noun}`])).toEqual([
      "Tombstone",
      "Meeting",
      "Commitment",
    ]);
  });

  it("of a judgement gives the commitment the status that the judgement before it gave", async () => {
    const status = async () =>
      (
        await server.ask(`query ($id: ID!) { commitment(id: $id) { status parties { status } } }`, {
          id: recorder.id("rated"),
        })
      ).data.commitment;
    await recorder.apply(
      make.commitment({ as: "rated", parties: [{ as: "share", actor: "$google", role: "PLEDGER" }] }),
      make.assessment({ as: "early", commitment: "$rated", date: "2016", status: "STALLED" }),
      make.assessment({ as: "late", commitment: "$rated", date: "2017", status: "KEPT" }),
      make.assessment({ as: "shared", commitment: "$rated", party: "$share", date: "2017", status: "BROKEN" }),
    );
    expect(await status()).toEqual({ status: "KEPT", parties: [{ status: "BROKEN" }] });
    await recorder.apply(
      retraction("Assessment", { assessment: "$late" }),
      retraction("Assessment", { assessment: "$shared" }),
    );
    expect(await status()).toEqual({ status: "STALLED", parties: [{ status: null }] });
    await recorder.apply(retraction("Assessment", { assessment: "$early" }));
    expect(await status()).toEqual({ status: "NOT_RATED", parties: [{ status: null }] });
  });

  it("is of a version and of something that is there", async () => {
    await recorder.apply(make.meeting({ as: "once" }));
    expect(await refused(retraction("Meeting", { meeting: "$once", expectedVersion: 2 }))).toEqual([
      ["VERSION_CONFLICT", "operations.0.retractMeeting.expectedVersion", ids("once")],
    ]);
    await recorder.apply(retraction("Meeting", { meeting: "$once" }));
    expect(await refused(retraction("Meeting", { meeting: "$once" }))).toEqual([
      ["NOT_FOUND", "operations.0.retractMeeting.meeting", []],
    ]);
  });

  it("is not of what the same change set records", async () => {
    expect(await refused(make.meeting({ as: "just-made" }), retraction("Meeting", { meeting: "$just-made" }))).toEqual([
      ["INVALID", "operations.1.retractMeeting.meeting", []],
    ]);
  });
});

describe("what other records refer to is not retracted", () => {
  beforeAll(() =>
    recorder.apply(
      make.article({ as: "article" }),
      make.methodology({ as: "rules" }),
      make.person({ as: "person" }),
      make.meeting({ as: "meeting" }),
      make.meeting({
        as: "next",
        precededBy: "$meeting",
        evidence: [evidence({ as: "from-article", source: "$article" })],
      }),
      make.participation({ as: "took-part", meeting: "$next", actor: "$twitter", representing: "$person" }),
      make.role({ as: "office", person: "$person", organisation: "$ministry" }),
      make.commitment({
        as: "made-there",
        meeting: "$meeting",
        parties: [{ as: "pledge", actor: "$person", role: "PLEDGER" }],
      }),
      make.commitment({ as: "successor" }),
      make.followUp({ as: "succession", commitment: "$made-there", kind: "SUCCESSOR", successor: "$successor" }),
      make.followUp({ as: "taken-up", commitment: "$successor", actor: "$person", meeting: "$meeting" }),
      make.assessment({ as: "judgement", commitment: "$made-there", party: "$pledge", methodology: "$rules" }),
    ),
  );

  it.each([
    ["Meeting", "meeting", ["next", "made-there", "taken-up"]],
    ["Actor", "person", ["took-part", "office", "pledge", "taken-up"]],
    ["Commitment", "successor", ["succession"]],
    ["Party", "pledge", ["judgement"]],
    ["Methodology", "rules", ["judgement"]],
    ["SourceArticle", "article", ["from-article"]],
  ])("a %s: they are named", async (noun, name, users) => {
    const field = noun.charAt(0).toLowerCase() + noun.slice(1);
    const { version } = (
      await server.ask(`query ($id: ID!) { node(id: $id) { ... on Tracked { version } } }`, { id: recorder.id(name) })
    ).data.node;
    expect(await refused(retraction(noun, { [field]: `$${name}`, expectedVersion: version }))).toEqual([
      ["RECORD_IN_USE", `operations.0.retract${noun}.${field}`, ids(...users)],
    ]);
  });

  it("ten of many", async () => {
    const many = Array.from({ length: 12 }, (_, index) => make.meeting({ as: `after-${index}`, precededBy: "$hub" }));
    await recorder.apply(make.meeting({ as: "hub" }), ...many);
    const [[code, field, records]] = (await refused(retraction("Meeting", { meeting: "$hub" }))) as [
      [string, string, string[]],
    ];
    expect([code, field, records.length]).toEqual(["RECORD_IN_USE", "operations.0.retractMeeting.meeting", 10]);
  });

  it("unless the same change set retracts those as well, in whatever order", async () => {
    await recorder.apply(
      make.meeting({ as: "a" }),
      make.commitment({ as: "b", meeting: "$a" }),
      make.commitment({ as: "c", meeting: "$a" }),
    );
    const [a, b, c] = [
      retraction("Meeting", { meeting: "$a" }),
      retraction("Commitment", { commitment: "$b" }),
      retraction("Commitment", { commitment: "$c" }),
    ];
    expect(await refused(a, b)).toEqual([["RECORD_IN_USE", "operations.0.retractMeeting.meeting", ids("c")]]);
    await recorder.apply(a, b, c);
    expect(await typesOf(["a", "b", "c"])).toEqual(["Tombstone", "Tombstone", "Tombstone"]);
  });

  it("unless the same change set corrects what refers to it", async () => {
    await recorder.apply(make.meeting({ as: "wrong" }), make.commitment({ as: "elsewhere", meeting: "$wrong" }));
    const corrected = correction("Commitment", { commitment: "$elsewhere", meeting: null });
    await recorder.apply(retraction("Meeting", { meeting: "$wrong" }), corrected);
    expect(await typesOf(["wrong", "elsewhere"])).toEqual(["Tombstone", "Commitment"]);
  });

  it("and is not referred to anew in the same change set", async () => {
    await recorder.apply(make.meeting({ as: "leaving" }));
    const made = make.commitment({ meeting: "$leaving" });
    const [first] = await refused(made, retraction("Meeting", { meeting: "$leaving" }));
    expect(first).toEqual([
      "RECORD_IN_USE",
      "operations.1.retractMeeting.meeting",
      [expect.stringMatching(/^commitment_/)],
    ]);
    expect(await refused(retraction("Meeting", { meeting: "$leaving" }), made)).toEqual([
      ["NOT_FOUND", "operations.1.recordCommitment.meeting", []],
    ]);
  });
});

describe("the last evidence", () => {
  it.each(["meeting", "commitment"] as const)("of a %s is not retracted: the operation is named", async (kind) => {
    const name = `evident-${kind}`;
    await recorder.apply(
      make[kind]({ as: name, evidence: [evidence({ as: `first-${name}` }), evidence({ as: `second-${name}` })] }),
    );
    const [first, second] = ["first", "second"].map((each) =>
      retraction("Evidence", { evidence: `$${each}-${name}` }),
    ) as [TestEdit, TestEdit];
    expect(await refused(make.person(), first, make.person(), second)).toEqual([
      ["EVIDENCE_REQUIRED", expect.stringMatching(/^operations\.[13]\.retractEvidence\.evidence$/), ids(name)],
    ]);
    await recorder.apply(first);
    expect(await refused(second)).toEqual([["EVIDENCE_REQUIRED", "operations.0.retractEvidence.evidence", ids(name)]]);
  });

  it("is exchanged within one change set", async () => {
    await recorder.apply(make.meeting({ as: "kept", evidence: [evidence({ as: "weak" })] }));
    await recorder.apply(
      retraction("Evidence", { evidence: "$weak" }),
      make.attachedEvidence({ as: "strong", subject: "$kept" }),
    );
    expect(await typesOf(["kept", "weak", "strong"])).toEqual(["Meeting", "Tombstone", "Evidence"]);
  });

  it("of a party goes: that rests on its commitment", async () => {
    await recorder.apply(
      make.commitment({
        parties: [{ as: "resting", actor: "$google", role: "PLEDGER", evidence: [evidence({ as: "extra" })] }],
      }),
    );
    await recorder.apply(retraction("Evidence", { evidence: "$extra" }));
    expect(await typesOf(["resting", "extra"])).toEqual(["Party", "Tombstone"]);
  });
});
