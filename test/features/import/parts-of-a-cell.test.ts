import { file, importInto, mappingOf, recordsOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

const split = `each: { column: asistentes, split: ";" }`;
/** An audience in which these take part. */
const audience = (participation: string): string => `      audience:
        schema: Meeting
        keys: [folio]
        properties:
          title: { literal: Audiencia }
          date: { column: fecha }
          status: { literal: HELD }
          participations: [${participation}]`;

/** Who came, for which company, as a register writes it: a name, and in brackets for whom. */
const audiences = (participation: string): string =>
  mappingOf(`
  - entities:
      who:
        schema: Person
        ${split}
        keys: [{ column: asistentes, pattern: '^([^(]+?)\\s*(?:\\(|$)' }]
        properties: { name: { column: asistentes, pattern: '^([^(]+?)\\s*(?:\\(|$)' } }
      firm:
        schema: Company
        ${split}
        keys: [{ column: asistentes, pattern: '\\(([^)]+S\\.A\\.)\\)|$' }]
        properties: { name: { column: asistentes, pattern: '\\(([^)]+S\\.A\\.)\\)' } }
${audience(`{ ${participation}, role: { literal: ATTENDEE } }`)}`);

const represented = `actor: { entity: who }, representing: { entity: firm }, attendance: { literal: ATTENDED }`;
const came = (mapping: string, asistentes: string, estado = "") => {
  const { records, rejects } = recordsOf(
    mapping,
    file("audiencias.csv", `folio,fecha,asistentes,estado\n1,2023-01-02,"${asistentes}",${estado}\n`),
  );
  const [meeting] = records.filter(({ kind }) => kind === "Meeting") as { participations?: object[] }[];
  return { participations: meeting?.participations, rejects };
};
const part = (actor: string, representing?: string): object => ({
  actor: `→ ${actor}`,
  role: "ATTENDEE",
  attendance: "ATTENDED",
  ...(representing && { representing: `→ ${representing}` }),
});

describe("the parts of a cell", () => {
  it.each([
    ["Ana Soto; Luis Rey (Enel S.A.)", [part("Ana Soto"), part("Luis Rey", "Enel S.A.")]],
    [
      "Íñigo Núñez (Codelco S.A.); Luis Rey; Eva Paz (AFP S.A.)",
      [part("Íñigo Núñez", "Codelco S.A."), part("Luis Rey"), part("Eva Paz", "AFP S.A.")],
    ],
    ["Ana Soto", [part("Ana Soto")]],
    ["Ana Soto (Enel S.A.)", [part("Ana Soto", "Enel S.A.")]],
  ])("%s: nobody represents the company of another", (asistentes, expected) => {
    expect(came(audiences(represented), asistentes).participations).toEqual(expected);
  });

  it("are left out, and told, if two fields find different numbers of values", () => {
    const mapping = audiences(`actor: { entity: who }, attendance: { column: estado, each: { split: ";" } }`);
    const { participations, rejects } = came(mapping, "Ana Soto; Luis Rey; Eva Paz", "ATTENDED;ABSENT");
    expect(participations).toBeUndefined();
    expect(rejects).toEqual([
      expect.objectContaining({
        row: 2,
        fate: "LEFT_OUT",
        reason:
          "has 3 of actor and 2 of attendance, so nobody knows which belong together: split both by the same column",
      }),
    ]);
  });
});

describe("a row", () => {
  const mapping = mappingOf(`
  - entities:
      minister: { schema: Person, keys: [ministra], properties: { name: { column: ministra, case: title } } }
      office: { schema: Office, keys: [cargo], properties: { name: { column: cargo } } }
      held:
        schema: Role
        keys: [ministra, cargo]
        properties: { person: { entity: minister }, organisation: { entity: office }, title: { column: cargo } }
${audience("{ actor: { entity: minister }, role: { literal: HOST }, attendance: { literal: ATTENDED } }")}`);
  const { rejects, counts, keyless } = recordsOf(
    mapping,
    file(
      "audiencias.csv",
      `folio,fecha,ministra,cargo
1,2023-01-02,Ana Soto,Hacienda
2,el martes,Ana Soto,Hacienda
,2023-01-04,Ana Soto,Hacienda
4,2023-01-05,ANA SOTO,Hacienda
`,
    ),
  );

  it("is in only in part if one of its records cannot be recorded", () => {
    expect(counts).toEqual({ rows: 4, taken: 3, partly: 1, rejected: 0, filtered: 0 });
    expect(rejects).toContainEqual(expect.objectContaining({ row: 3, column: "fecha", fate: "REJECTED" }));
  });

  it("that has no key for one of its records is told by its number", () => {
    expect(keyless).toEqual([["audience", [4]]]);
  });

  it("is flagged if its actor has the name of another one, and another key", () => {
    expect(rejects.filter(({ fate, column }) => fate === "FLAGGED" && column === "name")).toEqual([
      {
        row: 5,
        column: "name",
        value: "ANA SOTO",
        fate: "FLAGGED",
        reason:
          'minister: another one of exactly this name has the key "Ana Soto": clean the column in `keys` if they are one',
      },
    ]);
  });
});

describe("what needs a record that the API refuses", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "ADMIN" });

  const tracker = mappingOf(
    `
  - entities:
      ministry: { schema: GovernmentBody, keys: [who], properties: { name: { column: who } } }
      promise:
        schema: Commitment
        keys: [id]
        properties:
          title: { column: title }
          statement: { column: title }
          madeOn: { column: made }
          dueOn: { column: due }
          formality: { literal: DECLARED }
          clarity: { literal: CLEAR }
          parties: [{ actor: { entity: ministry }, role: { literal: PLEDGER } }]
      grade:
        schema: Assessment
        keys: [id, graded]
        properties:
          { commitment: { entity: promise }, date: { column: graded }, term: { column: grade, scale: t }, rationale: { literal: Told. } }
      french:
        schema: Translation
        keys: [id]
        properties:
          { record: { entity: promise }, field: { literal: title }, language: { literal: fr }, text: { column: titre }, translator: { literal: HUMAN } }`,
    `scales: { t: { name: Tracker, edition: "1", terms: { Underway: IN_PROGRESS } } }`,
  );
  const csv = file(
    "promises.csv",
    `id,title,titre,made,due,graded,grade,who
P1,Build the bridge,Construire le pont,2021-12-16,2025,2023-12-31,Underway,Works
P2,Dig a hole,Creuser un trou,2021-12-16,2019,2023-12-31,Underway,Works
P3,Plant trees,Planter des arbres,2021-12-16,2031,2023-12-31,Underway,Forests
`,
  );

  it("is rejected with it, and the rest goes in, translations as well", async () => {
    const { rejects } = await importInto(server, ada.token, tracker, [csv]);
    const late = "dueOn (2019) is before madeOn (2021-12-16): correct one of the two";
    expect(rejects.map(({ row, fate, reason }) => [row, fate, reason])).toEqual([
      [3, "REJECTED", `promise: ${late}`],
      [3, "REJECTED", `french: record cannot be recorded: ${late}`],
      [3, "REJECTED", `grade: commitment cannot be recorded: ${late}`],
    ]);
    const { commitments } = await dataOf(
      ada,
      `{ commitments(orderBy: { field: TITLE, direction: ASC }) { nodes { title(in: ["fr"]) status assessments { totalCount } } } }`,
    );
    expect(commitments.nodes).toEqual([
      { title: "Construire le pont", status: "IN_PROGRESS", assessments: { totalCount: 1 } },
      { title: "Planter des arbres", status: "IN_PROGRESS", assessments: { totalCount: 1 } },
    ]);
  });

  it("would change what a dry run says, and no more", async () => {
    const bytes = Buffer.from(csv.bytes.toString().replace("Build the bridge", "Build a bridge"));
    const { counts } = await importInto(server, ada.token, tracker, [{ ...csv, bytes }], true);
    // The edition of the file is new; the commitment changes, and its grade has another row as evidence.
    expect(counts).toMatchObject({ created: 1, updated: 2, changeSets: 0 });
  });

  it("writes nothing the second time", async () => {
    const { counts } = await importInto(server, ada.token, tracker, [csv]);
    expect(counts).toMatchObject({ created: 0, updated: 0, changeSets: 0 });
  });
});

