import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { countModerators, measured } from "../../support/moderators.story";
import { dataOf } from "../../support/server";

describe("a promised number", () => {
  const { server, recorder } = onEmptyRecord();

  beforeAll(async () => {
    await countModerators(recorder);
  });

  const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);
  const latest = "latestMeasurement { value provisional meetsTarget period { value } }";

  it("says what is measured, in what unit, from where and by when, and whose it is", async () => {
    const { target } = await ask(
      `{ target(identifier: { scheme: "et-press", value: "T-1" }) { title indicator unit language comparison value upperValue baseline
           baselineOn { value } dueOn { value precision } commitment { slug } party { actor { name } } milestone { title } } }`,
    );
    expect(target).toEqual({
      title: "የአማርኛ አወያዮች",
      indicator: "የአማርኛ አወያዮች",
      unit: "አወያዮች",
      language: "am",
      comparison: "AT_LEAST",
      value: 1000,
      upperValue: null,
      baseline: 200,
      baselineOn: { value: "2015" },
      dueOn: { value: "2016-06", precision: "MONTH" },
      commitment: { slug: "moderators" },
      party: { actor: { name: "መረብ" } },
      milestone: { title: "ቅጥር" },
    });
  });

  it("tells the promise that has it from those without one, in lists and counts, and from before it was recorded", async () => {
    await recorder.apply(make.commitment({ slug: "without-number" }));
    const { withOne, without, stats, before } = await ask(
      `{ withOne: commitments(hasTarget: true) { totalCount nodes { slug } } without: commitments(hasTarget: false) { nodes { slug } }
         stats: commitmentStats(groupBy: [STATUS], where: {not: {hasTarget: false}}) { total }
         before: commitments(hasTarget: true, atRevision: 1) { totalCount } }`,
    );
    expect(withOne).toEqual({ totalCount: 1, nodes: [{ slug: "moderators" }] });
    expect(without).toEqual({ nodes: [{ slug: "without-number" }] });
    expect([stats.total, before.totalCount]).toEqual([1, 0]);
  });

  it("is held against what was measured by arithmetic, and sets no status, however it turns out", async () => {
    const { commitment } = await ask(
      `{ commitment(slug: "moderators") { status timeliness milestones { nodes { status targets { totalCount } } }
           parties { status targets { nodes { unit } } }
           targets { nodes { unit ${latest} measurements { nodes { period { value } value meetsTarget } } } } } }`,
    );
    const number = (period: string, value: number, meetsTarget: boolean) => ({
      period: { value: period },
      value,
      meetsTarget,
    });
    expect(commitment).toEqual({
      status: "NOT_RATED",
      timeliness: "NO_DEADLINE",
      milestones: { nodes: [{ status: "NOT_RATED", targets: { totalCount: 1 } }] },
      parties: [{ status: null, targets: { nodes: [{ unit: "አወያዮች" }] } }],
      targets: {
        nodes: [
          {
            unit: "አወያዮች",
            latestMeasurement: { ...number("2016-Q2", 1012, true), provisional: false },
            measurements: {
              nodes: [number("2016-Q1", 400, false), number("2016-Q2", 950, false), number("2016-Q2", 1012, true)],
            },
          },
          {
            unit: "%",
            latestMeasurement: { ...number("2016-06", 92.126, false), provisional: false },
            measurements: {
              nodes: [
                number("2016-03", 87.499, false),
                number("2016-04", 87.5, true),
                number("2016-05", 92.125, true),
                number("2016-06", 92.126, false),
              ],
            },
          },
        ],
      },
    });
  });

  it("is held against a most and an exact number in the same way", async () => {
    await recorder.apply(
      ...(["AT_MOST", "EXACTLY"] as const).flatMap((comparison) => [
        make.target({ as: comparison, commitment: "$promise", comparison, value: -0.5, unit: "ሰዓት" }),
        ...[-0.501, -0.5, 0].map((value) => measured(comparison, "2017", value, { as: `${comparison} ${value}` })),
      ]),
    );
    const { nodes } = await ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Measurement { value meetsTarget } } }`,
      {
        ids: ["AT_MOST", "EXACTLY"].flatMap((each) =>
          [-0.501, -0.5, 0].map((value) => recorder.id(`${each} ${value}`)),
        ),
      },
    );
    expect(nodes.map(({ meetsTarget }: { meetsTarget: boolean }) => meetsTarget)).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
    await recorder.apply(
      make.retraction("Target", { target: "$AT_MOST" }),
      make.retraction("Target", { target: "$EXACTLY" }),
    );
  });
});
