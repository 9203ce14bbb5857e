import { parseMapping } from "../../../src/import/mapping/parse";
import { api, file, mappingOf, recordsOf } from "../../support/importing";
import { dateIn, isoDateIn, noMoreExact } from "../../../src/import/mapping/dates";

describe("a date", () => {
  it.each([
    ["20/11/2014", "dd/MM/yyyy", "en", null, "2014-11-20"],
    ["1.3.2020", "d.M.yyyy", "de", null, "2020-03-01"],
    ["Oct-12", "MMM-yy", "en", null, "2012-10"],
    ["Sept 2011", "MMM yyyy", "en", null, "2011-09"],
    ["February ", "MMMM", "en", "2012", "2012-02"],
    ["Jan/Feb", "MMM/MMM", "en", "2012", "2012-01/2012-02"],
    ["18-20 April 2016", "d-d MMMM yyyy", "en", null, "2016-04-18/2016-04-20"],
    ["1er août 2016", "d MMMM yyyy", "fr", null, "2016-08-01"],
    ["12 марта 2019", "d MMMM yyyy", "ru", null, "2019-03-12"],
    ["Q2 2016", "'Q'Q yyyy", "en", null, "2016-Q2"],
    ["May, 2010", "MMMM, yyyy", "en", null, "2010-05"],
    ["August 2023", "/MMMM yyyy", "en", null, "/2023-08"],
    ["/August 2023", "/MMMM yyyy", "en", null, "/2023-08"],
    ["/ 3. Mai 2022", "/d. MMMM yyyy", "de", null, "/2022-05-03"],
    ["18-20 April 2016", "/d-d MMMM yyyy", "en", null, null],
    ["30/02/2014", "dd/MM/yyyy", "en", null, null],
    ["February", "MMMM", "en", null, null],
    ["soon", "MMMM", "en", "2012", null],
  ])("%s as %s is %s %s %s", (text, format, language, year, expected) => {
    expect(dateIn(text, [format], language, year)).toBe(expected);
  });

  it("is taken for no more exact than the mapping says", () => {
    expect(noMoreExact("2016-04-20", "month")).toBe("2016-04");
    expect(noMoreExact("2016-04-20", "quarter")).toBe("2016-Q2");
    expect(noMoreExact("2016-04-18/2016-04-20", "year")).toBe("2016");
    expect(isoDateIn("2016-11-15T23:48:00-08:00")).toBe("2016-11-15");
    expect(isoDateIn("15/11/2016")).toBeNull();
    expect(isoDateIn("/2016-11-15 23:48")).toBe("/2016-11-15");
    expect(noMoreExact("/2016-11-15", "month")).toBe("/2016-11");
  });

  it("has no end that nobody knows: such a format is a mistake of the mapping", () => {
    const mapping = (format: string): string =>
      mappingOf(`
  - entities:
      vaad: { schema: Commitment, keys: [id], properties: { title: { column: t }, statement: { column: t }, formality: { literal: UNSPECIFIED }, madeOn: { column: d, format: ${format} } } }`);
    for (const format of ["yyyy/", "[dd.MM.yyyy, MMMM yyyy/]"])
      expect(() => parseMapping(mapping(format), "m.yaml", api)).toThrow(
        /^m\.yaml:\d+:\d+: .*madeOn\.format: ends with a slash, and no date of the record is without an end/,
      );
    const { records } = recordsOf(mapping("/MMMM yyyy"), file("a.csv", "id,t,d\n1,Tööstus,August 2023\n"));
    expect(records).toMatchObject([{ madeOn: "/2023-08" }]);
  });
});
