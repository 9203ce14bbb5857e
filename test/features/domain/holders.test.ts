import { startHoldersStory } from "../../support/holders.story";
import type { Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
beforeAll(async () => {
  ({ server, recorder } = await startHoldersStory());
});
afterAll(() => server.stop());

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);
const id = (name: string): string => `"${recorder.id(name)}"`;
interface Found {
  title: string;
  person: { slug: string };
  heldOn?: string;
}
const holders = async (args: string, day: string): Promise<string[]> => {
  const { roles } = await ask(`{ roles(${args}) { nodes { title person { slug } heldOn(day: "${day}") } } }`);
  return roles.nodes.map(({ person, heldOn }: Found) => `${person.slug} ${heldOn}`);
};

describe("who was minister for planning on a day", () => {
  it.each([
    ["2019-07-01", ["ann POSSIBLY"]],
    ["2020-02-29", ["ann YES"]],
    ["2020-03-15", ["ann POSSIBLY"]],
    ["2020-05-02", []],
    ["2021-03-01", ["bob YES"]],
    ["2021-06-01", ["cho YES", "bob YES"]],
    ["2022-12-31", ["cho YES", "bob POSSIBLY"]],
    ["2023-01-01", ["cho YES"]],
  ])("%s: %j", async (day, found) => {
    expect(await holders(`search: "minister planning", jurisdiction: "AU", validAt: "${day}"`, day)).toEqual(found);
    expect(await holders(`office: ${id("planning")}, validAt: "${day}"`, day)).toEqual(found);
    expect(await holders(`body: ${id("nsw")}, validAt: "${day}"`, day)).toEqual(found);
  });

  it("can be asked by title, by person, and of an office that is on record as the organisation", async () => {
    expect(await holders(`search: "acting"`, "2021-06-01")).toEqual(["cho YES"]);
    expect(await holders(`office: ${id("deputy")}`, "2018-01-01")).toEqual(["dev POSSIBLY"]);
    expect(await holders(`office: ${id("nsw")}`, "2021-06-01")).toEqual([]);
    const { actor } = await ask(`{ actor(slug: "deputy") { ... on Office { holders { person { slug } } } } }`);
    expect(actor.holders).toEqual([{ person: { slug: "dev" } }]);
    expect(await holders(`person: ${id("ann")}`, "2018-12-31")).toEqual(["ann NO"]);
    expect(await holders(`search: "ಮುಖ್ಯಮಂತ್ರಿ"`, "2018-01-01")).toEqual(["dev POSSIBLY"]);
    expect(await holders(`jurisdiction: "IN"`, "1900-01-01")).toEqual(["dev POSSIBLY"]);
    expect(await holders(`jurisdiction: "FR"`, "2021-06-01")).toEqual([]);
  });

  it("is a list that is ordered and paged, at any revision", async () => {
    const page = async (args: string) =>
      (await ask(`{ roles(${args}) { totalCount nodes { person { slug } } pageInfo { endCursor } } }`)).roles;
    const first = await page(`orderBy: {field: FROM}, first: 2`);
    expect(first.totalCount).toBe(4);
    const second = await page(`orderBy: {field: FROM}, first: 2, after: "${first.pageInfo.endCursor}"`);
    const slugs = [...first.nodes, ...second.nodes].map(({ person }: Found) => person.slug);
    expect(slugs).toEqual(["dev", "ann", "bob", "cho"]);
    expect((await page("atRevision: 1")).totalCount).toBe(0);
  });
});

describe("offices", () => {
  const offices = async (args: string): Promise<string[]> => {
    const { found } = await ask(`{ found: offices(${args}) { nodes { slug } } }`);
    return found.nodes.map(({ slug }: { slug: string }) => slug);
  };

  it("are found by words, by jurisdiction and by body", async () => {
    expect(await offices(`search: "planning"`)).toEqual(["planning"]);
    expect(await offices(`jurisdiction: "AU"`)).toEqual(["planning", "water"]);
    expect(await offices(`jurisdiction: "IN"`)).toEqual(["deputy"]);
    expect(await offices(`body: ${id("nsw")}, where: {not: {search: "water"}}`)).toEqual(["planning"]);
    const { actor } = await ask(
      `{ actor(slug: "dpe") { offices { totalCount nodes { slug holders(validAt: "2021-03-01") { person { slug } } } } } }`,
    );
    expect(actor.offices).toEqual({
      totalCount: 2,
      nodes: [
        { slug: "planning", holders: [{ person: { slug: "bob" } }] },
        { slug: "water", holders: [] },
      ],
    });
  });
});

describe("the meetings of an office", () => {
  const meetings = async (name: string, args: string): Promise<string[]> => {
    const {
      actor,
      meetings: top,
      meetingStats,
    } = await ask(
      `query ($id: ID!) { actor(id: $id) { meetings(orderBy: {field: DATE}${args}) { nodes { slug } } }
        meetings(actor: $id, orderBy: {field: DATE}${args}) { nodes { slug } }
        meetingStats(groupBy: [YEAR], actor: $id${args}) { meetings } }`,
      { id: recorder.id(name) },
    );
    const slugs = actor.meetings.nodes.map(({ slug }: { slug: string }) => slug);
    expect(top.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(slugs);
    expect(meetingStats.meetings).toBe(slugs.length);
    return slugs;
  };

  it("are those of whoever held it then, if they are asked for", async () => {
    expect(await meetings("ann", "")).toEqual([]);
    expect(await meetings("ann", ", includingOffices: true")).toEqual(["m-2019-07", "m-2020-q1"]);
    expect(await meetings("bob", "")).toEqual(["m-bob"]);
    expect(await meetings("bob", ", includingOffices: true")).toEqual(["m-bob", "m-2021-06"]);
    expect(await meetings("cho", ", includingOffices: true")).toEqual(["m-2021-06"]);
    expect(await meetings("dev", ", includingOffices: true")).toEqual(["m-india"]);
    expect(await meetings("ann", ", includingOffices: false")).toEqual([]);
  });

  it("are those of its body, if they are asked for", async () => {
    expect(await meetings("nsw", "")).toEqual([]);
    expect(await meetings("nsw", ", includingOffices: true")).toEqual([
      "m-2019-07",
      "m-2020-q1",
      "m-2020-05",
      "m-2021-06",
    ]);
  });

  it("say by which role, and how surely", async () => {
    const held = async (slug: string, args = "") => {
      const { meeting } = await ask(
        `{ meeting(slug: "${slug}") { officeHolders${args} { held office { slug } person { slug } role { title evidence { totalCount } } } } }`,
      );
      return meeting.officeHolders.map((each: Found & { held: string; role: { title: string } }) => [
        each.person.slug,
        each.held,
        each.role.title,
      ]);
    };
    expect(await held("m-2019-07")).toEqual([["ann", "POSSIBLY", "Minister"]]);
    expect(await held("m-2020-q1")).toEqual([["ann", "POSSIBLY", "Minister"]]);
    expect(await held("m-2020-05")).toEqual([]);
    expect(await held("m-2021-06")).toEqual([
      ["bob", "YES", "Minister"],
      ["cho", "YES", "Acting Minister"],
    ]);
    expect(await held("m-2021-06", `(person: ${id("cho")})`)).toEqual([["cho", "YES", "Acting Minister"]]);
    expect(await held("m-2021-07")).toEqual([]);
    expect(await held("m-india")).toEqual([["dev", "POSSIBLY", "DCM"]]);
  });
});
