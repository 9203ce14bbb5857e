import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let asRegistered: number;

const attends = (actor: string) => ({ actor, role: "ATTENDEE", attendance: "ATTENDED" });

/** A register of Brasília names an office, the president of a bank who holds another, a bank, and a firm nobody has looked up. */
onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  asRegistered = await recorder.apply(
    make.governmentBody({ as: "fazenda", name: "Ministério da Fazenda", slug: "fazenda", country: "BR" }),
    make.office({ name: "Ministro da Fazenda", slug: "ministro", as: "ministro", body: "$fazenda" }),
    make.office({ name: "Porta-voz", slug: "porta-voz", as: "portaVoz" }),
    make.company({ as: "bank", name: "Banco do Povo", slug: "banco" }),
    make.techCompany({ as: "tech", name: "Nuvem", slug: "nuvem" }),
    make.organisation({ as: "unknown", name: "Положение", slug: "unknown" }),
    make.person({ as: "lima", name: "João Lima", slug: "lima" }),
    make.role({ person: "$lima", organisation: "$portaVoz", title: "Porta-voz", from: "2019", to: "2021" }),
    make.meeting({ date: "2020-03-04", participations: ["$ministro", "$bank", "$tech"].map(attends) }),
    make.meeting({ date: "2020-05-06", participations: ["$ministro", "$unknown"].map(attends) }),
  );
  await recorder.apply(make.correction("Actor", { actor: "$unknown", kind: "COMPANY" }));
});

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);

describe("meetings are counted", () => {
  const key = "key { company { __typename slug } techCompany { slug } governmentBody { slug } }";
  const counted = async (groupBy: string[], at: number | null = null) => {
    const { meetingStats } = await ask(
      `query ($groupBy: [MeetingGrouping!]!, $at: Int) {
         meetingStats(groupBy: $groupBy, atRevision: $at) { total buckets { count ${key} } } }`,
      { groupBy, at },
    );
    return meetingStats;
  };
  const nobody = { company: null, techCompany: null, governmentBody: null };

  it("by companies of every kind, as they were known to be companies", async () => {
    const bank = { count: 1, key: { ...nobody, company: { __typename: "Company", slug: "banco" } } };
    const tech = { count: 1, key: { ...nobody, company: { __typename: "TechCompany", slug: "nuvem" } } };
    const found = { count: 1, key: { ...nobody, company: { __typename: "Company", slug: "unknown" } } };
    expect(await counted(["COMPANY"], asRegistered)).toEqual({ total: 1, buckets: [bank, tech] });
    expect(await counted(["COMPANY"])).toEqual({ total: 2, buckets: [bank, tech, found] });
  });

  it("by the companies of the digital economy alone", async () => {
    expect(await counted(["TECH_COMPANY"])).toEqual({
      total: 1,
      buckets: [{ count: 1, key: { ...nobody, techCompany: { slug: "nuvem" } } }],
    });
  });

  it("by the body of the office that took part", async () => {
    expect(await counted(["GOVERNMENT_BODY"])).toEqual({
      total: 2,
      buckets: [{ count: 2, key: { ...nobody, governmentBody: { slug: "fazenda" } } }],
    });
  });
});

describe("government actors", () => {
  const slugs = async (args: string): Promise<string[]> => {
    const { governmentActors } = await ask(`{ governmentActors(${args}) { nodes { slug } } }`);
    return governmentActors.nodes.map(({ slug }: { slug: string }) => slug);
  };

  it("are bodies, offices, and whoever held one", async () => {
    expect(await slugs("first: 10")).toEqual(["lima", "fazenda", "ministro", "porta-voz"]);
    expect(await slugs(`inOfficeOn: "2020-03-04"`)).toEqual(["lima"]);
    expect(await slugs(`inOfficeOn: "2022-03-04"`)).toEqual([]);
  });
});

describe("promises are counted by what those are who promise", () => {
  it("of every kind", async () => {
    const promises = ["$bank", "$tech", "$ministro"].map((actor) => ({ actor, role: "PLEDGER" }));
    await recorder.apply(make.commitment({ parties: promises }));
    const { commitmentStats } = await ask(`{ commitmentStats(groupBy: [ACTOR_KIND]) {
      buckets { count labels key { actorKind } } } }`);
    expect(commitmentStats.buckets).toEqual(
      expect.arrayContaining([
        { count: 1, labels: ["Company"], key: { actorKind: "COMPANY" } },
        { count: 1, labels: ["Office"], key: { actorKind: "OFFICE" } },
        { count: 1, labels: ["Tech company"], key: { actorKind: "TECH_COMPANY" } },
      ]),
    );
  });
});
