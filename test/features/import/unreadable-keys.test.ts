import { file, api, mappingOf, recordsOf } from "../../support/importing";
import { explainRow } from "../../../src/import/mapping/made";
import { parseMapping } from "../../../src/import/mapping/parse";

/** A Georgian register of talks. A talk is told from others by its day, the ministry and whoever came. */
const talks = mappingOf(
  `
  - entities:
      visitor:
        schema: Organisation
        keys: [{ column: სტუმარი, pattern: "^(.+?),? შპს$" }]
        properties: { name: { column: სტუმარი } }
      talk:
        schema: Meeting
        keys: [{ column: დღე, format: dd.MM.yyyy }, { column: უწყება, lookup: ministries }, ნომერი]
        properties:
          title: { column: თემა, default: შეხვედრა }
          date: { column: დღე, format: dd.MM.yyyy }
          status: { literal: HELD }
          participations: [{ actor: { entity: visitor }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }]`,
  `lookups:
  ministries:
    required: true
    options: [{ match: [ფინანსთა], value: mof }]
`,
);

const header = "ნომერი,დღე,უწყება,სტუმარი,თემა\n";
const made = (...lines: string[]) => recordsOf(talks, file("shekhvedrebi.csv", header + lines.join("\n")));
const meetings = ({ records }: ReturnType<typeof made>) => records.filter(({ kind }) => kind === "Meeting");

describe("a key that is there and cannot be read", () => {
  it("is a reject with its row, column, value and reason, and the row does not count as in", () => {
    const found = made("1,02.03.2021,ფინანსთა,ალფა შპს,ბიუჯეტი", '2,"02 მარტი, ",ფინანსთა,ალფა შპს,ვალი');
    expect(meetings(found)).toHaveLength(1);
    expect(found.rejects).toEqual([
      {
        row: 3,
        column: "დღე",
        value: "02 მარტი,",
        fate: "REJECTED",
        reason: expect.stringMatching(/^is no date .* in the format dd\.MM\.yyyy; it is a key of talk/),
      },
    ]);
    expect(found.counts).toMatchObject({ taken: 1, rejected: 1, partly: 0 });
    expect(found.keyless).toEqual([]);
  });

  it("is so for a lookup that does not know it", () => {
    const found = made("1,02.03.2021,თავდაცვის,ალფა შპს,ბიუჯეტი");
    expect(found.rejects).toEqual([
      expect.objectContaining({ row: 2, column: "უწყება", value: "თავდაცვის", fate: "REJECTED" }),
    ]);
    expect(found.counts).toMatchObject({ taken: 0, rejected: 1 });
  });

  it("of an actor that others refer to is left out of them, and told", () => {
    const found = made("1,02.03.2021,ფინანსთა,ბეტა,ბიუჯეტი");
    expect(meetings(found)).toHaveLength(1);
    expect(found.rejects).toEqual([
      expect.objectContaining({ row: 2, column: "სტუმარი", value: "ბეტა", fate: "LEFT_OUT" }),
    ]);
    expect(found.counts).toMatchObject({ taken: 1, rejected: 0 });
  });

  it("is named by --explain, as is a key that is empty", () => {
    const told: string[] = [];
    const rows = file("shekhvedrebi.csv", `${header}1,გუშინ,ფინანსთა,ალფა შპს,ა\n,02.03.2021,ფინანსთა,ალფა შპს,ბ\n`);
    const mapping = parseMapping(talks, "mapping.yaml", api);
    for (const row of [2, 3])
      explainRow(mapping, [rows], api, row, (step, values) => {
        if (step === "talk: keys") told.push(...values);
      });
    expect(told).toEqual([
      expect.stringMatching(/^\(დღე "გუშინ" is no date/),
      "(ნომერი is empty: there is no such record in this row)",
    ]);
  });
});

describe("a record that hangs on one whose key cannot be read", () => {
  const mapping = mappingOf(`
  - entities:
      owner: { schema: Person, keys: [{ column: владелец, pattern: "^(\\\\p{L}+ \\\\p{L}+)$" }], properties: { name: { column: владелец } } }
      body: { schema: GovernmentBody, keys: [орган], properties: { name: { column: орган } } }
      post:
        schema: Role
        keys: [{ entity: owner }, орган]
        properties: { person: { entity: owner }, organisation: { entity: body }, title: { literal: министр } }`);

  it("is rejected too, and not taken for one without a key", () => {
    const { rejects, counts, keyless } = recordsOf(
      mapping,
      file("posts.csv", "владелец,орган\nАйгуль Сатпаева,Минфин\n???,Минфин\n"),
    );
    expect(rejects).toEqual([
      expect.objectContaining({ row: 3, column: "владелец", value: "???", fate: "REJECTED" }),
      expect.objectContaining({ row: 3, value: "owner", reason: expect.stringContaining("it is a key of post") }),
    ]);
    expect(counts).toMatchObject({ taken: 1, rejected: 1 });
    expect(keyless).toEqual([]);
  });
});
