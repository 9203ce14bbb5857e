import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let before: number;

/** Promises of Mongolia and of Tamil Nadu, judged at mid-term and at the end, by one report or by several. */
onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  const from = (...sources: string[]) => sources.map((source) => make.evidence({ source: `$${source}` }));
  const article = (as: string, publisher: string, more: object = {}) =>
    make.article({ as, publisher, text: make.report, ...more });
  await recorder.apply(
    article("montsame", "Монцамэ", { agency: "Монцамэ" }),
    article("udriin", "Өдрийн сонин", { agency: "монцамэ" }),
    article("dinamalar", "தினமலர்"),
    ...["river", "grid", "wells", "silent"].map((as) =>
      make.commitment({ as, slug: as, title: as, madeOn: "2010", jurisdiction: as === "wells" ? "IN-TN" : "MN" }),
    ),
  );
  const judged = (name: string, date: string, status: string, sources: string[], more: object = {}) =>
    make.assessment({ commitment: `$${name}`, date, status, evidence: from(...sources), ...more });
  before = await recorder.apply(
    judged("river", "2012", "IN_PROGRESS", ["montsame", "dinamalar"]),
    judged("grid", "2012-03", "STALLED", ["montsame"]),
    judged("wells", "2012-06-30", "IN_PROGRESS", ["dinamalar"]),
  );
  await recorder.apply(
    judged("river", "2019-05", "KEPT", [], {
      evidence: [
        ...from("montsame", "montsame"),
        make.evidence({ source: "$dinamalar", stance: "CONTRADICTS" }),
        make.evidence({ source: "$udriin", stance: "NEUTRAL" }),
      ],
    }),
    judged("wells", "2021", "PARTIALLY_KEPT", ["montsame", "udriin"]),
    // Neither judges the whole.
    make.milestone({ as: "gridPart", commitment: "$grid" }),
    judged("grid", "2022", "KEPT", ["montsame", "dinamalar"], { milestone: "$gridPart" }),
  );
});

const found = (where: string, more = ""): Promise<string[]> => listed(`latestAssessment: ${where}${more}`);

const listed = async (args: string): Promise<string[]> => {
  const { commitments } = await dataOf(server, `{ commitments(${args}) { totalCount nodes { slug } } }`);
  expect(commitments.totalCount).toBe(commitments.nodes.length);
  return commitments.nodes.map(({ slug }: { slug: string }) => slug).sort();
};

describe("promises are found by their latest judgement", () => {
  it("if nobody has judged them since a day, whatever was judged of a part, and not if nobody ever has", async () => {
    expect(await found('{judgedBefore: "2012-03-31"}')).toEqual(["grid"]);
    expect(await found('{judgedBefore: "2012-03-30"}')).toEqual([]);
    expect(await found('{judgedBefore: "2020-12-31"}')).toEqual(["grid", "river"]);
    expect(await found('{judgedAfter: "2019-05-01"}')).toEqual(["river", "wells"]);
    expect(await found('{judgedAfter: "2019-05-02", judgedBefore: "2021-12-31"}')).toEqual(["wells"]);
    expect(await found("{}")).toEqual(["grid", "river", "wells"]);
    expect(await found("{}", ", status: [NOT_RATED]")).toEqual([]);
  });

  it("as it was at an earlier revision, and in counts", async () => {
    expect(await found('{judgedBefore: "2020-12-31"}', `, atRevision: ${before}`)).toEqual(["grid", "river", "wells"]);
    const { commitmentStats } = await dataOf(
      server,
      `{ commitmentStats(groupBy: [STATUS], where: {not: {latestAssessment: {judgedAfter: "2013-01-01"}}}) { buckets { key { status } count } } }`,
    );
    expect(commitmentStats.buckets).toEqual([
      { key: { status: "NOT_RATED" }, count: 1 },
      { key: { status: "STALLED" }, count: 1 },
    ]);
  });

  it("if it rests on one source, and two papers with the report of one agency are one independent source", async () => {
    expect(await found("{publicationsAtMost: 1}")).toEqual(["grid", "river"]);
    expect(await found("{publicationsAtMost: 1}", `, atRevision: ${before}`)).toEqual(["grid", "wells"]);
    expect(await found("{publicationsAtMost: 2}")).toEqual(["grid", "river", "wells"]);
    expect(await found("{independentSourcesAtMost: 1}")).toEqual(["grid", "river", "wells"]);
    expect(await found('{independentSourcesAtMost: 1, judgedAfter: "2020-01-01"}')).toEqual(["wells"]);
    const { errors } = await server.ask("{ commitments(latestAssessment: {publicationsAtMost: 0}) { totalCount } }");
    expect(errors?.[0]?.message).toBe("commitments.latestAssessment.publicationsAtMost: must be from 1 to 1000, not 0");
  });
});

