import { onCountedStory } from "../../support/counted.story";

const story = onCountedStory();

const then = `asOf: "2024-06-15T00:00:00Z"`;
const stale = async (args: string): Promise<{ slugs: string[]; totalCount: number }> => {
  const { it: page } = await story.ask(`{ it: staleCommitments(${args}) { totalCount nodes { slug } } }`);
  return { slugs: page.nodes.map(({ slug }: { slug: string }) => slug), totalCount: page.totalCount };
};
const are = (...slugs: string[]) => ({ slugs, totalCount: slugs.length });

describe("a commitment is stale", () => {
  it("while open and without evidence from a recent article; articles without a date tell nothing new", async () => {
    // 26 days after 20 May, and 2,998 after the last day of March 2016.
    expect(await stale(`withoutEvidenceFor: 25, ${then}`)).toEqual(are("nobody", "figures", "code"));
    expect(await stale(`withoutEvidenceFor: 26, ${then}`)).toEqual(are("nobody", "code"));
    expect(await stale(`withoutEvidenceFor: 2997, ${then}`)).toEqual(are("nobody", "code"));
    expect(await stale(`withoutEvidenceFor: 2998, ${then}`)).toEqual(are("nobody"));
    expect(await stale(`withoutEvidenceFor: 0, ${then}`)).toEqual(are("nobody", "figures", "code"));
    expect(await stale(`withoutEvidenceFor: 36500, ${then}`)).toEqual(are("nobody"));
  });

  it("as it was known then: the law was open until it was judged", async () => {
    expect(await stale(`withoutEvidenceFor: 36500, atRevision: 5`)).toEqual(are("nobody", "law"));
    expect(await stale(`withoutEvidenceFor: 30, atRevision: 2`)).toEqual(are());
  });

  it("with the arguments, the pages and the orders of `commitments`", async () => {
    expect(await stale(`withoutEvidenceFor: 25, actor: "$inc", ${then}`)).toEqual(are("figures", "code"));
    expect(await stale(`withoutEvidenceFor: 25, where: { not: { formality: [SIGNED_AGREEMENT] } }, ${then}`)).toEqual(
      are("nobody", "figures"),
    );
    const order = "orderBy: { field: TITLE }";
    const { it: page } = await story.ask(`{ it: staleCommitments(withoutEvidenceFor: 25, first: 1, ${order}, ${then}) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { slug } } } }`);
    expect(page).toEqual({
      totalCount: 3,
      pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
      edges: [{ node: { slug: "code" } }],
    });
    const after = `after: "${String(page.pageInfo.endCursor)}"`;
    expect((await stale(`withoutEvidenceFor: 25, ${order}, ${after}, ${then}`)).slugs).toEqual(["figures", "nobody"]);
  });

  it.each([
    [`withoutEvidenceFor: -1`, /not a number of Days: write a whole number from 0 to 36500/],
    [`withoutEvidenceFor: 36501`, /not a number of Days: write a whole number from 0 to 36500/],
    [`withoutEvidenceFor: 1.5`, /not a number of Days: write a whole number from 0 to 36500/],
    [`withoutEvidenceFor: "7"`, /not a number of Days: write a whole number from 0 to 36500/],
    [`withoutEvidenceFor: 7, first: 101`, /staleCommitments.first: must be from 1 to 100/],
  ])("or the question is refused: %s", async (args, message) => {
    expect(await story.refusal(`{ staleCommitments(${args}) { nodes { slug } } }`)).toEqual([
      "BAD_USER_INPUT",
      expect.stringMatching(message),
    ]);
  });
});
