import { endsOf } from "../../../src/modules/insights/status-series.intervals";
import { retraction } from "../../support/factories";
import { dateRevisions, onCountedStory } from "../../support/counted.story";

const story = onCountedStory();

beforeAll(async () => {
  await story.records.apply(retraction("Commitment", { commitment: "$nobody" }));
  await dateRevisions(story.server);
});

type Point = { date: string; total: number; counts: { status: string; count: number }[] };

/** For each point its day, the total and what is not zero. */
async function series(args: string): Promise<unknown[]> {
  const { it: answer } = await story.ask(
    `{ it: commitmentStatusSeries(${args}) { points { date total counts { status count } } } }`,
  );
  return (answer.points as Point[]).map(({ date, total, counts }) => {
    const some = counts.filter(({ count }) => count > 0).map(({ status, count }) => [status, count]);
    return [date, total, Object.fromEntries(some)];
  });
}

describe("what the record said", () => {
  it("at the end of each month, from history", async () => {
    expect(await series(`interval: MONTH, from: "2024-02-15", to: "2024-07-15"`)).toEqual([
      ["2024-02-29", 0, {}],
      ["2024-03-31", 4, { NOT_RATED: 4 }],
      ["2024-04-30", 4, { NOT_RATED: 3, PARTIALLY_KEPT: 1 }],
      ["2024-05-31", 4, { NOT_RATED: 3, PARTIALLY_KEPT: 1 }],
      ["2024-06-30", 4, { NOT_RATED: 2, PARTIALLY_KEPT: 1, BROKEN: 1 }],
      ["2024-07-15", 3, { NOT_RATED: 1, PARTIALLY_KEPT: 1, BROKEN: 1 }],
    ]);
  });

  it("no further than `asOf`, and nothing of what was recorded later", async () => {
    const args = `interval: MONTH, from: "2024-02-15", to: "2024-07-15"`;
    expect(await series(`${args}, asOf: "2024-04-15T00:00:00Z"`)).toEqual([
      ["2024-02-29", 0, {}],
      ["2024-03-31", 4, { NOT_RATED: 4 }],
      ["2024-04-15", 4, { NOT_RATED: 3, PARTIALLY_KEPT: 1 }],
    ]);
    expect(await series(`${args}, atRevision: 3`)).toEqual([
      ["2024-02-29", 0, {}],
      ["2024-03-01", 4, { NOT_RATED: 4 }],
    ]);
    expect(await series(`interval: DAY, from: "2024-05-01", to: "2024-05-02", atRevision: 3`)).toEqual([]);
  });

  it("of each version that the filter lets through as it was", async () => {
    expect(await series(`interval: MONTH, from: "2024-03-01", to: "2024-06-30", status: [NOT_RATED]`)).toEqual([
      ["2024-03-31", 4, { NOT_RATED: 4 }],
      ["2024-04-30", 3, { NOT_RATED: 3 }],
      ["2024-05-31", 3, { NOT_RATED: 3 }],
      ["2024-06-30", 2, { NOT_RATED: 2 }],
    ]);
    expect(await series(`interval: YEAR, from: "2024-01-01", to: "2024-04-02", actor: "$twitter"`)).toEqual([
      ["2024-04-02", 1, { PARTIALLY_KEPT: 1 }],
    ]);
  });
});

