import { onCountedStory } from "../../support/counted.story";

const story = onCountedStory();

async function counted(args: string) {
  const { it: stats } = await story.ask(
    `{ it: meetingStats(${args}) { unit total meetings bucketCount buckets { labels count } } }`,
  );
  const { buckets, ...whole } = stats;
  return { ...whole, buckets: buckets.map(({ labels, count }: never) => [...(labels as string[]), count]) };
}

describe("meetings are counted", () => {
  it.each([
    [
      "YEAR",
      6,
      [
        ["2016", 3],
        ["2015", 2],
        ["2018", 1],
      ],
    ],
    [
      "COMPANY",
      4,
      [
        ["Twitter", 4],
        ["Google", 2],
      ],
    ],
    ["GOVERNMENT_BODY", 2, [["Ministry", 2]]],
    [
      "MONTH",
      6,
      [
        ["February 2015", 1],
        ["May 2015", 1],
        ["March 2016", 1],
        ["December 2016", 1],
        ["January 2018", 1],
        ["Month not known", 1],
      ],
    ],
  ])("by %s", async (grouping, total, buckets) => {
    expect(await counted(`groupBy: [${grouping}]`)).toEqual({
      unit: "MEETINGS",
      total,
      meetings: total,
      bucketCount: buckets.length,
      buckets,
    });
  });

  it("by who was there or was represented, but not by who was absent", async () => {
    expect(await counted("groupBy: [ACTOR]")).toEqual({
      unit: "MEETING_PARTICIPATIONS",
      total: 13,
      meetings: 6,
      bucketCount: 5,
      buckets: [
        ["Twitter", 4],
        ["AFA", 3],
        ["Google", 2],
        ["Minister", 3],
        ["Ministry", 1],
      ].sort(byCountThenAge),
    });
  });

  it("by who met whom, offices of the day included", async () => {
    const { it: stats } = await story.ask(`{ it: meetingStats(groupBy: [GOVERNMENT_BODY, COMPANY]) {
      total meetings buckets { labels count share key { governmentBody { slug } company { slug } actor { slug } year month } } } }`);
    const key = { governmentBody: { slug: "ministry" }, actor: null, year: null, month: null };
    expect(stats).toEqual({
      total: 2,
      meetings: 2,
      buckets: [
        { labels: ["Ministry", "Twitter"], count: 2, share: 1, key: { ...key, company: { slug: "twitter" } } },
        { labels: ["Ministry", "Google"], count: 1, share: 0.5, key: { ...key, company: { slug: "google" } } },
      ],
    });
  });

  it("as they were known at a revision, and by the arguments of `meetings`", async () => {
    expect(await counted("groupBy: [YEAR], atRevision: 2")).toMatchObject({ total: 0, buckets: [] });
    expect(await counted(`groupBy: [COMPANY, YEAR], actor: "$inc", heldBefore: "2015-12-31"`)).toMatchObject({
      total: 1,
      buckets: expect.arrayContaining([
        ["Google", "2015", 1],
        ["Twitter", "2015", 1],
      ]) as unknown,
    });
  });

  it.each([
    [`groupBy: []`, "meetingStats.groupBy: has 0 groupings: give 1 to 3"],
    [`groupBy: [YEAR, YEAR]`, "meetingStats.groupBy: has YEAR twice: give each grouping once"],
    [`groupBy: [YEAR], first: 1000`, "meetingStats.first: must be from 1 to 500, not 1000"],
  ])("or refused by name: %s", async (args, message) => {
    expect(await story.refusal(`{ meetingStats(${args}) { total } }`)).toEqual(["BAD_USER_INPUT", message]);
  });
});

/** Buckets of one size stand in the order of their keys: actors in the order in which they were recorded. */
function byCountThenAge(a: (string | number)[], b: (string | number)[]): number {
  const recorded = ["Google", "Twitter", "AFA", "Ministry", "Minister"];
  return Number(b[1]) - Number(a[1]) || recorded.indexOf(String(a[0])) - recorded.indexOf(String(b[0]));
}
