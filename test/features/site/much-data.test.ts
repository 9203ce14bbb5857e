import * as make from "../../support/factories";
import { startRecorder, type Recorder } from "../../support/recorder";
import { dataOf, startTestServer, type TestServer } from "../../support/server";
import { readPage } from "../../support/site";

/** A ministry in Addis Ababa meets a company in Seoul and others 130 times, and promises what 110 reports tell of. */
describe("the pages of much that is recorded", () => {
  let server: TestServer;
  let recorder: Recorder;
  const numbers = (most: number) => Array.from({ length: most }, (_, number) => number);
  const day = (number: number) => `${2010 + (number % 12)}-0${1 + (number % 9)}-1${number % 10}`;

  beforeAll(async () => {
    server = await startTestServer("empty");
    recorder = await startRecorder(server.database.app);
    await recorder.apply(
      make.governmentBody({ as: "ministry", slug: "ministry", name: "የትምህርት ሚኒስቴር", language: "am" }),
      ...numbers(30).map((number) =>
        make.techCompany({
          as: `company-${number}`,
          slug: `company-${number}`,
          name: `서울전자통신${number}`,
          language: "ko",
        }),
      ),
      ...numbers(130).map((number) =>
        make.meeting({
          as: `meeting-${number}`,
          slug: `meeting-${number}`,
          title: `ስብሰባ ${number}`,
          date: day(number),
          language: "am",
          participations: ["$ministry", `$company-${number % 30}`, `$company-${(number * 7 + 1) % 30}`]
            .filter((actor, place, all) => all.indexOf(actor) === place)
            .map((actor) => ({ actor, role: "ATTENDEE", attendance: "ATTENDED" })),
        }),
      ),
      make.commitment({ as: "school", slug: "school", title: "ትምህርት ቤት", language: "am", meeting: "$meeting-0" }),
      ...numbers(105).map((number) =>
        make.commitment({ title: `ቃል ${number}`, language: "am", meeting: "$meeting-0" }),
      ),
    );
    await recorder.apply(
      ...numbers(110).map((number) =>
        make.followUp({ commitment: "$school", title: `ዘገባ ${number}`, date: day(number) }),
      ),
      ...numbers(60).map((number) =>
        make.attachedEvidence({
          subject: "$school",
          quote: "promised to write a code together",
          prefix: `${number}`,
          role: "CONTEXT",
        }),
      ),
    );
  });
  afterAll(() => server.stop());

  const pageOf = (path: string) => readPage(`${server.url}/en${path}`);

  it("say how many more there are where they do not show all", async () => {
    const school = await pageOf("/commitments/school");
    expect(school.find(".events > li")).toHaveLength(100);
    expect(school.text(".happened > .note")).toBe("And 12 more.");
    expect(school.texts(".evidence > .note").at(-1)).toBe("And 11 more.");
    const meeting = await pageOf("/meetings/meeting-0");
    expect(meeting.find(".commitment-rows > li")).toHaveLength(100);
    expect(meeting.texts("section > .note")).toContain("And 6 more.");
  });

  it("lead to all of them, page by page", async () => {
    const met = new Set<string>();
    for (let path: string | undefined = "/en/meetings"; path;) {
      const page = await readPage(server.url + path);
      expect(page.status).toBe(200);
      for (const link of page.links(".meeting-row .title a")) met.add(link);
      [path] = page.links('.pager [rel="next"]');
    }
    expect(met.size).toBe(130);
  });

  it("draw whom an actor met, with the same links as the meetings give", async () => {
    const { meetingNetwork } = await dataOf(
      server,
      `{ meetingNetwork(slug: "ministry", first: 31) { truncated links { source target meetings latestOn { value } } } }`,
    );
    const own = meetingNetwork.links.filter(({ source, target }: { source: string; target: string }) =>
      [source, target].includes(recorder.id("ministry")),
    );
    expect(own).toHaveLength(30);
    const meetings = numbers(130).map((number) => new Set([number % 30, (number * 7 + 1) % 30]));
    const sum = (links: { meetings: number }[]) => links.reduce((total, link) => total + link.meetings, 0);
    expect(sum(own)).toBe(meetings.reduce((total, { size }) => total + size, 0));
    expect(sum(meetingNetwork.links) - sum(own)).toBe(meetings.filter(({ size }) => size === 2).length);
    const page = await pageOf("/actors/ministry");
    expect(page.find("svg.network-wide .node")).toHaveLength(25);
  });
});
