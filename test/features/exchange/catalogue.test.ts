import { Parser, Writer, type Quad } from "n3";
import { canonize } from "jsonld";
import { onServer } from "../../support/server";
import { dataOf } from "../../support/server";
import { toQuads } from "../../support/linked.data";
import { dataIn } from "../../support/structured";

const dcat = "http://www.w3.org/ns/dcat#";
const dct = "http://purl.org/dc/terms/";
const license = { name: "Etalab 2.0", url: "https://www.etalab.gouv.fr/licence-ouverte?a={b}|c" };
const publisher = 'Sala de lectura "Ñandú"\n';

/** That of IANA, or if it has none the label of the format. */
function typeStated(said: Record<string, string[]>, labels: Map<string, string>): string | undefined {
  const [registered] = said[`${dcat}mediaType`] ?? [];
  const label = labels.get(said[`${dct}format`]?.[0] ?? "");
  return registered?.replace("https://www.iana.org/assignments/media-types/", "") ?? label;
}

describe("the catalogue of all files", () => {
  const server = onServer("seeded", { dataLicense: license, publisherName: publisher });
  const get = (path: string, headers = {}) => fetch(server.url + path, { headers });

  const inTurtle = async (): Promise<Quad[]> =>
    new Parser({ baseIRI: `${server.url}/catalog.ttl` }).parse(await (await get("/catalog.ttl")).text());
  const inJson = async (): Promise<string> => toQuads((await (await get("/catalog.jsonld")).json()) as object);
  const canonical = async (quads: string): Promise<string[]> => {
    const options = { inputFormat: "application/n-quads", algorithm: "URDNA2015", format: "application/n-quads" };
    const written = canonize(quads as never, options as never) as unknown as Promise<string>;
    return (await written).split("\n");
  };

  /** What the subjects of a type say, predicate by predicate. */
  async function described(type: string, given?: Quad[]): Promise<Map<string, Record<string, string[]>>> {
    const quads = given ?? (await inTurtle());
    const ids = quads.filter(({ object }) => object.value === type).map(({ subject }) => subject.value);
    return new Map(
      ids.map((id) => {
        const said: Record<string, string[]> = {};
        for (const { subject, predicate, object } of quads)
          if (subject.value === id) (said[predicate.value] ??= []).push(object.value);
        return [id, said];
      }),
    );
  }

  it("is the same graph as JSON-LD and as Turtle, for readers of either", async () => {
    const writer = new Writer({ format: "N-Quads" });
    writer.addQuads(await inTurtle());
    const turtle = await new Promise<string>((resolve, reject) => {
      writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text)));
    });
    const quads = await canonical(turtle);
    expect(quads).toEqual(await canonical(await inJson()));
    expect(quads.length).toBeGreaterThan(300);
    expect((await get("/catalog.ttl")).headers.get("content-type")).toBe("text/turtle; charset=utf-8");
    expect((await get("/catalog.jsonld")).headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
  });

  it("leads to files that are there, in the media type that it states", async () => {
    const quads = await inTurtle();
    const distributions = await described(`${dcat}Distribution`, quads);
    expect(distributions.size).toBeGreaterThan(40);
    const named = quads.filter(({ predicate }) => predicate.value.endsWith("#label"));
    const labels = new Map(named.map(({ subject, object }) => [subject.value, object.value]));
    for (const said of distributions.values()) {
      const [address = ""] = said[`${dcat}downloadURL`] ?? [];
      const { status, headers } = await fetch(address, { method: "HEAD" });
      const stated = typeStated(said, labels);
      expect([address, status, headers.get("content-type")?.split(";")[0]]).toEqual([address, 200, stated]);
      const here = (said[`${dct}conformsTo`] ?? []).filter((form) => form.startsWith(server.url));
      for (const form of here) expect([form, (await fetch(form)).status]).toEqual([form, 200]);
    }
  });

  it("has the record as a whole and each of its lists, with revision, hash, licence and publisher", async () => {
    const { revision } = await dataOf(server, "{ revision { number hash appliedAt } }");
    const datasets = await described(`${dcat}Dataset`);
    const { files } = (await (await get("/files")).json()) as {
      files: { name: string; arguments: { name: string }[] }[];
    };
    const lists = files.filter((file) => file.arguments.some(({ name }) => name === "atRevision"));
    expect(datasets.size).toBe(lists.length + 1);
    for (const said of datasets.values())
      expect(said).toMatchObject({
        [`${dcat}version`]: [String(revision.number)],
        "http://www.w3.org/ns/adms#versionNotes": [expect.stringContaining(revision.hash as string)],
        [`${dct}modified`]: [revision.appliedAt],
        [`${dct}license`]: ["https://www.etalab.gouv.fr/licence-ouverte?a=%7Bb%7D%7Cc"],
      });
    const record = datasets.get(`${server.url}/catalog.jsonld#record`);
    expect(record?.[`${dct}hasPart`]).toHaveLength(lists.length);
    const agents = await described("http://xmlns.com/foaf/0.1/Agent");
    expect([...agents.values()].map((said) => said["http://xmlns.com/foaf/0.1/name"])).toEqual([[publisher]]);
    const [service] = (await described(`${dcat}DataService`)).values();
    expect((await fetch(service?.[`${dcat}endpointDescription`]?.[0] ?? "")).status).toBe(200);
    expect(service?.[`${dcat}endpointURL`]).toEqual([`${server.url}/graphql`]);
  });

  it("has each file that the home page names, which links to it in its head and for readers", async () => {
    const [page] = await dataIn(`${server.url}/en`);
    const named = page.mainEntity.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl);
    const distributions = [...(await described(`${dcat}Distribution`)).values()];
    const catalogued = distributions.flatMap((said) => said[`${dcat}downloadURL`] ?? []);
    expect(catalogued).toEqual(expect.arrayContaining(named));
    expect(named).toEqual(
      expect.arrayContaining(["popolo.json", "commitments.parquet"].map((name) => `${server.url}/files/${name}`)),
    );
    const html = await (await get("/fr", { accept: "text/html" })).text();
    expect(html).toContain('<link rel="describedby" type="application/ld+json" href="/catalog.jsonld"/>');
    expect(html).toContain('<link rel="describedby" type="text/turtle" href="/catalog.ttl"/>');
    for (const address of named) expect(html).toContain(`<a href="${address.slice(server.url.length)}">`);
    const { files } = (await (await get("/files")).json()) as { files: { name: string }[] };
    expect(files.length).toBeGreaterThan(10);
    for (const { name } of files)
      for (const ending of ["csv", "ndjson", "parquet"]) expect(html).toContain(`<a href="/files/${name}.${ending}">`);
  });

  it("has files that the list of actors links to, narrowed down as the list is", async () => {
    const html = await (await get("/en/actors?kind=TECH_COMPANY&q=Google", { accept: "text/html" })).text();
    const links = [...html.matchAll(/<a href="(\/files\/[^"]+)"/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    const names = ["actors.csv", "actors.ndjson", "actors.parquet", "popolo.json", "entities.ftm.ndjson"];
    expect(links.map((href) => href.replace(/^\/files\/|\?.*$/g, ""))).toEqual(names);
    for (const href of links) {
      expect(new URL(href, server.url).searchParams.toString()).toBe("search=Google&kind=TECH_COMPANY");
      expect([href, (await get(href)).status]).toEqual([href, 200]);
    }
    const { organizations, persons } = (await (await get(links[3] ?? "")).json()) as {
      organizations: unknown[];
      persons: unknown[];
    };
    expect([organizations.length, persons.length]).toEqual([1, 0]);
  });

  it("is not sent again to somebody who has it", async () => {
    const tag = (await get("/catalog.ttl")).headers.get("etag") ?? "";
    expect((await get("/catalog.ttl", { "if-none-match": tag })).status).toBe(304);
    expect((await get("/catalog.jsonld", { "if-none-match": tag })).status).toBe(200);
  });
});

describe("the catalogue of an operator who says nothing", () => {
  const server = onServer("empty");

  it("names no licence, no publisher and no version", async () => {
    const text = await (await fetch(`${server.url}/catalog.ttl`)).text();
    expect(new Parser({ baseIRI: server.url }).parse(text).length).toBeGreaterThan(200);
    expect(text).not.toMatch(/dct:license|dct:publisher|dcat:version/);
  });
});
