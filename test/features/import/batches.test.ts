import { finished } from "../../support/begun.imports";
import { BatchProgram, header, visitRows, visits } from "../../support/batches";
import { mutate } from "../../support/contribute";
import { file, importInto } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

const quotes = `{ meetings(first: 100, orderBy: { field: DATE, direction: ASC }) { totalCount nodes { title
  participations { actor { name } } evidence { nodes { locator verified sourceArticle { rowCount } } } } }
  actors { totalCount } sourceArticles { totalCount } }`;

describe("a program that sends a register in batches", () => {
  const server = onServer("empty");
  const nino = signedIn(server, { name: "Nino", role: "REVIEWER" });
  const rows = visitRows(25);
  const inBatches = async (program: BatchProgram, source: string) => {
    const first = await program.batch({ source, rows: [header, ...rows.slice(0, 10)] });
    const second = await program.batch({ source, firstRow: 12, rows: [header, ...rows.slice(10)] });
    return [first, second];
  };

  it("records the file once, and quotes each row by its number in the file", async () => {
    const program = await BatchProgram.begin(nino);
    const recorded = await program.file({ rows: [header, ...rows] });
    expect(recorded).toMatchObject({
      errors: [],
      sourceArticle: { title: "Kayıt: visits.csv", url: "https://kayit.example/toplantilar", rowCount: 26 },
    });

    const [first, second] = await inBatches(program, recorded["source"] as string);

    expect(first).toMatchObject({ errors: [], rows: 10, rejectedRows: 0, created: 15, updated: 0, operations: 15 });
    expect(second).toMatchObject({
      errors: [],
      rows: 15,
      rejectedRows: 0,
      created: 15,
      differences: null,
      changeSets: [{ status: "APPLIED", summary: "Import of kayit (visits.csv, rows 12 to 26)" }],
      import: { status: "RUNNING", created: 31 },
    });
    const { meetings, actors, sourceArticles } = await dataOf(nino, quotes);
    expect([meetings.totalCount, actors.totalCount, sourceArticles.totalCount]).toEqual([25, 5, 1]);
    const eleventh = meetings.nodes.find(({ title }: { title: string }) => title === "ვიზიტის თემა ნომერი 11");
    expect(eleventh).toMatchObject({
      participations: [{ actor: { name: "გიორგი მაისურაძე" } }, { actor: { name: "მთის ქსელი" } }],
      evidence: { nodes: [{ locator: "row=12", verified: true, sourceArticle: { rowCount: 26 } }] },
    });

    await mutate(
      nino,
      "finishImport",
      { import: program.importId, ...finished, rows: 25, operations: 30 },
      "errors { code }",
    );
  });

  it("writes nothing if it sends the same again, and neither does the command", async () => {
    const program = await BatchProgram.begin(nino);
    const recorded = await program.file({ rows: [header, ...rows] });
    const [first, second] = await inBatches(program, recorded["source"] as string);

    expect(first).toMatchObject({ errors: [], created: 0, updated: 0, unchanged: 15, changeSets: [] });
    expect(second).toMatchObject({ errors: [], created: 0, updated: 0, changeSets: [] });

    const csv = [header, ...rows].map((cells) => cells.join(",")).join("\n");
    const { counts } = await importInto(server, nino.token, visits, [file("visits.csv", csv)]);
    expect(counts).toMatchObject({ created: 0, updated: 0, changeSets: 0 });
  });

  it("writes the corrections of a corrected file, and quotes what stayed from the first", async () => {
    const corrected = rows.map((cells) => (cells[0] === "7" ? [...cells.slice(0, 4), "შესწორებული თემა"] : cells));
    const program = await BatchProgram.begin(nino);
    const recorded = await program.file({ rows: [header, ...corrected] });
    const first = await program.batch({ source: recorded["source"], rows: [header, ...corrected.slice(0, 10)] });

    expect(first).toMatchObject({ errors: [], created: 0, updated: 1, changeSets: [{ status: "APPLIED" }] });
    const { meetings, sourceArticles } = await dataOf(nino, quotes);
    expect(sourceArticles.totalCount).toBe(2);
    const count = meetings.nodes.flatMap(({ evidence }: { evidence: { nodes: object[] } }) => evidence.nodes).length;
    expect(count).toBe(26);
  });

  it("learns from a dry run what a small file would do, and nothing is stored", async () => {
    const program = await BatchProgram.begin(nino);
    const changed = rows.slice(0, 3).map((cells) => [...cells.slice(0, 3), "31.02.2021", cells[4] ?? ""]);
    const moved = rows.slice(3, 5).map((cells) => [...cells.slice(0, 3), "30.06.2021", cells[4] ?? ""]);

    const came = await program.batch({ dryRun: true, rows: [header, ...changed, ...moved] });

    expect(came).toMatchObject({
      errors: [],
      rows: 5,
      rejectedRows: 3,
      updated: 2,
      changeSets: [],
      differences: [
        "~ Meeting kayit-visit 4: date 2021-05-04 → 2021-06-30",
        "~ Meeting kayit-visit 5: date 2021-05-05 → 2021-06-30",
      ],
    });
    expect(came["rejects"]).toContainEqual({
      row: 2,
      column: "თარიღი",
      value: "31.02.2021",
      fate: "REJECTED",
      reason: "is no date of the years 1800 to 2199 in the format dd.MM.yyyy",
    });
    expect((await dataOf(nino, quotes)).sourceArticles.totalCount).toBe(2);
  });
});

