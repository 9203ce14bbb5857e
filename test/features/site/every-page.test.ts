import { onServer, startTestServer } from "../../support/server";
import { pagesOf } from "../../support/site";

const server = onServer();

const open = pagesOf(server);

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
    // A block of data is no script.
    expect(find("[style], style, script:not([src], [type='application/ld+json'])")).toHaveLength(0);
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
    const limited = await startTestServer("seeded", { rateLimits: { perAddress: 9, perToken: 0 } });
    const statuses: number[] = [];
    const another = (visit: number) => fetch(`${limited.url}/en/commitments?search=${visit}`);
    // Each asks three times: for the topics and the jurisdictions to choose from, and for the list.
    for (let visit = 0; visit < 3; visit++) statuses.push((await another(visit)).status);
    const refused = await another(3);
    await limited.stop();
    expect(statuses).toEqual([200, 200, 200]);
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect(await refused.text()).toContain("Too many requests");
  });
});
