import { readFileSync } from "node:fs";
import path from "node:path";
import { mappingJsonSchema } from "../../../src/import/mapping/json.schema";
import { BadMapping, parseMapping } from "../../../src/import/mapping/parse";
import { api, file, mappingOf, recordsOf } from "../../support/importing";

const meeting = (more: string): string =>
  mappingOf(`
  - entities:
      bakan:
        schema: Person
        keys: [Bakan]
        properties:
          name: { column: Bakan }
      toplanti:
        schema: Meeting
        keys: [No]
        properties:
          title: { column: Konu }
          date: { column: Tarih, format: [dd.MM.yyyy, MMMM yyyy] }
          status: { literal: HELD }
          participations:
            - { actor: { entity: bakan }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
${more}`);

describe("a mapping", () => {
  it("makes the records of a row, and one record of rows that have the same key", () => {
    const csv = "No,Bakan,Tarih,Konu\n1,Çelik,20.04.2016,Veri\n2,Çelik,Nisan 2016,Yapay zekâ\n";
    expect(recordsOf(meeting(""), file("kayit.csv", csv)).records).toEqual([
      { kind: "Person", key: "Çelik", rows: [2, 3], name: "Çelik" },
      {
        kind: "Meeting",
        key: "1",
        rows: [2],
        title: "Veri",
        date: "2016-04-20",
        status: "HELD",
        participations: [{ actor: "→ Çelik", role: "HOST", attendance: "ATTENDED" }],
      },
      expect.objectContaining({ kind: "Meeting", key: "2", date: "2016-04", rows: [3] }),
    ]);
  });

  it("names every mistake with its line and column, and what was probably meant", () => {
    const text = meeting(`
      x:
        schema: Meating
        keys: [No]
        propertys: {}
`);
    const wrong = (mapping: string): string[] => {
      try {
        parseMapping(mapping, "m.yaml", api);
      } catch (error) {
        if (error instanceof BadMapping) return error.message.split("\n");
      }
      return [];
    };
    expect(wrong(text)).toEqual([
      expect.stringMatching(
        /^m\.yaml:\d+:\d+: queries\.0\.entities\.x\.propertys: an entity has no propertys; did you mean properties\?$/,
      ),
    ]);
    expect(wrong(text.replace("propertys", "properties"))).toEqual([
      expect.stringMatching(/queries\.0\.entities\.x\.schema: there is no Meating; did you mean Meeting\?$/),
    ]);
    const mistakes = wrong(
      meeting("")
        .replace("literal: HELD", "literal: HALTED")
        .replace("title: { column: Konu", "titel: { column: Konu")
        .replace("entity: bakan", "entity: bakn"),
    );
    expect(mistakes.map((each) => each.replace(/^m\.yaml:\d+:\d+: queries\.0\.entities\.toplanti\./, ""))).toEqual([
      "properties.titel: RecordMeetingInput has no titel; did you mean title?",
      expect.stringMatching(/^properties\.status\.literal: HALTED is not one of /),
      "properties.participations.0.actor.entity: there is no entity bakn; did you mean bakan?",
      "properties: RecordMeetingInput needs title",
    ]);
    expect(wrong(meeting("").replace("keys: [No]", "each: 3"))[0]).toContain(
      "toplanti.each: must be a text or fields of each",
    );
    expect(wrong("dataset: [")[0]).toMatch(/^m\.yaml:1:11: /);
    expect(wrong("dataset: x\nqueries: []\n")).toEqual(["m.yaml:1:1: the mapping needs source"]);
  });

  it("splits a cell into many before anything else, but not within brackets", () => {
    const mapping = mappingOf(`
  - entities:
      kurum:
        schema: Organisation
        each: { column: Kurumlar, split: ";" }
        keys: [Kurumlar]
        properties:
          name: { column: Kurumlar }
          aliases: { column: Kurumlar, pattern: '\\((.+)\\)' }
      toplanti:
        schema: Meeting
        keys: [Tarih]
        properties:
          title: { literal: Toplantı }
          date: { column: Tarih }
          status: { literal: HELD }
          participations:
            - { actor: { entity: kurum }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`);
    const { records } = recordsOf(mapping, file("a.csv", "Tarih,Kurumlar\n2024-01-02,Oda (A; B); Birlik\n"));
    expect(records.map(({ key }) => key)).toEqual(["Oda (A; B)", "Birlik", "2024-01-02"]);
    expect(records[2]).toMatchObject({ participations: [{ actor: "→ Oda (A; B)" }, { actor: "→ Birlik" }] });
  });

  it("fills down, groups rows, cleans by tables, and refuses footnotes", () => {
    const mapping = mappingOf(
      `
  - fillDown: [Minister]
    group: [Minister, Date, Purpose]
    headers: { Purpose: ["Purpose of meeting"] }
    missingValues: ["-"]
    reject: [{ column: Minister, pattern: '^\\d', reason: a footnote }]
    entities:
      minister:
        schema: Person
        keys: [Minister]
        properties:
          name: { column: Minister, lookup: names }
      visitor:
        schema: Organisation
        keys: [Organisation]
        properties: { name: { column: Organisation } }
      meeting:
        schema: Meeting
        properties:
          title: { column: Purpose }
          date: { column: Date, format: [MMMM, MMM-yy], year: { column: $file, pattern: '20\\d\\d' } }
          status: { literal: HELD }
          participations:
            - { actor: { entity: minister }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
            - { actor: { entity: visitor }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`,
      `lookups:
  names:
    options: [{ match: [the hon. a. okafor mp], value: Adaeze Okafor }]`,
    );
    const csv =
      "Minister,Date,Organisation,Purpose of meeting\nThe Hon. A. Okafor  MP,March,Union,Wages\n,March,Bank,Wages\n,Oct-11,-,Visit\n1 A footnote,,,\n";
    const { records, rejects, counts } = recordsOf(mapping, file("meetings-2012.csv", csv));
    expect(records.filter(({ kind }) => kind === "Person")).toMatchObject([{ name: "Adaeze Okafor" }]);
    expect(records.filter(({ kind }) => kind === "Meeting")).toMatchObject([
      { date: "2012-03", rows: [2, 3], participations: [{ role: "HOST" }, { actor: "→ Union" }, { actor: "→ Bank" }] },
      { date: "2011-10", rows: [4], participations: [{ role: "HOST" }] },
    ]);
    expect(rejects).toMatchObject([{ row: 5, column: "Minister", value: "1 A footnote" }, { row: 4 }]);
    expect(counts).toEqual({ rows: 4, taken: 3, partly: 0, rejected: 1, filtered: 0 });
  });

  it("rejects with the column, the value and a reason, and lets in the rest of the row", () => {
    const csv = "No,Bakan,Tarih,Konu\n1,Çelik,31.02.2016,Veri\n2,,20.04.2016,Veri\n,Çelik,20.04.2016,Veri\n";
    const { records, rejects, counts } = recordsOf(meeting(""), file("kayit.csv", csv));
    expect(rejects).toEqual([
      { row: 4, column: "No", value: "", fate: "REJECTED", reason: "No, a key of toplanti, is empty" },
      {
        row: 2,
        column: "Tarih",
        value: "31.02.2016",
        fate: "REJECTED",
        reason: "is no date of the years 1800 to 2199 in the format dd.MM.yyyy or MMMM yyyy",
      },
      expect.objectContaining({ row: 3, column: "Bakan", fate: "LEFT_OUT" }),
    ]);
    expect(counts).toMatchObject({ taken: 1, rejected: 2 });
    expect(records.find(({ key }) => key === "2")).not.toHaveProperty("participations");
  });

  it("says which columns a file has if one is missing", () => {
    expect(() => recordsOf(meeting(""), file("kayit.csv", "No,Bakan,Konu\n1,2,3\n"))).toThrow(
      'kayit.csv has no column "Tarih"; its columns are "No", "Bakan", "Konu"',
    );
  });

  it("makes a methodology with its crosswalk of a table of words, and a judgement of each item of a list", () => {
    const mapping = mappingOf(
      `
  - path: promises
    entities:
      promise:
        schema: Commitment
        keys: [id]
        properties:
          title: { column: title }
          statement: { column: title }
          madeOn: { literal: 2016 }
          formality: { literal: DECLARED }
          clarity: { literal: CLEAR }
      judgement:
        schema: Assessment
        each: history
        keys: [id, history.date]
        properties:
          commitment: { entity: promise }
          date: { column: history.date }
          rationale: { column: why }
          term: { column: history.status, scale: words }`,
      `scales:
  words: { name: Izleme, edition: "1", terms: { Başladı: IN_PROGRESS, Tamam: KEPT } }`,
    );
    const promise = {
      id: 7,
      title: "Yol",
      why: "Çünkü",
      history: [
        { date: "2016-11-15T14:48:00-08:00", status: "başladı" },
        { date: "2017-05", status: "Bilinmiyor" },
      ],
    };
    const { records, rejects } = recordsOf(mapping, file("a.json", JSON.stringify({ promises: [promise] })));
    expect(records.slice(1)).toMatchObject([
      {
        key: "7 | 2016-11-15T14:48:00-08:00",
        commitment: "→ 7",
        date: "2016-11-15",
        term: "Başladı",
        status: "IN_PROGRESS",
        methodology: "→ words",
      },
      {
        kind: "Methodology",
        crosswalk: [
          { term: "Başladı", status: "IN_PROGRESS" },
          { term: "Tamam", status: "KEPT" },
        ],
      },
      { key: "7 | 2017-05" },
    ]);
    expect(rejects).toMatchObject([
      { value: "Bilinmiyor", fate: "REJECTED", reason: "is not a term of the scale words: Başladı, Tamam" },
    ]);
  });

  it("flags dates that are far from all others", () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `${at},Çelik,0${1 + (at % 9)}.04.${at === 7 ? 1930 : 2016},Veri`,
    );
    const { rejects, counts } = recordsOf(meeting(""), file("kayit.csv", `No,Bakan,Tarih,Konu\n${rows.join("\n")}\n`));
    expect(rejects).toEqual([expect.objectContaining({ row: 9, value: "1930-04-08", fate: "FLAGGED" })]);
    expect(counts.taken).toBe(30);
  });
});

it("has a JSON Schema for editors, which is current", () => {
  const written = readFileSync(path.join(__dirname, "../../../schema/mapping.schema.json"), "utf8");
  expect(written).toBe(mappingJsonSchema());
});