describe("who came for two companies", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
  const send = async (lines: readonly string[], dryRun = false) => {
    const rows = lines.map((asistentes) => `7,2023-01-02,"${asistentes}",`);
    const audiencias = file("audiencias.csv", ["folio,fecha,asistentes,estado", ...rows].join("\n"));
    return importInto(server, ada.token, audiences(represented), [audiencias], dryRun);
  };
  const cameFor = async (): Promise<string[]> => {
    const { meetings } = await dataOf(ada, "{ meetings { nodes { participations { representing { name } } } } }");
    return meetings.nodes[0].participations
      .map(({ representing }: { representing: { name: string } | null }) => representing?.name ?? "-")
      .sort();
  };
  const gone = async (lines: string | readonly string[], dryRun = false): Promise<string[]> =>
    (await send([lines].flat(), dryRun)).gone.map(({ called }) => called);

  it("is there twice, once for each; and the one that a corrected file no longer names is told", async () => {
    await send(["Ana Soto (Enel S.A.); Ana Soto (Codelco S.A.)"]);
    expect(await cameFor()).toEqual(["Codelco S.A.", "Enel S.A."]);
    expect(await gone("Ana Soto (Codelco S.A.); Ana Soto (Enel S.A.)")).toEqual([]);
    const dropped = ["Ana Soto (ATTENDEE for Codelco S.A.) of audience 7"];
    expect(await gone("Ana Soto (Enel S.A.)", true)).toEqual(dropped);
    expect(await gone("Ana Soto (Enel S.A.)")).toEqual(dropped);
    expect(await gone("Ana Soto (Enel S.A.); Ana Soto (AFP S.A.)")).toEqual(dropped);
    expect(await cameFor()).toEqual(["AFP S.A.", "Codelco S.A.", "Enel S.A."]);
  });

  it("and the company is told that only a row named which is gone, although another row has the audience", async () => {
    const all = ["Luis Rey (Enel S.A.)", "Luis Rey (AFP S.A.)", "Luis Rey (Codelco S.A.)"];
    await send(all);
    expect(await gone(all.slice(0, 2))).toContain("Luis Rey (ATTENDEE for Codelco S.A.) of audience 7");
  });
});
