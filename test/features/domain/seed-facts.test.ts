import { facts, morandini, type Fact } from "../../support/seed.facts";
import { onServer } from "../../support/server";

const boursorama =
  "http://www.boursorama.com/actualites/dans-la-silicon-valley-cazeneuve-appelle-a-redoubler-d-efforts-contre-le-jihadisme-72d03f00424d0e61681fe45fb7fa97c2";

const proven = (article: string, url: string, title: string, day: string, totalCount: number): Fact => [
  `every quote of ${article} was found in it word for word`,
  `{ sourceArticle(url: "${url}") { title publishedOn { value } evidence(verified: true) { totalCount } all: evidence { totalCount } } }`,
  { sourceArticle: { title, publishedOn: { value: day }, evidence: { totalCount }, all: { totalCount } } },
];

const quoted = [
  proven(
    "the article of February",
    boursorama,
    "Dans la Silicon Valley, Cazeneuve appelle à redoubler d'efforts contre le jihadisme",
    "2015-02-20",
    15,
  ),
  proven(
    "the article of December",
    morandini,
    "Attentats: Manuel Valls réunit ce matin les grands groupes d'Internet et des réseaux sociaux",
    "2015-12-03",
    8,
  ),
];

describe("the record tells that", () => {
  const server = onServer();

  it.each([...facts, ...quoted])("%s", async (_, query, answer) => {
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual(answer);
  });

  it("all but two of its sources were at hand, whole or in part, and no quote from those is unverified", async () => {
    const { data } = await server.ask(`{ sourceArticles(first: 100) { totalCount nodes {
      title fingerprintCovers unverified: evidence(verified: false) { totalCount } } } }`);
    const { totalCount, nodes: sources } = data.sourceArticles;
    const covering = (covers: string | null) =>
      sources.filter((source: { fingerprintCovers: string | null }) => source.fingerprintCovers === covers);

    expect([totalCount, covering("WHOLE_TEXT").length, covering("EXCERPT").length]).toEqual([38, 22, 14]);
    expect(covering(null)).toEqual([
      {
        title:
          "European Commission says its hate speech initiative shows continued improvement, as more platforms join",
        fingerprintCovers: null,
        unverified: { totalCount: 2 },
      },
      {
        title: "Création d'une plateforme de bonnes pratiques",
        fingerprintCovers: null,
        unverified: { totalCount: 5 },
      },
    ]);
    const unverified = sources.map((source: { unverified: { totalCount: number } }) => source.unverified.totalCount);
    expect(unverified.reduce((sum: number, count: number) => sum + count, 0)).toBe(7);
  });
});
