import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let before: number;

/** What came of three commitments in Armenia and Georgia; the one on water was only asked for. */
onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  before = await recorder.apply(
    make.organisation({ as: "union", name: "Լրագրողների միություն", slug: "union" }),
    make.topic({ as: "forests", name: "Անտառներ", slug: "forests" }),
    make.topic({ as: "budget", name: "ბიუჯეტი", slug: "budget" }),
    make.commitment({ as: "trees", slug: "trees", jurisdiction: "AM", topics: ["$forests", "$budget"] }),
    make.commitment({ as: "roads", slug: "roads", jurisdiction: "GE", topics: ["$budget"] }),
    make.commitment({ as: "water", slug: "water", formality: "PROPOSED" }),
  );
  const happened = (commitment: string, kind: string, date: string, more: object = {}) =>
    make.followUp({ commitment, kind, date, ...more });
  await recorder.apply(
    happened("$trees", "ACTION", "2017-03-02"),
    happened("$trees", "ACTION", "2018"),
    happened("$trees", "REPORT", "2018-05", { actor: "$union" }),
    happened("$roads", "ACTION", "2017-11/2018-02"),
    happened("$roads", "SEARCH", "2018-05-09", { actor: "$union" }),
    happened("$water", "SEARCH", "2018-12"),
  );
});

interface Bucket {
  labels: string[];
  count: number;
}

const ask = (args: string, fields = "unit total commitments bucketCount", more = "") =>
  dataOf(server, `{ followUpStats(${args}) { ${fields} buckets { labels count ${more} } } }`).then(
    (data) => data.followUpStats,
  );
const counted = async (args: string): Promise<string[]> =>
  (await ask(args)).buckets.map(({ labels, count }: Bucket) => `${labels.join(", ")}: ${count}`);

describe("what happened to commitments is counted", () => {
  it("by kind, all at once, with the share of each", async () => {
    expect(await ask("groupBy: [KIND]", undefined, "share key { kind year actor { slug } }")).toEqual({
      unit: "FOLLOW_UPS",
      total: 6,
      commitments: 3,
      bucketCount: 3,
      buckets: [
        { labels: ["Action"], count: 3, share: 0.5, key: { kind: "ACTION", year: null, actor: null } },
        { labels: ["Search"], count: 2, share: 1 / 3, key: { kind: "SEARCH", year: null, actor: null } },
        { labels: ["Report"], count: 1, share: 1 / 6, key: { kind: "REPORT", year: null, actor: null } },
      ],
    });
  });

  it.each([
    ["[YEAR]", ["2018: 4", "2017: 1", "Year not known: 1"]],
    ["[QUARTER]", ["Quarter not known: 2", "Q2 2018: 2", "Q1 2017: 1", "Q4 2018: 1"]],
    ["[MONTH]", ["May 2018: 2", "Month not known: 2", "March 2017: 1", "December 2018: 1"]],
    ["[ACTOR]", ["Nobody named: 4", "Լրագրողների միություն: 2"]],
    ["[JURISDICTION]", ["Armenia: 3", "Georgia: 2", "No jurisdiction: 1"]],
    ["[TOPIC]", ["ბიუჯეტი: 5", "Անտառներ: 3", "No topic: 1"]],
    [
      "[KIND, JURISDICTION]",
      [
        "Action, Armenia: 2",
        "Action, Georgia: 1",
        "Report, Armenia: 1",
        "Search, Georgia: 1",
        "Search, No jurisdiction: 1",
      ],
    ],
  ])("by %s", async (groupBy, buckets) => {
    expect((await counted(`groupBy: ${groupBy}`)).sort()).toEqual([...buckets].sort());
    expect((await ask(`groupBy: ${groupBy}`)).total).toBe(6);
  });

  it("of promises only, of one place, of one actor, of some days, of an earlier revision", async () => {
    expect(await counted("groupBy: [KIND], commitment: {promised: true}")).toEqual([
      "Action: 3",
      "Report: 1",
      "Search: 1",
    ]);
    expect(await counted(`groupBy: [KIND], commitment: {or: [{jurisdiction: "GE"}, {promised: false}]}`)).toEqual([
      "Search: 2",
      "Action: 1",
    ]);
    expect(await counted(`groupBy: [KIND], actor: "${recorder.id("union")}", where: {not: {kind: [REPORT]}}`)).toEqual([
      "Search: 1",
    ]);
    expect(await counted(`groupBy: [KIND], happenedAfter: "2018-01-01", atLeast: 2`)).toEqual(["Search: 2"]);
    expect(await ask(`groupBy: [KIND], atRevision: ${before}`)).toMatchObject({
      total: 0,
      commitments: 0,
      buckets: [],
    });
  });

  it("and as many are listed by the same arguments", async () => {
    const topic = `commitment: {topic: "${recorder.id("forests")}"}`;
    const { followUps } = await dataOf(server, `{ followUps(${topic}) { totalCount nodes { commitment { slug } } } }`);
    expect(followUps).toEqual({ totalCount: 3, nodes: Array(3).fill({ commitment: { slug: "trees" } }) });
    expect(await ask(`groupBy: [TOPIC], ${topic}`)).toMatchObject({ total: 3, commitments: 1, bucketCount: 2 });
  });

  it("page by page", async () => {
    const first = await ask("groupBy: [KIND], first: 2", "hasMoreBuckets endCursor");
    expect(first).toMatchObject({ hasMoreBuckets: true, buckets: [{ count: 3 }, { count: 2 }] });
    const rest = await ask(`groupBy: [KIND], after: "${first.endCursor}"`, "hasMoreBuckets");
    expect(rest).toEqual({ hasMoreBuckets: false, buckets: [{ labels: ["Report"], count: 1 }] });
  });

  it("or refused by the name of what is wrong", async () => {
    const message = async (args: string) =>
      (await server.ask(`{ followUpStats(${args}) { total } }`)).errors?.[0]?.message;
    expect(await message("groupBy: []")).toBe("followUpStats.groupBy: has 0 groupings: give 1 to 3");
    expect(await message(`groupBy: [KIND], commitment: {topic: "Forests"}`)).toBe(
      'followUpStats.commitment.topic: "Forests" is not the id or the slug of a topic',
    );
  });
});
