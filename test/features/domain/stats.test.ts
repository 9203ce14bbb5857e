import { onCountedStory } from "../../support/counted.story";

const story = onCountedStory();

/** The counts, and for each bucket its labels and how many. */
async function counted(args: string) {
  const { it: stats } = await story.ask(
    `{ it: commitmentStats(${args}) { unit total commitments bucketCount hasMoreBuckets buckets { labels count share } } }`,
  );
  const { buckets, ...whole } = stats;
  return { ...whole, buckets: buckets.map(({ labels, count }: never) => [...(labels as string[]), count]) };
}

const whole = (unit: string, total: number, commitments: number, buckets: unknown[]) => ({
  unit,
  total,
  commitments,
  bucketCount: buckets.length,
  hasMoreBuckets: false,
  buckets,
});

describe("commitments are counted", () => {
  it.each([
    [
      "STATUS",
      [
        ["Not rated", 2],
        ["Broken", 1],
        ["Partially kept", 1],
      ],
    ],
    [
      "TIMELINESS",
      [
        ["Not due", 1],
        ["No deadline", 1],
        ["On time", 1],
        ["Overdue", 1],
      ],
    ],
    [
      "FORMALITY",
      [
        ["Declared", 2],
        ["In law", 1],
        ["Signed agreement", 1],
      ],
    ],
    [
      "YEAR_MADE",
      [
        ["2015", 2],
        ["2016", 2],
      ],
    ],
    [
      "MONTH_MADE",
      [
        ["February 2015", 1],
        ["April 2015", 1],
        ["June 2016", 1],
        ["Month not known", 1],
      ],
    ],
  ])("by %s", async (grouping, buckets) => {
    expect(await counted(`groupBy: [${grouping}]`)).toEqual(whole("COMMITMENTS", 4, 4, buckets));
  });

  it("by publisher, each of its publishers once, with shares of the commitments", async () => {
    const { it: stats } = await story.ask(`{ it: commitmentStats(groupBy: [PUBLISHER]) {
      unit total commitments buckets { labels count share key { publisher status } } } }`);
    expect(stats).toEqual({
      unit: "COMMITMENTS",
      total: 4,
      commitments: 4,
      buckets: [
        { labels: ["The Example"], count: 4, share: 1, key: { publisher: "The Example", status: null } },
        { labels: ["The Local"], count: 1, share: 0.25, key: { publisher: "The Local", status: null } },
      ],
    });
  });

  it("by several things at once, in the order asked for", async () => {
    expect(await counted("groupBy: [FORMALITY, STATUS, YEAR_MADE]")).toEqual(
      whole("COMMITMENTS", 4, 4, [
        ["Declared", "Not rated", "2015", 1],
        ["Declared", "Not rated", "2016", 1],
        ["In law", "Broken", "2016", 1],
        ["Signed agreement", "Partially kept", "2015", 1],
      ]),
    );
  });

  it("by every thing, with its key and nothing else in it", async () => {
    const keys = "status timeliness formality actor { __typename slug } actorKind publisher yearMade monthMade";
    const { it: stats } = await story.ask(`{ it: commitmentStats(groupBy: [ACTOR, MONTH_MADE, PUBLISHER], first: 1) {
      unit total commitments bucketCount hasMoreBuckets buckets { labels count share key { ${keys} } } } }`);
    expect(stats).toEqual({
      unit: "COMMITMENT_PARTIES",
      total: 4,
      commitments: 3,
      bucketCount: 6,
      hasMoreBuckets: true,
      buckets: [
        {
          labels: ["Google", "February 2015", "The Example"],
          count: 1,
          share: 0.25,
          key: {
            status: null,
            timeliness: null,
            formality: null,
            actor: { __typename: "TechCompany", slug: "google" },
            actorKind: null,
            publisher: "The Example",
            yearMade: null,
            monthMade: "2015-02",
          },
        },
      ],
    });
  });

  it("not at all where there are none", async () => {
    expect(await counted(`groupBy: [STATUS], madeBefore: "1900-01-01"`)).toEqual(whole("COMMITMENTS", 0, 0, []));
    expect(await counted(`groupBy: [ACTOR, PUBLISHER], madeBefore: "1900-01-01"`)).toEqual(
      whole("COMMITMENT_PARTIES", 0, 0, []),
    );
  });
});

