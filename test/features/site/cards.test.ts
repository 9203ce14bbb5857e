import { request } from "node:http";
import { parseHTML } from "linkedom";
import * as make from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { onServer, startTestServer } from "../../support/server";
import { pagesOf } from "../../support/site";

const publicUrl = "https://record.example";
const page = `${publicUrl}/en/commitments/well`;

describe("the card of a commitment", () => {
  const server = onServer("empty", { publicUrl });
  const open = pagesOf(server);

  beforeAll(async () => {
    const recorder = await startRecorder(server.database.app);
    const parties = (role: string) => ["$council", "$firm"].map((actor) => ({ actor, role }));
    await recorder.apply(
      make.governmentBody({ as: "council", name: "Halmashauri ya Kijiji", language: "sw" }),
      make.techCompany({ as: "firm", name: "<b>Maji & Co</b>" }),
      make.commitment({
        as: "well",
        slug: "well",
        title: "Kisima <script>",
        madeOn: "2019-Q2",
        dueOn: "2021",
        parties: parties("PLEDGER"),
      }),
      make.commitment({
        slug: "wish",
        title: "Barabara",
        formality: "PROPOSED",
        dueOn: "2020-05",
        parties: parties("ASKED"),
      }),
    );
    await recorder.apply(make.assessment({ commitment: "$well", date: "2021-12", status: "BROKEN" }));
  });

  it("says who promised it, what came of it and when, and at which revision the record says so", async () => {
    const { text, texts, links, headers } = await open("/en/embed/commitments/well");
    expect(text("h1")).toBe("Kisima <script>");
    expect(text(".verdict")).toBe("Promised in public, due 2021. The date has passed; rated as not kept.");
    expect(texts("dt")).toEqual(["Promised by", "Promised", "Due"]);
    expect(texts("dd")).toEqual(["Halmashauri ya Kijiji, <b>Maji & Co</b>", "second quarter of 2019", "2021"]);
    expect(text("footer p")).toMatch(/^What the record says at revision 3, \d+ \w+ \d{4}\.$/);
    expect(links("footer a")).toEqual(["/en/commitments/well"]);
    expect(headers.get("x-robots-tag")).toBe("noindex");
  });

  it("says of an earlier revision what the record said then, and leads to the page of then", async () => {
    const { text, links } = await open("/fr/embed/commitments/well?rev=2");
    expect(text(".verdict")).toMatch(/^Promis en public, pour 2021\. La date est passée.; personne n’a évalué/);
    expect(text("footer p")).toMatch(/^Ce que dit le registre à la révision 2, /);
    expect(links("footer a")).toEqual(["/fr/commitments/well?rev=2"]);
    expect((await open("/en/embed/commitments/well?rev=1")).status).toBe(404);
  });

  it("never calls promised what was only asked for", async () => {
    const { text, texts } = await open("/en/embed/commitments/wish");
    expect(text(".kicker")).toBe("Asked for · Followthrough");
    expect(texts("dt")).toEqual(["Asked of", "Asked on", "By when"]);
    expect(text("dl").concat(text(".verdict"))).not.toMatch(/promis|due/i);
  });

  it("has no script, and may stand in any frame; pages have theirs, and may stand in none", async () => {
    const policy = async (path: string) => (await open(path)).headers.get("content-security-policy") ?? "";
    const { find } = await open("/en/embed/commitments/well");
    expect(find("script")).toEqual([]);
    expect(await policy("/en/embed/commitments/well")).toMatch(
      /^default-src 'none'; style-src 'self'; .*frame-ancestors \*$/,
    );
    for (const path of [
      "/en/commitments/well",
      "/en",
      "/en/commitments/well.bib",
      "/fr/embed/actors/firm",
      "/en/embed",
    ])
      expect(await policy(path)).toContain("frame-ancestors 'none'");
  });

  it("leads to the language of the browser without one, and is not sent again to who has it", async () => {
    const { status, headers } = await open("/embed/commitments/well?theme=dark", {
      accept: "text/html",
      "accept-language": "fr",
    });
    expect([status, headers.get("location")]).toEqual([302, "/fr/embed/commitments/well?theme=dark"]);
    const path = "/fr/embed/commitments/well";
    const etag = (await open(path)).headers.get("etag") ?? "";
    expect((await open(path, { "if-none-match": etag })).status).toBe(304);
  });

  it("is offered on the page, as a line to paste and to programs, for the revision that is read", async () => {
    const { find, texts } = await open("/en/commitments/well?rev=3");
    const offered = find('link[type$="+oembed"]').map((link) => [link.getAttribute("type"), link.getAttribute("href")]);
    const address = (format: string) =>
      `${publicUrl}/oembed?url=${encodeURIComponent(`${page}?rev=3`)}&format=${format}`;
    expect(offered).toEqual([
      ["application/json+oembed", address("json")],
      ["text/xml+oembed", address("xml")],
    ]);
    expect(texts(".elsewhere .note").at(-1)).toMatch(/^Paste this into the page\. The card shows this revision, /);
    const { document } = parseHTML(texts(".elsewhere pre").at(-1) ?? "");
    const frame = document.querySelector("iframe");
    expect([frame?.getAttribute("src"), frame?.getAttribute("title"), frame?.getAttribute("height")]).toEqual([
      `${publicUrl}/en/embed/commitments/well?rev=3`,
      "Kisima <script>",
      "480",
    ]);
    expect((await open("/en/actors/firm")).find('link[type$="+oembed"]')).toEqual([]);
  });

  describe("by oEmbed", () => {
    const ask = (query: Record<string, string>) =>
      fetch(`${server.url}/oembed?${new URLSearchParams(query).toString()}`);
    const answered = async (query: Record<string, string>) =>
      (await (await ask(query)).json()) as Record<string, string | number>;

    it("is a frame no larger than the page has room for", async () => {
      const { html, ...rest } = await answered({ url: page });
      expect(rest).toEqual({
        version: "1.0",
        type: "rich",
        title: "Kisima <script>",
        provider_name: "Followthrough",
        provider_url: `${publicUrl}/en`,
        cache_age: 3600,
        width: 640,
        height: 480,
      });
      expect(html).toBe(
        `<iframe src="${publicUrl}/en/embed/commitments/well" title="Kisima &lt;script&gt;" width="640" height="480" style="border:0;max-width:640px" loading="lazy"></iframe>`,
      );
      expect(await answered({ url: page, maxwidth: "320", maxheight: "9999" })).toMatchObject({
        width: 320,
        height: 480,
      });
    });

    it("is of the revision and the language of the address, or of the language of who asks", async () => {
      const { html } = await answered({ url: `${publicUrl}/fr/commitments/wish?rev=2` });
      expect(html).toContain(`src="${publicUrl}/fr/embed/commitments/wish?rev=2"`);
      const headers = { "accept-language": "fr" };
      const url = encodeURIComponent(`${publicUrl}/commitments/wish`);
      const { html: unnamed } = (await (await fetch(`${server.url}/oembed?url=${url}`, { headers })).json()) as {
        html: string;
      };
      expect(unnamed).toContain(`src="${publicUrl}/fr/embed/commitments/wish"`);
    });

    it("is written in XML as well, where nothing ends too early", async () => {
      const response = await ask({ url: page, format: "xml" });
      const { document } = parseHTML(await response.text());
      expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
      expect(document.querySelector("oembed > type")?.textContent).toBe("rich");
      expect(document.querySelector("oembed > html")?.textContent).toBe((await answered({ url: page }))["html"]);
    });

    it.each([
      ["another site", { url: "https://other.example/en/commitments/well" }, 404],
      ["nothing on record", { url: `${publicUrl}/en/commitments/nothing` }, 404],
      ["a revision to come", { url: `${page}?rev=99` }, 404],
      ["a page without a card", { url: `${publicUrl}/en/actors/firm` }, 404],
      ["no address", { url: "well" }, 404],
      ["a format that is none", { url: page, format: "yaml" }, 501],
      ["nothing", {}, 400],
      ["a width that is none", { url: page, maxwidth: "-1" }, 400],
    ])("is refused for %s", async (_what, query, status) => {
      const response = await ask(query);
      const { errors } = (await response.json()) as { errors: { message: string }[] };
      expect([response.status, errors.length]).toEqual([status, 1]);
    });

    it("is not sent again to who has it", async () => {
      const etag = (await ask({ url: page })).headers.get("etag") ?? "";
      const again = await fetch(`${server.url}/oembed?url=${encodeURIComponent(page)}`, {
        headers: { "if-none-match": etag },
      });
      expect(again.status).toBe(304);
    });
  });
});

it("is not offered under a name that is not known to be the server's", async () => {
  const server = await startTestServer();
  const asked = (path: string) =>
    new Promise<{ status: number | undefined; body: string }>((resolve) => {
      request(`${server.url}${path}`, { headers: { host: "evil.example" } }, (response) => {
        let body = "";
        response.on("data", (part: Buffer) => (body += part.toString()));
        response.on("end", () => resolve({ status: response.statusCode, body }));
      }).end();
    });
  const page = "/en/commitments/code-of-good-conduct";
  const shown = await asked(page);
  const card = await asked(`/oembed?url=${encodeURIComponent(`http://evil.example${page}`)}`);
  await server.stop();
  expect([shown.status, card.status]).toEqual([200, 404]);
  expect(shown.body).not.toMatch(/\+oembed|evil\.example|iframe/);
});
