import type { ImportOptions } from "../../../src/import/send/import.run";
import { mutate } from "../../support/contribute";
import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, startTestServer, type SignedIn, type TestServer } from "../../support/server";

const mapping = mappingOf(`
  - entities:
      tusk:
        schema: Person
        scheme: tusk-id
        keys: [Id]
        properties: { name: { column: ნამე } }
      guest:
        schema: Company
        scheme: guest-id
        keys: [Firm]
        properties: { name: { column: Firm } }
      theme:
        schema: Topic
        keys: [Theme]
        properties: { name: { column: Theme } }
      talk:
        schema: Meeting
        keys: [Nr]
        properties:
          title: { column: Subject }
          date: { column: Day, format: dd.MM.yyyy }
          place: { column: Place }
          status: { literal: HELD }
          topics: { entity: theme }
          participations:
            - { actor: { entity: tusk }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
            - { actor: { entity: guest }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`);

const header = "Nr,Id,ნამე,Firm,Day,Place,Subject,Theme";
const rows = [
  "1,7,ნინო ბერიძე,Silknet,02.05.2017,თბილისი,ციფრული ბაზარი,Markets",
  "2,7,ნინო ბერიძე,Magticom,03.05.2017,ბათუმი,ინტერნეტის ფასი,Markets",
  "3,8,Giorgi Lomidze,Silknet,04.05.2017,Kutaisi,მონაცემთა დაცვა,Privacy",
];
const talks = `{ meetings(orderBy: { field: DATE, direction: ASC }) { nodes { id title date { value } place version topics { name }
  participations { id version attendance actor { name } representing { name } } } } }`;

interface Talk {
  id: string;
  title: string;
  version: number;
  participations: { id: string; actor: { name: string } }[];
}

