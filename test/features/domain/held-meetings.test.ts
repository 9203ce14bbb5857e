import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;

const among = (...actors: string[]) =>
  actors.map((actor) => ({ actor: `$${actor}`, role: "ATTENDEE", attendance: "ATTENDED" }));

/** Three ministers in Ulaanbaatar: two received the operator of the post, the meeting of the third was cancelled. */
onEmptyRecord(async ({ server: started, recorder }) => {
  server = started;
  const ministers = ["energy", "digital", "roads"];
  await recorder.apply(
    make.governmentBody({ as: "cabinet", name: "Монгол Улсын Засгийн газар", slug: "cabinet", jurisdiction: "MN" }),
    make.company({ as: "post", name: "Монгол шуудан", slug: "post" }),
    make.company({ as: "bank", name: "Хаан банк", slug: "bank" }),
    ...ministers.map((as) => make.person({ as, name: `Сайд ${as}`, slug: as })),
    ...ministers.map((as) => make.role({ person: `$${as}`, organisation: "$cabinet", from: "2020" })),
  );
  await recorder.apply(
    make.meeting({ date: "2021-02-03", participations: among("post", "energy") }),
    make.meeting({ date: "2021-03", participations: among("post", "digital") }),
    make.meeting({ date: "2021-04-01", status: "CANCELLED", participations: among("post", "roads") }),
    make.meeting({ date: "2022-01", status: "POSTPONED", participations: among("bank", "roads") }),
    make.meeting({ date: "2022-02", status: "UNCONFIRMED", participations: among("bank", "energy") }),
    make.meeting({ date: "2199-05", status: "PLANNED", participations: among("bank", "energy", "digital", "roads") }),
  );
});

interface Bucket {
  labels: string[];
  count: number;
}

const counted = async (args: string): Promise<string[]> => {
  const { meetingStats } = await dataOf(server, `{ meetingStats(${args}) { buckets { labels count } } }`);
  return meetingStats.buckets.map(({ labels, count }: Bucket) => `${labels.join(", ")}: ${count}`);
};
const ministersOfEach = "groupBy: [ORGANISATION], counting: OFFICE_HOLDERS";
const everyStatus = "[PLANNED, HELD, POSTPONED, CANCELLED, UNCONFIRMED]";

describe("meetings that did not take place", () => {
  it("bring no organisation together with a minister", async () => {
    expect(await counted(ministersOfEach)).toEqual(["Монгол шуудан: 2"]);
    expect(await counted(`${ministersOfEach}, atLeast: 3`)).toEqual([]);
    expect(await counted("groupBy: [OFFICE_HOLDER, COMPANY]")).toEqual([
      "Сайд energy, Монгол шуудан: 1",
      "Сайд digital, Монгол шуудан: 1",
    ]);
    expect(await counted("groupBy: [YEAR]")).toEqual(["2021: 2"]);
    expect(await counted("groupBy: [GOVERNMENT_BODY], status: null")).toEqual(["Монгол Улсын Засгийн газар: 2"]);
  });

  it("are counted if they are asked for, in whichever way", async () => {
    expect(await counted(`${ministersOfEach}, status: ${everyStatus}`)).toEqual(["Монгол шуудан: 3", "Хаан банк: 3"]);
    expect(await counted("groupBy: [COMPANY], status: [CANCELLED]")).toEqual(["Монгол шуудан: 1"]);
    expect(await counted("groupBy: [COMPANY], where: {status: [PLANNED]}")).toEqual(["Хаан банк: 1"]);
    expect(await counted(`groupBy: [COMPANY], where: {or: [{status: [PLANNED]}, {heldAfter: "2022-02-01"}]}`)).toEqual([
      "Хаан банк: 2",
    ]);
    expect(await counted("groupBy: [COMPANY], where: {and: [{not: {status: [HELD]}}]}")).toEqual([
      "Хаан банк: 3",
      "Монгол шуудан: 1",
    ]);
  });

  it("stay in the list of meetings, each with its status", async () => {
    const { meetings } = await dataOf(
      server,
      `{ meetings(orderBy: {field: DATE}, first: 3) { totalCount nodes { status } } }`,
    );
    expect(meetings).toEqual({ totalCount: 6, nodes: ["HELD", "HELD", "CANCELLED"].map((status) => ({ status })) });
  });
});
