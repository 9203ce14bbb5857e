import { changeSet } from "../../support/change-set";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { types } from "../../support/record";
import { type SignedIn } from "../../support/server";

const { correction, evidence, retraction } = make;

const { server, recorder } = onEmptyRecord();

beforeAll(async () => {
  await recorder.apply(make.techCompany({ as: "google" }));
});

const typesOf = (names: string[], at?: number) => types(server, recorder, names, at);

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
      tombstone: { id: meeting },
      errors: [],
    });
    expect(await typesOf(["invented", "guest", "said"])).toEqual(["Meeting", "Participation", "Evidence"]);

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
    expect(await typesOf(names)).toEqual(names.map(() => "Tombstone"));
    expect(await typesOf(names, revision - 1)).toEqual([
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
});

describe("a tombstone", () => {
  it("of what went without a retraction has the summary of the change set for its reason", async () => {
    await recorder.apply(make.techCompany({ as: "listed", identifiers: [{ scheme: "lei", value: "1" }] }));
    const { data } = await server.ask(`query ($id: ID!) { actor(id: $id) { identifiers { id } } }`, {
      id: recorder.id("listed"),
    });
    await recorder.apply(correction("Actor", { actor: "$listed", identifiers: [] }));
    const after = await server.ask(`query ($id: ID!) { node(id: $id) { ... on Tombstone { reason } } }`, {
      id: data.actor.identifiers[0].id,
    });
    expect(after.data.node).toEqual({ reason: "A test." });
  });

  it("stands only while the record is gone: put back, it answers again, and what it answered then it answers for ever", async () => {
    await recorder.apply(make.methodology({ as: "returning" }));
    const gone = await recorder.apply(retraction("Methodology", { methodology: "$returning" }));
    const client = await server.database.connect();
    const columns = "id, name, edition, url, description, crosswalk";
    const uuid = recorder.id("returning").replace("methodology_", "");
    const back = await changeSet(client, () =>
      client.query(`insert into methodology (${columns}) select ${columns} from history.methodology where id = $1`, [
        uuid,
      ]),
    );
    const answers = [gone - 1, gone, back, undefined].map((revision) => typesOf(["returning"], revision));
    expect((await Promise.all(answers)).flat()).toEqual(["Methodology", "Tombstone", "Methodology", "Methodology"]);
  });

  it("stands for no record that never was", async () => {
    const { data } = await server.ask(
      `{ nodes(ids: ["meeting_00000000-0000-4000-8000-00000000dead", "contributor_00000000-0000-4000-8000-00000000dead"]) { id } }`,
    );
    expect(data.nodes).toEqual([null, null]);
  });
});
