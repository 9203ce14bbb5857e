import { finished } from "../../support/begun.imports";
import { BatchProgram } from "../../support/batches";
import { accepted, mutate, submit, type Came } from "../../support/contribute";
import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

const mapping = mappingOf(`
  - entities:
      mwenyeji:
        schema: Person
        keys: [Mwenyeji]
        properties: { name: { column: Mwenyeji } }
      mgeni:
        schema: Company
        each: { column: Wageni, split: ";" }
        keys: [Wageni]
        properties: { name: { column: Wageni } }
      kikao:
        schema: Meeting
        keys: [Nambari]
        properties:
          title: { column: Mada }
          date: { column: Tarehe, format: dd.MM.yyyy }
          status: { literal: HELD }
          participations:
            - { actor: { entity: mwenyeji }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
            - { actor: { entity: mgeni }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`);

const header = ["Nambari", "Mwenyeji", "Wageni", "Tarehe", "Mada"];
/** Enough of them for one date to be far from all others. */
const usual = Array.from({ length: 15 }, (_, at) => [
  String(at + 11),
  "Juma Mwakasege",
  "Baraka Data",
  `${at + 11}.04.2019`,
  `Kikao cha kawaida ${at + 11}`,
]);
const first = [
  ["1", "Amina Odhiambo", "Savanna Link;Baraka Data", "02.03.2019", "Nyaya za baharini"],
  ["2", "Amina Odhiambo", "Baraka Data", "03.03.2019", "Bei ya mtandao"],
  ...usual,
  ["3", "Juma Mwakasege", "SAVANNA LINK Ltd", "04.03.2019", "Ulinzi wa faragha"],
  ["4", "Juma Mwakasege", "Ziwa Telecom", "05.03.2019", "Leseni za masafa"],
  ["5", "Amina Odhiambo", "Baraka Data", "31.02.2019", "Siku isiyokuwapo"],
  ["6", "Juma Mwakasege", "Baraka Data", "06.03.1919", "Karne iliyopita"],
];
/** Baraka Data was not at the first meeting, the second is about something else, and the fourth is gone. */
const second = [
  ["1", "Amina Odhiambo", "Savanna Link", "02.03.2019", "Nyaya za baharini"],
  ["2", "Amina Odhiambo", "Baraka Data", "03.03.2019", "Bei ya data"],
  ...first.slice(2).filter(([number]) => number !== "4"),
  ["7", "Amina Odhiambo", "Baraka Data PLC", "07.03.2019", "Vituo vya data"],
];

