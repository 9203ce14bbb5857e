import { readNumber } from "../../../src/import/mapping/numbers";
import { file, importInto, mappingOf, recordsOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

/** A Turkish register of promised numbers: a row is what was measured of one number in one period. */
const numbers = (decimal: string) =>
  mappingOf(`
  - entities:
      soz:
        schema: Commitment
        keys: [Söz]
        properties:
          title: { column: Söz }
          statement: { column: Söz }
          madeOn: { literal: "2016" }
          formality: { literal: DECLARED }
          clarity: { literal: CLEAR }
      hedef:
        schema: Target
        keys: [Söz, Gösterge]
        properties:
          commitment: { entity: soz }
          indicator: { column: Gösterge }
          unit: { column: Birim }
          comparison: { literal: AT_LEAST }
          value: { column: Hedef${decimal} }
      olcum:
        schema: Measurement
        keys: [Söz, Gösterge, Dönem]
        properties:
          target: { entity: hedef }
          value: { column: Ölçülen${decimal} }
          period: { column: Dönem, format: [yyyy] }
          provisional: { column: Geçici }
`);
const csv = [
  "Söz;Gösterge;Birim;Hedef;Dönem;Ölçülen;Geçici",
  "Hızlı yanıt;Denetçiler;kişi;1.000;2016;950,5;yes",
  "Hızlı yanıt;Denetçiler;kişi;1.000;2017;1.012,125;no",
].join("\n");

describe("numbers in a register", () => {
  it.each([
    ["1234", 1234],
    ["-12.5", -12.5],
    ["\u221212,5", -12.5],
    ["0.001", 0.001],
    ["0,125", 0.125],
    ["1,234,567", 1_234_567],
    ["1.234.567,89", 1_234_567.89],
    ["1\u202F234,5", 1234.5],
    ["1'234.5", 1234.5],
    ["87,5 %", 87.5],
    ["१२३४", 1234],
    ["１２．５", 12.5],
  ])("are read as people write them: %s", (text, number) => expect(readNumber(text)).toEqual({ number }));

  it.each(["1,000", "1.000", "-12.345"])("are not guessed: %s", (text) => {
    expect(readNumber(text)).toEqual({ problem: expect.stringContaining("give `decimal`") });
    expect(readNumber(text, ".")).not.toEqual(readNumber(text, ","));
  });

  it.each(["", "n/a", "1,2,3", "1.23,4.5", "12.34.56", "about 5"])("are none: %j", (text) =>
    expect(readNumber(text)).toEqual({ problem: "is not a number" }),
  );

  it("that could be thousands or decimals are told, and not imported, until the mapping says which they are", () => {
    const { records, rejects } = recordsOf(numbers(""), file("sayi.csv", csv));
    expect(rejects.map(({ row, column, value }) => [row, column, value])).toContainEqual([2, "Hedef", "1.000"]);
    expect(records.find(({ kind }) => kind === "Target")).not.toHaveProperty("value");
    const said = recordsOf(numbers(', decimal: ","'), file("sayi.csv", csv));
    expect(said.rejects).toEqual([]);
    expect(said.records).toMatchObject([
      { kind: "Commitment" },
      { kind: "Target", value: 1000 },
      { kind: "Measurement", value: 950.5, provisional: true },
      { kind: "Measurement", value: 1012.125, provisional: false },
    ]);
  });

  describe("sent to the server", () => {
    const server = onServer("empty");
    const defne = signedIn(server, { name: "Defne", role: "REVIEWER" });

    it("become targets and measurements, each with its row as evidence; sent again, they write nothing", async () => {
      const send = () => importInto(server, defne.token, numbers(', decimal: ","'), [file("sayi.csv", csv)]);
      await send();
      const read = () =>
        dataOf(
          server,
          `{ revision { number } commitments(first: 5) { nodes { targets(first: 5) { nodes { indicator value
               measurements(first: 5) { nodes { value provisional period { value } evidence(first: 5) { nodes { locator verified } } } } } } } } }`,
        );
      const { revision, commitments } = await read();
      const quoted = (row: number) => ({ nodes: [{ locator: `row=${row}`, verified: true }] });
      expect(commitments.nodes).toEqual([
        {
          targets: {
            nodes: [
              {
                indicator: "Denetçiler",
                value: 1000,
                measurements: {
                  nodes: [
                    { value: 950.5, provisional: true, period: { value: "2016" }, evidence: quoted(2) },
                    { value: 1012.125, provisional: false, period: { value: "2017" }, evidence: quoted(3) },
                  ],
                },
              },
            ],
          },
        },
      ]);
      await send();
      expect((await read()).revision).toEqual(revision);
    });
  });
});
