import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf } from "../../support/server";

const { server, recorder } = onEmptyRecord();

const part = (actor: string, more: object = {}) => ({
  actor: `$${actor}`,
  role: "ATTENDEE",
  attendance: "ATTENDED",
  ...more,
});

/** Mongolia: Bat was minister until May 2019 and worked for a mine from 2020. Nobody knows what Oyun does. */
beforeAll(async () => {
  await recorder.apply(
    make.governmentBody({ as: "ministry", slug: "ministry", name: "Яам" }),
    make.office({ as: "minister", slug: "minister", name: "Сайд", body: "$ministry" }),
    make.company({ as: "mine", slug: "mine", name: "Уурхай" }),
    make.person({ as: "bat", slug: "bat", name: "Бат" }),
    make.person({ as: "oyun", slug: "oyun", name: "Оюун" }),
    make.role({ person: "$bat", organisation: "$ministry", office: "$minister", from: "2017", to: "2019-05" }),
    make.role({ person: "$bat", organisation: "$mine", title: "Захирал", from: "2020-01-15" }),
  );
  const meetings: [slug: string, date: string, parts: object[]][] = [
    ["in-office", "2018-06-01", [part("bat"), part("mine")]],
    ["by-office", "2018-07-01", [part("minister"), part("mine")]],
    ["on-a-last-day", "2019-05-31", [part("bat")]],
    ["between", "2019-09-01", [part("bat"), part("mine")]],
    ["in-the-mine", "2020-03-01", [part("bat"), part("ministry")]],
    ["some-day", "2019", [part("bat")]],
    ["spoken-for", "2018-08-01", [part("oyun", { representing: "$mine" }), part("oyun")]],
    ["alone", "2018-09-01", [part("oyun"), part("ministry")]],
    ["missed", "2018-10-01", [part("bat", { attendance: "ABSENT" }), part("oyun", { attendance: "ABSENT" })]],
    ["for-the-minister", "2018-11-01", [part("oyun", { representing: "$minister" })]],
  ];
  await recorder.apply(
    ...meetings.map(([slug, date, participations]) => make.meeting({ slug, title: slug, date, participations })),
  );
});

const listed = async (args: string): Promise<string[]> => {
  const { meetings } = await dataOf(server, `{ meetings(${args}) { totalCount nodes { slug } } }`);
  expect(meetings.totalCount).toBe(meetings.nodes.length);
  return meetings.nodes.map(({ slug }: { slug: string }) => slug).sort();
};

describe("meetings with an office holder", () => {
  const found = ["by-office", "for-the-minister", "in-office", "on-a-last-day", "some-day"];

  it("are those in which a person who held a public office that day was there, or the office was", async () => {
    expect(await listed("withOfficeHolder: true")).toEqual(found);
    expect(await listed("withOfficeHolder: false")).toEqual([
      "alone",
      "between",
      "in-the-mine",
      "missed",
      "spoken-for",
    ]);
    expect(await listed(`actor: "mine", withOfficeHolder: true`)).toEqual(["by-office", "in-office"]);
  });

  it("are as many as the counts of office holders have", async () => {
    const { meetingStats, earlier } = await dataOf(
      server,
      `{ meetingStats(groupBy: [OFFICE_HOLDER], withOfficeHolder: true) { meetings buckets { labels count } }
         earlier: meetings(withOfficeHolder: true, atRevision: 2) { totalCount } }`,
    );
    expect(meetingStats).toEqual({ meetings: 5, buckets: [{ labels: ["Бат"], count: 5 }] });
    expect(earlier.totalCount).toBe(0);
  });
});

describe("meetings of a body", () => {
  it("may include those of who held a role in it on that day", async () => {
    expect(await listed(`actor: "ministry"`)).toEqual(["alone", "in-the-mine"]);
    const officials = ["alone", "in-office", "in-the-mine", "on-a-last-day", "some-day"];
    expect(await listed(`actor: "ministry", includingOfficials: true`)).toEqual(officials);
    expect(await listed(`actor: "ministry", includingOfficials: true, includingOffices: true`)).toEqual(
      [...officials, "by-office", "for-the-minister"].sort(),
    );
    expect(await listed(`actor: "ministry", includingOfficials: true, attendance: [ABSENT]`)).toEqual(["missed"]);
    const { actor } = await dataOf(
      server,
      `{ actor(slug: "mine") { meetings(includingOfficials: true) { nodes { slug } } } }`,
    );
    expect(actor.meetings.nodes.map(({ slug }: { slug: string }) => slug)).toContain("in-the-mine");
  });
});

describe("meetings with a person of whom nobody knows for whom they came", () => {
  it("name nobody whom the person represented, and no role of theirs on that day", async () => {
    expect(await listed("withUnaffiliatedPerson: true")).toEqual(["alone", "between"]);
    expect(await listed("withUnaffiliatedPerson: false")).not.toContain("alone");
    expect(await listed(`where: { withUnaffiliatedPerson: true, actor: "mine" }`)).toEqual(["between"]);
  });

  it("are found no more once somebody recorded the role", async () => {
    const before = await recorder.apply(make.topic({ name: "Уул уурхай" }));
    await recorder.apply(make.role({ person: "$oyun", organisation: "$mine", title: "Өмгөөлөгч" }));
    expect(await listed("withUnaffiliatedPerson: true")).toEqual(["between"]);
    expect(await listed(`withUnaffiliatedPerson: true, atRevision: ${before}`)).toEqual(["alone", "between"]);
  });
});
