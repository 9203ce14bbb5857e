import { corrections } from "../../support/corrections";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import type { TestEdit } from "../../support/factories";
import { refusalsOf } from "../../support/recorder";
import { signedIn } from "../../support/server";

const { correction, evidence } = make;

const { server, recorder } = onEmptyRecord();
const reviewer = signedIn(server, { name: "Ada", role: "REVIEWER" });

beforeAll(async () => {
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
    make.deadlineChange({ as: "moved", commitment: "$code", announcedOn: "2015-04-10", dueOn: "2015-06" }),
    make.milestone({ as: "step", commitment: "$code", title: "A first report", dueOn: "2015-06" }),
    make.target({ as: "number", commitment: "$code", indicator: "Moderators", baseline: 200, dueOn: "2016" }),
    make.attachedEvidence({ as: "quoted", subject: "$code" }),
    make.translation({ as: "translated", record: "$code" }),
    make.methodology({ as: "own", name: "Our own", crosswalk: [{ term: "Kept", status: "KEPT" }] }),
  );
});

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

  it.each(corrections)("of a %s changes what it says and no more", async (noun, name, said, fields, after) => {
    const before = (await read(name, `... on Tracked { version }`)) as { version: number };
    await recorder.apply(correction(noun, { expectedVersion: before.version, ...said }));
    expect(await read(name, `... on Tracked { version } ... on ${noun} { ${fields} }`)).toEqual({
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
    const mutations = data.__type.fields.map((each: { name: string }) => each.name);
    expect(mutations).toContain("correctCommitment");
    expect(mutations).not.toContain("correctAssessment");
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

  it("is refused with the words of the quote that was recorded earlier, and with its place", async () => {
    await recorder.apply(
      make.article({ as: "register", kind: "DATASET", table: "ден,министър\n2021-03-01,Иван Петров Стоянов Кирилов" }),
      make.meeting({
        evidence: [
          evidence({ as: "row", source: "$register", quote: "Иван Петров Стоянов Кирилов", locator: "row=2" }),
        ],
      }),
    );
    const without = correction("SourceArticle", {
      sourceArticle: "$register",
      kind: "DATASET",
      table: "ден,министър\n2021-03-01,Мария Георгиева",
    });
    const refusals = await refusalsOf(recorder.apply(without));
    expect(refusals.map(({ code, message }) => [code, message])).toEqual([
      [
        "QUOTE_NOT_FOUND",
        `${recorder.id("row")}, which was recorded earlier, quotes "Иван Петров Стоянов Кирилов" at row=2 from this source, and the new text ` +
          "does not have it: correct or retract that evidence as well, or give a text that has it",
      ],
    ]);
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