describe("a file that spells a name in two ways", () => {
  const server = onServer("empty");
  const eka = signedIn(server, { name: "Eka", role: "REVIEWER" });

  it("has the second actor flagged by a comparison, until another import finds both in the record", async () => {
    const rows = [
      ["1", "M. Élodie Brûlé"],
      ["2", "m. elodie  brule"],
    ].map(([number = "", host = ""]) => [number, host, "მთის ქსელი", "01.06.2021", "თემა"]);
    const flagged = async () => {
      const program = await BatchProgram.begin(eka);
      const [first = [], second = []] = rows;
      await program.batch({ rows: [header, first] });
      await program.batch({ rows: [header, second] });
      const found = (await program.compare({ rows: [header, ...rows] }))["rejects"] as Record<string, unknown>[];
      await mutate(eka, "finishImport", { import: program.importId, ...finished }, "errors { code }");
      return found.map(({ row, column, value, fate, reason }) => ({ row, column, value, fate, reason }));
    };
    expect(await flagged()).toEqual([
      {
        row: 3,
        column: "name",
        value: "m. elodie brule",
        fate: "FLAGGED",
        reason:
          'host: "M. Élodie Brûlé", the same name but for case, spaces, accents or legal form, has the key "M. Élodie Brûlé": clean the column in `keys` if they are one',
      },
    ]);
    expect(await flagged()).toEqual([]);
  });
});

describe("a batch that cannot come in", () => {
  const server = onServer("empty");
  const tamar = signedIn(server, { name: "Tamar" });
  const rows = [header, ...visitRows(2)];

  it("is told the path, the line and the column of each mistake of its mapping", async () => {
    const wrong = visits.replace("schema: Person", "schema: Persn").replace("HELD", "HELT");
    const program = await BatchProgram.begin(tamar, wrong);

    expect((await program.batch({ rows }))["errors"]).toEqual([
      {
        code: "INVALID",
        field: "mapping.queries.0.entities.host.schema",
        message: "line 13, column 17: queries.0.entities.host.schema: there is no Persn; did you mean Person?",
      },
      {
        code: "INVALID",
        field: "mapping.queries.0.entities.visit.properties.status.literal",
        message: expect.stringMatching(/^line 26, column 30: .*HELT is not one of CANCELLED, HELD/) as string,
      },
    ]);
  });

  it.each([
    ["no content", {}, "rows", "give either `table` or `rows`"],
    ["both forms of it", { rows, table: "ა,ბ\n1,2" }, "table", "give either `table` or `rows`"],
    ["another column", { rows: [["ა"], ["1"]] }, "rows", /has no column "მასპინძელი"; its columns are "ა"/],
    ["an open quote", { table: `${header.join(",")}\n1,"ნინო` }, "table", /line 2: a cell of this row opens a quote/],
    ["a part of a file without the file", { rows, firstRow: 40 }, "source", /record the file with recordImportFile/],
    [
      "a source of another kind",
      { rows, source: "actor_0197f3b2-0000-7000-8000-000000000000" },
      "source",
      /is not the id of a source article/,
    ],
    ["too many rows", { rows: [header, ...visitRows(1001)] }, "rows", /has 1,001 rows; at most 1,000/],
    ["long cells", { rows: [header, ["x".repeat(2_000_001)]] }, "rows", /have 2,000,0\d\d characters/],
  ])("is refused with %s", async (_, content, field, message) => {
    const program = await BatchProgram.begin(tamar);
    expect(await program.batch(content)).toMatchObject({
      rows: null,
      rejects: null,
      changeSets: [],
      errors: [{ code: "INVALID", field, message: expect.stringMatching(message) as string }],
    });
  });

  it("is refused with another mapping than the import was begun with", async () => {
    const program = await BatchProgram.begin(tamar);
    const { errors } = await program.batch({ rows, mapping: visits.replace("HELD", "PLANNED") });
    expect(errors).toMatchObject([{ field: "mapping", message: expect.stringContaining("SHA-256") as string }]);
  });

  it("waits for a review if a contributor sends it, once", async () => {
    const program = await BatchProgram.begin(tamar);
    const { source } = await program.file({ rows });
    const first = await program.batch({ source, rows });
    const again = await program.batch({ source, rows });

    expect(first).toMatchObject({ errors: [], created: 6, changeSets: [{ status: "PROPOSED" }] });
    expect(again).toMatchObject({ errors: [], created: 0, changeSets: [] });
    expect((await dataOf(tamar, "{ meetings { totalCount } }")).meetings.totalCount).toBe(0);
  });
});
