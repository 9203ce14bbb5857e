import { utils, write, type BookType } from "@e965/xlsx";
import { encode } from "iconv-lite";
import { readTable } from "../../../src/import/read/reading";
import type { ReadingOptions } from "../../../src/import/read/reading.options";

const table = (text: string | Uint8Array, options: ReadingOptions = {}, name = "register.csv") =>
  readTable(typeof text === "string" ? Buffer.from(text) : text, name, options);
const cellsOf = (read: ReturnType<typeof table>) => read.rows.map(({ cells }) => cells);
const places = (read: ReturnType<typeof table>) => read.rows.map(({ number, line }) => [number, line]);

describe("a file of CSV", () => {
  it("has rows that know their number and their line, whatever stands in the cells", () => {
    const read = table('\uFEFFYetkili;Konu\r\nÇelik;"İlk satır\r\nikinci"\r\n\r\nŞahin;"dedi ""evet"""\r\n;;\r\n');
    expect(read.header).toEqual(["Yetkili", "Konu"]);
    expect(cellsOf(read)).toEqual([
      ["Çelik", "İlk satır\nikinci"],
      ["Şahin", 'dedi "evet"'],
    ]);
    // The row of two lines counts once, and the empty line is a row.
    expect(places(read)).toEqual([
      [2, 2],
      [4, 5],
    ]);
    expect(read.all).toHaveLength(4);
  });

  it("gives columns without a name, and names that stand there twice, names of their own", () => {
    const read = table(",Nom,Début,Fin,Début,Fin,Fin2\n1,Ada,2008,2010,2010,,x\n");
    expect(read.header).toEqual(["field1", "Nom", "Début", "Fin", "Début2", "Fin3", "Fin2"]);
  });

  it("takes rows that are shorter or longer than the header, and quotes within cells", () => {
    const read = table('a,b\n1\n1,2,3\nthe 5" pipe,x\n');
    expect(cellsOf(read)).toEqual([["1"], ["1", "2", "3"], ['the 5" pipe', "x"]]);
    expect(read.header).toEqual(["a", "b", "field3"]);
  });

  it("is read in the first encoding that fits", () => {
    const old = encode("Ministre;Coût\nRené;12 €\n", "windows-1252");
    expect(table(old)).toMatchObject({ header: ["Ministre", "Coût"], encoding: "windows-1252" });
    expect(cellsOf(table(old))).toEqual([["René", "12 €"]]);
    expect(cellsOf(table(encode("имя\nОльга\n", "koi8-r"), { encoding: ["utf-8", "koi8-r"] }))).toEqual([["Ольга"]]);
    expect(cellsOf(table(encode("名前\n花子\n", "utf-16le", { addBOM: true })))).toEqual([["花子"]]);
    expect(() => table(old, { encoding: ["utf-8"] })).toThrow("its bytes are not utf-8: name its encoding");
  });

  it("repairs what was read in the wrong encoding before, and drops what nobody sees", () => {
    const read = table("a,b\nLloyd\u0092s,zero\u200Bwidth\n");
    expect(cellsOf(read)).toEqual([["Lloyd’s", "zerowidth"]]);
    expect(read.cleaned.characters).toBe(2);
  });

  it("has its header where the mapping says, over several rows", () => {
    const read = table("Register of meetings\n2024,,2025\nDate,Who,Date\n1,Ada,2\n# a note\n", {
      dialect: { headerRows: [2, 3], headerJoin: " / ", commentChar: "#" },
    });
    expect(read.header).toEqual(["2024 / Date", "Who", "2025 / Date"]);
    expect(places(read)).toEqual([[4, 4]]);
    expect(table("1|2\n", { dialect: { header: false } }).header).toEqual(["#1", "#2"]);
  });

  it("says on which line a quote is never closed", () => {
    expect(() => table('a,b\n1,2\n3,"4\n5,6\n')).toThrow(
      "line 3: a cell of this row opens a quote that is never closed",
    );
  });
});

describe("a workbook", () => {
  const book = (type: BookType): Uint8Array => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([["not this one"]]), "Notes");
    const sheet = utils.aoa_to_sheet(
      [
        ["Register"],
        [],
        ["Nummer", "Datum", "Wer", "Öffentlich"],
        [4711, structuredClone(new Date(Date.UTC(2016, 3, 20))), "Jörg Müller", true],
        [],
        [12.5, "April 2016", "", false],
      ],
      { UTC: true },
    );
    utils.book_append_sheet(made, sheet, "Treffen");
    return new Uint8Array(write(made, { type: "buffer", bookType: type, UTC: true } as never) as Buffer);
  };

  it.each(["xlsx", "ods", "xls"] as const)(
    "of the kind %s has the rows that people see, and dates of their day",
    (type) => {
      const read = table(book(type), { dialect: { sheet: "Treffen", headerRows: [3] } }, `register.${type}`);
      expect(read.header).toEqual(["Nummer", "Datum", "Wer", "Öffentlich"]);
      expect(cellsOf(read)).toEqual([
        ["4711", "2016-04-20", "Jörg Müller", "TRUE"],
        ["12.5", "April 2016", "", "FALSE"],
      ]);
      expect(places(read)).toEqual([
        [4, null],
        [6, null],
      ]);
    },
  );

  it("names its sheets if there is none of that name", () => {
    expect(() => table(book("xlsx"), { dialect: { sheet: 3 } }, "a.xlsx")).toThrow(
      "it has no sheet 3; its sheets are Notes, Treffen",
    );
  });
});

describe("JSON", () => {
  const people = {
    persons: [
      { id: "a", name: "Ana", links: [{ note: "x" }] },
      { id: "b", email: "b@example.org" },
    ],
  };

  it("is a table of the elements of a list", () => {
    const read = table(JSON.stringify(people), { path: "persons" }, "popolo.json");
    expect(read.header).toEqual(["email", "id", "links", "name"]);
    expect(cellsOf(read)).toEqual([
      ["", "a", '[{"note":"x"}]', "Ana"],
      ["", "b", "", ""],
    ]);
    expect(read.rows.map(({ number }) => number)).toEqual([2, 3]);
    expect(read.cleaned.emailAddresses).toBe(1);
    expect(read.rows[0]?.element).toEqual(people.persons[0]);
  });

  it("says which lists there are if none is named", () => {
    expect(() => table(JSON.stringify(people), {}, "popolo.json")).toThrow(
      "it is not a list: name one with path, such as persons",
    );
  });

  it("can have an element on each line, and YAML is read alike", () => {
    expect(places(table('{"a":1}\n\n{"a":2}\n', {}, "a.ndjson"))).toEqual([
      [2, 1],
      [3, 3],
    ]);
    expect(() => table('{"a":1}\n{a\n', {}, "a.ndjson")).toThrow("line 2 is not JSON");
    expect(cellsOf(table("list:\n  - a: 1\n    b: x\n", { path: "list" }, "a.yaml"))).toEqual([["1", "x"]]);
  });
});
