import * as make from "../../support/factories";
import type { TestEdit } from "../../support/factories";
import { refusalsOf, startRecorder, type Recorder } from "../../support/recorder";
import { startTestServer, type SignedIn, type TestServer } from "../../support/server";

const { correction, evidence } = make;

let server: TestServer;
let recorder: Recorder;
let reviewer: SignedIn;

beforeAll(async () => {
  server = await startTestServer("empty");
  recorder = await startRecorder(server.database.app);
  reviewer = await server.signIn({ name: "Ada", role: "REVIEWER" });
  await recorder.apply(
    make.person({ as: "minister", name: "Axelle Lemaire" }),
    make.governmentBody({ as: "ministry" }),
    make.techCompany({ as: "google" }),
    make.techCompany({ as: "twitter" }),
    make.role({ as: "office", person: "$minister", organisation: "$ministry", from: "2014-04-02", to: "2016-12-06" }),
    make.meeting({ as: "washington", date: "2015-02-19" }),
    make.meeting({ as: "paris", date: "2015-04", purpose: "To take stock.", precededBy: "$washington" }),
    make.participation({ as: "there", meeting: "$paris", actor: "$google", attendance: "INVITED" }),
    make.commitment({ as: "code", meeting: "$paris", madeOn: "2015-02-20", dueOn: "2015-04" }),
    make.commitment({ as: "later", madeOn: "2016-05-31" }),
    make.party({ as: "pledger", commitment: "$code", actor: "$google" }),
    make.followUp({ as: "fact", commitment: "$code", kind: "MEETING", meeting: "$washington" }),
    make.attachedEvidence({ as: "quoted", subject: "$code" }),
    make.methodology({ as: "own", name: "Our own", crosswalk: [{ term: "Kept", status: "KEPT" }] }),
  );
});
afterAll(() => server.stop());

/** What is wrong with a change set: code, place and, where there are any, details. */
async function refused(...edits: TestEdit[]): Promise<unknown[]> {
  const refusals = await refusalsOf(recorder.apply(...edits));
  return refusals.map(({ code, field, details }) => [
    code,
    field.join("."),
    ...(Object.keys(details).length > 0 ? [details] : []),
  ]);
}

const read = async (name: string, fields: string): Promise<unknown> => {
  const { data } = await server.ask(`query ($id: ID!) { node(id: $id) { ${fields} } }`, { id: recorder.id(name) });
  return data.node;
};

