import { onEmptyRecord } from "../../support/empty-record";
import { mutate } from "../../support/contribute";
import * as make from "../../support/factories";
import { refusalsOf } from "../../support/recorder";
import { dataOf, signedIn } from "../../support/server";

/** Georgia's action plan on open government: a register of state property, in four steps. Of Greece, what was only asked for. */
const steps = [
  { as: "law", position: 1, title: "კანონპროექტის მომზადება", dueOn: "2016-06" },
  { as: "pilot", position: 2, title: "საპილოტე რეესტრი", statement: "სამ მუნიციპალიტეტში.", dueOn: "2016-12" },
  { as: "portal", position: 3, title: "პორტალის გაშვება", dueOn: "2017-06" },
  { as: "training", position: 4, title: "სწავლება", language: "ka" },
];
const plan = make.commitment({
  as: "plan",
  slug: "registry",
  title: "ქონების ერთიანი რეესტრი",
  madeOn: "2016-01",
  dueOn: "2017-12",
  formality: "IN_POLICY_DOCUMENT",
  parties: [{ as: "agency", actor: "$agency-body", role: "PLEDGER" }],
  milestones: steps,
});
const wish = make.commitment({
  as: "wish",
  slug: "wish",
  title: "Ανοιχτά δεδομένα προμηθειών",
  madeOn: "2016-01",
  formality: "PROPOSED",
  milestones: [{ as: "draft", position: 1, title: "Σχέδιο νόμου", dueOn: "2016-06" }],
});
const judged = (said: object) => make.assessment({ commitment: "$plan", ...said });

