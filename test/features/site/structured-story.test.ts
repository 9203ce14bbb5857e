import { strangeToSchemaOrg } from "../../support/schema.org";
import { onServer } from "../../support/server";
import { languages, sitePages } from "../../support/site.pages";
import { dataIn, type Data } from "../../support/structured";

// The vocabulary of schema.org is long to read.
jest.setTimeout(120_000);

describe("the data for machines on the pages of the story", () => {
  const server = onServer();
  const pages = languages.flatMap((language) =>
    Object.entries(sitePages).map(([name, path]) => [name, `/${language}${path}`] as const),
  );

  const found: Data[] = [];
  beforeAll(async () => {
    for (const [name, path] of pages) {
      const data = await dataIn(server.url + path);
      expect([path, data.length]).toEqual([path, name === "nothing" ? 0 : 1]);
      found.push(...data);
    }
  });

  it("are of types and properties that schema.org has, on every page that there is", () => {
    expect(strangeToSchemaOrg(found)).toEqual([]);
    const [home] = found;
    const misspelt = [
      { ...home, licence: "x" },
      { ...home, mainEntity: { ...home.mainEntity, distributions: [] } },
      { ...home, "@type": "Webpage" },
    ];
    expect(strangeToSchemaOrg(misspelt)).toHaveLength(3);
  });

  it("name neither a licence nor a publisher where the operator does not", () => {
    for (const owner of [
      'publisher":{"@type":"Organization","name":"Followthrough',
      '"license"',
      '"author":{"@type":"Organization","name":"Followthrough',
    ])
      expect(JSON.stringify(found)).not.toContain(owner);
  });

  it("make a review of a promise that was judged, and none of a request or of what nobody has judged", async () => {
    const reviewOf = async (slug: string, revision = "") =>
      (await dataIn(`${server.url}/en/commitments/${slug}${revision}`))[0].mainEntity;
    expect(await reviewOf("permanent-contact-group")).toMatchObject({
      "@type": "ClaimReview",
      reviewRating: { "@type": "Rating", alternateName: "Kept" },
      itemReviewed: { author: [{ "@type": "GovernmentOrganization", name: "Ministry of the Interior (France)" }] },
    });
    expect(await reviewOf("code-of-good-conduct")).toBeUndefined();
    const { data } = await server.ask(
      "{ commitments(status: [NOT_RATED], promised: true, first: 1) { nodes { slug } } }",
    );
    for (const { slug } of data.commitments.nodes) expect(await reviewOf(slug as string)).toBeUndefined();
  });
});
