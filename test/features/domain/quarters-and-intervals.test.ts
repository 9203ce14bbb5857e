import { accepted, mutate, submit, written } from "../../support/contribute";
import {
  article,
  assessment,
  commitment,
  correction,
  evidence,
  followUp,
  governmentBody,
  meeting,
  methodology,
  person,
  report,
  role,
  techCompany,
  type TestEdit,
} from "../../support/factories";
import { onServer, signedIn } from "../../support/server";

const partial = "{ value precision earliest latest }";

/** A promise due in a quarter, one due in an interval; what was done about them, and who met. */
const story: TestEdit[] = [
  article({ as: "report", text: report, publishedOn: "2015-Q1" }),
  methodology({ as: "scale" }),
  governmentBody({ as: "ministry", name: "Ministry" }),
  techCompany({ as: "company", name: "Company" }),
  person({ as: "ada", name: "Ada" }),
  role({ person: "$ada", organisation: "$ministry", from: "2014-Q2", to: "2015-03/2015-05" }),
  commitment({ as: "quarter", slug: "quarter", madeOn: "2015-Q1", dueOn: "2016-Q2" }),
  commitment({ as: "interval", slug: "interval", madeOn: "2015-12/2016-02", dueOn: "2016-04/2017-06" }),
  commitment({ as: "month", slug: "month", madeOn: "2015-02", dueOn: "2016-12" }),
  followUp({ commitment: "$quarter", date: "2015-05/2015-07" }),
  followUp({ commitment: "$quarter", date: "2015-Q2", title: "An earlier report" }),
  assessment({ commitment: "$quarter", date: "2015-Q4", status: "STALLED" }),
  ...["2015-12-01", "2015-Q2", "2015-02-19/2015-02-20", "2014-11/2015-01"].map((date) =>
    meeting({
      date,
      participations: ["$ministry", "$company"].map((actor) => ({ actor, role: "ATTENDEE", attendance: "ATTENDED" })),
    }),
  ),
];

