import { file, mappingOf, recordsOf } from "../../support/importing";

it("a name that is written with the last name first is turned round, and nothing else is", () => {
  const mapping = mappingOf(`
  - entities:
      who: { schema: Person, keys: [nom], properties: { name: { column: nom, order: last-first, case: title } } }`);
  const names = [
    "Cisneros, José",
    "DÉSIR , Anne-Lise",
    "Acme, Inc.",
    "King, Jr.",
    "Roche, S.A.",
    "Doe, Jane, MP",
    "Ana Soto",
    "Soto,",
    "قاسمی، مریم",
  ];
  const { records } = recordsOf(mapping, file("a.csv", ["nom", ...names.map((name) => `"${name}"`)].join("\n")));
  expect(records.map((each) => (each as { name?: string }).name)).toEqual([
    "José Cisneros",
    "Anne-Lise Désir",
    "Acme, Inc.",
    "King, Jr.",
    "Roche, S.A.",
    "Doe, Jane, Mp",
    "Ana Soto",
    "Soto,",
    "مریم قاسمی",
  ]);
});
