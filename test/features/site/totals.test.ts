import { onEmptyRecord } from "../../support/empty-record";
import { commitment, governmentBody, assessment, evidence, article, techCompany } from "../../support/factories";
import { onServer } from "../../support/server";
import { pagesOf } from "../../support/site";

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0);

const sections = {
  promises: "role: [PLEDGER, SIGNATORY]",
  askedOf: "role: [ASKED]",
  received: "role: [COUNTERPARTY, BENEFICIARY], promised: true",
  askedBy: "role: [COUNTERPARTY], promised: false",
  wishes: "role: [BENEFICIARY], promised: false",
  otherParts: "role: [MONITOR, CONVENER]",
} as const;

describe("the numbers of an actor", () => {
  const server = onServer();
  const read = pagesOf(server);

  test("are the same in the list of actors, on the page of the actor and in the API", async () => {
    const list = await read("/en/actors");
    const inList = new Map(
      list
        .find(".actor-row")
        .map((row) => [
          row.querySelector(".title a")?.getAttribute("href") ?? "",
          numberIn(row.querySelector(".count")?.textContent ?? ""),
        ]),
    );
    const parts = Object.entries(sections).map(([name, args]) => `${name}: commitments(${args}) { totalCount }`);
    const { data } = await server.ask(
      `{ actors(first: 100) { nodes { slug commitments { totalCount } ${parts.join(" ")} } } }`,
    );
    const actors = data.actors.nodes as (Record<string, { totalCount: number }> & { slug: string })[];

    expect(actors).toHaveLength(18);
    for (const actor of actors) {
      const page = await read(`/en/actors/${actor.slug}`);
      const scorecard = await server.ask(`{ actorScorecard(slug: "${actor.slug}") { promised asked } }`);
      const onPage = Object.keys(sections).map((part) => [
        numberIn(page.text(`#${part} .count`)),
        page.find(`section[aria-labelledby=${part}] .row`).length,
      ]);
      const counts = Object.keys(sections).map((part) => actor[part]?.totalCount);
      const linked = new Set(page.links(".commitment-rows .title a"));

      expect([actor.slug, onPage]).toEqual([actor.slug, counts.map((count) => [count, count])]);
      expect([numberIn(page.text(".in-all")), inList.get(`/en/actors/${actor.slug}`), linked.size]).toEqual(
        Array(3).fill(actor.commitments?.totalCount),
      );
      expect(scorecard.data.actorScorecard).toEqual({ promised: counts[0], asked: counts[1] });
      expect([numberIn(page.text(".tally dd")), numberIn(page.text(".asked-only"))]).toEqual([counts[0], counts[1]]);
    }
  });
});

describe("a request that was fulfilled all the same", () => {
  const { server, recorder } = onEmptyRecord();
  const read = pagesOf(server);
  beforeAll(async () => {
    await recorder.apply(
      techCompany({ as: "sakura", name: "さくら", slug: "sakura", country: "JP" }),
      governmentBody({ as: "agency", name: "デジタル庁", slug: "digital-agency", country: "JP" }),
      article({ as: "unseen", publisher: "朝日" }),
      ...(["KEPT", "PARTIALLY_KEPT"] as const).flatMap((status) => [
        commitment({
          as: status,
          slug: status === "KEPT" ? "label" : "office",
          title: status === "KEPT" ? "Label what machines have made" : "Open an office",
          formality: "PROPOSED",
          parties: [
            { actor: "$sakura", role: "ASKED" },
            { actor: "$agency", role: "COUNTERPARTY" },
          ],
          evidence: [evidence(), evidence({ source: "$unseen" })],
        }),
        assessment({ commitment: `$${status}`, status }),
      ]),
    );
  });

  test.each([
    ["en", ["Done", "Done in part"]],
    ["fr", ["Fait", "Fait en partie"]],
  ])("is done, and kept by nobody, in %s", async (language, words) => {
    const list = await read(`/${language}/actors/sakura`);
    const page = await read(`/${language}/commitments/label`);

    expect(list.texts(".came .status").sort()).toEqual(words);
    expect(list.texts(".commitment-rows .row:first-child .who")).toEqual(
      language === "en" ? ["Asked of さくら", "Asked by デジタル庁"] : ["Demandé à さくら", "Demandé par デジタル庁"],
    );
    expect(page.texts(".assessment h3 .status")).toEqual(words.slice(0, 1));
    expect(page.texts(".event-ASSESSMENT .what a")[0]).toBe(words[0]);
    expect(`${page.text("main")} ${list.text(".commitment-rows")}`).not.toMatch(/\bkept\b|\btenue?\b/i);
  });

  test("says of a source whose text nobody has seen that it was not seen, and counts it beside the other", async () => {
    const [english, french] = await Promise.all(["en", "fr"].map((language) => read(`/${language}/commitments/label`)));

    expect(english?.texts(".evidence .verified, .evidence .unverified").sort()).toEqual([
      "Quote checked against the source",
      "Quote not checked: we have not seen the text of the source",
    ]);
    expect(french?.text(".evidence .unverified")).toBe(
      "Citation non vérifiée : nous n’avons pas vu le texte de la source",
    );
    expect(english?.text(".proof-line")).toContain(
      "With the events and ratings below: 3 quotes in support, 2 of them checked. 2 independent sources, 2 publications.",
    );
  });
});