describe("quarters and intervals as dates", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "ADMIN" });

  beforeAll(async () => {
    await accepted(submit(ada, story.map(written)));
  });

  const ask = async (query: string) => {
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    return data;
  };
  /** Read at the first revision, on a day long before it was recorded. */
  const on = (day: string): string => `atRevision: 1, asOf: "${day}T12:00:00Z"`;
  const slugs = async (args: string): Promise<string[]> =>
    (await ask(`{ it: commitments(${args}) { nodes { slug } } }`)).it.nodes.map(({ slug }: { slug: string }) => slug);

  it("are read with their precision, and the first and the last day that they can mean", async () => {
    const { quarter, interval } =
      await ask(`{ quarter: commitment(slug: "quarter") { madeOn ${partial} dueOn ${partial} }
      interval: commitment(slug: "interval") { dueOn ${partial} } }`);
    expect(quarter).toEqual({
      madeOn: { value: "2015-Q1", precision: "QUARTER", earliest: "2015-01-01", latest: "2015-03-31" },
      dueOn: { value: "2016-Q2", precision: "QUARTER", earliest: "2016-04-01", latest: "2016-06-30" },
    });
    expect(interval).toEqual({
      dueOn: { value: "2016-04/2017-06", precision: "INTERVAL", earliest: "2016-04-01", latest: "2017-06-30" },
    });
  });

  it.each([
    ["2016-06-30", "NOT_DUE", "NOT_DUE", []],
    ["2016-07-01", "OVERDUE", "NOT_DUE", ["quarter"]],
    ["2017-06-30", "OVERDUE", "NOT_DUE", ["quarter", "month"]],
    ["2017-07-01", "OVERDUE", "OVERDUE", ["quarter", "month", "interval"]],
  ])("on %s are %s and %s: a deadline passes when its last day has passed", async (day, quarter, interval, overdue) => {
    const data = await ask(`{ quarter: commitment(slug: "quarter", ${on(day)}) { timeliness }
      interval: commitment(slug: "interval", ${on(day)}) { timeliness } }`);
    expect([data.quarter.timeliness, data.interval.timeliness]).toEqual([quarter, interval]);
    expect(await slugs(`overdue: true, orderBy: { field: DUE_ON, direction: ASC }, ${on(day)}`)).toEqual(overdue);
  });

  it.each([
    [`madeAfter: "2015-01-01"`, ["quarter", "month", "interval"]],
    [`madeAfter: "2015-01-02"`, ["month", "interval"]],
    [`madeBefore: "2015-03-31"`, ["quarter", "month"]],
    [`madeBefore: "2015-03-30"`, ["month"]],
    [`madeAfter: "2015-12-01", madeBefore: "2016-02-29"`, ["interval"]],
    [`madeBefore: "2016-02-28"`, ["quarter", "month"]],
    [`dueBefore: "2016-06-30"`, ["quarter"]],
    [`dueBefore: "2016-06-29"`, []],
    [`dueBefore: "2017-06-30"`, ["quarter", "month", "interval"]],
  ])("are found by %s if the whole of them lies there, in the order of their first days", async (args, found) => {
    expect(await slugs(`${args}, orderBy: { field: MADE_ON, direction: ASC }`)).toEqual(found);
  });

  it("keep their places from page to page", async () => {
    const order = "orderBy: { field: MADE_ON, direction: DESC }";
    const page = `{ it: commitments(first: 1, ${order}) { pageInfo { endCursor } } }`;
    const cursor = String((await ask(page)).it.pageInfo.endCursor);
    expect(await slugs(`${order}, after: "${cursor}"`)).toEqual(["month", "quarter"]);
  });

  it("stand in a timeline by their first day, and judge on their last", async () => {
    const { it } = await ask(`{ it: commitment(slug: "quarter") { timeline { nodes { date { value } } }
      before: status(validAt: "2015-12-30") on: status(validAt: "2015-12-31") } }`);
    expect(it.timeline.nodes.map(({ date }: { date: { value: string } }) => date.value)).toEqual([
      "2015-Q1",
      "2015-Q2",
      "2015-05/2015-07",
      "2015-Q4",
    ]);
    expect([it.before, it.on]).toEqual(["NOT_RATED", "STALLED"]);
  });

  it("bound an office from the first day that it can have begun to the last on which it can have ended", async () => {
    const held = (day: string) => `_${day.replaceAll("-", "")}: roles(validAt: "${day}") { title }`;
    const { it } = await ask(`{ it: actor(slug: "ada") { ... on Person {
      ${["2014-03-31", "2014-04-01", "2015-05-31", "2015-06-01"].map(held).join(" ")} } } }`);
    expect(Object.values(it as Record<string, unknown[]>).map(({ length }) => length)).toEqual([0, 1, 1, 0]);
  });

  it("are counted in a year or a month only if the whole of them lies in it", async () => {
    const { made, met, months, network } = await ask(`{
      made: commitmentStats(groupBy: [MONTH_MADE]) { buckets { labels count key { monthMade } } }
      met: meetingStats(groupBy: [YEAR]) { buckets { labels count key { year } } }
      months: meetingStats(groupBy: [MONTH]) { buckets { labels count key { month } } }
      network: meetingNetwork(slug: "company") { links { meetings latestOn { value } } } }`);
    expect(made.buckets).toEqual([
      { labels: ["Month not known"], count: 2, key: { monthMade: null } },
      { labels: ["February 2015"], count: 1, key: { monthMade: "2015-02" } },
    ]);
    expect(met.buckets).toEqual([
      { labels: ["2015"], count: 3, key: { year: 2015 } },
      { labels: ["Year not known"], count: 1, key: { year: null } },
    ]);
    expect(months.buckets).toEqual([
      { labels: ["Month not known"], count: 2, key: { month: null } },
      { labels: ["February 2015"], count: 1, key: { month: "2015-02" } },
      { labels: ["December 2015"], count: 1, key: { month: "2015-12" } },
    ]);
    expect(network.links).toEqual([{ meetings: 4, latestOn: { value: "2015-12-01" } }]);
  });

  it.each(["2015-02-30", "2015-13", "2015-Q5", "2016-04/2016-03", "2014/2015/2016", "2015/2015-02-30"])(
    "%s is refused with its field, written into the document or given as a variable",
    async (date) => {
      const message =
        "must be YYYY, YYYY-Qn, YYYY-MM or an existing YYYY-MM-DD, from 1800 to 2199, or an interval of two of these, the earlier first: 2016-04/2017-06, or /2017-06 if nobody knows the first";
      const wrong = { code: "INVALID", field: "date", message: `date ${message}` };
      const input = meeting({ date, evidence: [] }).input;
      expect((await mutate(ada, "recordMeeting", input)).errors).toContainEqual(wrong);

      const { data } = await ada.ask(`mutation { recordMeeting(input: {
        title: "A meeting", date: "${date}", status: HELD, participations: [], evidence: [] }) { errors { code field message } } }`);
      expect(data.recordMeeting.errors).toContainEqual(wrong);

      const { errors } = await submit(ada, [written(meeting({ date, evidence: [] }))]);
      expect(errors).toContainEqual({ ...wrong, field: "operations.0.recordMeeting.date" });
    },
  );

  it.each([
    ["2016-Q2", "2016-03", "dueOn (2016-03) is before madeOn (2016-Q2): correct one of the two"],
    ["2016-04/2017-06", "2016-Q1", "dueOn (2016-Q1) is before madeOn (2016-04/2017-06): correct one of the two"],
    ["2016-04/2017-06", "2016-Q2", null],
    ["2017-06", "2016-04/2017-06", null],
  ])("what was made in %s is due in %s only if that can be later", async (madeOn, dueOn, message) => {
    const source = (await ask("{ sourceArticles(first: 1) { nodes { id } } }")).sourceArticles.nodes[0].id as string;
    const made = written(commitment({ madeOn, dueOn, evidence: [evidence({ source })] }));
    const { errors } = await submit(ada, [made], { dryRun: true });
    expect(errors.map(({ field, message: said }) => [field, said])).toEqual(
      message ? [["operations.0.recordCommitment.dueOn", message]] : [],
    );
  });

  it("are corrected like every date, and read as they stood before", async () => {
    const { id } = (await ask(`{ it: commitment(slug: "month") { id } }`)).it;
    await accepted(submit(ada, [written(correction("Commitment", { commitment: id, dueOn: "2016-Q4/2017-Q1" }))]));

    const { now, then } =
      await ask(`{ now: commitment(slug: "month") { dueOn ${partial} history { nodes { changes { field before after } } } }
      then: commitment(slug: "month", atRevision: 1) { dueOn ${partial} } }`);
    expect(now.dueOn).toEqual({
      value: "2016-Q4/2017-Q1",
      precision: "INTERVAL",
      earliest: "2016-10-01",
      latest: "2017-03-31",
    });
    expect(then.dueOn).toMatchObject({ value: "2016-12", precision: "MONTH" });
    expect(now.history.nodes.flatMap(({ changes }: { changes: unknown[] }) => changes)).toContainEqual({
      field: "dueOn",
      before: "2016-12",
      after: "2016-Q4/2017-Q1",
    });
  });
});