describe("a milestone", () => {
  const { server, recorder } = onEmptyRecord();
  const nino = signedIn(server, { name: "ნინო", role: "REVIEWER" });

  beforeAll(async () => {
    await recorder.apply(make.governmentBody({ as: "agency-body", name: "ქონების ეროვნული სააგენტო" }), plan, wish);
    await recorder.apply(
      judged({ milestone: "$law", date: "2016-07", status: "KEPT", fulfilledOn: "2016-05-30" }),
      judged({ milestone: "$pilot", date: "2017-01", status: "IN_PROGRESS" }),
      judged({ milestone: "$pilot", date: "2017-06", status: "PARTIALLY_KEPT", fulfilledOn: "2017-03" }),
      judged({ milestone: "$pilot", party: "$agency", date: "2018", status: "BROKEN" }),
    );
  });

  const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);

  it("has a place, a deadline, a status and a timeliness of its own; its commitment keeps its own", async () => {
    const { commitment } = await ask(
      `{ commitment(slug: "registry", asOf: "2017-07-01T00:00:00Z", atRevision: 3) { status timeliness parties { status }
           milestones { totalCount nodes { position title statement language dueOn { value } status fulfilledOn { value } timeliness
             assessments { nodes { status milestone { position } party { actor { name } } } } } } } }`,
    );
    const assessed = (status: string, position: number, party: object | null = null) => ({
      status,
      milestone: { position },
      party,
    });
    const unsaid = { statement: null, language: null, fulfilledOn: null, assessments: { nodes: [] } };
    expect(commitment).toEqual({
      status: "NOT_RATED",
      timeliness: "NOT_DUE",
      parties: [{ status: null }],
      milestones: {
        totalCount: 4,
        nodes: [
          {
            ...unsaid,
            position: 1,
            title: "კანონპროექტის მომზადება",
            dueOn: { value: "2016-06" },
            status: "KEPT",
            fulfilledOn: { value: "2016-05-30" },
            timeliness: "ON_TIME",
            assessments: { nodes: [assessed("KEPT", 1)] },
          },
          {
            ...unsaid,
            position: 2,
            title: "საპილოტე რეესტრი",
            statement: "სამ მუნიციპალიტეტში.",
            dueOn: { value: "2016-12" },
            status: "PARTIALLY_KEPT",
            fulfilledOn: { value: "2017-03" },
            timeliness: "LATE",
            assessments: {
              nodes: [
                assessed("IN_PROGRESS", 2),
                assessed("PARTIALLY_KEPT", 2),
                assessed("BROKEN", 2, { actor: { name: "ქონების ეროვნული სააგენტო" } }),
              ],
            },
          },
          {
            ...unsaid,
            position: 3,
            title: "პორტალის გაშვება",
            dueOn: { value: "2017-06" },
            status: "NOT_RATED",
            timeliness: "OVERDUE",
          },
          {
            ...unsaid,
            position: 4,
            title: "სწავლება",
            language: "ka",
            dueOn: null,
            status: "NOT_RATED",
            timeliness: "NO_DEADLINE",
          },
        ],
      },
    });
  });

  it("is read as of a revision and by the day that a judgement is about, and found by id and identifier", async () => {
    const { before, pilot } = await ask(
      `query ($id: ID!) { before: milestone(id: $id, atRevision: 2) { status assessments { totalCount } }
         pilot: milestone(id: $id) { status then: status(validAt: "2017-02-01") first: status(validAt: "2016-12-31") title
           commitment { slug } history { nodes { revision } } } }`,
      { id: recorder.id("pilot") },
    );
    expect(before).toEqual({ status: "NOT_RATED", assessments: { totalCount: 0 } });
    expect(pilot).toEqual({
      status: "PARTIALLY_KEPT",
      then: "IN_PROGRESS",
      first: "NOT_RATED",
      title: "საპილოტე რეესტრი",
      commitment: { slug: "registry" },
      history: { nodes: [{ revision: 3 }, { revision: 2 }] },
    });
    await recorder.apply(
      make.milestone({
        as: "audit",
        commitment: "$plan",
        position: 5,
        title: "აუდიტი",
        identifiers: [{ scheme: "ogp", value: "GE0054-5" }],
        evidence: [make.evidence()],
      }),
    );
    const { milestone } = await ask(
      `{ milestone(identifier: { scheme: "ogp", value: "GE0054-5" }) { position evidence { nodes { verified } } } }`,
    );
    expect(milestone).toEqual({ position: 5, evidence: { nodes: [{ verified: true }] } });
  });

  it("of what was only asked for lapses, is never late, and is never broken", async () => {
    const { milestone } = await ask(`query ($id: ID!) { milestone(id: $id) { status timeliness } }`, {
      id: recorder.id("draft"),
    });
    expect(milestone).toEqual({ status: "NOT_RATED", timeliness: "LAPSED" });
    const broken = make.assessment({ commitment: "$wish", milestone: "$draft", status: "BROKEN" });
    expect((await refusalsOf(recorder.apply(broken))).map(({ message }) => message)).toEqual([
      "BROKEN is for what was promised: nobody breaks what they were only asked for",
    ]);
  });

  it("stands in the timeline on the day it is due, and its judgements say whose they are", async () => {
    const { commitment } = await ask(
      `{ commitment(slug: "registry") { timeline { nodes { date { value } event title
           record { ... on Milestone { position } ... on Assessment { title } } } } } }`,
    );
    const entries = (commitment.timeline.nodes as { event: string; title: string; record: object }[]).slice(1);
    expect(entries.filter(({ event }) => event === "MILESTONE")).toEqual(
      steps.slice(0, 3).map(({ position, title, dueOn }) => ({
        date: { value: dueOn },
        event: "MILESTONE",
        title,
        record: { position },
      })),
    );
    expect(entries.filter(({ event }) => event === "ASSESSMENT").map(({ title, record }) => [title, record])).toEqual([
      ["Milestone 1: KEPT", { title: "Milestone 1: kept, 2016-07" }],
      ["Milestone 2: IN_PROGRESS", { title: "Milestone 2: in progress, 2017-01" }],
      ["Milestone 2: PARTIALLY_KEPT", { title: "Milestone 2: partially kept, 2017-06" }],
      ["Milestone 2: BROKEN", { title: "Milestone 2: broken, 2018" }],
    ]);
  });

  it("is of the commitment that is judged, and is not due before that was made", async () => {
    const input = { ...judged({}).input, commitment: recorder.id("plan"), milestone: recorder.id("draft") };
    const proof = make.evidence({ source: recorder.id("report") });
    const given = { ...input, methodology: recorder.id("scale"), evidence: [proof] };
    expect((await mutate(nino, "assessCommitment", given)).errors).toMatchObject([
      { code: "INVALID", field: "milestone", message: "the milestone belongs to another commitment" },
    ]);
    const early = { commitment: recorder.id("plan"), position: 9, title: "ადრე", dueOn: "2015" };
    const message = "the milestone is due (2015) before the commitment was made (2016-01): correct one of the two";
    expect((await mutate(nino, "recordMilestone", early)).errors).toMatchObject([
      { code: "INVALID", field: "dueOn", message },
    ]);
    const later = { commitment: recorder.id("plan"), expectedVersion: 1, madeOn: "2017", dueOn: "2018" };
    expect((await mutate(nino, "correctCommitment", later)).errors).toMatchObject([
      { field: "madeOn", message: expect.stringContaining("before the commitment was made (2017)") },
    ]);
    const nowhere = { ...early, dueOn: null, position: 0 };
    expect((await mutate(nino, "recordMilestone", nowhere)).errors).toMatchObject([
      { field: "position", message: "position must not be less than 1" },
    ]);
  });

  it("that was judged stays while it is, and goes with its commitment", async () => {
    const kept = recorder.apply(make.retraction("Milestone", { milestone: "$law", expectedVersion: 2 }));
    expect(await refusalsOf(kept)).toMatchObject([{ code: "RECORD_IN_USE" }]);
    const revision = await recorder.apply(make.retraction("Commitment", { commitment: "$plan", expectedVersion: 1 }));
    const read = async () =>
      (await ask(`query ($id: ID!) { node(id: $id) { __typename } }`, { id: recorder.id("law") })).node;
    expect(await read()).toEqual({ __typename: "Tombstone" });
    await recorder.revert(revision);
    expect(await read()).toEqual({ __typename: "Milestone" });
  });
});
