import { request } from "node:http";
import { onServer, startTestServer } from "../../support/server";
import { readPage, type SitePage } from "../../support/site";

const server = onServer();

const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
const french = { ...browser, "accept-language": "fr-CA, fr;q=0.9, en;q=0.5" };
const open = (path: string, headers: Record<string, string> = browser): Promise<SitePage> =>
  readPage(`${server.url}${path}`, headers);

/** What a page says of its own address. */
const addressesIn = ({ find }: SitePage) => ({
  canonical: find("link[rel=canonical]").map((link) => link.getAttribute("href")),
  alternates: find("link[rel=alternate]:not([type])").map((link) => [
    link.getAttribute("hrefLang"),
    link.getAttribute("href"),
  ]),
  shared: find("meta[property='og:url']").map((meta) => meta.getAttribute("content")),
});

/** As a server is asked by whoever writes the headers themselves: `fetch` would not let one choose the Host. */
function asking(url: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (response) => {
      response.setEncoding("utf8");
      let body = "";
      response.on("data", (part: string) => (body += part)).on("end", () => resolve(body));
    });
    sent.on("error", reject).end();
  });
}

describe("an address that nothing is at", () => {
  it.each(["/nope", "/nope/nope/nope", "/wp-login.php?a=b", "//evil.example/x"])(
    "%s: a browser gets a page in its language with ways on",
    async (path) => {
      const page = await open(path, french);
      expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
      expect(page.document.documentElement.getAttribute("lang")).toBe("fr");
      expect(page.texts("h1")).toEqual(["Page introuvable"]);
      expect(page.links("main a")).toEqual(["/fr", "/fr/commitments", "/fr/actors", "/fr/meetings"]);
      expect(page.headers.get("x-robots-tag")).toBe("noindex");
    },
  );

  it.each<Record<string, string>>([{}, { accept: "application/json" }, { accept: "*/*" }])(
    "a client that sends %j gets data",
    async (headers) => {
      const response = await fetch(`${server.url}/nope`, { headers });
      expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/json; charset=utf-8"]);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: "There is nothing here for GET; the API is at /graphql.",
            extensions: { code: "BAD_USER_INPUT" },
          },
        ],
      });
    },
  );

  it("is explained where it cannot even be read", async () => {
    const page = await open("/fr/commitments/%E0%A4%A");
    expect([page.status, ...page.texts("h1")]).toEqual([400, "Cette adresse est illisible"]);
  });

  it("says of a revision to come that it has not been made", async () => {
    const page = await open("/fr?rev=999");
    expect([page.status, ...page.texts("h1")]).toEqual([400, "Cette révision n’existe pas"]);
  });
});

describe("an address without its language", () => {
  it.each([
    ["/commitments/code-of-good-conduct", "/fr/commitments/code-of-good-conduct"],
    ["/actors/google?rev=3", "/fr/actors/google?rev=3"],
    ["/meetings", "/fr/meetings"],
    ["/reference/Commitment", "/fr/reference/Commitment"],
  ])("%s leads to the reader's language", async (path, location) => {
    const { status, headers } = await open(path, french);
    expect([status, headers.get("location"), headers.get("vary")]).toEqual([302, location, "accept, accept-language"]);
    expect((await open(path)).headers.get("location")).toBe(location.replace("/fr/", "/en/"));
  });
});

describe("the address that a page gives as its own", () => {
  it("is complete, in each language and for readers of any", async () => {
    expect(addressesIn(await open("/fr/actors/google?utm_source=x"))).toEqual({
      canonical: [`${server.url}/fr/actors/google`],
      alternates: [
        ["en", `${server.url}/en/actors/google`],
        ["fr", `${server.url}/fr/actors/google`],
        ["x-default", `${server.url}/actors/google`],
      ],
      shared: [`${server.url}/fr/actors/google`],
    });
  });

  it("keeps what narrows a list down, all of it", async () => {
    const { canonical } = addressesIn(await open("/en/commitments?status=KEPT&status=NOT_RATED&q=&fbclid=1"));
    expect(canonical).toEqual([`${server.url}/en/commitments?status=KEPT&status=NOT_RATED`]);
    const narrowed = "/fr/commitments?topic=terrorist-content&jurisdiction=FR&moved=EXTENDED&order=TITLE";
    expect(addressesIn(await open(narrowed)).canonical).toEqual([server.url + narrowed]);
  });

  it("is that of today's page where an earlier revision is read, which no search engine keeps", async () => {
    const [then, now] = await Promise.all([open("/en/actors/google?rev=3"), open("/en/actors/google")]);
    expect(addressesIn(then)).toEqual(addressesIn(now));
    const robots = ({ headers, find }: SitePage) => [
      headers.get("x-robots-tag"),
      find("meta[name=robots]").map((meta) => meta.getAttribute("content")),
    ];
    expect([robots(then), robots(now)]).toEqual([
      ["noindex", ["noindex"]],
      [null, []],
    ]);
  });

  it.each([
    ["a Host", { host: "evil.example" }],
    ["the Host of another port", { host: "localhost:1" }],
    ["what a proxy would send", { "x-forwarded-host": "evil.example", "x-forwarded-proto": "javascript" }],
  ])("never repeats %s that anybody can send", async (_, headers) => {
    const html = await asking(`${server.url}/en/actors/google`, headers);
    expect(html).toContain("<h1>Google</h1>");
    expect(html).not.toMatch(/evil|localhost:1\b|javascript:/);
  });

  it("repeats no forwarded host either where the proxy is trusted to say for whom it asks", async () => {
    const behind = await startTestServer("seeded", { trustedProxies: "loopback" });
    const forged = { "x-forwarded-host": "evil.example", "x-forwarded-for": "192.0.2.1" };
    const html = await asking(`${behind.url}/en/actors/google`, forged);
    await behind.stop();
    expect(html).not.toContain("evil");
    expect(html).toContain('<link rel="canonical" href="/en/actors/google"/>');
  });

  it("is the one that the operator gives", async () => {
    const known = await startTestServer("seeded", { publicUrl: "https://record.example" });
    const html = await asking(`${known.url}/fr/meetings`, { host: "evil.example" });
    await known.stop();
    expect(html).not.toContain("evil");
    expect(html).toContain('<link rel="canonical" href="https://record.example/fr/meetings"/>');
    expect(html).toContain('<link rel="alternate" hrefLang="x-default" href="https://record.example/meetings"/>');
  });
});

