import { readArticle } from "../../../src/modules/sources/article.reading";
import { quoteStandsIn, runsOfQuote } from "../../../src/modules/sources/quote.match";
import { RecordSourceArticleInput } from "../../../src/modules/sources/source-article.inputs";
import { fingerprintText } from "../../../src/modules/sources/source-article.text";

const title = "A code of good conduct";
const paragraphs = [
  "The minister of the interior met the four companies on Friday, and asked each of them for a code of good conduct before the summer.",
  "Nobody signed anything that day, said a spokesman, but each of the four companies promised to send somebody to Paris in April.",
];
const later =
  "Below the notice the site praises its own subscription, which costs less than a coffee a month and can be cancelled at any time.";

const notices = [
  "Il vous reste 57 % de cet article à lire. La suite est réservée aux abonnés.",
  "Il vous reste 82.41% de cet article à lire. La suite est réservée aux abonnés.",
  "La suite est réservée aux abonnés",
  "Cet article est réservé aux abonnés",
  "L’article est réservé à nos abonnés. Déjà abonné ? Se connecter",
  "Pour lire la suite de cet article, abonnez-vous",
  "Subscribe to continue reading",
  "To continue reading, log in or create an account",
  "Sign in to keep reading this story",
  "You have reached your limit of free articles",
  "This article is for subscribers only",
  "Weiterlesen mit dem Digital-Abo",
  "Dieser Artikel ist nur für Abonnenten",
  "Para seguir leyendo, suscríbete",
  "Contenuto riservato agli abbonati",
  "Lees verder met een abonnement",
  "Devamını okumak için abone olun",
  "この記事は有料会員限定です。残り 1234文字",
  "订阅后继续阅读全文",
];

const given = (said: Partial<RecordSourceArticleInput>): RecordSourceArticleInput =>
  Object.assign(new RecordSourceArticleInput(), {
    url: "https://paper.example/code",
    title,
    publisher: "The Paper",
    language: "en",
    ...said,
  });
const asPage = (notice: string): string =>
  `<html><head><title>A code</title></head><body><nav><a href="/">Home</a></nav><article><h1>A code of good conduct</h1>
   ${paragraphs.map((each) => `<p>${each}</p>`).join("")}<section class="paywall"><p>${notice}</p><p>${later}</p></section></article></body></html>`;
const asText = (notice: string): string => ["A code of good conduct", ...paragraphs, notice, later].join("\n\n");

describe("a page that says that its rest is for subscribers", () => {
  it.each(notices)("is an excerpt, and the notice is not the article: %s", async (notice) => {
    const read = [
      await readArticle({ title, form: "text", content: asText(notice) }),
      await readArticle({ title, form: "html", content: asPage(notice) }),
    ];
    for (const { isExcerpt, fingerprint } of read) {
      const held = Buffer.from(fingerprint, "base64");
      const stands = (quote: string): boolean => quoteStandsIn(runsOfQuote(quote, held), held);
      expect(isExcerpt).toBe(true);
      expect(paragraphs.map(stands)).toEqual([true, true]);
      expect([`${notice} ${later}`, later].map(stands)).toEqual([false, false]);
    }
  });

  it("is not called the whole text against its own word", async () => {
    const said = given({ text: asText(notices[0] ?? ""), fingerprintCovers: "WHOLE_TEXT" });
    await expect(fingerprintText(said)).rejects.toMatchObject({ code: "INVALID", field: ["fingerprintCovers"] });
  });

  it("is known where its text was pasted as one line", async () => {
    const line = `${paragraphs.join(" ")} Il vous reste 57 % de cet article à lire. La suite est réservée aux abonnés.`;
    const { input } = await fingerprintText(given({ text: line }));
    const held = Buffer.from(input.fingerprint ?? "", "base64");
    expect(input.fingerprintCovers).toBe("EXCERPT");
    expect(quoteStandsIn(runsOfQuote("la suite est réservée aux abonnés", held), held)).toBe(false);
  });
});

describe("a page that speaks of subscribers in its article", () => {
  it.each([
    "The paper told its readers that it would subscribe to the code and continue reading the reports of the four companies.",
    "Selon le ministère, la moitié des abonnés de ces services réservent la suite de leurs messages à leurs amis proches.",
    "Read more: the companies and the code",
    "Related: 12 articles for subscribers",
  ])("is the whole text: %s", async (line) => {
    const { input } = await fingerprintText(given({ text: [...paragraphs, line].join("\n\n") }));
    expect(input.fingerprintCovers).toBe("WHOLE_TEXT");
  });
});
