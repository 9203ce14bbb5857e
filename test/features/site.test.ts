import { startTestServer, type TestServer } from "../support/server";
import { readPage, type SitePage } from "../support/site";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const open = (path: string, headers?: Record<string, string>): Promise<SitePage> =>
  readPage(`${server.url}${path}`, headers);

describe("the first page", () => {
  it("tells at a glance what is tracked: counts by status, what is overdue, the latest changes", async () => {
    const { texts } = await open("/en");
    expect(texts("h1")).toEqual(["What governments and tech companies promise each other, and what came of it"]);
    expect(texts(".tracked")).toEqual(["6 promises on record"]);
    expect(texts(".glance li")).toEqual(["4Kept67%", "2Not rated33%"]);
    expect(texts("[aria-labelledby=overdue] .title")).toEqual([
      "Two months of joint work on emergency tools, counter-speech and help from engineers",
    ]);
    expect(texts(".changes .when a").slice(0, 3)).toEqual(["Revision 8", "Revision 7", "Revision 6"]);
    expect(texts(".longest h2")).toEqual([
      "Two months of joint work on emergency tools, counter-speech and help from engineers",
    ]);
    expect(texts(".threads li a")).toHaveLength(13);
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
    const alternates = french.find("link[rel=alternate]");
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

describe("the page of a promise", () => {
  const flagship = "commitments/code-of-good-conduct";

  it("says who was asked for what by whom, whether anybody agreed, what came of it, and how we know", async () => {
    const { texts, document } = await open(`/en/${flagship}`);
    expect(texts("h1")).toEqual(["A code of good conduct between the companies and the French ministry"]);
    expect(texts(".party")).toEqual([
      "Asked ofGoogle, Facebook, Apple and Twitter",
      "Asked byMinistry of the Interior (France)",
      "Who agreed?Nobody, as far as the record shows",
    ]);
    expect(texts(".outcome dt")).toEqual(["Asked on", "Asked for by", "What came of it"]);
    expect(texts(".outcome dd:not(.means)")).toEqual([
      "20 February 2015",
      "April 2015",
      "No record that it was agreed. Searched on 22 November 2026.",
    ]);
    expect(texts(".deadline .means")).toEqual(["A wish, not a deadline: nobody is on record as having agreed to it."]);
    expect(texts(".proof-line")[0]).toMatch(
      /^Based on 7 quotes, all checked\. 6 independent sources, 7 publications\. /,
    );
    expect(texts(".proof-line .disagree")).toEqual(["The sources disagree on who took part and the date."]);
    expect(document.querySelector("meta[property='og:description']")?.getAttribute("content")).toMatch(
      /^No record that it was agreed\. Searched on 22 November 2026\. The French Ministry of the Interior asks Google/,
    );
  });

  it("shows who was in the room, source by source, and picks none", async () => {
    const { texts } = await open(`/en/${flagship}`);
    expect(texts(".names thead th")).toEqual(["Who", "Sources", "Named by", "Not named by"]);
    expect(texts(".names tbody th")).toEqual(["Apple", "Facebook", "Google", "Microsoft", "Twitter"]);
    expect(texts(".names .how-many")).toEqual([
      "named by 2 of 6",
      "named by 6 of 6",
      "named by 6 of 6",
      "named by 2 of 6",
      "named by 6 of 6",
    ]);
    expect(texts(".names .disputed td:nth-of-type(2) li")).toEqual([
      "Boursorama, from Le Parisien and AFP, 20 February 2015",
      "Consulat général de France à San Francisco, 2015",
      "AllGov France, 23 February 2015",
      "lucas2012infos, from RT, 21 February 2015",
    ]);
    expect(texts(".claims .value strong")).toEqual(["21 February 2015", "20 February 2015"]);
  });

  it("shows each quote in its own language, with its source and whether it was checked", async () => {
    const { find } = await open(`/fr/${flagship}`);
    const quotes = find(".evidence .quote").map((quote) => ({
      lang: quote.querySelector("blockquote")?.getAttribute("lang"),
      publisher: quote.querySelector(".source a")?.textContent,
      verified: quote.querySelector(".verified") !== null,
    }));
    expect(quotes).toEqual([
      { lang: "fr", publisher: "Boursorama, from Le Parisien and AFP", verified: true },
      { lang: "en", publisher: "The Local, from AFP", verified: true },
    ]);
  });

  it("tells at an earlier revision what was known then, and leads back to the latest", async () => {
    const { texts, document } = await open(`/en/${flagship}?rev=3`);
    expect(texts(".names tbody tr")).toEqual([]);
    expect(texts("select option")[1]).toMatch(/ · revision 4$/);
    expect(texts(".read-earlier")).toEqual([expect.stringMatching(/^You are reading revision 3\./)]);
    expect(document.querySelector(".read-earlier a")?.getAttribute("href")).toBe(`/en/${flagship}`);
    // Every link of a page goes on at its revision.
    expect(document.querySelector(".party a")?.getAttribute("href")).toBe("/en/actors/google?rev=3");
  });

  it("says so where nothing was on record yet", async () => {
    const { status, texts } = await open(`/en/${flagship}?rev=1`);
    expect(status).toBe(200);
    expect(texts("main > .note")).toEqual(["At this revision, nothing was on record under this address yet."]);
  });

  it("shows a judgement with its reasons, rules and quotes", async () => {
    const { texts } = await open("/en/commitments/stop-djihadisme-site");
    expect(texts(".outcome .result dd:not(.means)")[0]).toMatch(/^Promised in public\. Kept/);
    expect(texts(".assessment h3 .status")).toEqual(["Kept"]);
    expect(texts(".assessment .verified").length).toBeGreaterThan(0);
  });

  it("shows the API request behind it, which gives the same answer to everybody", async () => {
    const { texts, document } = await open(`/en/${flagship}`);
    const shown = document.querySelector(".asked pre")?.textContent ?? "";
    const [query = "", variables = "{}"] = shown.split(/\n\n(?=\{)/);
    const { data } = await server.ask(query, JSON.parse(variables) as Record<string, unknown>);
    expect(data.commitment.title).toBe(texts("h1")[0]);
  });
});

describe("the list of promises", () => {
  it("is narrowed down by its address", async () => {
    const { texts, find, document } = await open("/en/commitments?q=terrorist+content&status=NOT_RATED&order=TITLE");
    expect(texts(".commitment-rows .title")).toEqual([
      "A platform of good practices against terrorist propaganda",
      "Remove content that glorifies terrorism when the authorities ask",
      "Remove terrorist content quickly",
    ]);
    expect(texts("h2")).toEqual(["1 promise and 2 requests that nobody is on record as having agreed to"]);
    expect(document.querySelector("input[name=q]")?.getAttribute("value")).toBe("terrorist content");
    const checked = find("input[checked]").map((input) => input.getAttribute("value"));
    expect(checked).toEqual(["NOT_RATED"]);
  });

  it("is that of one actor", async () => {
    const { texts } = await open("/fr/commitments?actor=youtube");
    expect(texts("h2")).toEqual(["1 promesse"]);
    expect(texts(".actor-filter")).toEqual(["Acteur : YouTube"]);
  });
});

describe("an address that asks for nothing on record", () => {
  it.each([
    ["an unknown promise", "/en/commitments/no-such-promise", 404],
    ["an unknown actor in a filter", "/en/commitments?actor=no-such-actor", 404],
    ["an unknown section", "/fr/rumours", 404],
    ["a place too deep", "/en/commitments/code-of-good-conduct/more", 404],
    ["what every object inherits", "/en/constructor", 404],
    ["a revision to come", "/en?rev=999", 400],
    ["a cursor that is none", "/en/commitments?after=garbage", 400],
    ["a day that does not exist", "/en/commitments?from=2015-02-30", 400],
    ["a search that is too long", `/en/commitments?q=${"a".repeat(201)}`, 400],
    ["a broken escape", "/en/commitments/%E0%A4%A", 400],
  ])("%s: a page says so", async (_, path, status) => {
    const page = await open(path, { accept: "text/html" });
    expect(page.status).toBe(status);
  });

  it("never shows what was sent as markup", async () => {
    const { html, document } = await open(`/en/commitments?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(html).not.toContain("<script>alert");
    expect(document.querySelector("input[name=q]")?.getAttribute("value")).toBe('"><script>alert(1)</script>');
  });
});

describe("a page", () => {
  it("holds nothing inline and loads nothing from elsewhere", async () => {
    const { headers, find } = await open("/en/commitments/code-of-good-conduct");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(find("[style], style, script:not([src])")).toHaveLength(0);
    const loaded = find("script[src], link[rel=stylesheet], link[rel=icon], img");
    expect(loaded.map((each) => each.getAttribute("src") ?? each.getAttribute("href"))).toEqual(
      loaded.map(() => expect.stringMatching(/^\/assets\//)),
    );
  });

  it("is not sent again to whoever has it", async () => {
    const first = await open("/en/commitments");
    const again = await open("/en/commitments", { "if-none-match": first.headers.get("etag") ?? "" });
    expect([first.status, again.status, again.html]).toEqual([200, 304, ""]);
  });

  it("is counted as what its visitor asks of the API", async () => {
    const limited = await startTestServer("seeded", { rateLimits: { perAddress: 3, perToken: 0 } });
    const statuses: number[] = [];
    for (let visit = 0; visit < 3; visit++) statuses.push((await fetch(`${limited.url}/en/commitments`)).status);
    const refused = await fetch(`${limited.url}/en/commitments`);
    await limited.stop();
    expect(statuses).toEqual([200, 200, 200]);
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect(await refused.text()).toContain("Too many requests");
  });
});
