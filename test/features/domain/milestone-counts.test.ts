import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

/** Ethiopia: one promise, judged as a whole; then its milestone and what one party did for it are judged, later and otherwise. */
const promise = make.commitment({
  as: "water",
  slug: "water",
  title: "ንጹህ ውሃ ለሁሉም",
  madeOn: "2019",
  dueOn: "2020",
  parties: [{ as: "share", actor: "$ministry", role: "PLEDGER" }],
  milestones: [{ as: "wells", position: 1, title: "መቶ ጉድጓዶች", dueOn: "2019-12" }],
});
const whole = make.assessment({ as: "whole", commitment: "$water", date: "2020-06", status: "STALLED" });
const share = make.assessment({
  commitment: "$water",
  party: "$share",
  date: "2020-07",
  status: "PARTIALLY_KEPT",
  fulfilledOn: "2020-03",
});

describe("what is judged of a milestone changes nothing that is said of its commitment", () => {
  let server: TestServer;
  let recorder: Recorder;
  let before: Record<string, unknown>;

  const said = () =>
    dataOf(
      server,
      `query ($actor: ID!) {
        commitment(slug: "water") { status timeliness fulfilledOn { value } verdict title parties { status then: status(validAt: "2030-01-01") }
          then: status(validAt: "2030-01-01") judged: assessments(of: [WHOLE]) { nodes { status } }
          shares: assessments(of: PARTY) { nodes { status } } }
        stalled: commitments(status: [STALLED]) { totalCount }
        rated: commitments(status: [KEPT, BROKEN]) { totalCount }
        commitmentStats(groupBy: [STATUS, TIMELINESS]) { total buckets { count key { status timeliness } } }
        byActor: commitmentStats(groupBy: [ACTOR, STATUS, TIMELINESS]) { buckets { count key { status timeliness } } }
        assessmentStats(groupBy: [FIRST_STATUS, LATEST_STATUS]) { total buckets { count key { firstStatus latestStatus } } }
        reassessed: assessmentStats(groupBy: [LATEST_STATUS], reassessed: true) { total }
        occurred: commitmentStatusSeries(axis: OCCURRED, interval: YEAR, from: "2019-01-01", to: "2025-12-31") {
          points { date total counts { status count } } }
        actorScorecard(actor: $actor) { kept broken overdue late onTime keptOnUnknownDay byStatus { status count } } }`,
      { actor: recorder.id("ministry") },
    );

  onEmptyRecord(async (made) => {
    ({ server, recorder } = made);
    await recorder.apply(make.governmentBody({ as: "ministry", name: "የውሃ ሚኒስቴር" }), promise, whole, share);
    before = await said();
  });

  const later = [
    { milestone: "$wells", date: "2024", status: "KEPT", fulfilledOn: "2019-11" },
    { milestone: "$wells", party: "$share", date: "2024-05", status: "BROKEN" },
    { milestone: "$wells", party: "$share", date: "2024-06", status: "PARTIALLY_KEPT", fulfilledOn: "2024-02" },
  ];

  it.each(later)("in any status, count, series, scorecard or verdict: %j", async (judgement) => {
    expect(before).toMatchObject({
      commitment: { status: "STALLED", then: "STALLED", parties: [{ status: "PARTIALLY_KEPT" }] },
    });
    const revision = await recorder.apply(make.assessment({ commitment: "$water", ...judgement }));
    expect(await said()).toEqual(before);
    const recorded = await dataOf(
      server,
      `query ($at: Int!) { recorded: changes(afterRevision: ${revision - 1}) { nodes { record { __typename } } }
         commitment(slug: "water", atRevision: $at) { revision status } }`,
      { at: revision },
    );
    expect(recorded.commitment).toEqual({ revision: 2, status: "STALLED" });
    expect(JSON.stringify(recorded.recorded)).not.toMatch(/"(Commitment|Party)"/);
  });

  it("and the milestone has the status that was judged of it alone", async () => {
    const { milestone } = await dataOf(
      server,
      `query ($id: ID!) { milestone(id: $id) { status timeliness mine: assessments(of: MILESTONE) { totalCount }
         parts: assessments(of: [PARTY_IN_MILESTONE]) { totalCount } } }`,
      { id: recorder.id("wells") },
    );
    expect(milestone).toEqual({
      status: "KEPT",
      timeliness: "ON_TIME",
      mine: { totalCount: 1 },
      parts: { totalCount: 2 },
    });
  });

  it("but it counts among what the promise rests on", async () => {
    const { commitment } = await dataOf(server, `{ commitment(slug: "water") { basis { quotes } } }`);
    expect(commitment.basis.quotes).toBe(6);
  });
});
