import { explainRow } from "../../../src/import/mapping/made";
import { parseMapping } from "../../../src/import/mapping/parse";
import { api, file, mappingOf, recordsOf } from "../../support/importing";

/** An Amharic diary: a month, whom the minister met, and what about. Two meetings of a month may be written alike. */
const diary = (sameKeys = "", more = "") =>
  mappingOf(`
  - fillDown: [ሚኒስትር]
${more}
    entities:
      minister: { schema: Person, keys: [ሚኒስትር], properties: { name: { column: ሚኒስትር } } }
      ministry: { schema: GovernmentBody, keys: [{ literal: gov }], properties: { name: { literal: መንግሥት } } }
      visitor: { schema: Organisation, keys: [እንግዳ], properties: { name: { column: እንግዳ } } }
      post:
        schema: Role
        keys: [ሚኒስትር]
        properties: { person: { entity: minister }, organisation: { entity: ministry }, title: { literal: ሚኒስትር } }
      meeting:
        schema: Meeting
        keys: [ሚኒስትር, ወር, ጉዳይ]
        ${sameKeys}
        properties:
          title: { column: ጉዳይ }
          date: { column: ወር }
          status: { literal: HELD }
          participations: [{ actor: { entity: visitor }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }]`);

const header = "ሚኒስትር,ወር,እንግዳ,ጉዳይ";
const first = "አበበ በቀለ,2021-03,ኢትዮ ቴሌኮም,ዋጋ";
const again = ",2021-03,ኢትዮ ቴሌኮም,ዋጋ";
const other = ",2021-03,ሳፋሪኮም,ፈቃድ";
const rows = (...lines: string[]) => file("mastawesha.csv", [header, ...lines].join("\n"));
const made = (mapping: string, ...lines: string[]) => recordsOf(mapping, rows(...lines));
const keys = ({ records }: ReturnType<typeof made>) =>
  records.flatMap(({ kind, key, rows: of }) => (kind === "Meeting" ? [[key, of]] : []));

const price = "አበበ በቀለ | 2021-03 | ዋጋ";
const licence = "አበበ በቀለ | 2021-03 | ፈቃድ";

describe("rows with the same keys", () => {
  it("that add nothing are one record, and told in a line with all their rows", () => {
    const found = made(diary(), first, again, other, again);
    expect(keys(found)).toEqual([
      [price, [2, 3, 5]],
      [licence, [4]],
    ]);
    expect(found.rejects).toEqual([
      {
        row: 3,
        column: "",
        value: price,
        fate: "FLAGGED",
        reason: expect.stringMatching(/^meeting: 3 rows were taken for one record, .*: 2, 3, 5; .*`sameKeys: number`/),
      },
    ]);
    expect(found.counts).toMatchObject({ taken: 4, rejected: 0 });
  });

  it("are each a record of its own if the mapping numbers them, and nothing is told", () => {
    const found = made(diary("sameKeys: number"), first, again, other, again);
    expect(keys(found)).toEqual([
      [price, [2]],
      [`${price} | #2`, [3]],
      [licence, [4]],
      [`${price} | #3`, [5]],
    ]);
    expect(found.rejects).toEqual([]);
  });

  it("keep their identities when a corrected file has another row between them", () => {
    const numbered = diary("sameKeys: number");
    const before = keys(made(numbered, first, other, again)).map(([key]) => key);
    const after = keys(made(numbered, first, ",2021-03,ሳፋሪኮም,ግብር", other, again, again)).map(([key]) => key);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 2);
  });

  it("are counted anew in each file, so that the same row of two files is one record", () => {
    const second = file("gilbach.csv", [header, first].join("\n"));
    const found = recordsOf(diary("sameKeys: number"), rows(first, again), second);
    expect(keys(found)).toEqual([
      [price, [2, 2]],
      [`${price} | #2`, [3]],
    ]);
  });

  it("have their number in what --explain shows of one of them", () => {
    const mapping = parseMapping(diary("sameKeys: number"), "mapping.yaml", api);
    const drafts = explainRow(mapping, [rows(first, other, again)], api, 4, () => undefined);
    const shown = [...drafts.all].filter(({ kind }) => kind === "Meeting");
    expect(shown.map(({ identifier }) => identifier.value)).toEqual([`${price} | #2`]);
  });
});

describe("nothing is told of rows with the same keys", () => {
  const another = ",2021-03,ሳፋሪኮም,ዋጋ";
  it.each([
    ["of which each brings another participant", diary(), [first, another]],
    ["that the mapping merges", diary("sameKeys: merge"), [first, again]],
    ["of one group", diary("", "    group: [ሚኒስትር, ወር, ጉዳይ]"), [first, again]],
  ])("%s", (_, mapping, lines) => {
    const found = made(mapping, ...lines);
    expect(keys(found)).toEqual([[price, [2, 3]]]);
    expect(found.rejects).toEqual([]);
  });
});

it("an actor cannot be numbered, nor what has no keys of its own", () => {
  const problems = (mapping: string): string => {
    try {
      parseMapping(mapping, "mapping.yaml", api);
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };
  const numbered = (keysAndSchema: string) =>
    mappingOf(`
  - group: [ስም]
    entities:
      one: { ${keysAndSchema}, sameKeys: number, properties: { name: { column: ስም } } }`);
  expect(problems(numbered("schema: Person, keys: [ስም]"))).toContain("an actor that several rows name is one");
  expect(problems(numbered("schema: Topic"))).toContain("needs keys of the entity");
});
