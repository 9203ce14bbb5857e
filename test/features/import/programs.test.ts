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
