import { Random } from "../../support/random";
import { onServer } from "../../support/server";

const server = onServer();

const statuses = ["NOT_RATED", "KEPT", "UNRATABLE", "BROKEN"];
const conditions: readonly ((random: Random) => string)[] = [
  (random) => `status: [${[random.one(statuses), random.one(statuses)].join(", ")}]`,
  (random) => `timeliness: [${random.one(["NO_DEADLINE", "NOT_DUE", "OVERDUE", "ON_TIME", "LATE"]) ?? ""}]`,
  (random) => `formality: [${random.one(["SIGNED_AGREEMENT", "DECLARED", "IN_POLICY_DOCUMENT"]) ?? ""}]`,
  (random) => `madeAfter: "201${4 + random.below(3)}-0${1 + random.below(9)}-01"`,
  (random) => `madeBefore: "201${4 + random.below(3)}-0${1 + random.below(9)}-01"`,
  (random) => `overdue: ${String(random.below(2) === 0)}`,
  (random) => `search: "${random.one(["code", "content", "terrorism", "platform", "removal"]) ?? ""}"`,
];

/** Some conditions, one of each kind at most, and further ones in a `where`. */
function filter(random: Random): string {
  const some = () => conditions.filter(() => random.below(4) === 0).map((condition) => condition(random));
  const [either, or] = [some().join(" "), some().join(" ")];
  const where = random.below(2) === 0 ? `where: { or: [{ ${either} }, { not: { ${or} } }] }` : "";
  return [...some(), where, random.below(3) === 0 ? `atRevision: ${3 + random.below(6)}` : ""].join(" ");
}

const groupings = ["STATUS", "TIMELINESS", "FORMALITY", "YEAR_MADE", "MONTH_MADE"];

describe("whatever the filter, the counts add up to what `commitments` finds", () => {
  const random = new Random(20150220);
  it.each(Array.from({ length: 60 }, (_, round) => [round, filter(random)] as const))("%i: %s", async (round, args) => {
    const grouping = `${groupings[round % 5] ?? ""} ${groupings[(round + 1) % 5] ?? ""}`;
    const status = `axis: OCCURRED interval: YEAR from: "2026-01-01" to: "2026-12-31"`;
    const { data, errors } = await server.ask(`{
      list: commitments${args.trim() && `(${args})`} { totalCount }
      stats: commitmentStats(groupBy: [${grouping}] ${args}) { total commitments buckets { count share } }
      publishers: commitmentStats(groupBy: [PUBLISHER] ${args}) { total buckets { count } }
      actors: commitmentStats(groupBy: [ACTOR] ${args}) { total commitments buckets { count } }
      series: commitmentStatusSeries(${status} ${args}) { points { total } }
      statuses: commitmentStats(groupBy: [STATUS] ${args}) { buckets { count key { status } } }
    }`);
    expect(errors).toBeUndefined();
    const { totalCount } = data.list;
    const sum = (buckets: { count: number }[]) => buckets.reduce((total, { count }) => total + count, 0);
    expect(data.stats).toMatchObject({ total: totalCount, commitments: totalCount });
    expect(sum(data.stats.buckets)).toBe(totalCount);
    expect(data.publishers.total).toBe(totalCount);
    expect(sum(data.publishers.buckets)).toBeGreaterThanOrEqual(totalCount);
    expect(sum(data.actors.buckets)).toBe(data.actors.total);
    expect(data.actors.commitments).toBeLessThanOrEqual(totalCount);
    expect(sum(data.statuses.buckets)).toBe(totalCount);
    expect(data.series.points.at(-1).total).toBe(totalCount);
  });
});
