import * as make from "../../support/factories";
import type { TestEdit } from "../../support/factories";
import { refusalsOf, startRecorder, type Recorder } from "../../support/recorder";
import { startTestServer, type SignedIn, type TestServer } from "../../support/server";

const { correction, evidence, retraction } = make;

let server: TestServer;
let recorder: Recorder;

beforeAll(async () => {
  server = await startTestServer("empty");
  recorder = await startRecorder(server.database.app);
  await recorder.apply(
    make.person({ as: "minister" }),
    make.governmentBody({ as: "ministry" }),
    make.techCompany({ as: "google" }),
    make.techCompany({ as: "twitter" }),
  );
});
afterAll(() => server.stop());

async function refused(...edits: TestEdit[]): Promise<unknown[]> {
  const refusals = await refusalsOf(recorder.apply(...edits));
  return refusals.map(({ code, field, details }) => [code, field.join("."), details.records ?? []]);
}

const ids = (...names: string[]): string[] => names.map((name) => recorder.id(name)).sort();

/** What the ids of records answer with, at the head or at a revision. */
async function types(names: string[], atRevision?: number): Promise<(string | null)[]> {
  const { data } = await server.ask(
    `query ($ids: [ID!]!, $at: Int) { nodes(ids: $ids, atRevision: $at) { __typename } }`,
    {
      ids: names.map((name) => recorder.id(name)),
      at: atRevision,
    },
  );
  return data.nodes.map((node: { __typename: string } | null) => node?.__typename ?? null);
}

