import { parse } from "csv-parse/sync";
import { beforeTests } from "../../support/before-tests";
import * as make from "../../support/factories";
import { cellsOf, readParquet, type DescribedColumn } from "../../support/parquet";
import { startRecorder, type Recorder } from "../../support/recorder";
import { dataOf, onServer, type TestServer } from "../../support/server";

/** What clerks write into minutes, and what breaks files. */
const texts = [
  '=HYPERLINK("https://evil.example","اضغط هنا")',
  "محضر اجتماع وزارة الاتصالات مع الشركات",
  "総務省と事業者の会合（第三回）",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  'PAR1 \\u0000 \u00a0 👩🏽‍💻 "Zeile"; zweite, dritte',
];
const purposes = [null, ...texts, "erste Zeile\nzweite Zeile,\tnoch eine"];

const linesOf = (text: string): unknown[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);

/** What the two other files of a list say that its Parquet file must have. */
async function expectedOf(server: TestServer, list: string): Promise<Record<string, unknown>[]> {
  const get = (ending: string) => fetch(`${server.url}/files/${list}.${ending}`);
  const [lines, described] = await Promise.all(
    ["ndjson", "csv-metadata.json"].map(async (end) => (await get(end)).text()),
  );
  const { tableSchema } = JSON.parse(described ?? "") as {
    tableSchema: { columns: DescribedColumn[] };
  };
  return linesOf(lines ?? "").map((line) => cellsOf(line, tableSchema.columns));
}

describe("a list as a Parquet file", () => {
  const license = {
    name: "Creative Commons Zero v1.0 Universal",
    url: "https://creativecommons.org/publicdomain/zero/1.0/",
  };
  const server = onServer("empty", { rowGroups: { rows: 500, characters: 1_000_000 }, dataLicense: license });
  const recorder = beforeTests<Recorder>(() => startRecorder(server.database.app));
  beforeAll(async () => {
    const evidence = [make.evidence({ source: "$report" })];
    const meetings = Array.from({ length: 1190 }, (_, index) =>
      make.meeting({
        title: `${texts[index % texts.length] ?? ""} ${index}`,
        slug: `minutes-${index}`,
        date: ["2017", "2017-11", "2017-11-30"][index % 3],
        status: index % 2 === 0 ? "HELD" : "CANCELLED",
        purpose: purposes[index % purposes.length],
        evidence,
      }),
    );
    await recorder.apply(
      make.governmentBody({ as: "ministry", name: "وزارة الاتصالات" }),
      make.techCompany({ as: "firm", name: "株式会社あおば" }),
      ...meetings,
      ...["$ministry", "$firm"].map((actor) => make.commitment({ evidence, parties: [{ actor, role: "PLEDGER" }] })),
      make.meeting({
        title: "The last one",
        slug: "the-last-one",
        date: "2021-05-06",
        evidence,
        participations: [
          { actor: "$ministry", role: "HOST", attendance: "ATTENDED", evidence },
          { actor: "$firm", role: "ATTENDEE", attendance: "ATTENDED", mode: "ONLINE", evidence },
        ],
      }),
    );
  }, 120_000);

  const get = (address: string) => fetch(`${server.url}/files/${address}`);
  const read = async (address: string) => readParquet(await (await get(address)).arrayBuffer());

  it("has the rows of the file of JSON Lines, value for value, in groups of bounded size", async () => {
    const { rows, groups } = await read("meetings.parquet");
    expect(groups).toEqual([500, 500, 191]);
    expect(rows).toEqual(await expectedOf(server, "meetings"));
    const purposesRead = new Set(rows.map(({ purpose }) => purpose));
    expect(purposesRead).toEqual(new Set(purposes));
  });

  it("has the columns of the CSV, with what they are", async () => {
    const { types } = await read("meetings.parquet");
    const [header] = parse(await (await get("meetings.csv")).text(), { bom: true, to_line: 1 });
    expect(Object.keys(types)).toEqual(header);
    expect(types).toMatchObject({
      title: "Utf8",
      // Of some, only the year is known.
      date: "Utf8",
      severalOccasions: "Bool",
      revision: "Int32",
      updatedAt: "Timestamp<MILLISECOND, UTC>",
      "participations.actor.name": "List<Utf8>",
    });
    expect((await read("duplicateCandidates.parquet")).types["score"]).toBe("Float64");
  });

  it("tells an empty list from a missing value, also within a list", async () => {
    const { rows } = await read("meetings.parquet");
    const [last, other] = ["the-last-one", "minutes-1"].map((slug) => rows.find((row) => row["slug"] === slug));
    expect(last).toMatchObject({
      purpose: null,
      "participations.actor.name": ["وزارة الاتصالات", "株式会社あおば"],
      "participations.mode": [null, "ONLINE"],
    });
    expect(other?.["participations.mode"]).toEqual([]);
  });

  it("says where it was read, at which revision and under which licence", async () => {
    const response = await get("meetings.parquet?status=CANCELLED");
    expect(response.headers.get("content-type")).toBe("application/vnd.apache.parquet");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="meetings-revision-2.parquet"');
    expect(response.headers.get("link")).toContain(`<${license.url}>; rel="license"`);
    const { rows, stated } = await readParquet(await response.arrayBuffer());
    const { revision } = await dataOf(server, "{ revision { number hash } }");
    expect(stated).toEqual({
      revision: String(revision.number),
      revisionHash: revision.hash,
      address: `${server.url}/files/meetings.parquet?status=CANCELLED`,
      license: license.url,
    });
    expect(rows).toHaveLength(595);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["CANCELLED"]));
  });

  it("is a file also if no row is there, and none if its arguments cannot be read", async () => {
    const { rows, types, groups } = await read("meetings.parquet?heldAfter=2090-01-01");
    expect([rows, groups, Object.keys(types).length > 40]).toEqual([[], [], true]);
    expect((await get("meetings.parquet?status=MAYBE")).status).toBe(400);
  });

  it.each(["en", "fr"])("is linked from the page of the list, narrowed down as the page is (%s)", async (language) => {
    const page = await fetch(`${server.url}/${language}/meetings?status=CANCELLED`, {
      headers: { accept: "text/html" },
    });
    const href = /href="\/files\/(meetings\.parquet[^"]*)"/.exec(await page.text())?.[1]?.replaceAll("&amp;", "&");
    expect((await read(href ?? "")).rows).toHaveLength(595);
  });

  it("is cut off, without its end, if the rest of the list cannot be read", async () => {
    const owner = await server.database.connectAsOwner();
    const response = await get("meetings.parquet");
    const schemas = "all tables in schema public, history";
    await owner.query(`revoke select on ${schemas} from followthrough_app`);
    const came: Uint8Array[] = [];
    const reading = (async () => {
      for await (const part of response.body ?? []) came.push(part as Uint8Array);
    })();
    await expect(reading).rejects.toThrow("terminated");
    await owner.query(`grant select on ${schemas} to followthrough_app`);
    await expect(readParquet(await new Blob(came as Uint8Array<ArrayBuffer>[]).arrayBuffer())).rejects.toThrow();
  });
});

describe("the lists of a record with everything in it", () => {
  const server = onServer("seeded");

  it("are the same as Parquet and as JSON Lines, each of them", async () => {
    const { files } = (await (await fetch(`${server.url}/files`)).json()) as { files: { name: string }[] };
    for (const { name } of files) {
      const { rows } = await readParquet(await (await fetch(`${server.url}/files/${name}.parquet`)).arrayBuffer());
      expect({ name, rows }).toEqual({ name, rows: await expectedOf(server, name) });
    }
  });
});
