import { readFileSync } from "node:fs";
import { join } from "node:path";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let before: number;

/** Two editions of a meter of promises in Tunis, another meter, and three promises; two of the sources carry one agency's report. */
onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  const carried = { agency: "وكالة تونس", text: make.report };
  before = await recorder.apply(
    make.methodology({ as: "first", name: "مقياس الوعود", edition: "2014" }),
    make.methodology({ as: "second", name: "مقياس الوعود", edition: "2019" }),
    make.methodology({ as: "other", name: "مرصد", edition: "1" }),
    make.article({ as: "morning", publisher: "الصباح", ...carried }),
    make.article({ as: "evening", publisher: "المساء", ...carried }),
    make.article({ as: "own", publisher: "الشروق", text: make.report }),
    ...["port", "train", "school"].map((slug) => make.commitment({ as: slug, slug })),
  );
  const quotedFrom = (...sources: string[]) => sources.map((source) => make.evidence({ source: `$${source}` }));
  await recorder.apply(
    make.assessment({ commitment: "$port", methodology: "$first", date: "2015", status: "NOT_STARTED" }),
    make.assessment({ commitment: "$port", methodology: "$second", evidence: quotedFrom("morning", "evening", "own") }),
    make.assessment({ commitment: "$train", methodology: "$second", evidence: quotedFrom("morning", "evening") }),
    make.assessment({ commitment: "$school", methodology: "$other", status: "STALLED" }),
  );
});

const ask = (query: string) => dataOf(server, query);

describe("the judgements of a methodology", () => {
  interface Bucket {
    labels: string[];
    count: number;
  }
  const counted = async (args: string): Promise<string[]> => {
    const { assessmentStats } = await ask(
      `{ assessmentStats(groupBy: [METHODOLOGY], ${args}) { buckets { labels count } } }`,
    );
    return assessmentStats.buckets.map(({ labels, count }: Bucket) => `${labels.join()}: ${count}`);
  };

  it("are counted by its name, all editions together, or by its id", async () => {
    const both = ["مقياس الوعود, 2019: 2", "مقياس الوعود, 2014: 1"];
    expect(await counted(`methodologyName: "مقياس الوعود"`)).toEqual(both);
    expect(await counted(`methodologyName: "مقياس الوعود", methodology: "${recorder.id("first")}"`)).toEqual([both[1]]);
    expect(await counted(`methodologyName: "مرصد"`)).toEqual(["مرصد, 1: 1"]);
    expect(await counted(`methodologyName: "مقياس"`)).toEqual([]);
    expect(await counted(`methodologyName: "مقياس الوعود", atRevision: ${before}`)).toEqual([]);
  });

  it("count a promise once for each edition that judged it, and the worked example shows which one", async () => {
    const { then } = await ask('{ then: assessmentStats(groupBy: [LATEST_STATUS], validAt: "2030-01-01") { total } }');
    expect(then.total).toBe(4);
    const example = readFileSync(join(__dirname, "../../../schema/operations/23-mid-term-and-end.graphql"), "utf8");
    const { midTerm, end } = await dataOf(server, example, { midTerm: "2015-12-31", methodologyName: "مقياس الوعود" });
    expect(midTerm.buckets).toEqual([{ count: 1, labels: ["مقياس الوعود, 2014", "No jurisdiction", "Not started"] }]);
    expect(end.buckets).toContainEqual({ count: 1, labels: ["مقياس الوعود, 2014", "No jurisdiction", "Not started"] });
    expect(end.total).toBe(3);
  });

  it("are listed by its name on what they judge", async () => {
    const { commitment } = await ask(`{ commitment(slug: "port") {
      named: assessments(methodologyName: "مقياس الوعود") { nodes { methodology { edition } } }
      others: assessments(where: {not: {methodologyName: "مقياس الوعود"}}) { totalCount } } }`);
    expect(commitment).toEqual({
      named: { nodes: [{ methodology: { edition: "2014" } }, { methodology: { edition: "2019" } }] },
      others: { totalCount: 0 },
    });
  });

  it("say each on how many quotes and sources they are based, where reports of one agency are one source", async () => {
    const { methodologies } = await ask(`{ methodologies(name: "مقياس الوعود") { nodes { edition assessments { nodes {
      commitment { slug } basis { quotes quotesChecked publications independentSources } } } } } }`);
    const based = methodologies.nodes.flatMap((each: { edition: string; assessments: { nodes: object[] } }) =>
      each.assessments.nodes.map((judgement) => ({ edition: each.edition, ...judgement })),
    );
    expect(based).toHaveLength(3);
    expect(based).toEqual(
      expect.arrayContaining([
        {
          edition: "2014",
          commitment: { slug: "port" },
          basis: { quotes: 1, quotesChecked: 1, publications: 1, independentSources: 1 },
        },
        {
          edition: "2019",
          commitment: { slug: "port" },
          basis: { quotes: 3, quotesChecked: 3, publications: 3, independentSources: 2 },
        },
        {
          edition: "2019",
          commitment: { slug: "train" },
          basis: { quotes: 2, quotesChecked: 2, publications: 2, independentSources: 1 },
        },
      ]),
    );
  });
});
