import { dateIn } from "../../../src/modules/verdict/verdict.dates";
import { brokenAxis, timeAxis } from "../../../web/charts/time.scale";
import { wholePercentages } from "../../../web/language/dates";
import { dateText, knownDate, whenText } from "../../../web/language/partial.dates";
import { spaceAfter, spaceBefore } from "../../../web/shared/quote.spacing";
import { onServer } from "../../support/server";
import { pagesOf } from "../../support/site";

describe("the words of the pages", () => {
  const server = onServer();
  const read = pagesOf(server);

  test.each(["en", "fr"])("accuse nobody of what they never agreed to, in %s", async (language) => {
    const page = await read(`/${language}/commitments/code-of-good-conduct`);

    expect(page.find("[class*=OVERDUE], [class*=LATE]")).toEqual([]);
    expect(page.text("header.verdict")).not.toMatch(/\b(overdue|late|promised by)\b|retard|dépassée|promis par/i);
  });

  test("show a quote as it stands in its source, without a space before a full stop", async () => {
    const page = await read("/fr/commitments/code-of-good-conduct");

    expect(page.texts("blockquote").filter((quote) => / [.,)]/.test(quote))).toEqual([]);
    expect(page.texts("blockquote")).toContain(
      'Elle "s\'inscrit dans la continuité" de celle du 21 février dans la Silicon Valley, aux Etats-Unis. M. Cazeneuve avait rencontré',
    );
  });

  test("say what a quote stands against, under the value that it gives", async () => {
    const [english, french] = await Promise.all(
      ["en", "fr"].map((language) => read(`/${language}/commitments/code-of-good-conduct`)),
    );

    expect(english?.texts(".claims li:first-child .contradicts")).toEqual([
      "against the date on record (20 February)",
      "against the date on record (20 February)",
    ]);
    expect(french?.texts(".claims li:first-child .contradicts")[0]).toBe("contre la date enregistrée (20 février)");
  });

  test("say of the quote that it was checked, not of the fact", async () => {
    const [english, french] = await Promise.all(
      ["en", "fr"].map((language) => read(`/${language}/commitments/permanent-contact-group`)),
    );

    expect([...new Set(english?.texts(".quote .verified, .quote .unverified"))].sort()).toEqual([
      "Quote checked against the source",
      "Quote not checked: we have not seen the text of the source",
    ]);
    expect([...new Set(french?.texts(".quote .verified, .quote .unverified"))].sort()).toEqual([
      "Citation non vérifiée : nous n’avons pas vu le texte de la source",
      "Citation vérifiée dans la source",
    ]);
  });

  test("lead from the verdict to the search that it names", async () => {
    const [english, french] = await Promise.all(
      ["en", "fr"].map((language) => read(`/${language}/commitments/code-of-good-conduct`)),
    );
    const [place = ""] = english?.links(".result .sentence a") ?? [];

    expect(english?.text(".result .sentence a")).toBe("Searched on 22 November 2026.");
    expect(english?.text(`[id='${place.slice(1)}'] .what`)).toBe("Searched; no record found that it was agreed #");
    expect(french?.links(".result .sentence a")).toEqual([place]);
    expect(french?.texts(".party dt")).toEqual(["Demandé à", "Demandé par", "Qui a accepté ?"]);
  });

  test("tell of a company that promised nothing what it was asked for", async () => {
    const page = await read("/en/actors/google");

    expect(page.text(".scorecard .note")).toBe("No promise by this actor is on record.");
    expect(page.text(".asked-only")).toBe(
      "7 requests received; no source on record says that any of them was agreed to.",
    );
    expect(page.text("#askedOf")).toBe("Requests received 7");
  });

  test("follow a status by its reason, and never by itself", async () => {
    const page = await read("/en/commitments/stop-djihadisme-site");

    expect(page.text(".result")).toMatch(/^What came of itPromised in public\. Kept.*\.Rated (on|in) /);
    expect(page.text(".assessment .note")).toBe("By our method");
    expect(page.links(".assessment .note a")).toEqual(["/en/method"]);
    expect(page.text("#judgement")).toBe("Rating");
  });

  test("name the colours of a drawing beside it", async () => {
    const page = await read("/en");

    expect(page.texts("[aria-labelledby=series] .legend li")).toEqual(["Kept", "In progress", "Not rated"]);
    const lines = page.texts("[aria-labelledby=threads] .legend li");
    expect(lines).toEqual(
      expect.arrayContaining(["the day it was promised or asked for", "asked for; no agreement on record"]),
    );
  });

  test("count on the first page what the list behind it holds", async () => {
    const home = await read("/en");
    const [kept = ""] = home.links(".status-shares a");
    const [asked = ""] = home.links(".asked-for a");
    const [keptList, askedList] = await Promise.all([read(kept), read(asked)]);

    expect(home.text(".status-shares li")).toBe("4Kept67%");
    expect((await read("/fr")).texts(".status-shares li .word")).toEqual(["Tenues", "Non évaluées"]);
    expect(keptList.text("#found")).toBe("4 promises");
    expect(home.text(".asked-for")).toBe("7 requests that nobody is on record as having agreed to");
    expect(askedList.text("#found")).toBe(home.text(".asked-for"));
  });
});

