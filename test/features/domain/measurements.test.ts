import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { countModerators, measured, type Counted } from "../../support/moderators.story";
import { dataOf } from "../../support/server";

describe("a promised number, as it was measured,", () => {
  const { server, recorder } = onEmptyRecord();
  let revisions: Counted;

  beforeAll(async () => {
    revisions = await countModerators(recorder);
  });

  const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);
  const latest = "latestMeasurement { value provisional meetsTarget period { value } }";

  it("that nobody has measured has no number, which is not zero", async () => {
    const { target } = await ask(
      `query ($id: ID!, $at: Int) { target(id: $id, atRevision: $at) { ${latest} measurements { totalCount } } }`,
      {
        id: recorder.id("moderators"),
        at: revisions.promised,
      },
    );
    expect(target).toEqual({ latestMeasurement: null, measurements: { totalCount: 0 } });
  });

  it("has what the record knew at a revision: a provisional number, until a final one of the same period counts", async () => {
    const read = (at: number) =>
      ask(
        `query ($target: ID!, $early: ID!, $at: Int) { target(id: $target, atRevision: $at) { ${latest} }
           measurement(id: $early, atRevision: $at) { value supersededBy { value provisional } } }`,
        { target: recorder.id("moderators"), early: recorder.id("early"), at },
      );
    const early = { value: 950, provisional: true, meetsTarget: false, period: { value: "2016-Q2" } };
    expect(await read(revisions.counted)).toEqual({
      target: { latestMeasurement: early },
      measurement: { value: 950, supersededBy: null },
    });
    const final = { value: 1012, provisional: false };
    expect(await read(revisions.revised)).toEqual({
      target: { latestMeasurement: { ...early, ...final, meetsTarget: true } },
      measurement: { value: 950, supersededBy: final },
    });
  });

  it("counts the final number even if a provisional one is recorded later, and the later of two that are alike", async () => {
    const late = await recorder.apply(measured("moderators", "2016-Q2", 990, { as: "late", provisional: true }));
    const read = async () => {
      const { target } = await ask(`query ($id: ID!) { target(id: $id) { latestMeasurement { value } } }`, {
        id: recorder.id("moderators"),
      });
      return target.latestMeasurement.value as number;
    };
    expect(await read()).toBe(1012);
    const corrected = await recorder.apply(measured("moderators", "2016-Q2", 1011));
    expect(await read()).toBe(1011);
    await recorder.revert(corrected);
    // The same quarter, written as an interval.
    const again = await recorder.apply(measured("moderators", "2016-04/2016-06", 1013));
    expect(await read()).toBe(1013);
    const { measurement } = await ask(`query ($id: ID!) { measurement(id: $id) { supersededBy { value } } }`, {
      id: recorder.id("final"),
    });
    expect(measurement.supersededBy).toEqual({ value: 1013 });
    await recorder.revert(again);
    await recorder.revert(late);
    expect(await read()).toBe(1012);
  });

  it("is disputed if a source gives another number, and the quotes that support it count among those of the promise", async () => {
    const { commitments, commitment, measurement } = await ask(
      `query ($id: ID!) { commitments(contradicted: true) { nodes { slug } } commitment(slug: "moderators") { basis { quotes } }
         measurement(id: $id) { evidence { nodes { stance field value } } } }`,
      { id: recorder.id("final") },
    );
    expect(commitments.nodes).toEqual([{ slug: "moderators" }]);
    // One of the promise and one of each measurement; the one that contradicts does not count.
    expect(commitment.basis).toEqual({ quotes: 8 });
    expect(measurement.evidence.nodes).toEqual([
      { stance: "SUPPORTS", field: "value", value: "1012" },
      { stance: "CONTRADICTS", field: "value", value: "600" },
    ]);
    const { commitments: before } = await ask(
      `query ($at: Int) { commitments(contradicted: true, atRevision: $at) { totalCount } }`,
      { at: revisions.counted },
    );
    expect(before).toEqual({ totalCount: 0 });
  });

  it("stands in the timeline on its day, and what was measured on the first day of its period, in the reader's language", async () => {
    await recorder.apply(
      make.translation({ record: "$moderators", field: "indicator", language: "fr", text: "Modérateurs amharophones" }),
      make.translation({ record: "$moderators", field: "unit", language: "fr", text: "modérateurs" }),
    );
    const { commitment } = await ask(
      `{ commitment(slug: "moderators") { timeline(event: [TARGET, MEASUREMENT], first: 4) { totalCount nodes { event date { value } title
           french: title(in: ["fr"]) titleText(in: ["fr"]) { language } record { ... on Measurement { title(in: ["fr"]) } } } } } }`,
    );
    expect(commitment.timeline.totalCount).toBe(8);
    const entry = (title: string, french: string, language: string | null, record: object) => ({
      title,
      french,
      titleText: { language },
      record,
    });
    expect(commitment.timeline.nodes).toEqual([
      {
        event: "MEASUREMENT",
        date: { value: "2016-Q1" },
        ...entry("400 አወያዮች", "400 modérateurs", "fr", { title: "400 modérateurs, 2016-Q1" }),
      },
      {
        event: "MEASUREMENT",
        date: { value: "2016-03" },
        ...entry("87.499 %", "87.499 %", null, { title: "87.499 %, 2016-03" }),
      },
      {
        event: "MEASUREMENT",
        date: { value: "2016-Q2" },
        ...entry("950 አወያዮች", "950 modérateurs", "fr", { title: "950 modérateurs, 2016-Q2 (provisional)" }),
      },
      {
        event: "MEASUREMENT",
        date: { value: "2016-04" },
        ...entry("87.5 %", "87.5 %", null, { title: "87.5 %, 2016-04" }),
      },
    ]);
    const { commitment: due } = await ask(
      `{ commitment(slug: "moderators") { timeline(event: [TARGET]) { nodes { date { value } title(in: ["fr"]) record { ... on Target { value } } } } } }`,
    );
    expect(due.timeline.nodes).toEqual([
      { date: { value: "2016-06" }, title: "Modérateurs amharophones", record: { value: 1000 } },
    ]);
  });

  it("goes with its promise and comes back with it; what was measured is retracted alone, and its history stays", async () => {
    const taken = await recorder.apply(make.retraction("Measurement", { measurement: "$final" }));
    const read = (name: string) =>
      ask(
        `query ($id: ID!) { node(id: $id) { __typename ... on Tombstone { title } } target: node(id: "${recorder.id("moderators")}") {
           ... on Target { ${latest} } } }`,
        { id: recorder.id(name) },
      );
    expect(await read("final")).toMatchObject({
      node: { __typename: "Tombstone" },
      target: { latestMeasurement: { value: 950, provisional: true } },
    });
    await recorder.revert(taken);
    expect(await read("final")).toMatchObject({
      node: { __typename: "Measurement" },
      target: { latestMeasurement: { value: 1012 } },
    });
    const gone = await recorder.apply(make.retraction("Commitment", { commitment: "$promise" }));
    expect(await read("final")).toMatchObject({ node: { __typename: "Tombstone" }, target: {} });
    await recorder.revert(gone);
    expect(await read("early")).toMatchObject({
      node: { __typename: "Measurement" },
      target: { latestMeasurement: { value: 1012 } },
    });
  });
});
