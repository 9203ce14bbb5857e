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
  });
});
