import { onEmptyRecord } from "../../support/empty-record";
import { mutate, submit, written } from "../../support/contribute";
import {
  article,
  commitment,
  correction,
  deadlineChange,
  evidence,
  governmentBody,
  retraction,
} from "../../support/factories";
import { dataOf, signedIn } from "../../support/server";

/** In Kenya: water for every household of a county. Tokyo: a law that is to come into force. */
const water = commitment({
  as: "water",
  slug: "maji-kwa-kila-nyumba",
  title: "Maji kwa kila nyumba",
  madeOn: "2013-09-12",
  dueOn: "2015-04",
});
const law = commitment({
  as: "law",
  slug: "law",
  title: "改正個人情報保護法の施行",
  madeOn: "2020-06",
  formality: "IN_LAW",
});
const wish = commitment({ as: "wish", slug: "wish", madeOn: "2019", dueOn: "2020", formality: "PROPOSED" });

const moved = (to: string, dueOn: string | null, announcedOn: string, kind = "EXTENDED", more: object = {}) =>
  deadlineChange({ commitment: `$${to}`, kind, announcedOn, dueOn, ...more });

describe("the deadline of a promise", () => {
  const { server, recorder } = onEmptyRecord();
  const ada = signedIn(server, { name: "Wanjiku", role: "REVIEWER" });
  let before: number;

  beforeAll(async () => {
    before = await recorder.apply(
      governmentBody({ as: "county", name: "Kaunti ya Kiambu" }),
      governmentBody({ as: "board", name: "Bodi ya Maji" }),
      water,
      law,
      wish,
    );
    await recorder.apply(
      // Recorded in another order than they were announced in.
      moved("water", "2016-06", "2016-01", "EXTENDED", { as: "second" }),
      moved("water", "2015-12", "2015-03-20", "EXTENDED", { as: "first", announcedBy: "$board" }),
    );
  });

  const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);
  const shown = `status dueOn { value } originalDueOn { value } timesPostponed timeliness original: timeliness(against: ORIGINAL)
    deadlines { totalCount nodes { kind title announcedOn { value } dueOn { value } announcedBy { name } } }`;

  it("that was moved is the one in force, beside the first one and what moved it, each with its evidence", async () => {
    const { commitment: found } = await ask(
      `{ commitment(slug: "maji-kwa-kila-nyumba", asOf: "2016-05-01T00:00:00Z", atRevision: 3) { ${shown}
           deadlines { nodes { evidence { nodes { quote verified } } } } } }`,
    );
    const quoted = { evidence: { nodes: [{ quote: "The minister and the companies met in Paris", verified: true }] } };
    expect(found).toEqual({
      status: "NOT_RATED",
      dueOn: { value: "2016-06" },
      originalDueOn: { value: "2015-04" },
      timesPostponed: 2,
      timeliness: "NOT_DUE",
      original: "OVERDUE",
      deadlines: {
        totalCount: 2,
        nodes: [
          {
            kind: "EXTENDED",
            title: "Deadline extended to 2015-12",
            announcedOn: { value: "2015-03-20" },
            dueOn: { value: "2015-12" },
            announcedBy: { name: "Bodi ya Maji" },
            ...quoted,
          },
          {
            kind: "EXTENDED",
            title: "Deadline extended to 2016-06",
            announcedOn: { value: "2016-01" },
            dueOn: { value: "2016-06" },
            announcedBy: null,
            ...quoted,
          },
        ],
      },
    });
    const then = await ask(
      `query ($at: Int) { commitment(slug: "maji-kwa-kila-nyumba", atRevision: $at) { ${shown} } }`,
      {
        at: before,
      },
    );
    expect(then.commitment).toMatchObject({
      dueOn: { value: "2015-04" },
      timesPostponed: 0,
      deadlines: { totalCount: 0 },
    });
  });

  it("is found and counted against the first one, beside the one in force", async () => {
    const then = `asOf: "2016-05-01T00:00:00Z", atRevision: 3`;
    const { overdueAtFirst, stats } = await ask(
      `{ overdueAtFirst: commitments(originalTimeliness: [OVERDUE], timeliness: [NOT_DUE], ${then}) { nodes { slug } }
         stats: commitmentStats(groupBy: [TIMELINESS, ORIGINAL_TIMELINESS], ${then}) { buckets { count key { timeliness originalTimeliness } } } }`,
    );
    expect(overdueAtFirst.nodes).toEqual([{ slug: "maji-kwa-kila-nyumba" }]);
    expect(stats.buckets).toContainEqual({ count: 1, key: { timeliness: "NOT_DUE", originalTimeliness: "OVERDUE" } });
    expect(stats.buckets).toHaveLength(3);
  });

  it("that has moved is a point of the timeline and a change in the history, and a misread date is neither", async () => {
    const id = recorder.id("water");
    const corrected = correction("Commitment", { commitment: "$water", expectedVersion: 2, dueOn: "2015-03" });
    await recorder.apply(corrected);
    const { commitment: found } = await ask(
      `query ($id: ID!) { commitment(id: $id) {
         timeline { nodes { event title date { value } record { ... on DeadlineChange { id kind } } } }
         history(first: 2) { nodes { changes { field before after } } } } }`,
      { id },
    );
    expect(found.timeline.nodes.slice(1)).toEqual([
      {
        event: "DEADLINE_CHANGE",
        title: "Deadline extended to 2015-12",
        date: { value: "2015-03-20" },
        record: { id: recorder.id("first"), kind: "EXTENDED" },
      },
      expect.objectContaining({ event: "DEADLINE_CHANGE", title: "Deadline extended to 2016-06" }),
    ]);
    expect(found.history.nodes).toEqual([
      { changes: [{ field: "originalDueOn", before: "2015-04", after: "2015-03" }] },
      { changes: [{ field: "dueOn", before: "2015-04", after: "2016-06" }] },
    ]);
  });

  it("can be set where there was none, brought forward, dropped and set again", async () => {
    await recorder.apply(
      moved("law", "2022-04-01", "2021-03-24", "SET"),
      moved("law", "2022-01", "2021-05", "BROUGHT_FORWARD"),
      moved("law", null, "2021-06", "DROPPED", { as: "dropped" }),
    );
    const read = async () => (await ask(`{ commitment(slug: "law") { ${shown} } }`)).commitment;
    expect(await read()).toMatchObject({
      dueOn: null,
      originalDueOn: null,
      timeliness: "NO_DEADLINE",
      timesPostponed: 0,
    });
    // Two of one day: the one that is recorded later follows from the other.
    const again = await recorder.apply(
      moved("law", "2023", "2021-07-01", "SET"),
      moved("law", "2024", "2021-07-01", "EXTENDED"),
    );
    expect(await read()).toMatchObject({ dueOn: { value: "2024" }, timeliness: "OVERDUE", original: "NO_DEADLINE" });
    await recorder.revert(again);
    expect(await read()).toMatchObject({ dueOn: null, deadlines: { totalCount: 3 } });
    await recorder.apply(retraction("DeadlineChange", { deadlineChange: "$dropped" }));
    expect(await read()).toMatchObject({ dueOn: { value: "2022-01" }, deadlines: { totalCount: 2 } });
  });

  it("that somebody moves counts among what the promise rests on, and ends the silence about it", async () => {
    const news = {
      as: "news",
      text: "The county now says that there will be water in every house by December.",
      publishedOn: "2020-05-05",
    };
    const says = evidence({ source: "$news", quote: "there will be water in every house by December" });
    const at = await recorder.apply(
      article(news),
      commitment({ as: "quiet", slug: "quiet", madeOn: "2019", dueOn: "2019-12" }),
      moved("quiet", "2020-12", "2020-05", "EXTENDED", { evidence: [says] }),
    );
    const silentOn = async (day: string) => {
      const args = `withoutEvidenceFor: 30, atRevision: ${at}, asOf: "${day}T00:00:00Z", where: { deadlineChange: [EXTENDED] }`;
      const { staleCommitments } = await ask(`{ staleCommitments(${args}) { nodes { slug } } }`);
      return staleCommitments.nodes.some(({ slug }: { slug: string }) => slug === "quiet");
    };
    expect([await silentOn("2020-05-20"), await silentOn("2020-07-20")]).toEqual([false, true]);
    const { commitment: found } = await ask(
      `{ commitment(slug: "quiet") { basis { quotes quotesChecked publications } } }`,
    );
    expect(found).toEqual({ basis: { quotes: 2, quotesChecked: 2, publications: 2 } });
  });

  it("of what was only asked for can be moved, and nobody is late with it", async () => {
    await recorder.apply(moved("wish", "2021-Q2", "2020-11"));
    expect((await ask(`{ commitment(slug: "wish") { dueOn { value } timeliness verdict } }`)).commitment).toEqual({
      dueOn: { value: "2021-Q2" },
      timeliness: "LAPSED",
      verdict: "No record that it was agreed. No search for one is recorded.",
    });
  });

  it("is not moved without evidence, nor by a quote that is in no source", async () => {
    const input = { ...moved("water", "2031", "2017").input, commitment: recorder.id("water") };
    const quote = evidence({ source: recorder.id("report"), quote: "the county promised water for all by June" });
    expect(
      (await submit(ada, [written({ name: "recordDeadlineChange", input: { ...input, evidence: [] } })])).errors,
    ).toMatchObject([{ field: "operations.0.recordDeadlineChange.evidence" }]);
    expect((await mutate(ada, "recordDeadlineChange", { ...input, evidence: [quote] })).errors).toMatchObject([
      { code: "QUOTE_NOT_FOUND", field: "evidence.0.quote" },
    ]);
  });

  it("is found, and counted, by how it was changed", async () => {
    const titles = async (args: string) =>
      (await ask(`{ commitments(${args}) { nodes { slug } } }`)).commitments.nodes
        .map(({ slug }: { slug: string }) => slug)
        .sort();
    expect(await titles("deadlineChange: [EXTENDED]")).toEqual(["maji-kwa-kila-nyumba", "quiet", "wish"]);
    expect(await titles("deadlineChange: [EXTENDED], promised: true")).toEqual(["maji-kwa-kila-nyumba", "quiet"]);
    expect(await titles("deadlineChange: [BROUGHT_FORWARD, DROPPED]")).toEqual(["law"]);
    expect(await titles(`where: { not: { deadlineChange: [SET, EXTENDED, BROUGHT_FORWARD, DROPPED] } }`)).toEqual([]);
    expect(await titles(`deadlineChange: [EXTENDED], atRevision: ${before}`)).toEqual([]);
    const { commitmentStats } = await ask(
      `{ commitmentStats(groupBy: [FORMALITY], deadlineChange: [EXTENDED]) { total buckets { count } } }`,
    );
    expect(commitmentStats).toMatchObject({ total: 3, buckets: [{ count: 2 }, { count: 1 }] });
  });
});
