import { onEmptyRecord } from "../../support/empty-record";
import { attachedEvidence, commitment, correction, evidence, meeting, milestone } from "../../support/factories";
import { refusalsOf } from "../../support/recorder";
import { dataOf } from "../../support/server";

const { server, recorder } = onEmptyRecord();

beforeAll(() =>
  recorder.apply(
    meeting({ as: "tashkent", slug: "tashkent", title: "Тошкент учрашуви" }),
    commitment({
      as: "promise",
      slug: "promise",
      evidence: [evidence({ as: "dated", field: "dueOn", value: "2016-04" })],
    }),
    milestone({ as: "first", commitment: "$promise" }),
  ),
);

const told = async (said: object): Promise<unknown> => {
  const refusals = await refusalsOf(recorder.apply(attachedEvidence(said as Record<string, unknown>)));
  return refusals.map(({ code, field, message }) => [code, field.slice(3).join("."), message]);
};

describe("the field that a quote is about", () => {
  it.each([
    ["a field of the record", "tashkent", "date"],
    ["what it refers to", "tashkent", "precededBy"],
    ["the list of its parts", "tashkent", "participations"],
    ["those who were there, as a source lists them", "tashkent", "participants"],
    ["its topics", "promise", "topics"],
    ["the deadline", "promise", "dueOn"],
    ["the milestones", "promise", "milestones"],
    ["a field of a part", "first", "title"],
  ])("may be %s", async (_, subject, field) => {
    await recorder.apply(attachedEvidence({ subject: `$${subject}`, field }));
    const { node } = await dataOf(
      server,
      `query ($id: ID!, $field: String) { node(id: $id) {
        ... on Meeting { evidence(field: $field) { totalCount } } ... on Commitment { evidence(field: $field) { totalCount } }
        ... on Milestone { evidence(field: $field) { totalCount } } } }`,
      { id: recorder.id(subject), field },
    );
    expect(node.evidence.totalCount).toBeGreaterThan(0);
  });

  it("is none that this kind of record does not have, and the error lists those that it has", async () => {
    expect(await told({ subject: "$tashkent", field: "dueOn" })).toEqual([
      [
        "INVALID",
        "field",
        expect.stringMatching(/^"dueOn" is no field of a meeting: give one of .*\bdate\b.*, or leave it out$/),
      ],
    ]);
    expect(await told({ subject: "$first", field: "milestones" })).toEqual([
      ["INVALID", "field", expect.stringContaining('"milestones" is no field of a milestone')],
    ]);
    const nested = await refusalsOf(recorder.apply(meeting({ evidence: [evidence(), evidence({ field: "саҳна" })] })));
    expect(nested.map(({ field }) => field.slice(3).join("."))).toEqual(["evidence.1.field"]);
  });

  it("is checked when it is corrected, and stays where an older record has another word", async () => {
    const foreign = correction("Evidence", { evidence: "$dated", field: "agenda" });
    expect((await refusalsOf(recorder.apply(foreign))).map(({ field }) => field.slice(3).join("."))).toEqual(["field"]);
    const client = await server.database.connectAsOwner();
    await client.query("set session_replication_role = replica");
    await client.query("update evidence set field = 'deadline' where field = 'dueOn' and value is not null");
    const { commitment: before } = await dataOf(
      server,
      `{ commitment(slug: "promise") { evidence(field: "deadline") { nodes { field value } } } }`,
    );
    expect(before.evidence.nodes).toEqual([{ field: "deadline", value: "2016-04" }]);
    await recorder.apply(correction("Evidence", { evidence: "$dated", field: "deadline", value: "2016-05" }));
  });
});