const csv = (rows: string[][]): string => [header, ...rows].map((cells) => cells.join(",")).join("\n");
/** Ids are those of one server. */
const withoutIds = (text: string | null): string | null => text?.replace(/_[0-9a-f-]{36}/g, "_..") ?? null;
const plain = (lines: readonly object[]): object[] =>
  (lines as Record<"row" | "column" | "value" | "fate" | "reason", string>[])
    .map(({ row, column, value, fate, reason }) => ({
      row,
      column: column || null,
      value: withoutIds(value) || null,
      fate,
      reason: withoutIds(reason),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const record = `{ meetings(first: 50, orderBy: { field: DATE, direction: ASC }) { nodes { title date { value }
    participations { role actor { name } } evidence { nodes { locator } } } }
  actors(first: 20, orderBy: { field: NAME, direction: ASC }) { nodes { name } } sourceArticles { totalCount } }`;

describe("a file that a program sent in batches", () => {
  const server = onServer("empty");
  const amina = signedIn(server, { name: "Amina", role: "REVIEWER" });
  const other = onServer("empty");
  const juma = signedIn(other, { name: "Juma", role: "REVIEWER" });

  /** What the program has of an edition, as it gives it to finishImport. */
  const send = async (rows: string[][], name: string, more: object = {}) => {
    const program = await BatchProgram.begin(amina, mapping, name);
    const { source } = await program.file({ rows: [header, ...rows] });
    const batches: Came[] = [];
    for (let from = 0; from < rows.length; from += 8)
      batches.push(
        await program.batch(
          { source, firstRow: from + 2, rows: [header, ...rows.slice(from, from + 8)] },
          "created updated operations rejects { file row line column value fate reason } errors { message }",
        ),
      );
    const compared = await program.compare({ rows: [header, ...rows], ...more });
    expect([...batches, compared].flatMap(({ errors }) => errors)).toEqual([]);
    const rejects = [...batches, compared].flatMap((each) => each["rejects"] as object[]);
    const input = { import: program.importId, ...finished, vanishedRows: compared["vanishedRows"], rejects };
    expect((await mutate(amina, "finishImport", input, "errors { message }")).errors).toEqual([]);
    return { program, compared, rejects, batches };
  };
  const command = (rows: string[][]) => importInto(other, juma.token, mapping, [file("visits.csv", csv(rows))]);
  const kept = async (id: string) =>
    (
      await dataOf(
        amina,
        "query ($id: ID!) { import(id: $id) { vanishedRows rejects(first: 100) { nodes { row column value fate reason } } } }",
        { id },
      )
    ).import as { vanishedRows: number; rejects: { nodes: object[] } };

  beforeAll(async () => {
    for (const who of [amina, juma]) await accepted(submit(who, [{ recordCompany: { name: "Ziwa Telecom Inc" } }]));
  });

  it("has the rejects and flags that the command finds: two spellings, a name near another one, a date far from all others", async () => {
    const { program, rejects, compared } = await send(first, "toleo-la-kwanza.csv");
    const { rejects: commands } = await command(first);
    expect(plain(rejects)).toEqual(plain(commands));
    expect(plain((await kept(program.importId)).rejects.nodes)).toEqual(plain(commands));
    expect(plain(rejects)).toMatchObject([
      { row: 19, fate: "FLAGGED", reason: expect.stringContaining('"Savanna Link", the same name') as string },
      { row: 20, fate: "FLAGGED", reason: expect.stringContaining("the same as Ziwa Telecom Inc (actor_..") as string },
      { row: 21, fate: "REJECTED", column: "Tarehe" },
      { row: 22, fate: "FLAGGED", value: "1919-03-06" },
    ]);
    expect(compared).toMatchObject({ vanishedRows: 0, vanishedRowNumbers: [], vanished: [] });
    expect(await dataOf(amina, record)).toEqual(await dataOf(juma, record));
  });

  it("has nothing more to say when it is sent again", async () => {
    const { rejects, batches } = await send(first, "toleo-la-kwanza-tena.csv");
    expect(batches.map(({ created, updated }) => [created, updated])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(plain(rejects)).toEqual(plain((await command(first)).rejects));
  });

  it("lists the rows that a corrected edition no longer has, and their records, as the command does", async () => {
    const before = await BatchProgram.begin(amina, mapping, "toleo-la-pili.csv");
    const expected = await before.compare({ rows: [header, ...second] });
    const { program, rejects, compared } = await send(second, "toleo-la-pili.csv");
    expect(program.importId).toBe(before.importId);
    const { rejects: commands, gone, vanished } = await command(second);
    expect(plain(rejects)).toEqual(plain(commands));
    expect(compared).toMatchObject({
      vanishedRows: 3,
      vanishedRowNumbers: vanished[0]?.rows,
      vanished: gone.map(({ kind, row }) => ({ kind, row })),
      changeSets: [],
    });
    expect(compared["vanishedRowNumbers"]).toEqual([2, 3, 20]);
    expect(compared["vanished"]).toMatchObject([
      { kind: "Meeting", row: 20, reason: expect.stringContaining('Meeting "Leseni za masafa": its row is gone') },
      { kind: "Participation", row: 2, reason: expect.stringContaining("Baraka Data (ATTENDEE) of kikao 1") },
    ]);
    // Before the first batch, the same was a dry run.
    expect([expected["vanishedRowNumbers"], expected["vanished"]]).toEqual([[2, 3, 20], compared["vanished"]]);
    expect(await kept(program.importId)).toMatchObject({ vanishedRows: 3 });
    expect(await dataOf(amina, record)).toEqual(await dataOf(juma, record));
  });

  it("has them retracted only if it is told to, once, and a second person agrees", async () => {
    const baraka = await server.signIn({ name: "Baraka", role: "REVIEWER" });
    const program = await BatchProgram.begin(amina, mapping, "toleo-la-pili-tena.csv");
    const rows = [header, ...second];
    const compared = await program.compare({ rows, retractVanished: true });
    expect(compared).toMatchObject({
      vanishedRows: 0,
      changeSets: [{ status: "PROPOSED" }],
      vanished: [0, 1].map(() => ({ reason: expect.stringContaining("waits for a second person") as string })),
    });
    expect((await program.compare({ rows, retractVanished: true }))["changeSets"]).toEqual([]);
    await mutate(amina, "finishImport", { import: program.importId, ...finished }, "errors { code }");

    const decided = { import: program.importId, phase: "RECORD", decision: "APPLY", reason: "Sawa." };
    expect(await mutate(baraka, "reviewImport", decided, "waiting errors { message }")).toEqual({
      waiting: 0,
      errors: [],
    });
    const { meetings } = await dataOf(amina, record);
    expect(meetings.nodes.map(({ title }: { title: string }) => title)).not.toContain("Leseni za masafa");
    const again = await BatchProgram.begin(amina, mapping, "toleo-la-pili-mwisho.csv");
    expect((await again.compare({ rows, retractVanished: true }))["vanished"]).toEqual([]);
  });
});

describe("a comparison", () => {
  const server = onServer("empty");
  const amina = signedIn(server, { name: "Amina" });

  it("is refused as a batch is: with a mistake of the mapping, or without a file", async () => {
    const wrong = await BatchProgram.begin(amina, mapping.replace("Meeting", "Meting"));
    expect((await wrong.compare({ rows: [header, ...first] }))["errors"]).toMatchObject([
      { field: "mapping.queries.0.entities.kikao.schema" },
    ]);
    const program = await BatchProgram.begin(amina, mapping);
    expect(await program.compare({})).toMatchObject({
      vanishedRows: null,
      vanished: null,
      rejects: null,
      changeSets: [],
      errors: [{ field: "rows", message: "give either `table` or `rows`" }],
    });
  });
});
