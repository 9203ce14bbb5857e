import { request, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { accepted, apply, submit, type WrittenOperation } from "../../support/contribute";
import { onServer, startTestServer } from "../../support/server";
import { readPage, type SitePage } from "../../support/site";

const server = onServer();

const open = (path: string): Promise<SitePage> => readPage(`${server.url}${path}`, { accept: "text/html" });

interface Received {
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** As it comes over the line: `fetch` would unpack it. */
function received(path: string, encoding: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { headers: { "accept-encoding": encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    });
    sent.on("error", reject).end();
  });
}

const flagship = "commitments/code-of-good-conduct";

describe("what search engines read", () => {
  const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? "");

  it("names every promise, actor and meeting in each language, with the other", async () => {
    const xml = await (await fetch(`${server.url}/sitemap.xml`)).text();
    const { data } = await server.ask(
      '{ commitments { totalCount } actors { totalCount } meetings { totalCount } actor(slug: "google") { updatedAt } }',
    );
    const counted = Object.values(data as Record<string, { totalCount?: number }>);
    const records = counted.reduce((sum, { totalCount = 0 }) => sum + totalCount, 0);
    const found = locations(xml);
    expect(new Set(found).size).toBe((records + 6) * 2);
    expect(found).toEqual(expect.arrayContaining([`${server.url}/en/${flagship}`, `${server.url}/fr/${flagship}`]));
    expect(xml).toContain(
      `<url><loc>${server.url}/fr/actors/google</loc><lastmod>${data.actor.updatedAt.slice(0, 10)}</lastmod>` +
        `<xhtml:link rel="alternate" hreflang="en" href="${server.url}/en/actors/google"/>` +
        `<xhtml:link rel="alternate" hreflang="fr" href="${server.url}/fr/actors/google"/>` +
        `<xhtml:link rel="alternate" hreflang="x-default" href="${server.url}/actors/google"/></url>`,
    );
    for (const address of [found[1], found[5], found.at(-1)]) expect((await fetch(address ?? "")).status).toBe(200);
  });

  it("is in several files where it is long, and each address is in one of them", async () => {
    const small = await startTestServer("seeded", { sitemapSize: 40, publicUrl: "https://record.example" });
    const read = async (path: string) => (await fetch(`${small.url}${path}`)).text();
    const files = locations(await read("/sitemap.xml"));
    const addresses: string[] = [];
    for (const file of files) addresses.push(...locations(await read(new URL(file).pathname)));
    const beyond = await fetch(`${small.url}/sitemap/${files.length + 1}.xml`);
    await small.stop();
    expect(files.length).toBeGreaterThan(2);
    expect(files[0]).toBe("https://record.example/sitemap/1.xml");
    const whole = locations(await (await fetch(`${server.url}/sitemap.xml`)).text());
    expect(addresses.sort()).toEqual(whole.map((each) => each.replace(server.url, "https://record.example")).sort());
    expect(beyond.status).toBe(404);
  });

  it("is written again when the record has changed, and not sent again before", async () => {
    const changing = await startTestServer();
    const editor = await changing.signIn({ role: "ADMIN" });
    const read = (headers = {}) => fetch(`${changing.url}/sitemap.xml`, { headers });
    const tag = (await read()).headers.get("etag") ?? "";
    const unchanged = await read({ "if-none-match": tag });
    await accepted(submit(editor, [{ recordTechCompany: { name: "Яндекс", slug: "yandex" } }]));
    const changed = await read({ "if-none-match": tag });
    const addresses = locations(await changed.text());
    await changing.stop();
    expect([unchanged.status, changed.status]).toEqual([304, 200]);
    expect(addresses).toContain(`${changing.url}/fr/actors/yandex`);
  });

  it("is kept out of earlier revisions and of the API, but not of the images of revisions", async () => {
    const response = await fetch(`${server.url}/robots.txt`);
    expect(await response.text()).toBe(
      `User-agent: *\nAllow: /images/\nDisallow: /graphql\nDisallow: /reconcile\nDisallow: /*?rev=\nDisallow: /*&rev=\n\nSitemap: ${server.url}/sitemap.xml\n`,
    );
  });
});

