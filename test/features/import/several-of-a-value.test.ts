import { file, mappingOf, recordsOf } from "../../support/importing";

/** A tracker of Czech promises, as trackers write: a coalition's name for its parties, a row for each person at a table. */
const lookups = `lookups:
  parties:
    options:
      - { match: [koalice], values: [Piráti, STAN, Zelení] }
`;

const promises = mappingOf(
  `
  - entities:
      party:
        schema: Organisation
        keys: [{ column: strana, lookup: parties }]
        properties: { name: { column: strana, lookup: parties } }
      promise:
        schema: Commitment
        keys: [id]
        properties:
          title: { column: slib }
          statement: { column: slib }
          madeOn: { literal: /2022 }
          formality: { literal: DECLARED }
          parties: [{ actor: { entity: party }, role: { literal: PLEDGER } }]`,
  lookups,
);

const made = (mapping: string, text: string) => recordsOf(mapping, file("sliby.csv", text));

describe("a name that stands for several", () => {
  it("makes a record of each, with its own name, and all of them are parties", () => {
    const { records, rejects } = made(promises, "id,strana,slib\n1,Koalice,Postavíme školu\n2,ODS,Opravíme most\n");
    expect(rejects).toEqual([]);
    expect(records.filter(({ kind }) => kind === "Organisation")).toEqual(
      ["Piráti", "STAN", "Zelení", "ODS"].map((name) => expect.objectContaining({ name })),
    );
    const parties = records.flatMap(({ kind, ...fields }) =>
      kind === "Commitment" ? [(fields as { parties?: { actor: string }[] }).parties?.map(({ actor }) => actor)] : [],
    );
    expect(parties).toEqual([["→ Piráti", "→ STAN", "→ Zelení"], ["→ ODS"]]);
  });
});

describe("a text that several rows of one record say in parts", () => {
  const meetings = (purpose: string) =>
    mappingOf(`
  - entities:
      meeting:
        schema: Meeting
        keys: [id]
        properties:
          title: { literal: Sestanek }
          date: { literal: "2023-04-11" }
          status: { literal: HELD }
          unnamedParticipants: ${purpose}`);
  const rows = "id,udelezenec\n1,predstavnik Airbusa\n1,dva uradnika\n1,predstavnik Airbusa\n2,nečitljivo\n";
  const said = (mapping: string) => {
    const { records, rejects } = made(mapping, rows);
    return {
      texts: records.map((record) => (record as { unnamedParticipants?: string }).unnamedParticipants),
      told: rejects.map(({ reason }) => reason),
    };
  };

  it("is joined of all of them, each once, if the mapping gathers it", () => {
    expect(said(meetings('{ column: udelezenec, gather: "; " }'))).toEqual({
      texts: ["predstavnik Airbusa; dva uradnika", "nečitljivo"],
      told: [],
    });
  });

  it("is each once also if it contains what joins them", () => {
    const { texts } = said(meetings('{ template: "{{udelezenec}}; {{id}}", gather: "; " }'));
    expect(texts).toEqual(["predstavnik Airbusa; 1; dva uradnika; 1", "nečitljivo; 2"]);
  });

  it.each([
    [15, ["predstavnik…", "nečitljivo"]],
    // The first is as long as all may be; the second does not make it longer.
    [19, ["predstavnik…", "nečitljivo"]],
    [24, ["predstavnik Airbusa;…", "nečitljivo"]],
    [33, ["predstavnik Airbusa; dva uradnika", "nečitljivo"]],
    [8, ["predsta…", "nečitlj…"]],
  ])("is never longer than %d characters if the mapping shortens it so", (most, expected) => {
    const { texts } = said(meetings(`{ column: udelezenec, gather: "; ", shorten: ${most} }`));
    expect(texts).toEqual(expected);
    for (const text of texts) expect(Array.from(text ?? "").length).toBeLessThanOrEqual(most);
  });

  it("is that of all queries, also if only the second gathers it", () => {
    const mapping = meetings("{ column: udelezenec }");
    const [, queries = ""] = mapping.split("queries:\n");
    const gathering = queries.replace("{ column: udelezenec }", '{ template: "še {{udelezenec}}", gather: "; " }');
    expect(said(mapping + gathering).texts).toEqual([
      "predstavnik Airbusa; še predstavnik Airbusa; še dva uradnika",
      "nečitljivo; še nečitljivo",
    ]);
  });

  it("is that of the first row otherwise, and the others are told", () => {
    const { texts, told } = said(meetings("{ column: udelezenec }"));
    expect(texts).toEqual(["predstavnik Airbusa", "nečitljivo"]);
    expect(told).toEqual([
      expect.stringContaining("differs from an earlier row"),
      expect.stringContaining("2 rows were taken for one record"),
    ]);
  });
});

it("a row that a mapping rejects is told with the cell for which it is", () => {
  const mapping = mappingOf(`
  - reject: [{ column: opomba, pattern: "^preklic", reason: was cancelled }]
    entities:
      meeting:
        schema: Meeting
        keys: [id]
        properties: { title: { column: opomba }, date: { literal: "2023" }, status: { literal: HELD } }`);
  const { rejects } = made(mapping, "id,opomba\n1,preklicano\n2,redno\n");
  expect(rejects).toEqual([
    expect.objectContaining({ column: "opomba", value: "preklicano", reason: "was cancelled" }),
  ]);
});