describe("what people have corrected since a register came in", () => {
  let server: TestServer;
  let ada: SignedIn;
  let bo: SignedIn;

  beforeEach(async () => {
    server = await startTestServer("empty");
    ada = await server.signIn({ name: "Ada", role: "REVIEWER" });
    bo = await server.signIn({ name: "Bo", role: "REVIEWER" });
    await send(rows);
  });
  afterEach(() => server.stop());

  const send = (lines: readonly string[], dryRun = false, more: Partial<ImportOptions> = {}) =>
    importInto(server, ada.token, mapping, [file("talks.csv", [header, ...lines].join("\n"))], dryRun, more);
  const found = async (): Promise<Talk[]> => (await dataOf(ada, talks))["meetings"].nodes as Talk[];
  const talk = async (nr: number): Promise<Talk> => (await found())[nr - 1] as Talk;
  const corrected = async (name: string, input: object): Promise<void> => {
    expect((await mutate(bo, name, input)).errors).toEqual([]);
  };
  const applyWaiting = async (): Promise<void> => {
    const { changeSets } = await dataOf(bo, "{ changeSets(status: PROPOSED) { nodes { id version } } }");
    for (const { id: changeSet, version: expectedVersion } of changeSets.nodes as Talk[]) {
      const review = { changeSet, expectedVersion, decision: "APPLY", reason: "სწორია." };
      expect((await mutate(bo, "reviewChangeSet", review)).errors).toEqual([]);
    }
  };
  const retracted = async (name: string, input: object): Promise<void> => {
    expect((await mutate(ada, name, input)).errors).toEqual([]);
    await applyWaiting();
  };
  const nino = async () =>
    (await dataOf(ada, '{ actor(identifier: { scheme: "tusk-id", value: "7" }) { id name version } }'))["actor"] as {
      id: string;
      name: string;
      version: number;
    };

  it("stays when the same file is sent again, and nothing is written", async () => {
    const { id: meeting, version: expectedVersion } = await talk(1);
    await corrected("correctMeeting", {
      meeting,
      expectedVersion,
      title: "ერთიანი ციფრული ბაზარი",
      date: "2017-05-01",
    });
    const { id: person } = await nino();
    await corrected("correctActor", { actor: person, expectedVersion: 1, name: "ნინო ბერიძე-ქავთარაძე" });
    const before = await found();

    const tried = await send(rows, true);
    expect(tried.counts).toMatchObject({ created: 0, updated: 0 });
    expect(tried.diff).toEqual([]);
    const again = await send(rows);

    expect(again.counts).toMatchObject({ created: 0, updated: 0, changeSets: 0 });
    expect(await found()).toEqual(before);
    expect((await nino()).name).toBe("ნინო ბერიძე-ქავთარაძე");
  });

  it("stays beside what a corrected file corrects, which is believed where it says something new", async () => {
    const { id: meeting, version: expectedVersion } = await talk(1);
    await corrected("correctMeeting", {
      meeting,
      expectedVersion,
      title: "ერთიანი ციფრული ბაზარი",
      date: "2017-05-01",
    });
    const next = [rows[0]?.replace("თბილისი", "მცხეთა").replace("02.05.2017", "09.05.2017") ?? "", ...rows.slice(1)];

    // New is the edition of the file.
    expect((await send(next)).counts).toMatchObject({ created: 1, updated: 1 });
    expect((await found()).map(({ title }) => title)).toContain("ერთიანი ციფრული ბაზარი");
    expect(await talk(3)).toMatchObject({
      title: "ერთიანი ციფრული ბაზარი",
      date: { value: "2017-05-09" },
      place: "მცხეთა",
    });
    expect((await send(next)).counts).toMatchObject({ created: 0, updated: 0 });
    // And back to what the first file said: that is news as well.
    expect((await send(rows)).counts).toMatchObject({ created: 0, updated: 1 });
    expect(await talk(1)).toMatchObject({ date: { value: "2017-05-02" }, place: "თბილისი" });
  });

  it("is found again by what it was, also if that tells it from others", async () => {
    const [first] = await found();
    const [host] = first?.participations ?? [];
    const { data } = await ada.ask(`mutation {
      recordGovernmentBody(input: { name: "პარლამენტი" }) { governmentBody { id } } recordTopic(input: { name: "ვაჭრობა" }) { topic { id } } }`);
    const { governmentBody } = data["recordGovernmentBody"] as { governmentBody: { id: string } };
    const { topic } = data["recordTopic"] as { topic: { id: string } };
    const representing = governmentBody.id;
    await corrected("correctParticipation", { participation: host?.id, expectedVersion: 1, representing });
    const { id: meeting, version: expectedVersion } = await talk(1);
    await corrected("correctMeeting", { meeting, expectedVersion, topics: [topic.id] });
    const before = await found();

    expect((await send(rows)).counts).toMatchObject({ created: 0, updated: 0 });
    // A corrected file brings what it corrects, and takes nothing away that people have corrected.
    const shorter = await send([rows[0]?.replace("თბილისი", "მცხეთა") ?? "", ...rows.slice(1)], false, {
      retractVanished: true,
    });
    expect(shorter.gone).toEqual([]);
    expect(await talk(1)).toMatchObject({ participations: before[0]?.participations, topics: [{ name: "ვაჭრობა" }] });
  });

  it("does not come back where somebody has retracted it", async () => {
    const [first, second] = await found();
    const [, silknet] = first?.participations ?? [];
    await retracted("retractParticipation", {
      participation: silknet?.id,
      expectedVersion: 1,
      reason: "Silknet იქ არ იყო.",
    });
    await retracted("retractMeeting", { meeting: second?.id, expectedVersion: 1, reason: "არ შემდგარა." });
    const before = await found();

    const again = await send(rows);

    expect(again.counts).toMatchObject({ created: 0, updated: 0, changeSets: 0 });
    expect(await found()).toEqual(before);
    expect(before.map(({ participations }) => participations.length)).toEqual([1, 2]);
    expect(again.rejects).toEqual([
      expect.objectContaining({
        row: 3,
        fate: "REJECTED",
        reason: expect.stringContaining(second?.id ?? "?") as string,
      }),
    ]);
  });

  it("comes back where the retraction was the register's own, or was reverted", async () => {
    const shorter = await send(rows.slice(0, 2), false, { retractVanished: true });
    await applyWaiting();
    expect(await found()).toHaveLength(2);
    expect(shorter.vanished).toHaveLength(1);

    expect((await send(rows)).counts).toMatchObject({ created: 1 });
    expect(await found()).toHaveLength(3);
  });
});
