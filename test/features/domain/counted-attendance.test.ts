import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf } from "../../support/server";

const { server, recorder } = onEmptyRecord();

const part = (actor: string, attendance: string, more: object = {}) => ({
  actor: `$${actor}`,
  role: "ATTENDEE",
  attendance,
  ...more,
});

/** Two ministers of Kyrgyzstan, one of whom was only invited, as were a bank and whoever was to speak for an association. */
beforeAll(async () => {
  await recorder.apply(
    make.governmentBody({ as: "ministry", name: "Министрлик", jurisdiction: "KG" }),
    make.governmentBody({ as: "guests", name: "Хокимият", jurisdiction: "UZ-AN" }),
    make.company({ as: "mines", name: "Кумтөр" }),
    make.company({ as: "bank", name: "Айыл Банк" }),
    make.association({ as: "traders", name: "Соодагерлер" }),
    ...["aida", "bakyt", "chyngyz"].map((name) => make.person({ as: name, name })),
  );
  await recorder.apply(
    make.role({ person: "$aida", organisation: "$ministry", title: "Министр" }),
    make.role({ person: "$bakyt", organisation: "$guests", title: "Хоким" }),
    make.meeting({
      date: "2019-05-06",
      participations: [
        part("aida", "ATTENDED"),
        part("bakyt", "INVITED"),
        part("mines", "ATTENDED"),
        part("bank", "INVITED"),
        part("chyngyz", "INVITED", { representing: "$traders" }),
      ],
    }),
  );
});

interface Bucket {
  labels: string[];
  count: number;
}

const counted = async (args: string): Promise<string[]> => {
  const { meetingStats } = await dataOf(server, `{ meetingStats(${args}) { total buckets { labels count } } }`);
  return meetingStats.buckets.map(({ labels, count }: Bucket) => `${labels.join(", ")}: ${count}`).sort();
};

describe("meetings are counted by those who had the attendance that is asked for", () => {
  it("in every grouping by who was there", async () => {
    const attended = (grouping: string) => counted(`groupBy: [${grouping}], attendance: [ATTENDED]`);
    expect(await attended("ORGANISATION")).toEqual(["Кумтөр: 1"]);
    expect(await attended("COMPANY")).toEqual(["Кумтөр: 1"]);
    expect(await attended("ACTOR")).toEqual(["aida: 1", "Кумтөр: 1"]);
    expect(await attended("GOVERNMENT_BODY")).toEqual(["Министрлик: 1"]);
    expect(await attended("OFFICE_HOLDER")).toEqual(["aida: 1"]);
    expect(await attended("JURISDICTION")).toEqual(["Kyrgyzstan: 1"]);
  });

  it("and by whoever was invited, or may have been there, if that is asked", async () => {
    expect(await counted("groupBy: [ORGANISATION], attendance: [INVITED]")).toEqual(["Айыл Банк: 1", "Соодагерлер: 1"]);
    expect(await counted("groupBy: [ORGANISATION]")).toHaveLength(3);
    expect(await counted("groupBy: [ORGANISATION, OFFICE_HOLDER]")).toHaveLength(6);
  });

  it("as far as persons in office are counted, too", async () => {
    const holders = "groupBy: [ORGANISATION], counting: OFFICE_HOLDERS";
    expect(await counted(`${holders}, atLeast: 2`)).toHaveLength(3);
    expect(await counted(`${holders}, atLeast: 2, attendance: [ATTENDED]`)).toEqual([]);
    expect(await counted(`${holders}, attendance: [ATTENDED]`)).toEqual(["Кумтөр: 1"]);
  });

  it("and if it stands in `where`", async () => {
    expect(await counted("groupBy: [ORGANISATION], where: {attendance: [ATTENDED]}")).toEqual(["Кумтөр: 1"]);
    expect(await counted("groupBy: [ORGANISATION], where: {not: {attendance: [ABSENT]}}")).toHaveLength(3);
  });
});
