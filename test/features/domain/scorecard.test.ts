import { onCountedStory } from "../../support/counted.story";

const story = onCountedStory();

const fields = `actor { slug } promised kept partiallyKept broken inProgress notRated overdue onTime late
  medianDaysToFirstFollowUp daysSinceLastEvidence meetings byStatus { status count }`;
const scorecard = async (args: string) => (await story.ask(`{ it: actorScorecard(${args}) { ${fields} } }`)).it;

const statuses = [
  "NOT_RATED",
  "NOT_STARTED",
  "IN_PROGRESS",
  "STALLED",
  "KEPT",
  "PARTIALLY_KEPT",
  "BROKEN",
  "BLOCKED",
  "WITHDRAWN",
  "UNRATABLE",
];
const byStatus = (counts: Record<string, number>) => statuses.map((status) => ({ status, count: counts[status] ?? 0 }));
const none = { kept: 0, partiallyKept: 0, broken: 0, inProgress: 0, notRated: 0, overdue: 0, onTime: 0, late: 0 };

describe("the scorecard of an actor", () => {
  it("has what became of its own shares, of those of an actor that was merged, and how long it took", async () => {
    expect(await scorecard(`slug: "google", asOf: "2024-06-15T12:00:00Z"`)).toEqual({
      actor: { slug: "google" },
      promised: 2,
      ...none,
      kept: 1,
      notRated: 1,
      late: 1,
      // 10 days from 20 February to 2 March, 30 from April to May.
      medianDaysToFirstFollowUp: 20,
      // A follow-up of the figures is quoted from an article of 20 May 2024.
      daysSinceLastEvidence: 26,
      // In February, and someday in 2016; one is planned, from one it was absent.
      meetings: 2,
      byStatus: byStatus({ KEPT: 1, NOT_RATED: 1 }),
    });
  });

  it("is the same by id, and by the id and the slug of what was merged", async () => {
    const google = await scorecard(`actor: "$google"`);
    expect(google).toMatchObject({ actor: { slug: "google" }, promised: 2 });
    expect(await scorecard(`actor: "$inc"`)).toEqual(google);
    expect(await scorecard(`slug: "google-inc"`)).toEqual(google);
  });

  it("tells of the time before the merge and the judgements", async () => {
    expect(await scorecard(`actor: "$google", atRevision: 3`)).toMatchObject({
      promised: 1,
      notRated: 1,
      kept: 0,
      overdue: 1,
      medianDaysToFirstFollowUp: 10,
      byStatus: byStatus({ NOT_RATED: 1 }),
    });
    expect(await scorecard(`slug: "google-inc", atRevision: 3`)).toMatchObject({
      actor: { slug: "google-inc" },
      promised: 1,
    });
  });

  it("says null where there is nothing to say, and nothing of who only witnessed", async () => {
    expect(await scorecard(`slug: "afa"`)).toEqual({
      actor: { slug: "afa" },
      promised: 0,
      ...none,
      medianDaysToFirstFollowUp: null,
      daysSinceLastEvidence: null,
      meetings: 3,
      byStatus: byStatus({}),
    });
    expect(await scorecard(`slug: "ministry"`)).toMatchObject({ promised: 1, broken: 1, overdue: 1, meetings: 1 });
  });

  it("is null where there is no such actor", async () => {
    expect(await scorecard(`slug: "nobody"`)).toBeNull();
    expect(await scorecard(`actor: "$google", atRevision: 1`)).toBeNull();
    expect(await scorecard(`actor: "actor_00000000-0000-4000-8000-000000000000"`)).toBeNull();
  });

  it.each([
    ["", "actorScorecard: give exactly one of actor, slug"],
    [`(slug: "google", actor: "$google")`, "actorScorecard: give exactly one of actor, slug"],
    [`(actor: "$code")`, /^actorScorecard\.actor: "commitment_\S+" is not the id or the slug of an actor$/],
  ])("is refused by name: %s", async (args, message) => {
    const [code, told] = await story.refusal(`{ actorScorecard${args} { promised } }`);
    expect(code).toBe("BAD_USER_INPUT");
    expect(told).toMatch(message);
  });
});
