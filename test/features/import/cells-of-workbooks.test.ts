import { utils, write, type BookType, type CellObject } from "@e965/xlsx";
import { readTable } from "../../../src/import/read/reading";
import { file, mappingOf, recordsOf } from "../../support/importing";

const day = (year: number, month: number, date: number, hour = 0, minute = 0): Date =>
  new Date(Date.UTC(year, month - 1, date, hour, minute));

/** What stands in a cell, how it is shown, and what is read. Slashes, since the writer of ODS knows no spaces in dates. */
const shown: [CellObject["t"], Date | number, string, string][] = [
  ["d", day(2014, 9, 1), "mmm/yyyy", "2014-09"],
  ["d", day(2014, 9, 1), "mmmm/yy", "2014-09"],
  ["d", day(2014, 9, 1), "yyyy", "2014"],
  ["d", day(2020, 12, 31, 23, 59), "yyyy", "2020"],
  ["d", day(2020, 3, 4), "dd/mm/yy", "2020-03-04"],
  ["d", day(2020, 3, 4), "dddd/dd/mmm/yyyy", "2020-03-04"],
  ["d", day(2020, 3, 4), "d/mmm", "4 March"],
  ["d", day(2020, 3, 4), "mmmm", "March"],
  ["d", day(2020, 3, 4, 10, 30), "dd/mm/yyyy", "2020-03-04"],
  ["d", day(2020, 3, 4, 10, 30), "yyyy/mm/dd/hh:mm", "2020-03-04T10:30"],
  ["n", 10.5 / 24, "hh:mm", "10:30"],
  ["n", 22.25 / 24, "hh:mm:ss", "22:15"],
  ["n", 30.5 / 24, "[h]:mm", "30:30"],
  ["n", 42, "00000", "00042"],
  ["n", 4711, "#,##0.00", "4711"],
  ["n", 0.1 + 0.2, "0.00", "0.3"],
  ["n", 0.25, "0%", "25%"],
  ["n", 20160420, "0", "20160420"],
];

describe.each(["xlsx", "ods", "xls"] as const)("a cell of a workbook of the kind %s", (kind: BookType) => {
  // A copy of a date is one that the library knows: tests have a realm of their own.
  const sheet = structuredClone(Object.fromEntries(shown.map(([t, v, z], at) => [`A${at + 1}`, { t, v, z }])));
  const book = utils.book_new();
  utils.book_append_sheet(book, { ...sheet, "!ref": `A1:A${shown.length}` }, "Ҷаласаҳо");
  const bytes = write(book, { type: "buffer", bookType: kind, UTC: true, cellDates: true } as never) as Buffer;
  const { all } = readTable(bytes, `register.${kind}`, { dialect: { header: false } });

  it.each(shown.map((each, at) => [...each, at] as const))("(%s) %s shown as %s is %s", (_t, _v, _z, expected, at) => {
    expect(all[at]?.[0]).toBe(expected);
  });
});

it("a cell that is a date needs no format, beside texts that do", () => {
  const sheet = utils.aoa_to_sheet([["No", "Сана"], [1], [2, "20.04.2016"], [3, "2016-04"]]);
  sheet["B2"] = structuredClone({ t: "d", v: day(2014, 9, 1), z: "mmm yyyy" });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Ҷаласаҳо");
  const bytes = write(book, { type: "buffer", bookType: "xlsx", UTC: true, cellDates: true } as never) as Buffer;
  const mapping = mappingOf(`
  - entities:
      majlis: { schema: Meeting, keys: [No], properties: { title: { literal: Маҷлис }, status: { literal: HELD }, date: { column: Сана, format: dd.MM.yyyy } } }`);
  const { records, rejects } = recordsOf(mapping, file("a.xlsx", bytes));
  expect(records.slice(0, 2)).toMatchObject([{ date: "2014-09" }, { date: "2016-04-20" }]);
  expect(rejects).toMatchObject([{ row: 4, value: "2016-04" }]);
});