describe("a correction", () => {
  it("says only what is known better: what is left out stays, null takes away, and what it was before can be read", async () => {
    const fields = "version title purpose date { value } place status precededBy { id }";
    const { data, errors } = await reviewer.ask(
      `mutation ($input: CorrectMeetingInput!) {
         correctMeeting(input: $input, summary: "The date is known now.") {
           changeSet { status summary revision } meeting { ${fields} evidence { totalCount } } errors { code }
         }
       }`,
      {
        input: {
          meeting: recorder.id("paris"),
          expectedVersion: 1,
          date: "2015-04-20",
          place: "Place Beauvau",
          purpose: null,
          evidence: [evidence({ source: recorder.id("report"), field: "date", value: "2015-04-20" })],
        },
      },
    );
    expect(errors).toBeUndefined();
    const { revision } = data.correctMeeting.changeSet;
    expect(data.correctMeeting).toEqual({
      changeSet: { status: "APPLIED", summary: "The date is known now.", revision },
      meeting: {
        version: 2,
        title: expect.stringMatching(/^Meeting/),
        purpose: null,
        date: { value: "2015-04-20" },
        place: "Place Beauvau",
        status: "HELD",
        precededBy: { id: recorder.id("washington") },
        evidence: { totalCount: 2 },
      },
      errors: [],
    });

    const before = await server.ask(
      `query ($id: ID!, $at: Int!) { meeting(id: $id, atRevision: $at) { version purpose date { value } place } }`,
      { id: recorder.id("paris"), at: revision - 1 },
    );
    expect(before.data.meeting).toEqual({
      version: 1,
      purpose: "To take stock.",
      date: { value: "2015-04" },
      place: null,
    });
  });

  it.each([
    [
      "Role",
      "office",
      { role: "$office", title: "Secretary of State", to: null },
      "title from { value } to { value }",
      { title: "Secretary of State", from: { value: "2014-04-02" }, to: null },
    ],
    [
      "Participation",
      "there",
      { participation: "$there", attendance: "ATTENDED", representing: "$twitter" },
      "attendance role representing { __typename }",
      { attendance: "ATTENDED", role: "ATTENDEE", representing: { __typename: "TechCompany" } },
    ],
    [
      "Commitment",
      "later",
      { commitment: "$later", formality: "SIGNED_AGREEMENT", dueOn: "2017" },
      "formality clarity dueOn { value } status",
      { formality: "SIGNED_AGREEMENT", clarity: "CLEAR", dueOn: { value: "2017" }, status: "NOT_RATED" },
    ],
    ["Party", "pledger", { party: "$pledger", role: "SIGNATORY" }, "role", { role: "SIGNATORY" }],
    [
      "FollowUp",
      "fact",
      { followUp: "$fact", kind: "SUCCESSOR", meeting: null, successor: "$later", summary: "Taken up." },
      "kind summary meeting { id } successor { __typename }",
      { kind: "SUCCESSOR", summary: "Taken up.", meeting: null, successor: { __typename: "Commitment" } },
    ],
    [
      "Evidence",
      "quoted",
      { evidence: "$quoted", quote: "promised to write a code together", stance: "NEUTRAL", field: "title" },
      "quote stance role field value verified",
      {
        quote: "promised to write a code together",
        stance: "NEUTRAL",
        role: "ORIGIN",
        field: "title",
        value: null,
        verified: true,
      },
    ],
    [
      "Methodology",
      "own",
      { methodology: "$own", edition: "2", crosswalk: [{ term: "Done", status: "KEPT" }] },
      "name edition crosswalk { term status }",
      { name: "Our own", edition: "2", crosswalk: [{ term: "Done", status: "KEPT" }] },
    ],
    [
      "SourceArticle",
      "report",
      { sourceArticle: "$report", title: "A better headline", authors: ["AFP"], publishedOn: "2015-02-20" },
      "title authors publishedOn { value } publisher fingerprintCovers",
      {
        title: "A better headline",
        authors: ["AFP"],
        publishedOn: { value: "2015-02-20" },
        publisher: "The Example",
        fingerprintCovers: "WHOLE_TEXT",
      },
    ],
    [
      "Actor",
      "minister",
      { actor: "$minister", aliases: ["A. Lemaire"], country: "FR" },
      "name aliases country",
      { name: "Axelle Lemaire", aliases: ["A. Lemaire"], country: "FR" },
    ],
  ])("of a %s changes what it says and no more", async (noun, name, said, fields, after) => {
    const before = (await read(name, `... on Tracked { version }`)) as { version: number };
    await recorder.apply(correction(noun, { expectedVersion: before.version, ...said }));
    const type = noun === "Actor" ? "Actor" : noun;
    expect(await read(name, `... on Tracked { version } ... on ${type} { ${fields} }`)).toEqual({
      version: before.version + 1,
      ...after,
    });
  });

  it("may say nothing but on what the record rests", async () => {
    await recorder.apply(make.meeting({ as: "proven" }));
    await recorder.apply(
      correction("Meeting", { meeting: "$proven", evidence: [evidence({ stance: "CONTRADICTS" })] }),
    );
    expect(await read("proven", "... on Meeting { evidence { nodes { stance } } }")).toEqual({
      evidence: { nodes: [{ stance: "SUPPORTS" }, { stance: "CONTRADICTS" }] },
    });
  });

  it("of a judgement does not exist: that is superseded by a later one", async () => {
    const { data } = await server.ask(`{ __type(name: "Mutation") { fields { name } } }`);
    const corrections = data.__type.fields
      .map((each: { name: string }) => each.name)
      .filter((name: string) => name.startsWith("correct"));
    expect(corrections.sort()).toEqual(
      [
        "Actor",
        "Commitment",
        "Evidence",
        "FollowUp",
        "Meeting",
        "Methodology",
        "Participation",
        "Party",
        "Role",
        "SourceArticle",
      ].map((noun) => `correct${noun}`),
    );
  });
});

describe("of a record that has moved on, a correction says what differs", () => {
  it("in the names and the ids of the API", async () => {
    await recorder.apply(make.meeting({ as: "moved", title: "A title", purpose: "A purpose" }));
    await recorder.apply(
      correction("Meeting", { meeting: "$moved", title: "Another title", precededBy: "$washington" }),
    );
    await recorder.apply(correction("Meeting", { meeting: "$moved", expectedVersion: 2, city: "Paris" }));

    const { data, errors } = await reviewer.ask(
      `mutation ($input: CorrectMeetingInput!) { correctMeeting(input: $input) {
         changeSet { id } meeting { id }
         errors { code field message differences { field expected current } records { id ... on Meeting { version title } } } } }`,
      { input: { meeting: recorder.id("moved"), expectedVersion: 1, title: "My title" } },
    );
    expect(errors).toBeUndefined();
    expect(data.correctMeeting).toEqual({
      changeSet: null,
      meeting: null,
      errors: [
        {
          code: "VERSION_CONFLICT",
          field: "expectedVersion",
          message: "the record is at version 3, not at 1",
          differences: [
            { field: "title", expected: "A title", current: "Another title" },
            { field: "city", expected: null, current: "Paris" },
            { field: "precededBy", expected: null, current: recorder.id("washington") },
          ],
          records: [{ id: recorder.id("moved"), version: 3, title: "Another title" }],
        },
      ],
    });
  });

  it("also of what it gives as a whole list", async () => {
    const [q1, q2] = ["Q95", "Q96"].map((value) => ({ scheme: "wikidata", value }));
    await recorder.apply(make.techCompany({ as: "listed", identifiers: [q1] }));
    await recorder.apply(correction("Actor", { actor: "$listed", identifiers: [q2] }));
    const id = recorder.id("listed");
    expect(await refused(correction("Actor", { actor: "$listed", identifiers: [q1, q2] }))).toEqual([
      [
        "VERSION_CONFLICT",
        "operations.0.correctActor.expectedVersion",
        { records: [id], expectedVersion: 1, differences: [{ field: "identifiers", expected: [q1], current: [q2] }] },
      ],
    ]);
  });
});

