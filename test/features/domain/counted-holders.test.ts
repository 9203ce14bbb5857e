import { startHoldersStory } from "../../support/holders.story";
import { readPage } from "../../support/site";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
beforeAll(async () => {
  ({ server } = await startHoldersStory());
});
afterAll(() => server.stop());

const ask = (query: string) => dataOf(server, query);

describe("the pages of those in office", () => {
  const rows = async (address: string): Promise<string[]> => {
    const page = await readPage(`${server.url}${address}`);
    return page.texts(".meeting-row .title + .who, .meeting-row .who + .who");
  };

  it("show the meetings in which only the office is named, and by which office", async () => {
    expect(await rows("/en/actors/ann")).toEqual([
      "with Minister for Planning (NSW)",
      "Perhaps through the office: Minister for Planning (NSW)",
      "with Minister for Planning (NSW) and Lendlease",
      "Perhaps through the office: Minister for Planning (NSW)",
    ]);
    expect(await rows("/fr/actors/bob")).toEqual([
      "avec Lendlease",
      "Au titre de la fonction : Minister for Planning (NSW)",
    ]);
    expect(await rows("/en/actors/dpe")).toContain(
      "Through the office: Minister for Planning (NSW) and Minister for Water (NSW)",
    );
    expect(await rows("/en/meetings?actor=ann")).toHaveLength(2);
  });
});

describe("meetings are counted by who was in office", () => {
  const counted = async (args: string) => {
    const { meetingStats } = await ask(
      `{ meetingStats(${args}) { unit total meetings bucketCount buckets { count labels } } }`,
    );
    const { buckets, ...whole } = meetingStats;
    return { ...whole, buckets: buckets.map((each: Bucket) => `${each.labels.join(", ")}: ${each.count}`) };
  };
  interface Bucket {
    labels: string[];
    count: number;
  }

  it("each minister with each company in each quarter, by name or by office", async () => {
    expect(await counted("groupBy: [OFFICE_HOLDER, COMPANY, QUARTER]")).toEqual({
      unit: "MEETINGS",
      total: 2,
      meetings: 2,
      bucketCount: 3,
      buckets: [
        "Person ann, Lendlease, Q3 2019: 1",
        "Person bob, Lendlease, Q2 2021: 1",
        "Person cho, Lendlease, Q2 2021: 1",
      ],
    });
    expect((await counted("groupBy: [OFFICE_HOLDER]")).buckets).toEqual([
      "Person ann: 2",
      "Person bob: 1",
      "Person cho: 1",
      "Person dev: 1",
    ]);
    expect((await counted("groupBy: [OFFICE_HOLDER], atRevision: 1")).buckets).toEqual([]);
  });

  it("how many of them an organisation met, each once, and which ones met so many", async () => {
    const met = "groupBy: [ORGANISATION], counting: OFFICE_HOLDERS";
    const three = { unit: "OFFICE_HOLDERS", total: 3, meetings: 2, bucketCount: 1, buckets: ["Lendlease: 3"] };
    expect(await counted(met)).toEqual(three);
    expect(await counted(`${met}, atLeast: 3`)).toEqual(three);
    expect(await counted(`${met}, atLeast: 4`)).toEqual({ ...three, bucketCount: 0, buckets: [] });
    expect((await counted("groupBy: [YEAR], counting: OFFICE_HOLDERS")).buckets).toEqual([
      "2021: 2",
      "2018: 1",
      "2019: 1",
      "2020: 1",
    ]);
  });

  it("with bounds that are named", async () => {
    const { errors } = await server.ask(`{ meetingStats(groupBy: [YEAR], atLeast: 0) { total } }`);
    expect(errors?.[0]?.message).toBe("meetingStats.atLeast: must be from 1 to 1000000, not 0");
  });
});
