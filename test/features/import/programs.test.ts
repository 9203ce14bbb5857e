import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describeIf } from "../../support/available";
import { BatchProgram, header, visitRows, visits } from "../../support/batches";
import { mappingOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

const script = path.join(__dirname, "../../../examples/import_in_batches.py");
const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** A register in which a visit is as many rows as it had guests. */
const grouped = visits.replace("keys: [ნომერი]", "keys: [თემა]");

describeIf(hasPython, "No python3 found", "the example of a program that imports", () => {
  const server = onServer("empty");
  const nino = signedIn(server, { name: "Nino", role: "REVIEWER" });
  const folder = mkdtempSync(path.join(tmpdir(), "batches-"));
  const write = (name: string, text: string): string => {
    const place = path.join(folder, name);
    writeFileSync(place, text);
    return place;
  };

  it("sends a file in batches that hold whole groups, and again without writing anything", async () => {
    // Two rows for each visit, so that a batch of 3 would end within one.
    const rows = visitRows(8).map((cells, at) => [
      ...cells.slice(0, 3),
      "01.05.2021",
      `თემა ${Math.floor(at / 2)} და სხვა`,
    ]);
    const csv = [header, ...rows].map((cells) => cells.join(",")).join("\n");
    const given = [write("visits.csv", csv), "--mapping", write("kayit.yaml", grouped)];
    const token = ["--token-file", write("token.txt", nino.token), "--url", `${server.url}/graphql`];
    const run = () => promisify(execFile)("python3", [script, ...given, ...token, "--size", "3", "--group", "თემა"]);

    const first = await run();
    expect(first.stdout.split("\n").filter((line) => line.startsWith("rows "))).toEqual([
      "rows 2 to 5: 7 new, 0 changed",
      "rows 6 to 9: 2 new, 0 changed",
    ]);
    expect((await run()).stdout).toContain("8 rows, 0 rejectedRows, 14 operations, 0 created, 0 updated, 14 unchanged");
    const { imports, meetings } = await dataOf(
      nino,
      "{ imports { nodes { status rows created unchanged } } meetings { nodes { participations { actor { name } } } } }",
    );
    expect(imports.nodes).toEqual([
      { status: "UNCHANGED", rows: 8, created: 0, unchanged: 14 },
      { status: "APPLIED", rows: 8, created: 10, unchanged: 5 },
    ]);
    expect(meetings.nodes.map((each: { participations: object[] }) => each.participations.length)).toEqual([
      4, 4, 4, 4,
    ]);
  });
});

describeIf(hasPython, "No python3 found", "the example of a program, with a corrected file", () => {
  const server = onServer("empty");
  const nino = signedIn(server, { name: "Nino", role: "REVIEWER" });
  const folder = mkdtempSync(path.join(tmpdir(), "editions-"));
  const run = async (rows: string[][], ...more: string[]) => {
    const [csv, mapping, token] = ["visits.csv", "kayit.yaml", "token.txt"].map((name) => path.join(folder, name));
    writeFileSync(csv ?? "", [header, ...rows].map((cells) => cells.join(",")).join("\n"));
    writeFileSync(mapping ?? "", visits);
    writeFileSync(token ?? "", nino.token);
    const given = [csv, "--mapping", mapping, "--token-file", token, "--url", `${server.url}/graphql`] as string[];
    return (await promisify(execFile)("python3", [script, ...given, "--size", "3", ...more])).stdout.split("\n");
  };
  const rows = visitRows(5);
  const corrected = rows.slice(0, 4).map((cells) => (cells[0] === "2" ? [...cells.slice(0, 4), "სხვა თემა"] : cells));
  const gone = ["2 rows of the last edition are gone: 3, 6"];
  const titles = async () =>
    (await dataOf(nino, "{ meetings { nodes { title } } }")).meetings.nodes.map(
      ({ title }: { title: string }) => title,
    ) as string[];

  beforeAll(() => run(rows));

  it("says in a dry run what would change and vanish, line by line, and changes nothing", async () => {
    const before = await titles();
    expect(await run(corrected, "--dry-run")).toEqual(
      expect.arrayContaining([
        ...gone,
        "~ Meeting kayit-visit 2: title ვიზიტის თემა ნომერი 2 → სხვა თემა",
        expect.stringMatching(/^row 6: .* its row is gone from the file; it stays unless/),
      ]),
    );
    expect(await titles()).toEqual(before);
  });

  it("goes on from there, and proposes the retraction of what vanished if it is told to", async () => {
    expect(await run(corrected, "--retract-vanished")).toEqual(
      expect.arrayContaining([...gone, expect.stringMatching(/^row 6: .* its retraction waits for a second person/)]),
    );
    expect(await titles()).toContain("სხვა თემა");
    const { imports } = await dataOf(
      nino,
      "{ imports(first: 1) { nodes { status vanishedRows corrected rejects { nodes { row fate } } changeSets { nodes { status } } } } }",
    );
    expect(imports.nodes).toMatchObject([
      { status: "WAITING", vanishedRows: 2, corrected: 1, rejects: { nodes: [{ row: 6, fate: "FLAGGED" }] } },
    ]);
    expect(imports.nodes[0].changeSets.nodes).toContainEqual({ status: "PROPOSED" });
  });
});

describe("a batch of a register of pledges", () => {
  const server = onServer("empty");
  const nino = signedIn(server, { name: "Nino", role: "REVIEWER" });
  const pledges = mappingOf(
    `
  - entities:
      ministry:
        schema: GovernmentBody
        keys: [who]
        properties: { name: { column: who } }
      pledge:
        schema: Commitment
        keys: [title]
        properties:
          title: { column: title }
          statement: { column: title }
          madeOn: { literal: "2022" }
          formality: { literal: DECLARED }
          parties:
            - { actor: { entity: ministry }, role: { literal: PLEDGER } }
      judgement:
        schema: Assessment
        each: history
        keys: [title, history.on]
        properties:
          commitment: { entity: pledge }
          date: { column: history.on }
          term: { column: history.is, scale: rada }
          rationale: { literal: The register says so. }`,
    "scales: { rada: { name: Rada, edition: '1', terms: { Виконано: KEPT, Виконується: IN_PROGRESS } } }",
  );
  const lines = [
    {
      who: "Міністерство цифрової трансформації",
      title: "Відкрити реєстр",
      history: [
        { on: "2023", is: "Виконується" },
        { on: "2024", is: "Виконано" },
      ],
    },
    {
      who: "Міністерство цифрової трансформації",
      title: "Закрити реєстр",
      history: [{ on: "2023", is: "Виконується" }],
    },
  ];

  it("may be lines of JSON, and its judgements wait apart from the rest", async () => {
    const program = await BatchProgram.begin(nino, pledges);
    const table = lines.map((line) => JSON.stringify(line)).join("\n");
    const came = await program.batch({ fileName: "pledges.ndjson", table });

    expect(came).toMatchObject({ errors: [], rows: 2, rejectedRows: 0 });
    expect(came["changeSets"].map(({ status }: { status: string }) => status)).toEqual([
      "APPLIED",
      "APPLIED",
      "PROPOSED",
    ]);
    const { commitments } = await dataOf(
      nino,
      "{ commitments { nodes { title status evidence { nodes { locator verified } } } } }",
    );
    expect(commitments.nodes).toContainEqual({
      title: "Відкрити реєстр",
      status: "NOT_RATED",
      evidence: { nodes: [{ locator: "row=2", verified: true }] },
    });
  });

  it("does not begin with a cell that means the one above, which is in no batch", async () => {
    const filled = visits.replace("  - entities:", "  - fillDown: [მასპინძელი]\n    entities:");
    const program = await BatchProgram.begin(nino, filled);
    const rows = visitRows(4).map((cells, at) => (at % 2 === 1 ? [cells[0] ?? "", "", ...cells.slice(2)] : cells));
    const { source } = await program.file({ rows: [header, ...rows] });

    expect(await program.batch({ source, rows: [header, ...rows] })).toMatchObject({
      errors: [],
      rows: 4,
      rejectedRows: 0,
    });
    expect((await program.batch({ source, firstRow: 3, rows: [header, ...rows.slice(1)] }))["errors"]).toMatchObject([
      { field: "rows", message: expect.stringMatching(/begins with a row whose მასპინძელი is empty/) as string },
    ]);
  });
});