describe("the identifiers of an actor", () => {
  const id = (value: string) => ({ scheme: "siren", value });
  const identifiersOf = (name: string) => read(name, "... on Actor { version identifiers { version scheme value } }");

  beforeAll(() =>
    recorder.apply(make.techCompany({ as: "one", identifiers: [id("1"), id("2")] }), make.techCompany({ as: "two" })),
  );

  it("are given as a whole list: what stands in both stays the same record", async () => {
    await recorder.apply(correction("Actor", { actor: "$one", identifiers: [id("2"), id("3")] }));
    expect(await identifiersOf("one")).toEqual({
      version: 2,
      identifiers: [
        { version: 1, ...id("2") },
        { version: 1, ...id("3") },
      ],
    });
  });

  it("stay where they are not given, and an equal list changes nothing", async () => {
    await recorder.apply(correction("Actor", { actor: "$one", expectedVersion: 2, country: "US" }));
    expect(await identifiersOf("one")).toEqual({
      version: 3,
      identifiers: [
        { version: 1, ...id("2") },
        { version: 1, ...id("3") },
      ],
    });
    expect(
      await refused(correction("Actor", { actor: "$one", expectedVersion: 3, identifiers: [id("3"), id("2")] })),
    ).toEqual([["NO_CHANGE", "operations.0.correctActor"]]);
  });

  it("move to another actor within one change set", async () => {
    await recorder.apply(
      correction("Actor", { actor: "$two", identifiers: [id("3")] }),
      correction("Actor", { actor: "$one", expectedVersion: 3, identifiers: [id("2")] }),
    );
    expect(await identifiersOf("one")).toEqual({ version: 4, identifiers: [{ version: 1, ...id("2") }] });
    expect(await identifiersOf("two")).toEqual({ version: 2, identifiers: [{ version: 1, ...id("3") }] });
  });
});

describe("a better text of an article", () => {
  const text =
    "The companies met the minister in Paris, and a code of good conduct was to be written by April at the latest, they said.";
  const other =
    "Nothing of what was said before stands in this text, which is about the weather of that week and the crops of that year.";

  const quotes = "... on SourceArticle { fingerprintCovers evidence { nodes { quote verified } } }";

  it("proves the quotes that nobody could check before", async () => {
    await recorder.apply(
      make.article({ as: "unread" }),
      make.meeting({
        as: "unchecked",
        evidence: [evidence({ as: "claim", source: "$unread", quote: "met the minister in Paris" })],
      }),
    );
    expect(await read("unread", quotes)).toEqual({
      fingerprintCovers: null,
      evidence: { nodes: [{ quote: "met the minister in Paris", verified: false }] },
    });
    await recorder.apply(correction("SourceArticle", { sourceArticle: "$unread", text }));
    expect(await read("unread", quotes)).toEqual({
      fingerprintCovers: "WHOLE_TEXT",
      evidence: { nodes: [{ quote: "met the minister in Paris", verified: true }] },
    });
  });

  it("is refused where it lacks a quote, and the quote is named", async () => {
    expect(
      await refused(correction("SourceArticle", { sourceArticle: "$unread", expectedVersion: 2, text: other })),
    ).toEqual([["QUOTE_NOT_FOUND", "operations.0.correctSourceArticle", { records: [recorder.id("claim")] }]]);
  });

  it("comes with the correction of the quote that it disproves", async () => {
    const { version } = (await read("claim", "... on Tracked { version }")) as { version: number };
    await recorder.apply(
      correction("SourceArticle", { sourceArticle: "$unread", expectedVersion: 2, text: other }),
      correction("Evidence", { evidence: "$claim", expectedVersion: version, quote: "the weather of that week" }),
    );
    expect(await read("unread", quotes)).toEqual({
      fingerprintCovers: "WHOLE_TEXT",
      evidence: { nodes: [{ quote: "the weather of that week", verified: true }] },
    });
  });
});
