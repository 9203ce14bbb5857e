import { parse } from "csv-parse/sync";
import { beforeTests } from "../../support/before-tests";
import * as make from "../../support/factories";
import { startRecorder, type Recorder } from "../../support/recorder";
import { dataOf, onServer } from "../../support/server";

type Cells = Record<string, string>;

/** Meetings of a ministry whose clerks write Georgian, and whatever else they like. */
const titles = (count: number) =>
  Array.from({ length: count }, (_, index) => `შეხვედრა №${index}: "ციფრული", მეორე\u00a0ნაწილი`);

describe("a list as a file", () => {
  const server = onServer("empty");
  const recorder = beforeTests<Recorder>(() => startRecorder(server.database.app));
  beforeAll(async () => {
    const proof = [make.evidence({ source: "$report" })];
    const meetings = titles(230).map((title, index) =>
      make.meeting({
        title,
        date: `2019-0${1 + (index % 9)}`,
        status: index % 3 === 0 ? "CANCELLED" : "HELD",
        evidence: proof,
      }),
    );
    await recorder.apply(
      make.governmentBody({
        as: "ministry",
        name: '=HYPERLINK("https://evil.example","სამინისტრო")',
        slug: "ministry",
      }),
      make.techCompany({ as: "firm", name: "კომპანია; შპს", slug: "firm" }),
      ...meetings.slice(0, 120),
    );
    await recorder.apply(
      ...meetings.slice(120),
      make.meeting({
        title: "@SUM(1+1)*cmd|' /C calc'!A0",
        slug: "the-last-one",
        date: "2021-05-06",
        purpose: "Erste Zeile\nzweite Zeile",
        evidence: proof,
        participations: [
          { actor: "$ministry", role: "HOST", attendance: "ATTENDED", evidence: proof },
          { actor: "$firm", role: "ATTENDEE", attendance: "ATTENDED", evidence: proof },
        ],
      }),
    );
  }, 120_000);

  const get = (address: string) => fetch(`${server.url}/files/${address}`);
  const table = async (address: string): Promise<Cells[]> =>
    parse(await (await get(address)).text(), { columns: true, bom: true });
  const complaint = async (address: string) => {
    const response = await get(address);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    return [response.status, errors[0]?.message];
  };

  it("has every record once, however many pages the API needs for them, and says at which revision", async () => {
    const response = await get("meetings.csv");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="meetings-revision-3.csv"');
    const { revision } = await dataOf(server, "{ revision { number hash } }");
    expect(response.headers.get("x-revision")).toBe(String(revision.number));
    expect(response.headers.get("x-revision-hash")).toBe(revision.hash);

    const rows = parse<Cells>(await response.text(), { columns: true, bom: true });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(231);
    expect(rows.map(({ title }) => title)).toEqual(expect.arrayContaining(titles(230)));
    expect(rows[0]).toMatchObject({
      slug: "the-last-one",
      date: "2021-05-06",
      purpose: "Erste Zeile\nzweite Zeile",
      status: "HELD",
    });
  });

  it("says of parts and of other records what names them, several in one cell line by line", async () => {
    const [last] = await table("meetings.csv");
    expect(last?.["participations.role"]?.split("\n")).toEqual(["HOST", "ATTENDEE"]);
    expect(last?.["participations.actor.slug"]?.split("\n")).toEqual(["ministry", "firm"]);
    expect(last?.["participations.actor.name"]?.split("\n")[1]).toBe("კომპანია; შპს");
  });

  it("has no cell that a spreadsheet would run", async () => {
    const rows = [...(await table("meetings.csv")), ...(await table("actors.csv"))];
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.map(({ name }) => name)).toContain('\'=HYPERLINK("https://evil.example","სამინისტრო")');
  });

  it("is narrowed down and ordered by the arguments of the list, which it names if it cannot read them", async () => {
    const order = encodeURIComponent('{"field":"TITLE","direction":"ASC"}');
    const rows = await table(`meetings.csv?status=CANCELLED&status=POSTPONED&heldBefore=2019-02-28&orderBy=${order}`);
    const { meetings } = await dataOf(
      server,
      `{ meetings(first: 100, status: [CANCELLED, POSTPONED], heldBefore: "2019-02-28", orderBy: {field: TITLE, direction: ASC}) { nodes { id } } }`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map(({ id }) => ({ id }))).toEqual(meetings.nodes);

    expect(await complaint("meetings.csv?status=MAYBE")).toEqual([400, expect.stringMatching(/^status: .*MAYBE/)]);
    expect(await complaint("meetings.csv?held=1")).toEqual([
      400,
      expect.stringMatching(/^held: meetings has no such argument/),
    ]);
    expect(await complaint("meetings.csv?first=5")).toEqual([400, expect.stringMatching(/^first: /)]);
    expect(await complaint("meetings.csv?orderBy=TITLE")).toEqual([
      400,
      expect.stringMatching(/^orderBy: must be a MeetingOrder as JSON/),
    ]);
    expect(await complaint("meetings.csv?search=a&search=b")).toEqual([400, expect.stringMatching(/^search: /)]);
    expect(await complaint("meetings.csv?atRevision=99")).toEqual([
      400,
      expect.stringMatching(/revision 99 does not exist yet/),
    ]);
    for (const ending of ["xls", "constructor", "__proto__"])
      expect(await complaint(`meetings.${ending}`)).toEqual([404, expect.stringMatching(/\/files/)]);
  });

  it("can be had as it stood at an earlier revision, and stays the same while others write", async () => {
    expect(await table("meetings.csv?atRevision=2")).toHaveLength(120);
    const response = await get("meetings.ndjson");
    const added = await recorder.apply(
      make.meeting({ title: "Myöhässä", date: "2022", evidence: [make.evidence({ source: "$report" })] }),
    );
    const rows = (await response.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { revision: number });
    const revision = Number(response.headers.get("x-revision"));
    expect(revision).toBeLessThan(added);
    expect(Math.max(...rows.map((row) => row.revision))).toBeLessThanOrEqual(revision);
    expect(rows).toHaveLength(231);
  });

  it("says what its columns mean, by the W3C's CSV on the Web", async () => {
    const response = await get("commitments.csv");
    const link = /<([^>]+)>; rel="describedby"/.exec(response.headers.get("link") ?? "")?.[1];
    const described = await fetch(new URL(link ?? "", server.url));
    expect(described.headers.get("content-type")).toMatch(/^application\/csvm\+json/);
    const { tableSchema, url } = (await described.json()) as {
      url: string;
      tableSchema: {
        primaryKey: string;
        columns: { titles: string; name: string; "dc:description": string; separator?: string }[];
      };
    };
    expect(new URL(url, described.url).pathname).toBe("/files/commitments.csv");
    const [header] = parse(await response.text(), { bom: true, to_line: 1 });
    expect(tableSchema.columns.map(({ titles: title }) => title)).toEqual(header);
    expect(tableSchema.columns.every((column) => column["dc:description"].length > 0)).toBe(true);
    expect(tableSchema.columns.find(({ name }) => name === "parties.actor.name")?.separator).toBe("\n");
    expect(header).toContain(tableSchema.primaryKey);
  });

  it("is there for every list of the API that needs no argument", async () => {
    const { files } = (await (await fetch(`${server.url}/files`)).json()) as {
      files: { name: string; addresses: string[] }[];
    };
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "commitments",
        "meetings",
        "actors",
        "sourceArticles",
        "topics",
        "followUps",
        "changes",
        "roles",
      ]),
    );
    for (const address of files.flatMap(({ addresses }) => addresses)) {
      const response = await fetch(new URL(address, server.url));
      expect([address, response.status]).toEqual([address, 200]);
      await response.text();
    }
  });

  it("is linked from the page of the list, narrowed down as the page is", async () => {
    const page = await fetch(`${server.url}/en/meetings?status=CANCELLED&from=2019-03`, {
      headers: { accept: "text/html" },
    });
    const address = /href="(\/files\/meetings\.csv[^"]*)"/.exec(await page.text())?.[1]?.replaceAll("&amp;", "&") ?? "";
    const rows = parse<Cells>(await (await fetch(new URL(address, server.url))).text(), { columns: true, bom: true });
    const { meetings } = await dataOf(
      server,
      '{ meetings(status: [CANCELLED], heldAfter: "2019-03-01") { totalCount } }',
    );
    expect(rows).toHaveLength(meetings.totalCount);
    expect(meetings.totalCount).toBeGreaterThan(20);
  });
});
