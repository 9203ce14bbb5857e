import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";
import { readPage } from "../../support/site";

let server: TestServer;
let recorder: Recorder;
let before: number;

const contradicts = make.evidence({ stance: "CONTRADICTS" });

/** What was promised in Nairobi, and where sources disagree: on the promise, on who made it, on what came of it, on its deadline. */
onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  before = await recorder.apply(
    make.company({ as: "mpesa", name: "Safaricom PLC", slug: "safaricom" }),
    make.meeting({
      as: "nairobi",
      title: "Mkutano wa Nairobi",
      slug: "nairobi",
      date: "2021-03",
      participations: [{ actor: "$mpesa", role: "ATTENDEE", attendance: "ATTENDED" }],
    }),
    ...["itself", "party", "result", "deadline", "nothing"].map((as) =>
      make.commitment({ as, title: `Ahadi: ${as}`, slug: as, madeOn: "2021-03", dueOn: "2022" }),
    ),
    make.commitment({ as: "there", title: "Ahadi ya mkutano", slug: "there", madeOn: "2021-03", meeting: "$nairobi" }),
  );
  await recorder.apply(
    make.attachedEvidence({ ...contradicts, subject: "$itself" }),
    make.party({ commitment: "$party", actor: "$mpesa", evidence: [contradicts] }),
    make.followUp({
      commitment: "$result",
      kind: "STATEMENT",
      date: "2021-05-02",
      title: "Taarifa",
      actor: "$mpesa",
      evidence: [contradicts],
    }),
    make.deadlineChange({ commitment: "$deadline", announcedOn: "2021-09", dueOn: "2023", evidence: [contradicts] }),
    make.followUp({ commitment: "$nothing", date: "2022-01", title: "Ripoti", evidence: [make.evidence()] }),
  );
});

const ask = (query: string) => dataOf(server, query);

describe("what sources disagree on", () => {
  const found = async (list: string, args: string): Promise<string[]> => {
    const { it: page } = await ask(`{ it: ${list}(${args}) { totalCount nodes { slug } } }`);
    expect(page.totalCount).toBe(page.nodes.length);
    return page.nodes.map(({ slug }: { slug: string }) => slug).sort();
  };

  it("is found among promises, whichever of their parts the quote is about", async () => {
    expect(await found("commitments", "contradicted: true")).toEqual(["deadline", "itself", "party", "result"]);
    expect(await found("commitments", "contradicted: false")).toEqual(["nothing", "there"]);
    expect(await found("commitments", `where: {not: {contradicted: true}}`)).toEqual(["nothing", "there"]);
    expect(await found("commitments", `contradicted: true, atRevision: ${before}`)).toEqual([]);
    const { commitmentStats } = await ask(`{ commitmentStats(groupBy: [YEAR_MADE], contradicted: true) { total } }`);
    expect(commitmentStats.total).toBe(4);
  });

  it("is found among meetings", async () => {
    expect(await found("meetings", "contradicted: true")).toEqual([]);
    const { meeting } = await ask(`{ meeting(slug: "nairobi") { participations { id } } }`);
    await recorder.apply(make.attachedEvidence({ ...contradicts, subject: meeting.participations[0].id }));
    expect(await found("meetings", "contradicted: true")).toEqual(["nairobi"]);
  });

  it("is beside what was promised at a meeting", async () => {
    expect(await found("commitments", "madeAtMeeting: true")).toEqual(["there"]);
    expect(await found("commitments", "madeAtMeeting: false, contradicted: false")).toEqual(["nothing"]);
  });
});

describe("what happened, of all promises", () => {
  it("is listed by kind, by actor and by day, in its order", async () => {
    const listed = async (args: string) => {
      const { followUps } = await ask(`{ followUps${args} { totalCount nodes { title commitment { slug } } } }`);
      return followUps.nodes.map((each: { title: string; commitment: { slug: string } }) => [
        each.title,
        each.commitment.slug,
      ]);
    };
    const [said, reported] = [
      ["Taarifa", "result"],
      ["Ripoti", "nothing"],
    ];
    expect(await listed("")).toEqual([said, reported]);
    expect(await listed("(last: 1)")).toEqual([reported]);
    expect(await listed("(kind: [STATEMENT, LAW])")).toEqual([said]);
    expect(await listed(`(actor: "${recorder.id("mpesa")}")`)).toEqual([said]);
    expect(await listed(`(happenedAfter: "2022-01-01")`)).toEqual([reported]);
    expect(await listed(`(happenedBefore: "2022-01-30")`)).toEqual([said]);
    expect(await listed(`(atRevision: ${before})`)).toEqual([]);
  });
});

describe("the page of promises", () => {
  it("can be narrowed down to those whose deadline was put off", async () => {
    const page = await readPage(`${server.url}/en/commitments?moved=EXTENDED`);
    expect(page.texts(".row .title")).toEqual(["Ahadi: deadline"]);
    const chosen = page.document.querySelector("input[name=moved][checked]");
    expect(chosen?.getAttribute("value")).toBe("EXTENDED");
    expect((await readPage(`${server.url}/fr/commitments?moved=DROPPED`)).texts(".row .title")).toEqual([]);
  });
});
