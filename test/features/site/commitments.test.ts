import { commitment, topic } from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { onServer, startTestServer } from "../../support/server";
import { pagesOf, readPage } from "../../support/site";

const server = onServer();

const open = pagesOf(server);

describe("the page of a promise", () => {
  const flagship = "commitments/code-of-good-conduct";

  it("says who was asked for what by whom, whether anybody agreed, what came of it, and how we know", async () => {
    const { texts, document } = await open(`/en/${flagship}`);
    expect(texts("h1")).toEqual(["A code of good conduct, asked for by a French minister"]);
    expect(texts(".party")).toEqual([
      "Asked ofGoogle, Facebook, Apple and Twitter",
      "Asked byMinistry of the Interior (France)",
      "Who agreed?Nobody, as far as the record shows",
    ]);
    expect(texts(".outcome dt")).toEqual(["Asked on", "By when", "What came of it"]);
    expect(texts(".outcome dd:not(.means)")).toEqual([
      "20 February 2015",
      "April 2015",
      "No record that it was agreed. Searched on 22 November 2026.",
    ]);
    expect(texts(".deadline .means")).toEqual(["A wish, not a deadline: nobody is on record as having agreed to it."]);
    expect(texts(".result .means")).toEqual([
      "What was searched, and where",
      "Meetings since: 22 April 2015, 3 December 2015",
      "What came after: A platform of good practices against terrorist propaganda, European code of conduct on countering illegal hate speech online",
    ]);
    expect(texts(".lead-quote figcaption")).toEqual(["The Local, from AFP21 February 2015"]);
    expect(texts(".proof-line")[0]).toMatch(
      /^The request rests on 2 quotes \(AFP\)\. With the events and ratings below: 5 quotes in support, all checked\. 3 independent sources, 4 publications\. /,
    );
    expect(texts(".proof-line .disagree")).toEqual([
      "The sources disagree on who took part and the date: French interior minister meets internet companies in Silicon Valley.",
    ]);
    expect(document.querySelector("meta[property='og:description']")?.getAttribute("content")).toMatch(
      /^No record that it was agreed\. Searched on 22 November 2026\. In February 2015, in talks about terrorist propaganda online, the French Ministry of the Interior asks Google/,
    );
  });

  it("shows who was in the room, source by source, and picks none", async () => {
    const { texts } = await open(`/en/${flagship}`);
    expect(texts(".names thead th")).toEqual(["Who", "Sources", "Named by", "Not named by"]);
    expect(texts(".names tbody th")).toEqual(["Apple", "Facebook", "Google", "Microsoft", "Twitter"]);
    expect(texts(".names .how-many")).toEqual([
      "named by 3 of 7",
      "named by 7 of 7",
      "named by 7 of 7",
      "named by 2 of 7",
      "named by 7 of 7",
    ]);
    expect(texts(".names .disputed td:nth-of-type(2) li")).toEqual([
      "Boursorama, from Le Parisien and AFP, 20 February 2015",
      "Consulat général de France à San Francisco, 2015",
      "Le Monde informatique, 20 April 2015",
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

describe("a reader of the page of a promise need not guess", () => {
  it("which quotes stand where, and about what the sources disagree", async () => {
    const { texts } = await open("/en/commitments/code-of-good-conduct");
    const [proof] = texts(".proof-line");
    expect(proof).toContain(
      "The request rests on 2 quotes (AFP). With the events and ratings below: 5 quotes in support",
    );
    expect(texts(".disagree")[0]).toMatch(/the date: French interior minister meets internet companies/);
  });

  it("whether a meeting that was announced took place", async () => {
    const [english, french] = await Promise.all(
      ["/en", "/fr"].map((language) => open(`${language}/commitments/code-of-good-conduct`)),
    );
    expect(english?.texts(".meeting-status.meeting-PLANNED")).toEqual(["Announced; a meeting followed"]);
    expect(french?.texts(".meeting-status.meeting-HELD")[0]).toBe("A eu lieu");
  });
});

describe("the list of promises", () => {
  it("is narrowed down by its address", async () => {
    const { texts, find, document } = await open("/en/commitments?q=terrorist+content&status=NOT_RATED&order=TITLE");
    expect(texts(".commitment-rows .title")).toEqual([
      "A platform of good practices against terrorist propaganda",
      "Remove terrorist content quickly",
    ]);
    expect(texts("h2")).toEqual(["1 promise and 1 request that nobody is on record as having agreed to"]);
    expect(document.querySelector("input[name=q]")?.getAttribute("value")).toBe("terrorist content");
    const checked = find("input[checked]").map((input) => input.getAttribute("value"));
    expect(checked).toEqual(["NOT_RATED"]);
  });

  it("is that of a topic with its narrower ones, in the words of the reader's language", async () => {
    const { texts, find } = await open("/fr/commitments?topic=content-moderation");
    expect(texts("h2")[0]).toMatch(/^6 promesses et 7 demandes/);
    const narrower = await open("/en/commitments?topic=lawful-access-to-data");
    expect(narrower.texts(".commitment-rows .title")).toEqual(["Cooperate with judicial investigations"]);
    expect(texts("option[selected]")).toContain("Modération des contenus");
    const { find: onPage } = await open("/fr/commitments/code-of-good-conduct");
    expect(onPage("header .about a").map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Contenus terroristes en ligne", "/fr/commitments?topic=terrorist-content"],
    ]);
    const unknown = await open("/en/commitments?topic=the-weather");
    expect([unknown.status, unknown.texts(".problem")]).toEqual([400, ["“the-weather” is not one of the choices."]]);
    expect(find("select[name=topic] option").length).toBe(24);
  });

  it("is that of one actor", async () => {
    const { texts } = await open("/fr/commitments?actor=youtube");
    expect(texts("h2")).toEqual(["1 promesse"]);
    expect(texts(".actor-filter")).toEqual(["Acteur : YouTube"]);
  });
});

it("is that of a topic beyond the first hundred, too", async () => {
  const large = await startTestServer("empty");
  const recorder = await startRecorder(large.database.app);
  const names = Array.from({ length: 101 }, (_, place) => `მდინარე ${String(place).padStart(3, "0")}`);
  await recorder.apply(...names.map((name, place) => topic({ as: `t${place}`, slug: `river-${place}`, name })));
  await recorder.apply(commitment({ title: "Keep the last river clean", topics: ["$t100"] }));

  const page = await readPage(`${large.url}/en/commitments?topic=river-100`);
  expect([page.status, page.texts(".commitment-rows .title")]).toEqual([200, ["Keep the last river clean"]]);
  expect(page.texts("option[selected]")).toContain("მდინარე 100");
  await large.stop();
});