describe("what had happened", () => {
  it("by the end of each interval, the whole of a partial date counted", async () => {
    const args = `interval: QUARTER, axis: OCCURRED, from: "2015-01-01", to: "2015-07-01"`;
    expect(await series(args)).toEqual([
      ["2015-03-31", 1, { NOT_RATED: 1 }],
      ["2015-06-30", 2, { NOT_RATED: 1, PARTIALLY_KEPT: 1 }],
      ["2015-07-01", 2, { NOT_RATED: 1, PARTIALLY_KEPT: 1 }],
    ]);
    expect(await series(`interval: MONTH, axis: OCCURRED, from: "2015-04-29", to: "2015-05-31"`)).toEqual([
      ["2015-04-30", 2, { NOT_RATED: 2 }],
      ["2015-05-31", 2, { NOT_RATED: 2 }],
    ]);
    expect(await series(`interval: YEAR, axis: OCCURRED, from: "2015-01-01", to: "2017-12-31"`)).toEqual([
      ["2015-12-31", 2, { NOT_RATED: 1, PARTIALLY_KEPT: 1 }],
      ["2016-12-31", 3, { NOT_RATED: 2, PARTIALLY_KEPT: 1 }],
      ["2017-12-31", 3, { NOT_RATED: 1, PARTIALLY_KEPT: 1, BROKEN: 1 }],
    ]);
  });

  it("as it was known at a revision, and of the commitments that the filter chooses", async () => {
    const args = `interval: YEAR, axis: OCCURRED, from: "2015-01-01", to: "2017-12-31"`;
    expect(await series(`${args}, atRevision: 5, status: [NOT_RATED]`)).toEqual([
      ["2015-12-31", 1, { NOT_RATED: 1 }],
      ["2016-12-31", 3, { NOT_RATED: 3 }],
      ["2017-12-31", 3, { NOT_RATED: 3 }],
    ]);
  });

  it("with every status of the enum in each point, zeros too", async () => {
    const { it: answer } = await story.ask(`{ it: commitmentStatusSeries(interval: WEEK, axis: OCCURRED,
      from: "2017-03-01", to: "2017-03-01") { interval axis points { date total counts { status count } } } }`);
    const counts = { NOT_RATED: 1, NOT_STARTED: 0, IN_PROGRESS: 0, STALLED: 0, KEPT: 0 };
    const others = { PARTIALLY_KEPT: 1, BROKEN: 1, BLOCKED: 0, WITHDRAWN: 0, UNRATABLE: 0 };
    expect(answer).toEqual({
      interval: "WEEK",
      axis: "OCCURRED",
      points: [
        {
          date: "2017-03-01",
          total: 3,
          counts: Object.entries({ ...counts, ...others }).map(([status, count]) => ({ status, count })),
        },
      ],
    });
  });
});

describe("a series is refused by name", () => {
  it.each([
    [`from: "2024-02-02", to: "2024-02-01"`, "commitmentStatusSeries.from: 2024-02-02 is after `to`, 2024-02-01"],
    [
      `from: "2023-01-01", to: "2024-02-05"`,
      "commitmentStatusSeries.to: from 2023-01-01 to 2024-02-05 are more than 400 intervals of one DAY: take longer intervals, or a shorter time",
    ],
  ])("%s", async (args, message) => {
    const query = `{ commitmentStatusSeries(interval: DAY, ${args}) { points { date } } }`;
    expect(await story.refusal(query)).toEqual(["BAD_USER_INPUT", message]);
  });

  it("also where the days come in variables", async () => {
    const query = `query ($from: Date!, $to: Date!) { commitmentStatusSeries(interval: DAY, from: $from, to: $to) { points { date } } }`;
    const ask = (from: string, to: string) => story.server.ask(query, { from, to });
    expect((await ask("2023-01-01", "2024-02-04")).data.commitmentStatusSeries.points).toHaveLength(400);
    expect((await ask("2023-01-01", "2024-02-05")).errors).toHaveLength(1);
    expect((await ask("2024-02-04", "2024-02-04")).data.commitmentStatusSeries.points).toHaveLength(1);
  });
});

describe("the ends of intervals", () => {
  it.each([
    ["DAY", "2024-02-28", "2024-03-01", ["2024-02-28", "2024-02-29", "2024-03-01"]],
    ["WEEK", "2024-02-25", "2024-03-05", ["2024-02-25", "2024-03-03", "2024-03-05"]],
    ["MONTH", "2023-12-31", "2024-02-29", ["2023-12-31", "2024-01-31", "2024-02-29"]],
    ["QUARTER", "2023-11-02", "2024-06-29", ["2023-12-31", "2024-03-31", "2024-06-29"]],
    ["YEAR", "1800-01-01", "1801-01-01", ["1800-12-31", "1801-01-01"]],
    ["YEAR", "2199-01-01", "2199-12-31", ["2199-12-31"]],
    ["YEAR", "1800-01-01", "2199-12-31", Array.from({ length: 400 }, (_, year) => `${1800 + year}-12-31`)],
  ] as const)("%s from %s to %s", (interval, from, to, ends) => {
    expect(endsOf({ interval, from, to }, String)).toEqual(ends);
  });
});