describe("what the words are made of", () => {
  test("an axis of two days knows days, each of them once, the first with its year, as people there write them", () => {
    const { ticks } = timeAxis("2024-04-20", "2024-04-22", "en");
    expect(ticks.map(({ label }) => label)).toEqual(["20 Apr 2024", "21 Apr", "22 Apr"]);
    expect(timeAxis("2024-04-20", "2024-04-22", "fr").ticks.map(({ label }) => label)).toEqual([
      "20 avr. 2024",
      "21 avr.",
      "22 avr.",
    ]);
  });

  test.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [4, 1, 8],
      [31, 8, 61],
    ],
    [
      [2, 2, 2, 1],
      [29, 29, 28, 14],
    ],
    [
      [0, 5],
      [0, 100],
    ],
    [[], []],
    [
      [0, 0],
      [0, 0],
    ],
  ])("percentages of %j add up to 100", (counts, percentages) => {
    expect(wholePercentages(counts)).toEqual(percentages);
  });

  test.each([
    ["fr", 'pour "', "faire le point", '", a-t-il dit', "", ""],
    ["fr", "mercredi,", "la réunion", ".", " ", ""],
    ["fr", "«", "depuis hier", "»", "\u00A0", "\u00A0"],
    ["fr", "à :", "les services", ": voici", " ", "\u00A0"],
    ["en", "he said:", "we will", ": soon", " ", ""],
    ["en", "(", "in part", ") only", "", ""],
    ["pl", "powiedział", "będziemy działać", "i koniec", " ", " "],
  ])("in %s, %j stands before %j and %j after it", (language, prefix, quote, suffix, before, after) => {
    const words = { prefix, quote, suffix };
    expect([spaceBefore(words, language), spaceAfter(words, language)]).toEqual([before, after]);
  });

  test.each([
    ["2015-02-20", "DAY", "on 20 February 2015", "le 20 février 2015"],
    ["2015-01-01", "DAY", "on 1 January 2015", "le 1er janvier 2015"],
    ["2015-04-01", "MONTH", "in April 2015", "en avril 2015"],
    ["2015-01-01", "YEAR", "in 2015", "en 2015"],
  ] as const)("%s, known to the %s, is written %j and %j", (earliest, precision, english, french) => {
    const known = { value: earliest, earliest, latest: earliest, precision };
    expect([whenText(known, "en"), whenText(known, "fr")]).toEqual([english, french]);
  });

  test.each([
    [
      "2016-Q1",
      ["first quarter of 2016", "in the first quarter of 2016"],
      ["1er trimestre 2016", "au 1er trimestre 2016"],
    ],
    [
      "2016-Q4",
      ["fourth quarter of 2016", "in the fourth quarter of 2016"],
      ["4e trimestre 2016", "au 4e trimestre 2016"],
    ],
    [
      "2016-04/2017-06",
      ["April 2016 to June 2017", "between April 2016 and June 2017"],
      ["avril 2016 à juin 2017", "entre avril 2016 et juin 2017"],
    ],
    [
      "2016-04-01/2016-04-03",
      ["1 April 2016 to 3 April 2016", "between 1 April 2016 and 3 April 2016"],
      ["1er avril 2016 au 3 avril 2016", "entre le 1er avril 2016 et le 3 avril 2016"],
    ],
    [
      "2016/2017-Q2",
      ["2016 to second quarter of 2017", "between 2016 and the second quarter of 2017"],
      ["2016 au 2e trimestre 2017", "entre 2016 et le 2e trimestre 2017"],
    ],
  ] as const)("%s is written as people write it, and after a verb as verdicts write it", (value, english, french) => {
    const known = knownDate(value);
    if (known === null) throw new Error("it is a date");
    for (const [language, [alone, when]] of [
      ["en", english],
      ["fr", french],
    ] as const) {
      expect([dateText(known, language), whenText(known, language)]).toEqual([alone, when]);
      expect(dateIn(language, value).when).toBe(when);
    }
  });

  test.each(["2015-13", "2015-02-30", "2015-Q5", "2016-04/2016-03", "2014/2015/2016", "2015/", "April"])(
    "%s is no date, and is shown as it is",
    (value) => expect(knownDate(value)).toBeNull(),
  );

  test("a long time without events is left out of the axis, and the rest is drawn to scale", () => {
    const axis = brokenAxis(["2015-02-20", "2015-04-22", "2015-12-03", "2016-05-31", "2026-11-22"], "en");

    expect(axis.breaks).toEqual([{ from: "2016-05-31", to: "2026-11-22", at: 87.5 }]);
    expect([axis.at("2015-02-20"), axis.at("2016-05-31"), axis.at("2026-11-22")]).toEqual([1.5, 76.5, 98.5]);
    expect(axis.ticks.every(({ at }) => at >= 1.5 && at <= 76.5)).toBe(true);
  });

  test("an axis whose events lie apart evenly is not broken", () => {
    expect(brokenAxis(["2015-01-01", "2016-01-01", "2017-01-01", "2018-01-01"], "fr").breaks).toEqual([]);
  });
});
