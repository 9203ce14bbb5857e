import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { asTold, refusalsOf } from "../../support/recorder";
import { dataOf } from "../../support/server";
import { pagesOf } from "../../support/site";

/** A tracker lists promises and judgements whose day nobody noted: they are not later than its file. */
describe("a date of which only the end is known", () => {
  const { server, recorder } = onEmptyRecord(({ recorder: into }) =>
    into.apply(
      make.governmentBody({ as: "ministry", name: "Federal Ministry of Power", jurisdiction: "NG" }),
      make.commitment({
        as: "exchange",
        slug: "exchange",
        title: "Unify the foreign exchange market",
        madeOn: "/2025-05",
        dueOn: "2027",
        parties: [{ actor: "$ministry", role: "PLEDGER" }],
      }),
      make.commitment({
        as: "power",
        slug: "power",
        title: "Six gigawatts",
        madeOn: "2023-05-29",
        dueOn: "2024",
        parties: [{ actor: "$ministry", role: "PLEDGER" }],
      }),
      make.followUp({ commitment: "$exchange", date: "2025-07-01" }),
      make.followUp({ commitment: "$power", date: "/2024" }),
      make.assessment({ commitment: "$exchange", date: "/2026-09", status: "IN_PROGRESS" }),
      make.assessment({ commitment: "$power", date: "2025", status: "KEPT", fulfilledOn: "/2025-06" }),
      make.meeting({ as: "visit", title: "Visit", classification: "Site visit", date: "/2024-Q1" }),
    ),
  );
  const read = (query: string) => dataOf(server, query);
  const slugs = async (args: string): Promise<string[]> =>
    (await read(`{ commitments(${args}) { nodes { slug } } }`)).commitments.nodes.map(
      ({ slug }: { slug: string }) => slug,
    );

  it("has no earliest day", async () => {
    expect(await read(`{ commitment(slug: "exchange") { madeOn { value precision earliest latest } } }`)).toEqual({
      commitment: { madeOn: { value: "/2025-05", precision: "INTERVAL", earliest: null, latest: "2025-05-31" } },
    });
  });

  it("stands before all others in a list, also page by page", async () => {
    const order = "orderBy: { field: MADE_ON, direction: ASC }";
    expect(await slugs(order)).toEqual(["exchange", "power"]);
    const { commitments } = await read(`{ commitments(${order}, first: 1) { pageInfo { endCursor } } }`);
    expect(await slugs(`${order}, after: "${commitments.pageInfo.endCursor}"`)).toEqual(["power"]);
  });

  it("is on or before a day if its end is, and on or after none", async () => {
    expect(await slugs('madeBefore: "2025-05-31"')).toHaveLength(2);
    expect(await slugs('madeBefore: "2025-05-30"')).toEqual(["power"]);
    expect(await slugs('madeAfter: "1800-01-01"')).toEqual(["power"]);
  });

  it("is of no year, quarter and month", async () => {
    const groups = ["YEAR_MADE", "QUARTER_MADE", "MONTH_MADE"].map(
      (group) => `${group}: commitmentStats(groupBy: [${group}]) { buckets { labels count } }`,
    );
    const found = await read(`{ ${groups.join(" ")} }`);
    const labels = Object.values(found).flatMap((stats) =>
      (stats as { buckets: { labels: string[] }[] }).buckets.flatMap((bucket) => bucket.labels),
    );
    expect(labels.sort()).toEqual(
      ["2023", "Year not known", "Q2 2023", "Quarter not known", "May 2023", "Month not known"].sort(),
    );
  });

  it("makes no promise late, and leaves open how long somebody took", async () => {
    const { commitment, actorScorecard } = await read(
      `{ commitment(slug: "power") { timeliness } actorScorecard(actor: "${recorder.id("ministry")}") { medianDaysToFirstFollowUp } }`,
    );
    expect(commitment.timeliness).toBe("UNKNOWN");
    expect(actorScorecard.medianDaysToFirstFollowUp).toBeNull();
  });

  it("still gives the status, by the last day that a judgement can be of", async () => {
    expect((await read(`{ commitment(slug: "exchange") { status } }`)).commitment.status).toBe("IN_PROGRESS");
    await recorder.apply(make.assessment({ commitment: "$exchange", date: "2026-08", status: "STALLED" }));
    expect((await read(`{ commitment(slug: "exchange") { status } }`)).commitment.status).toBe("IN_PROGRESS");
  });

  it("stands in a timeline at its last day, so no judgement is before what it judges; a making stands first", async () => {
    const timeline = async (slug: string): Promise<string[]> =>
      (
        await read(`{ commitment(slug: "${slug}") { timeline { nodes { event date { value } } } } }`)
      ).commitment.timeline.nodes.map(
        ({ event, date }: { event: string; date: { value: string } }) => `${event} ${date.value}`,
      );
    expect(await timeline("power")).toEqual(["ORIGIN 2023-05-29", "FOLLOW_UP /2024", "ASSESSMENT 2025"]);
    await recorder.apply(make.followUp({ commitment: "$exchange", date: "2025-05-02" }));
    expect(await timeline("exchange")).toEqual([
      "ORIGIN /2025-05",
      "FOLLOW_UP 2025-05-02",
      "FOLLOW_UP 2025-07-01",
      "ASSESSMENT 2026-08",
      "ASSESSMENT /2026-09",
    ]);
    const { commitment } = await read(
      `{ commitment(slug: "power") { timeline(first: 2) { pageInfo { endCursor } } } }`,
    );
    const rest = await read(`{ commitment(slug: "power") {
      timeline(after: "${commitment.timeline.pageInfo.endCursor}") { nodes { event } } } }`);
    expect(rest.commitment.timeline.nodes).toEqual([{ event: "ASSESSMENT" }]);
  });

  it("lets the judgement that gives the status stand first on the page", async () => {
    const page = await pagesOf(server)("/en/commitments/exchange");
    expect(page.texts(".judgements .assessment h3 .status")).toEqual(["In progress", "Stalled"]);
  });

  it("puts a meeting after the one from which it followed, and into no year of the list", async () => {
    await recorder.apply(
      make.meeting({ as: "talks", slug: "talks", title: "Talks", date: "2022-03-01", status: "HELD" }),
      make.meeting({ slug: "later", title: "Later", date: "/2024-05", precededBy: "$talks" }),
      make.meeting({ slug: "soon", title: "Soon", date: "2022-04-01", precededBy: "$talks" }),
    );
    const { meeting } = await read(`{ meeting(slug: "talks") { followedBy { slug } } }`);
    expect(meeting.followedBy).toEqual([{ slug: "soon" }, { slug: "later" }]);
    const inYears = async (language: string) => (await pagesOf(server)(`/${language}/meetings`)).texts("main h2");
    expect(await inYears("en")).toEqual(["2022", "Year not known"]);
    expect(await inYears("fr")).toEqual(["2022", "Année inconnue"]);
  });

  it.each([
    ["dueOn", make.commitment({ madeOn: "2025", dueOn: "/2024" }), "dueOn (/2024) is before madeOn (2025)"],
    ["madeOn", make.commitment({ madeOn: "2025/" }), "madeOn"],
    ["madeOn", make.commitment({ madeOn: "/1799" }), "madeOn"],
  ])("is refused in %s if it contradicts another, or is no date", async (field, edit, message) => {
    const refusals = (await refusalsOf(recorder.apply(edit))).map(asTold);
    expect(refusals).toEqual([expect.objectContaining({ field, message: expect.stringContaining(message) })]);
  });

  it("is written so on the pages, in both languages", async () => {
    const page = pagesOf(server);
    expect((await page("/en/commitments/exchange")).text("main")).toContain("no later than May 2025");
    expect((await page("/fr/commitments/exchange")).text("main")).toContain("au plus tard en mai 2025");
    const meetings = await page("/en/meetings");
    const visit = await page(meetings.links("main a").find((link) => link.includes("/meetings/visit")) ?? "");
    expect([visit.text(".kicker"), visit.text(".outcome dd")]).toEqual([
      "Meeting: Site visit",
      "no later than the first quarter of 2024",
    ]);
    expect((await page("/en")).status).toBe(200);
  });
});