describe("a retraction", () => {
  let ada: SignedIn;
  let ben: SignedIn;

  beforeAll(async () => {
    ada = await server.signIn({ name: "Ada", role: "REVIEWER" });
    ben = await server.signIn({ name: "Ben", role: "REVIEWER" });
  });

  it("takes a record with all its parts, once a second person agrees, and leaves a tombstone under each id", async () => {
    const recorded = await recorder.apply(
      make.meeting({
        as: "invented",
        title: "A dinner that nobody had",
        participations: [
          {
            as: "guest",
            actor: "$google",
            role: "ATTENDEE",
            attendance: "ATTENDED",
            evidence: [evidence({ as: "said" })],
          },
        ],
      }),
    );
    const [meeting, guest, said] = ["invented", "guest", "said"].map((name) => recorder.id(name));
    const proposed = await ada.ask(
      `mutation ($input: RetractMeetingInput!) { retractMeeting(input: $input, summary: "Tidy up.") {
         changeSet { id status } tombstone { id } errors { code } } }`,
      { input: { meeting, expectedVersion: 1, reason: "The paper has withdrawn its report." } },
    );
    const changeSet = proposed.data.retractMeeting.changeSet.id;
    expect(proposed.data.retractMeeting).toEqual({
      changeSet: { id: changeSet, status: "PROPOSED" },
      tombstone: null,
      errors: [],
    });
    expect(await types(["invented", "guest", "said"])).toEqual(["Meeting", "Participation", "Evidence"]);

    const applied = await ben.ask(
      `mutation ($input: ReviewChangeSetInput!) { reviewChangeSet(input: $input) { changeSet { revision appliedAt } errors { code message } } }`,
      { input: { changeSet, expectedVersion: 1, decision: "APPLY", reason: "So it has." } },
    );
    const { revision, appliedAt } = applied.data.reviewChangeSet.changeSet;
    expect(applied.data.reviewChangeSet).toEqual({ changeSet: { revision, appliedAt }, errors: [] });

    const about = "... on Tombstone { version revision retractedAt updatedAt reason contributor { name } }";
    const { data, errors } = await server.ask(
      `query ($meeting: ID!, $ids: [ID!]!, $before: Int!, $recorded: Int!, $never: Int!) {
         concrete: meeting(id: $meeting) { id }
         gone: nodes(ids: $ids) { __typename id ${about} }
         since: node(id: $meeting, atRevision: ${revision}) { __typename ${about} }
         last: node(id: $meeting, atRevision: $before) { __typename ... on Meeting { title participations { actor { name } } } }
         first: node(id: $meeting, atRevision: $recorded) { __typename }
         before: node(id: $meeting, atRevision: $never) { __typename }
       }`,
      { meeting, ids: [meeting, guest, said], before: revision - 1, recorded, never: recorded - 1 },
    );
    expect(errors).toBeUndefined();
    const tombstone = {
      __typename: "Tombstone",
      version: 1,
      revision,
      retractedAt: appliedAt,
      updatedAt: appliedAt,
      reason: "The paper has withdrawn its report.",
      contributor: { name: "Ada" },
    };
    expect(data).toEqual({
      concrete: null,
      gone: [meeting, guest, said].map((id) => ({ id, ...tombstone })),
      since: tombstone,
      last: {
        __typename: "Meeting",
        title: "A dinner that nobody had",
        participations: [{ actor: { name: expect.stringMatching(/^Company/) } }],
      },
      first: { __typename: "Meeting" },
      before: null,
    });

    const operation = await server.ask(
      `query ($id: ID!) { node(id: $id) { ... on ChangeSet { operations { nodes { name record { __typename id version } } } } } }`,
      { id: changeSet },
    );
    expect(operation.data.node.operations.nodes).toEqual([
      { name: "retractMeeting", record: { __typename: "Tombstone", id: meeting, version: 1 } },
    ]);
  });

  it("of a commitment takes its parties, follow-ups and judgements, and all their evidence", async () => {
    await recorder.apply(
      make.commitment({
        as: "promise",
        parties: [{ as: "part", actor: "$google", role: "PLEDGER", evidence: [evidence({ as: "of-part" })] }],
      }),
      make.followUp({ as: "fact", commitment: "$promise", evidence: [evidence({ as: "of-fact" })] }),
      make.assessment({
        as: "judged",
        commitment: "$promise",
        party: "$part",
        evidence: [evidence({ as: "of-judgement" })],
      }),
      make.attachedEvidence({ as: "of-promise", subject: "$promise" }),
    );
    const names = ["promise", "part", "fact", "judged", "of-promise", "of-part", "of-fact", "of-judgement"];
    const revision = await recorder.apply(retraction("Commitment", { commitment: "$promise", expectedVersion: 1 }));
    expect(await types(names)).toEqual(names.map(() => "Tombstone"));
    expect(await types(names, revision - 1)).toEqual([
      "Commitment",
      "Party",
      "FollowUp",
      "Assessment",
      "Evidence",
      "Evidence",
      "Evidence",
      "Evidence",
    ]);
  });

  it("of an actor takes its identifiers", async () => {
    await recorder.apply(make.person({ as: "nobody", identifiers: [{ scheme: "wikidata", value: "Q0" }] }));
    const { data } = await server.ask(`query ($id: ID!) { actor(id: $id) { identifiers { id } } }`, {
      id: recorder.id("nobody"),
    });
    await recorder.apply(retraction("Actor", { actor: "$nobody", reason: "A misprint." }));
    const after = await server.ask(`query ($id: ID!) { node(id: $id) { ... on Tombstone { id reason } } }`, {
      id: data.actor.identifiers[0].id,
    });
    expect(after.data.node).toEqual({ id: data.actor.identifiers[0].id, reason: "A misprint." });
  });

  it.each([
    ["Role", "role", make.role({ as: "x", person: "$minister", organisation: "$ministry" })],
    ["FollowUp", "followUp", make.followUp({ as: "x", commitment: "$standing" })],
    ["Party", "party", make.party({ as: "x", commitment: "$standing", actor: "$google" })],
    ["Participation", "participation", make.participation({ as: "x", meeting: "$held", actor: "$google" })],
    ["Evidence", "evidence", make.attachedEvidence({ as: "x", subject: "$held" })],
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
    expect(await types([name, `held by ${noun}`, `standing by ${noun}`])).toEqual([
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
    expect(await types(["a", "b", "c"])).toEqual(["Tombstone", "Tombstone", "Tombstone"]);
  });

  it("unless the same change set corrects what refers to it", async () => {
    await recorder.apply(make.meeting({ as: "wrong" }), make.commitment({ as: "elsewhere", meeting: "$wrong" }));
    const corrected = correction("Commitment", { commitment: "$elsewhere", meeting: null });
    await recorder.apply(retraction("Meeting", { meeting: "$wrong" }), corrected);
    expect(await types(["wrong", "elsewhere"])).toEqual(["Tombstone", "Commitment"]);
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
    expect(await types(["kept", "weak", "strong"])).toEqual(["Meeting", "Tombstone", "Evidence"]);
  });

  it("of a party goes: that rests on its commitment", async () => {
    await recorder.apply(
      make.commitment({
        parties: [{ as: "resting", actor: "$google", role: "PLEDGER", evidence: [evidence({ as: "extra" })] }],
      }),
    );
    await recorder.apply(retraction("Evidence", { evidence: "$extra" }));
    expect(await types(["resting", "extra"])).toEqual(["Party", "Tombstone"]);
  });
});