describe("a page by the id of a record", () => {
  const leadsTo = async (id: string, query = "") => {
    const { status, headers } = await open(`/fr/record/${id}${query}`);
    return [status, headers.get("location")];
  };

  it("is the page that the record is, or is a part of", async () => {
    const { data } = await server.ask(`{
      commitment(slug: "stop-djihadisme-site") {
        id parties { id } evidence { nodes { id sourceArticle { id } } } followUps { nodes { id } } assessments { nodes { id } }
      }
      meeting(slug: "silicon-valley-february-2015") { id participations { id } }
      actor(slug: "bernard-cazeneuve") { id ... on Person { roles { id } } }
    }`);
    const { commitment, meeting, actor } = data;
    const page = "/fr/commitments/stop-djihadisme-site";
    const [quote, rating] = [commitment.evidence.nodes[0].id, commitment.assessments.nodes[0].id];
    expect(await leadsTo(commitment.id)).toEqual([302, page]);
    expect(await leadsTo(commitment.parties[0].id)).toEqual([302, page]);
    expect(await leadsTo(quote)).toEqual([302, `${page}#${quote}`]);
    expect(await leadsTo(rating)).toEqual([302, `${page}#${rating}`]);
    expect(await leadsTo(meeting.id, "?rev=3")).toEqual([302, "/fr/meetings/silicon-valley-february-2015?rev=3"]);
    expect(await leadsTo(meeting.participations[0].id)).toEqual([302, "/fr/meetings/silicon-valley-february-2015"]);
    expect(await leadsTo(actor.id)).toEqual([302, "/fr/actors/bernard-cazeneuve"]);
    expect(await leadsTo(actor.roles[0].id)).toEqual([302, "/fr/actors/bernard-cazeneuve"]);
    const [, fromSource] = await leadsTo(commitment.evidence.nodes[0].sourceArticle.id);
    expect(fromSource).toMatch(/^\/fr\/(commitments|meetings|actors)\/[a-z0-9-]+#evidence_/);
    const { find } = await open(page);
    const places = find("main [id]").map((place) => place.getAttribute("id"));
    expect(places).toEqual(expect.arrayContaining([quote, rating]));
  });

  it("answers for what was never there with a page", async () => {
    for (const id of ["", "/nothing", "/commitment_0197f3b2-0000-7000-8000-000000000000", "/evidence_x"])
      expect((await open(`/en/record${id}`)).status).toBe(404);
  });

  it("leads to what has taken a record in, and says of one that was taken back when and why", async () => {
    const changing = await startTestServer();
    const editor = await changing.signIn({ role: "ADMIN" });
    const company = async (name: string, slug: string): Promise<string> => {
      await accepted(submit(editor, [{ recordTechCompany: { name, slug, confirmedDistinct: true } }]));
      return (await changing.ask(`{ actor(slug: "${slug}") { id } }`)).data.actor.id as string;
    };
    const [kept, twin] = [await company("Naver", "naver"), await company("NAVER Corporation", "naver-twin")];
    const reviewer = await changing.signIn({ role: "REVIEWER" });
    /** Some edits need a second person. */
    const decided = async (operation: WrittenOperation) => {
      const { id, status } = await accepted(submit(editor, [operation]));
      if (status === "PROPOSED") await accepted(apply(reviewer, { changeSet: id }));
    };
    const merged = [{ id: twin, expectedVersion: 1 }];
    await decided({ mergeActors: { survivor: kept, expectedVersion: 1, merged, reason: "It was one company." } });
    const asked = (id: string) => readPage(`${changing.url}/en/record/${id}`, { accept: "text/html" });
    const afterMerge = (await asked(twin)).headers.get("location");
    const { version } = (await changing.ask(`{ actor(id: "${kept}") { version } }`)).data.actor;
    const reason = "It has made no promise.";
    await decided({ retractActor: { actor: kept, expectedVersion: version, reason } });
    const gone = await asked(kept);
    await changing.stop();
    expect(afterMerge).toBe("/en/actors/naver");
    expect([gone.status, gone.text("h1"), gone.headers.get("x-robots-tag")]).toEqual([
      410,
      "This was taken back",
      "noindex",
    ]);
    expect(gone.text("main > p")).toMatch(
      /^It was taken back on \d+ \w+ \d{4}\. The reason given: It has made no promise\.$/,
    );
  });
});

describe("every quote and every event", () => {
  it.each([`/en/${flagship}`, "/fr/meetings/silicon-valley-february-2015", "/fr/commitments/stop-djihadisme-site"])(
    "of %s has an address, and no two places share one",
    async (path) => {
      const { find } = await open(path);
      const names = find("[id]").map((each) => each.getAttribute("id"));
      expect(new Set(names).size).toBe(names.length);
      const anchored = find("figure[id], .events > li[id], .assessment[id]").map((each) => each.getAttribute("id"));
      const links = find("a.anchor").map((link) => link.getAttribute("href"));
      expect(links.toSorted()).toEqual(anchored.map((id) => `#${id}`).toSorted());
      expect(find(".events > li:not([id])")).toEqual([]);
      expect(find(".evidence figure").length).toBeGreaterThan(0);
    },
  );
});

describe("our method", () => {
  it.each(["en", "fr"])("in %s says of every word of the record what it means", async (language) => {
    const { texts, find } = await open(`/${language}/method`);
    const { data } = await server.ask(`{
      status: __type(name: "FulfilmentStatus") { enumValues { name } }
      formality: __type(name: "Formality") { enumValues { name } }
      timeliness: __type(name: "Timeliness") { enumValues { name } }
      clarity: __type(name: "Clarity") { enumValues { name } }
      role: __type(name: "PartyRole") { enumValues { name } }
      meeting: __type(name: "MeetingStatus") { enumValues { name } }
    }`);
    const wanted = Object.entries(data as Record<string, { enumValues: { name: string }[] }>).flatMap(
      ([of, { enumValues }]) => enumValues.map(({ name }) => `${of}-${name}`),
    );
    const explained = find(".meanings > [id]").map((each) => each.getAttribute("id"));
    expect(explained).toEqual(expect.arrayContaining(wanted));
    expect(texts(".meanings dd").every((text) => text.length > 10)).toBe(true);
    expect(find("h1, h2")).toHaveLength(5);
  });

  it("is where the pages lead that name a word of it", async () => {
    const pages = await Promise.all([open("/fr/commitments/stop-djihadisme-site"), open("/fr/commitments")]);
    const terms = pages.flatMap(({ links }) => links("a.term"));
    const { find } = await open("/fr/method");
    const places = find("[id]").map((each) => `/fr/method#${each.getAttribute("id") ?? ""}`);
    expect(terms).toEqual(expect.arrayContaining(["/fr/method#status-KEPT", "/fr/method#timeliness"]));
    expect(places).toEqual(expect.arrayContaining(terms));
  });

  it("is named the same wherever one can go there, and so is what is for developers", async () => {
    const { texts, links } = await open("/fr/commitments");
    expect(texts(".masthead nav a")).toEqual(["Promesses", "Acteurs", "Réunions", "Méthode", "Développeurs"]);
    expect(texts(".colophon .links a")).toEqual(["Notre méthode", "Comment nous corriger", "Développeurs"]);
    expect(links(".colophon .links a")).toEqual(["/fr/method", "/fr/method#corrections", "/fr/reference"]);
    expect((await open("/fr/methode")).headers.get("location")).toBe("/fr/method");
  });
});

describe("an answer", () => {
  const unpacked = { br: brotliDecompressSync, gzip: gunzipSync };
  const large = [
    "/fr/commitments",
    "/schema.graphql",
    "/sitemap.xml",
    "/graphql?query={__schema{types{name,description}}}",
  ];

  it.each(large)("from %s travels compressed, and is the same", async (path) => {
    const plain = await received(path, "identity");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    for (const encoding of ["br", "gzip"] as const) {
      const { headers, body } = await received(path, `${encoding}, gzip;q=0.5`);
      const used = headers["content-encoding"] as "br" | "gzip";
      expect(["br", "gzip"]).toContain(used);
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect(body.length).toBeLessThan(plain.body.length / 2);
      expect(unpacked[used](body).toString()).toBe(plain.body.toString());
    }
  });

  it("that is tiny does not", async () => {
    const { headers } = await received("/health/live", "gzip");
    expect(headers["content-encoding"]).toBeUndefined();
  });
});