describe("a list", () => {
  const titles = async (query: string) => (await open(`/en/commitments?${query}`)).texts(".commitment-rows .title");

  it("takes a year or a month for all of its days", async () => {
    const all = await titles("order=TITLE");
    const [from2015, until2014] = [await titles("from=2015&order=TITLE"), await titles("until=2014&order=TITLE")];
    expect([...from2015, ...until2014].sort()).toEqual([...all].sort());
    expect(from2015).toEqual(await titles("from=2015-01-01&order=TITLE"));
    expect(await titles("from=2015-02&until=2015-02&order=TITLE")).toEqual(
      await titles("from=2015-02-01&until=2015-02-28&order=TITLE"),
    );
    const { document } = await open("/en/commitments?from=2015");
    expect(document.querySelector("input[name=from]")?.getAttribute("value")).toBe("2015");
  });

  it.each([
    [
      "/fr/commitments?from=vendredi",
      "from",
      "Écrivez une année, un trimestre, un mois ou un jour qui existe : 2015, 2015-Q2, 2015-04 ou 2015-04-20.",
      400,
    ],
    [
      "/en/commitments?until=2015-02-30",
      "until",
      "Write a year, a quarter, a month or a day that exists: 2015, 2015-Q2, 2015-04 or 2015-04-20.",
      400,
    ],
    [
      "/en/commitments?from=1200",
      "from",
      "Write a year, a quarter, a month or a day that exists: 2015, 2015-Q2, 2015-04 or 2015-04-20.",
      400,
    ],
    ["/en/commitments?status=LOST", "status", "“LOST” is not one of the choices.", 400],
    ["/en/commitments?order=MOOD", "order", "“MOOD” is not one of the choices.", 400],
    [`/en/commitments?q=${"a".repeat(201)}`, "q", "Use at most 200 characters of plain text.", 400],
    ["/en/commitments?q=%00", "q", "Use at most 200 characters of plain text.", 400],
    ["/en/commitments?after=garbage", "place", "This page of the list cannot be found. You see the first one.", 400],
    ["/en/commitments?before=garbage", "place", "This page of the list cannot be found. You see the first one.", 400],
    ["/en/commitments?actor=no-such-actor", "actor", "Nobody on record goes by “no-such-actor”.", 404],
    ["/fr/actors?kind=ROBOT", "kind", "« ROBOT » ne fait pas partie des choix.", 400],
    ["/en/actors?after=garbage", "place", "This page of the list cannot be found. You see the first one.", 400],
    ["/en/meetings?status=HELD&status=LOST", "status", "“LOST” is not one of the choices.", 400],
    ["/en/meetings?actor=%00", "actor", "Nobody on record goes by “\u0000”.", 404],
  ])("%s is shown without what cannot be read, and says so at the field", async (path, field, problem, status) => {
    const page = await open(path);
    expect([page.status, page.texts(".problem")]).toEqual([status, [problem]]);
    expect(page.find(`#problem-${field}`)).toHaveLength(1);
    const marks = page.find("[aria-invalid]").map((each) => each.getAttribute("aria-describedby"));
    expect(marks).toEqual(
      ["place", "actor"].includes(field) && !path.includes("/meetings") ? [] : [`problem-${field}`],
    );
    expect(page.find(".rows > li").length).toBeGreaterThan(0);
    expect(page.headers.get("x-robots-tag")).toBe("noindex");
  });
});