it("a judgement is based on the quotes that support it, and a contradiction makes it no better founded", async () => {
  const { commitment } = await dataOf(
    server,
    `{ commitment(slug: "river") {
         assessments(last: 1) { nodes {
           basis { quotes quotesChecked publications independentSources }
           against: evidence(stance: [CONTRADICTS]) { totalCount } } }
         basis { quotes publications } } }`,
  );
  expect(commitment).toEqual({
    assessments: {
      nodes: [
        {
          basis: { quotes: 2, quotesChecked: 2, publications: 1, independentSources: 1 },
          against: { totalCount: 1 },
        },
      ],
    },
    basis: { quotes: 5, publications: 3 },
  });
});

describe("judgements are counted as of a day in the real world", () => {
  it("so that one query holds mid-term against the end, by country", async () => {
    const { midTerm, end, earlier } = await dataOf(
      server,
      `{ midTerm: assessmentStats(groupBy: [JURISDICTION, LATEST_STATUS], validAt: "2012-12-31") { total buckets { ...words } }
         end: assessmentStats(groupBy: [JURISDICTION, LATEST_STATUS]) { total buckets { ...words } }
         earlier: assessmentStats(groupBy: [LATEST_STATUS], validAt: "2012-06-29") { total buckets { ...words } } }
       fragment words on AssessmentBucket { labels count }`,
    );
    expect(midTerm).toEqual({
      total: 3,
      buckets: [
        { labels: ["Tamil Nādu", "In progress"], count: 1 },
        { labels: ["Mongolia", "In progress"], count: 1 },
        { labels: ["Mongolia", "Stalled"], count: 1 },
      ],
    });
    expect(end.buckets).toEqual([
      { labels: ["Tamil Nādu", "Partially kept"], count: 1 },
      { labels: ["Mongolia", "Kept"], count: 1 },
      { labels: ["Mongolia", "Stalled"], count: 1 },
    ]);
    // "2012" can mean its last day, and so it is not one of the judgements of June.
    expect(earlier).toEqual({ total: 1, buckets: [{ labels: ["Stalled"], count: 1 }] });
  });

  it("and who was judged twice by then is another question than who was judged twice", async () => {
    const { then, now } = await dataOf(
      server,
      `{ then: assessmentStats(groupBy: [METHODOLOGY], reassessed: true, validAt: "2020-01-01") { total }
         now: assessmentStats(groupBy: [METHODOLOGY], reassessed: true) { total } }`,
    );
    expect([then.total, now.total]).toEqual([1, 2]);
  });
});

describe("promises are found by any of their judgements", () => {
  it("if one ever had a status, whatever was judged later, and of the whole", async () => {
    expect(await listed("anyAssessment: {status: [IN_PROGRESS]}")).toEqual(["river", "wells"]);
    expect(await listed("anyAssessment: {status: [IN_PROGRESS]}, status: [KEPT]")).toEqual(["river"]);
    expect(await listed("anyAssessment: {status: [KEPT]}")).toEqual(["river"]);
    expect(await listed("anyAssessment: {status: [KEPT, STALLED]}")).toEqual(["grid", "river"]);
    expect(await listed("anyAssessment: {}")).toEqual(["grid", "river", "wells"]);
    expect(await listed("where: {not: {anyAssessment: {status: [IN_PROGRESS]}}}")).toEqual(["grid", "silent"]);
  });

  it("if one and the same meets all conditions, as of a revision, and in counts", async () => {
    expect(await listed('anyAssessment: {status: [IN_PROGRESS], judgedBefore: "2012-12-31"}')).toEqual([
      "river",
      "wells",
    ]);
    expect(await listed('anyAssessment: {status: [IN_PROGRESS], judgedAfter: "2013-01-01"}')).toEqual([]);
    expect(await listed("anyAssessment: {status: [IN_PROGRESS], publicationsAtMost: 1}")).toEqual(["wells"]);
    expect(await listed(`anyAssessment: {status: [KEPT]}, atRevision: ${before}`)).toEqual([]);
    const { commitmentStats } = await dataOf(
      server,
      "{ commitmentStats(groupBy: [STATUS], anyAssessment: {status: [IN_PROGRESS]}) { total } }",
    );
    expect(commitmentStats.total).toBe(2);
  });
});
