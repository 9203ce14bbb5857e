import { Parser } from "n3";
import { onEmptyRecord } from "../../support/empty-record";
import { firstPage, recordExchange, rowTwo, secondPage } from "../../support/exchange.story";
import { toQuads } from "../../support/linked.data";
import { dataOf } from "../../support/server";

interface Annotation {
  id: string;
  body: { type: string; source?: string; value?: string; purpose: string }[];
  target: { source: { id: string }; selector: { type: string }; state?: object };
}

interface Collection {
  label: string;
  total: number;
  first: { items: Annotation[] };
}

describe("the checked quotes of a record as W3C Web Annotations", () => {
  const { server, recorder } = onEmptyRecord(recordExchange);
  const open = (query = "") => fetch(`${server.url}/files/annotations.jsonld${query}`);
  const read = async (query = ""): Promise<Collection> => (await open(query)).json() as Promise<Collection>;
  const about = async (page: string) =>
    (await read()).first.items.filter(({ body }) => body.some(({ source }) => source === `${server.url}${page}`));

  it("are one collection with one page, in the media type of the standard", async () => {
    const response = await open();
    const type = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
    expect(response.headers.get("content-type")).toBe(type);
    const { revision, ...counted } = await dataOf(
      server,
      "{ revision { number hash } evidence(verified: true) { totalCount } }",
    );
    expect(response.headers.get("x-revision")).toBe(String(revision.number));
    const file = (await response.json()) as Collection;
    expect(file).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: response.url,
      type: "AnnotationCollection",
      total: counted.evidence.totalCount,
      first: { type: "AnnotationPage", startIndex: 0 },
    });
    expect(file.first.items).toHaveLength(file.total);
    expect(file.label).toContain(revision.hash);
    expect(file.label).toMatch(/the words stand there, and not that they are true\.$/);
  });

  it("lead from the words in a source to the page of the record, for and against it", async () => {
    const found = await about("/commitments/promise");
    expect(found).toEqual([
      {
        id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
        type: "Annotation",
        motivation: "linking",
        created: expect.stringMatching(/^\d{4}-/),
        body: [
          { type: "SpecificResource", purpose: "linking", source: `${server.url}/commitments/promise` },
          { type: "TextualBody", purpose: "tagging", value: "supports" },
          { type: "TextualBody", purpose: "tagging", value: "origin" },
        ],
        target: {
          type: "SpecificResource",
          source: { id: "https://gov.example/minutes.pdf", language: "el" },
          selector: {
            type: "FragmentSelector",
            conformsTo: "http://tools.ietf.org/rfc/rfc3778",
            value: "page=2",
            refinedBy: { type: "TextQuoteSelector", exact: secondPage },
          },
        },
      },
      expect.objectContaining({
        body: [
          expect.anything(),
          { type: "TextualBody", purpose: "tagging", value: "contradicts" },
          { type: "TextualBody", purpose: "tagging", value: "context" },
          { type: "TextualBody", purpose: "describing", value: "madeOn: 2019-04" },
        ],
      }),
    ]);
  });

  it("name the archived copy and the words around the quote, and of a register the row", async () => {
    const [met] = await about("/meetings/athens");
    expect(met?.target).toMatchObject({
      source: { id: "https://news.example/gr?a=1&b=%222%22" },
      selector: { type: "TextQuoteSelector", exact: firstPage, suffix: "και μίλησαν" },
      state: { type: "TimeState", cached: "https://archive.example/2019/gr" },
    });
    const [row] = await about("/actors/wanjiru");
    expect(row?.target.selector).toEqual({
      type: "FragmentSelector",
      conformsTo: "http://tools.ietf.org/rfc/rfc7111",
      value: "row=2",
    });
    expect(row?.body.at(-1)).toEqual({ type: "TextualBody", purpose: "describing", value: rowTwo.join(" ") });
  });

  it("are no quotes that nobody could check, and can be narrowed down", async () => {
    expect(await (await open()).text()).not.toContain("nobody has checked these words");
    const against = await read("?stance=CONTRADICTS");
    expect([against.total, against.first.items.length]).toEqual([1, 1]);
    const where = encodeURIComponent('{"not":{"role":["ORIGIN"]},"and":[{"field":"madeOn"}]}');
    expect((await read(`?where=${where}`)).first.items.map(({ id }) => id)).toEqual(
      against.first.items.map(({ id }) => id),
    );
    expect((await open("?verified=false")).status).toBe(400);
    expect((await read("?atRevision=1")).total).toBe(0);
  });

  it("are the same to a processor of JSON-LD", async () => {
    const quads = new Parser({ format: "N-Quads" }).parse(await toQuads(await read()));
    const objects = (predicate: string) =>
      quads.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value);
    const { first, total } = await read();
    expect(objects("http://www.w3.org/ns/oa#hasTarget")).toHaveLength(total);
    expect(objects("http://www.w3.org/ns/oa#exact")).toEqual(expect.arrayContaining([firstPage, secondPage]));
    expect(objects("http://www.w3.org/ns/oa#cachedSource")).toContain("https://archive.example/2019/gr");
    expect(new Set(objects("http://www.w3.org/ns/activitystreams#totalItems"))).toEqual(new Set([String(total)]));
    const ids = quads
      .filter(({ object }) => object.value === "http://www.w3.org/ns/oa#Annotation")
      .map(({ subject }) => subject.value);
    expect(ids.sort()).toEqual(first.items.map(({ id }) => id).sort());
    expect(objects("http://www.w3.org/ns/oa#hasSource")).toContain(`${server.url}/actors/eleni`);
    expect(recorder.id("eleni")).toMatch(/^actor_/);
  });
});
