import { onServer } from "../../support/server";
import { pagesOf } from "../../support/site";

const server = onServer();

const open = pagesOf(server);

describe("the first page", () => {
  it("tells at a glance what is tracked: counts by status, what is overdue, the latest changes", async () => {
    const { texts } = await open("/en");
    expect(texts("h1")).toEqual(["What governments and tech companies promise each other, and what came of it"]);
    expect(texts(".tracked")).toEqual(["6 promises on record"]);
    expect(texts(".glance li")).toEqual(["4Kept67%", "2Not rated33%"]);
    expect(texts("[aria-labelledby=overdue] .title")).toEqual([
      "Two months of joint work on emergency tools, counter-speech and help from engineers",
    ]);
    expect(texts(".changes .when a").slice(0, 3)).toEqual(["Revision 10", "Revision 9", "Revision 8"]);
    expect(texts(".longest h2")).toEqual([
      "Two months of joint work on emergency tools, counter-speech and help from engineers",
    ]);
    expect(texts(".threads li a")).toHaveLength(13);
  });

  it("accuses nobody of what nobody has judged, in words or in colour", async () => {
    const { texts, document } = await open("/en");
    expect(texts(".longest .kicker")).toEqual(["Past its date; not judged yet"]);
    expect(document.querySelectorAll(".longest.judged, .timeliness-OVERDUE, .thread-row .overdue")).toHaveLength(0);
    expect(document.querySelectorAll(".legend .unjudged, .legend .event-ASSESSMENT")).toHaveLength(2);
  });

  it("speaks the language that the browser asks for, and each language has an address", async () => {
    const [asked, english, french] = await Promise.all([
      open("/", { "accept-language": "de, fr;q=0.8, en;q=0.5" }),
      open("/", { "accept-language": "de" }),
      open("/fr"),
    ]);
    expect([asked, english, french].map(({ document }) => document.documentElement.getAttribute("lang"))).toEqual([
      "fr",
      "en",
      "fr",
    ]);
    expect(french.texts(".tracked")).toEqual(["6 promesses au registre"]);
    const alternates = french.find("link[rel=alternate]:not([type])");
    expect(alternates.map((link) => link.getAttribute("href"))).toEqual(
      ["en", "fr", ""].map((each) => `${server.url}/${each}`),
    );
  });

  it("tells of an earlier revision what was known then", async () => {
    const { texts } = await open("/en?rev=3");
    expect(texts(".tracked")).toEqual(["1 promise on record"]);
    expect(texts(".changes .when a")).toEqual(["Revision 3", "Revision 2", "Revision 1"]);
  });
});
