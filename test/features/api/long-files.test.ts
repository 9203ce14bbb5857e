import { once } from "node:events";
import { get as request, type IncomingMessage } from "node:http";
import { parse } from "csv-parse/sync";
import { correction, person } from "../../support/factories";
import { onEmptyRecord } from "../../support/empty-record";
import { readParquet } from "../../support/parquet";
import { dataOf } from "../../support/server";

jest.setTimeout(240_000);

const count = 2100;
const biographies = ["የመገናኛ ሚኒስትር ነበሩ። ", "مستشار في وزارة الاتصالات. ", "ที่ปรึกษาด้านโทรคมนาคม "];
/** So long that the file does not fit into the buffers between a server and somebody who does not read. */
const biography = (at: number): string => (biographies[at % 3] ?? "").repeat(70).trim();
const named = (at: number): string => `ሰው ቁጥር ${at}`;

describe("a file of thousands of records", () => {
  const { server, recorder } = onEmptyRecord(async ({ recorder: begun }) => {
    await begun.apply(
      ...Array.from({ length: count }, (_, at) =>
        person({ as: `p${at}`, name: named(at), slug: `person-${at}`, description: biography(at), country: "ET" }),
      ),
    );
  });

  const read = (address: string) => fetch(`${server.url}/files/${address}`);
  /** Somebody who asks for a file, and reads nothing of it but its headers. */
  const stalled = async (address: string): Promise<IncomingMessage> => {
    const asked = request(`${server.url}/files/${address}`, { agent: false });
    asked.on("error", () => undefined);
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    response.on("error", () => undefined);
    return response.pause();
  };
  /** So many of them, one after the other. */
  const stalledReaders = async (many: number): Promise<[IncomingMessage, ...IncomingMessage[]]> => {
    const readers: [IncomingMessage, ...IncomingMessage[]] = [await stalled("actors.csv")];
    while (readers.length < many) readers.push(await stalled("actors.csv"));
    expect(readers.map(({ statusCode }) => statusCode)).toEqual(readers.map(() => 200));
    return readers;
  };
  const wholeOf = async (response: IncomingMessage): Promise<string> => {
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    return Buffer.concat(parts).toString();
  };
  const rowsOf = (csv: string) => parse<Record<string, string>>(csv, { columns: true, bom: true });

  /** All of them as the API gives them, page by page. */
  async function recorded(): Promise<{ id: string; name: string; description: string }[]> {
    const found = [];
    for (let after: string | null = null; ;) {
      const { actors } = await dataOf(
        server,
        `query ($after: String) { actors(first: 100, after: $after, atRevision: 2) {
           nodes { id name description } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      found.push(...actors.nodes);
      if (!actors.pageInfo.hasNextPage) return found;
      after = actors.pageInfo.endCursor as string;
    }
  }

  it("has row by row what the API has, as CSV, JSON Lines and Parquet, each read by somebody else's reader", async () => {
    const known = await recorded();
    expect(known).toHaveLength(count);
    const shown = ({ id, name, description }: Record<string, unknown>) => ({ id, name, description });
    expect(rowsOf(await (await read("actors.csv")).text()).map(shown)).toEqual(known);
    const lines = (await (await read("actors.ndjson")).text()).trimEnd().split("\n");
    expect(lines.map((line) => shown(JSON.parse(line) as Record<string, unknown>))).toEqual(known);
    const { rows } = await readParquet(await (await read("actors.parquet")).arrayBuffer());
    expect(rows.map(shown)).toEqual(known);
  });

  it("holds nobody up while 25 who asked for it do not read on, and stays at its revision for them", async () => {
    const [patient, ...others] = await stalledReaders(25);
    expect((await dataOf(server, `{ actor(slug: "person-7") { name } }`)).actor.name).toBe(named(7));
    expect(rowsOf(await (await read("actors.csv")).text())).toHaveLength(count);

    const later = await recorder.apply(
      ...Array.from({ length: count }, (_, at) => at)
        .filter((at) => at % 5 === 0)
        .map((at) => correction("Actor", { actor: `$p${at}`, name: `ሌላ ስም ${at}` })),
    );
    expect((await read("actors.csv")).headers.get("x-revision")).toBe(String(later));
    expect(patient.headers["x-revision"]).toBe("2");
    expect(rowsOf(await wholeOf(patient)).map(({ name }) => name)).toEqual((await recorded()).map(({ name }) => name));
    for (const each of others) each.destroy();
  });

  it("is refused to whoever reads forty already, until one of these ends", async () => {
    const readers = await stalledReaders(40);
    const refused = await read("actors.csv");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/^40 of your files are under way/) }],
    });
    for (const each of readers) each.destroy();
    let status = 429;
    while (status === 429) status = (await read("topics.csv")).status;
    expect(status).toBe(200);
  });
});
