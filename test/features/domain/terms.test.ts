import { onEmptyRecord } from "../../support/empty-record";
import { assessment, commitment, correction, methodology, party, person, topic } from "../../support/factories";
import { asTold, refusalsOf, type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";
import { readPage } from "../../support/site";

const completion = [
  { term: "Not Started", status: "NOT_STARTED" },
  { term: "Limited", status: "IN_PROGRESS" },
  { term: "Substantial", status: "PARTIALLY_KEPT" },
  { term: "Complete", status: "KEPT" },
];

/** Reports at mid-term and at the end of a plan grade the same promises of two countries; a newspaper grades one of them, too. */
describe("judgements in the words of their methodology", () => {
  let server: TestServer;
  let recorder: Recorder;
  let midTerm: number;

  const graded = (name: string, date: string, term: string, more: object = {}) => {
    const status = completion.find((each) => each.term === term)?.status;
    return assessment({ commitment: `$${name}`, methodology: "$irm", date, term, status, ...more });
  };

  onEmptyRecord(async (made) => {
    ({ server, recorder } = made);
    midTerm = await recorder.apply(
      methodology({ as: "irm", name: "Reports on open government", edition: "2014", crosswalk: completion }),
      methodology({
        as: "paper",
        name: "გაზეთი",
        edition: "1",
        crosswalk: [{ term: "შესრულდა", status: "KEPT" }],
      }),
      topic({ as: "budget", name: "Open budgets" }),
      commitment({ as: "registry", slug: "registry", title: "ერთიანი რეესტრი", topics: ["$budget"] }),
      commitment({ as: "portal", title: "තොරතුරු ද්වාරය" }),
      commitment({ as: "courts", title: "Open courts" }),
      commitment({ as: "nobody", title: "Nobody looked" }),
      person({ as: "minister", name: "ნინო", slug: "nino" }),
      party({ as: "share", commitment: "$courts", actor: "$minister", role: "PLEDGER" }),
      graded("registry", "2015-09", "Limited", { percent: 33.33 }),
      graded("portal", "2015-09", "Limited"),
      graded("courts", "2015-09", "Not Started", { as: "first" }),
    );
    await recorder.apply(
      graded("registry", "2016-12", "Complete", { percent: 100 }),
      graded("portal", "2016-12", "Substantial"),
      graded("courts", "2016-12", "Substantial", { party: "$share" }),
      assessment({ commitment: "$registry", methodology: "$paper", date: "2017", status: "KEPT", term: "შესრულდა" }),
    );
  });

  const ask = (query: string) => dataOf(server, query);

  it("keep the word and the percentage, and are found by them", async () => {
    const { commitment: registry } = await ask(`{ commitment(id: "${recorder.id("registry")}") {
      all: assessments { nodes { term percent status } }
      ours: assessments(methodology: "${recorder.id("irm")}", term: ["Complete"]) { nodes { date { value } } } } }`);
    expect(registry.all.nodes).toEqual([
      { term: "Limited", percent: 33.33, status: "IN_PROGRESS" },
      { term: "Complete", percent: 100, status: "KEPT" },
      { term: "შესრულდა", percent: null, status: "KEPT" },
    ]);
    expect(registry.ours.nodes).toEqual([{ date: { value: "2016-12" } }]);
    const { methodologies } = await ask(`{ methodologies(name: "Reports on open government") { nodes {
      assessments(first: 1) { totalCount nodes { term commitment { title } } } } } }`);
    expect(methodologies.nodes[0].assessments).toEqual({
      totalCount: 6,
      nodes: [{ term: "Limited", commitment: { title: "ერთიანი რეესტრი" } }],
    });
  });

  it.each([
    ["a word that the methodology does not have", { term: "Fulfilled", status: "KEPT" }],
    ["a word in another case", { term: "complete", status: "KEPT" }],
    ["a word that means another status", { term: "Substantial", status: "KEPT" }],
    ["a word of another methodology", { term: "შესრულდა", status: "KEPT" }],
  ])("do not have %s", async (_, said) => {
    const message = `the crosswalk of the methodology has no term "${said.term}" for the status ${said.status}`;
    const refused = recorder.apply(
      assessment({ commitment: "$portal", methodology: "$irm", ...said }),
      assessment({ commitment: "$portal" }),
    );
    expect((await refusalsOf(refused)).map(asTold)).toEqual([{ code: "INVALID", field: "term", message }]);
  });

  it.each([
    [-1, "percent must not be less than 0"],
    [100.5, "percent must not be greater than 100"],
    [33.333, "percent must be a number with at most two decimals"],
  ])("are never %d percent", async (percent, message) => {
    const refused = recorder.apply(assessment({ commitment: "$portal", percent }));
    expect((await refusalsOf(refused)).map(asTold)).toEqual([{ code: "INVALID", field: "percent", message }]);
  });

  it("keep their meaning: a word that was used stays in the crosswalk, and others may go", async () => {
    const corrected = (crosswalk: object[]) => correction("Methodology", { methodology: "$irm", crosswalk });
    const dropped = recorder.apply(corrected(completion.slice(0, 3)));
    expect((await refusalsOf(dropped)).map(asTold)).toEqual([
      {
        code: "INVALID",
        field: "crosswalk",
        message: 'a judgement says "Complete" for the status KEPT: leave this term as it is, or record another edition',
      },
    ]);
    const revision = await recorder.apply(corrected([...completion, { term: "Withdrawn", status: "WITHDRAWN" }]));
    await recorder.revert(revision);
  });

  const unit = "ASSESSED_COMMITMENTS";
  const counted = async (args: string) =>
    (
      await ask(`{ assessmentStats(${args}) { unit total commitments buckets { count labels
        key { firstTerm latestTerm firstStatus latestStatus methodology { edition } topic { name } } } } }`)
    ).assessmentStats;
  const nothing = {
    firstTerm: null,
    latestTerm: null,
    firstStatus: null,
    latestStatus: null,
    methodology: null,
    topic: null,
  };

  it("are counted at first against at last, of whole commitments and under one methodology", async () => {
    const irm = `methodology: "${recorder.id("irm")}"`;
    const key = { ...nothing, firstTerm: "Limited" };
    expect(await counted(`groupBy: [FIRST_TERM, LATEST_TERM], ${irm}, reassessed: true`)).toEqual({
      unit,
      total: 2,
      commitments: 2,
      buckets: [
        { count: 1, labels: ["Limited", "Complete"], key: { ...key, latestTerm: "Complete" } },
        { count: 1, labels: ["Limited", "Substantial"], key: { ...key, latestTerm: "Substantial" } },
      ],
    });
    const once = await counted(`groupBy: [LATEST_TERM], ${irm}, reassessed: false`);
    expect(once.buckets).toEqual([
      { count: 1, labels: ["Not Started"], key: { ...nothing, latestTerm: "Not Started" } },
    ]);
  });

  it("are counted for each methodology and topic, with the filters of commitments, and as of an earlier revision", async () => {
    const all = await counted("groupBy: [METHODOLOGY, LATEST_STATUS]");
    expect([all.total, all.commitments]).toEqual([4, 3]);
    expect(all.buckets.map(({ count, labels }: { count: number; labels: string[] }) => [count, ...labels])).toEqual(
      expect.arrayContaining([
        [1, "გაზეთი, 1", "Kept"],
        [1, "Reports on open government, 2014", "Partially kept"],
      ]),
    );
    const topics = await counted("groupBy: [TOPIC]");
    expect(topics.buckets.map(({ count, labels }: { count: number; labels: string[] }) => [count, ...labels])).toEqual([
      [2, "Open budgets"],
      [2, "No topic"],
    ]);
    const portal = await counted('groupBy: [FIRST_STATUS], search: "තොරතුරු"');
    expect(portal.buckets).toEqual([
      { count: 1, labels: ["In progress"], key: { ...nothing, firstStatus: "IN_PROGRESS" } },
    ]);
    const then = await counted(`groupBy: [LATEST_TERM], atRevision: ${midTerm}`);
    expect([then.total, ...then.buckets.map(({ labels }: { labels: string[] }) => labels[0])]).toEqual([
      3,
      "Limited",
      "Not Started",
    ]);
  });

  it("are shown on the page of the commitment, with the name of the methodology", async () => {
    const page = await readPage(`${server.url}/fr/commitments/registry`);
    expect(page.texts(".assessment > .note")).toEqual([
      "Selon la méthode de გაზეთი 1 · შესრულდა",
      "Selon la méthode de Reports on open government 2014 · Complete · 100 %",
      "Selon la méthode de Reports on open government 2014 · Limited · 33,33 %",
    ]);
  });
});