describe("promises of one actor", () => {
  it("have the status of the actor's own share where that was judged apart, and stay with the survivor of a merge", async () => {
    expect(await counted("groupBy: [ACTOR, STATUS]")).toEqual(
      whole("COMMITMENT_PARTIES", 4, 3, [
        ["Google", "Kept", 1],
        ["Google", "Not rated", 1],
        ["Twitter", "Partially kept", 1],
        ["Ministry", "Broken", 1],
      ]),
    );
  });

  it("are as timely as that share", async () => {
    expect(await counted("groupBy: [TIMELINESS, ACTOR]")).toEqual(
      whole("COMMITMENT_PARTIES", 4, 3, [
        ["Late", "Google", 1],
        ["No deadline", "Google", 1],
        ["On time", "Twitter", 1],
        ["Overdue", "Ministry", 1],
      ]),
    );
  });

  it("count once for who is pledger and signatory", async () => {
    expect(await counted("groupBy: [ACTOR_KIND]")).toEqual(
      whole("COMMITMENT_PARTIES", 4, 3, [
        ["Tech company", 3],
        ["Government body", 1],
      ]),
    );
  });

  it("were somebody else's before the merge, and not rated before the judgement", async () => {
    expect(await counted("groupBy: [ACTOR, STATUS], atRevision: 4")).toEqual(
      whole("COMMITMENT_PARTIES", 4, 3, [
        ["Google", "Kept", 1],
        ["Google Inc.", "Not rated", 1],
        ["Twitter", "Partially kept", 1],
        ["Ministry", "Not rated", 1],
      ]),
    );
    expect(await counted(`groupBy: [ACTOR, STATUS], asOf: "2024-03-15T00:00:00Z"`)).toMatchObject({
      buckets: [
        ["Google", "Not rated", 1],
        ["Google Inc.", "Not rated", 1],
        ["Twitter", "Not rated", 1],
        ["Ministry", "Not rated", 1],
      ],
    });
    expect(await counted(`groupBy: [ACTOR, PUBLISHER], asOf: "2024-02-15T00:00:00Z"`)).toMatchObject({ total: 0 });
  });
});

describe("the arguments of `commitments`", () => {
  it.each([
    [`groupBy: [STATUS], status: [BROKEN, NOT_RATED]`, "COMMITMENTS", 3, 3],
    [`groupBy: [STATUS], overdue: true`, "COMMITMENTS", 1, 1],
    [`groupBy: [PUBLISHER], actor: "$twitter"`, "COMMITMENTS", 1, 1],
    [`groupBy: [ACTOR], actor: "$inc"`, "COMMITMENT_PARTIES", 3, 2],
    [`groupBy: [ACTOR, PUBLISHER], where: { not: { status: [BROKEN] } }`, "COMMITMENT_PARTIES", 3, 2],
    [`groupBy: [FORMALITY], search: "figures"`, "COMMITMENTS", 1, 1],
    [`groupBy: [YEAR_MADE], madeAfter: "2016-01-01", dueBefore: "2018-01-01"`, "COMMITMENTS", 1, 1],
  ])("choose what is counted: %s", async (args, unit, total, commitments) => {
    expect(await counted(args)).toMatchObject({ unit, total, commitments });
  });
});

describe("what cannot be counted is refused by name", () => {
  it.each([
    [`groupBy: []`, "commitmentStats.groupBy: has 0 groupings: give 1 to 3"],
    [`groupBy: [STATUS, ACTOR, FORMALITY, PUBLISHER]`, "commitmentStats.groupBy: has 4 groupings: give 1 to 3"],
    [`groupBy: [STATUS, ACTOR, STATUS]`, "commitmentStats.groupBy: has STATUS twice: give each grouping once"],
    [`groupBy: [STATUS], first: 0`, "commitmentStats.first: must be from 1 to 500, not 0"],
    [`groupBy: [STATUS], first: 501`, "commitmentStats.first: must be from 1 to 500, not 501"],
    [`groupBy: [STATUS], actor: "Google"`, 'commitmentStats.actor: "Google" is not the id or the slug of an actor'],
    [
      `groupBy: [STATUS], atRevision: 99`,
      "commitmentStats.atRevision: revision 99 does not exist yet; the latest is 6",
    ],
  ])("%s", async (args, message) => {
    expect(await story.refusal(`{ commitmentStats(${args}) { total } }`)).toEqual(["BAD_USER_INPUT", message]);
  });

  it("also where the groupings come in a variable, each time anew", async () => {
    const query = `query ($by: [CommitmentGrouping!]!) { commitmentStats(groupBy: $by) { buckets { labels } } }`;
    const labels = async (by: string[]) =>
      (await story.server.ask(query, { by })).data?.commitmentStats.buckets[0].labels;
    expect(await labels(["STATUS"])).toEqual(["Not rated"]);
    expect(await labels(["FORMALITY", "STATUS"])).toEqual(["Declared", "Not rated"]);
    expect(await labels(["STATUS", "STATUS"])).toBeUndefined();
    expect(await labels(["STATUS"])).toEqual(["Not rated"]);
  });
});
