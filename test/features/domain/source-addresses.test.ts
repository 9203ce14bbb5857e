import { isWebAddress } from "../../../src/values/web-address.rules";
import { addressOf, canonicalAddress } from "../../../src/modules/sources/canonical-address";
import { changeSet, insert, refusal } from "../../support/change-set";
import { article } from "../../support/factories";
import { asHtml, english } from "../../support/pages";
import { startRecorder } from "../../support/recorder";
import { rows } from "../../support/rows";
import { onServer } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

const accepted = [
  "http://news.example",
  "https://news.example/",
  "https://news.example:8443/a?b=c#d",
  "https://news.example/@somebody/a%20title",
  "https://web.archive.org/web/2015/https://news.example/a@b",
  "https://journal.example/Actualit%C3%A9s/été(1)",
  "https://例え.jp/記事",
  "https://xn--r8jz45g.jp/",
  "http://[2001:db8::1]/a",
];

const refused: [what: string, address: string][] = [
  ["a script", "javascript:alert(1)"],
  ["a script in capitals", "JAVASCRIPT:alert(1)"],
  ["a script behind a space", " javascript:alert(1)"],
  ["a script with a line break in its name", "java\nscript:alert(1)"],
  ["data", "data:text/html,hello"],
  ["a file", "file:///etc/passwd"],
  ["another protocol", "ftp://news.example/a"],
  ["an address without a scheme", "//news.example/a"],
  ["a name", "http://a@b/"],
  ["a name and a password", "http://user:pw@host"],
  ["a name before a port", "https://user@news.example:443/a"],
  ["a backslash before the host that is meant", "https://host\\@evil"],
  ["a backslash for a slash", "https://host\\evil/a"],
  ["an at sign in percent signs", "https://host%40evil/"],
  ["a host that is missing", "https:///a"],
  ["a space in the host", "https://news example/"],
  ["a space in the path", "https://news.example/a b"],
  ["a line break", "https://news.example/a\nb"],
  ["a tab", "https://news\t.example/"],
  ["a null character", "https://news.example/\u0000"],
  ["a control character", "https://news.example/\u0007"],
  ["a mark that turns the direction of writing", "https://news.example/\u202Etxt.exe"],
  ["a space of no width in the host", "https://ne\u200Bws.example/"],
  ["half a character", "https://news.example/\uD800"],
  ["punycode of nothing", "https://xn--/"],
  ["broken punycode", "https://xn--a/"],
  ["a port that there is not", "https://news.example:99999/"],
  ["an address of 2001 characters", `https://news.example/${"a".repeat(1980)}`],
];

describe("the address of a source", () => {
  const server = onServer("empty");
  const record = beforeTests(() => startRecorder(server.database.app));
  const app = beforeTests(() => server.database.connect());

  it.each(accepted)("may be %s", async (url) => {
    expect(isWebAddress(url)).toBe(true);
    await expect(record.apply(article({ url }))).resolves.toEqual(expect.any(Number));
  });

  it.each(refused)("is not %s", async (_, url) => {
    await expect(record.apply(article({ url }))).rejects.toMatchObject({
      refusals: [{ code: "INVALID", field: ["operations", 0, "recordSourceArticle", "url"] }],
    });
    const canonical = article({ canonicalUrl: url });
    await expect(record.apply(canonical)).rejects.toMatchObject({
      refusals: [{ code: "INVALID", field: ["operations", 0, "recordSourceArticle", "canonicalUrl"] }],
    });
  });

  // What only a parser of addresses can tell (hosts that do not exist), and null, which Postgres has no text for, are left out.
  const beyondPatterns = ["%40", "xn--", "99999", "\uD800", "\u0000"];
  const byDatabase = refused.filter(([, url]) => !beyondPatterns.some((part) => url.includes(part)));
  it.each(byDatabase)("is not %s, says the database as well", async (_, url) => {
    const written = changeSet(app, () => insert(app, "source_article", rows.source_article({ url })));
    expect(await refusal(written)).toMatch(/^source_article_(url_is_http|url_is_plain_text|text_lengths)$/);
  });

  const canonicalOf = async (name: string): Promise<unknown> => {
    const { data } = await server.ask(`{ sourceArticle(id: "${record.id(name)}") { url canonicalUrl } }`);
    return data.sourceArticle;
  };

  it("is kept as it was read, and in one form, without what campaigns append", async () => {
    const url = "HTTPS://News.Example:443/kept?utm_source=feed&id=7#comments".replace("HTTPS", "https");
    await record.apply(article({ as: "kept", url }));
    expect(await canonicalOf("kept")).toEqual({ url, canonicalUrl: "https://news.example/kept?id=7" });
  });

  it("is that of one article, however it is written", async () => {
    await record.apply(article({ url: "https://news.example/one?id=1&fbclid=abc" }));
    const again = record.apply(article({ url: "https://NEWS.example/one?utm_medium=mail&id=1#top" }));
    await expect(again).rejects.toMatchObject({ refusals: [{ code: expect.stringMatching(/^DUPLICATE/) }] });
  });

  it("is the one that its page states", async () => {
    const html = asHtml(english, '<link rel="canonical" href="/charter?utm_source=x">');
    const url = "https://m.news.example/amp/charter.html";
    await record.apply({ ...article({ as: "stated", url, title: english.title, html }) });
    expect(await canonicalOf("stated")).toEqual({ url, canonicalUrl: "https://m.news.example/charter" });

    await record.apply(article({ as: "said", url: `${url}?2`, canonicalUrl: "https://news.example/said", html }));
    expect(await canonicalOf("said")).toMatchObject({ canonicalUrl: "https://news.example/said" });
  });
});

describe("the canonical form of an address", () => {
  it.each([
    ["lowers scheme and host, not the path", "https://WWW.News.Example/Path", "https://www.news.example/Path"],
    ["has a path", "https://news.example", "https://news.example/"],
    ["has no default port", "http://news.example:80/a", "http://news.example/a"],
    ["keeps another port", "https://news.example:8443/a", "https://news.example:8443/a"],
    ["has no fragment", "https://news.example/a#section", "https://news.example/a"],
    [
      "has no tracking parameters",
      "https://news.example/a?UTM_Source=x&gclid=1&fbclid=2&xtor=RSS-1&at_medium=mail",
      "https://news.example/a",
    ],
    [
      "keeps the rest as it is",
      "https://news.example/a?b=%20+1&utm_source=x&a=&b=2",
      "https://news.example/a?b=%20+1&a=&b=2",
    ],
    [
      "keeps what only resembles tracking",
      "https://news.example/a?utm=1&xtors=2&source=3",
      "https://news.example/a?utm=1&xtors=2&source=3",
    ],
    [
      "keeps escapes",
      "http://allgov.com/fr/%C3%A0-lutter?news=855759",
      "http://allgov.com/fr/%C3%A0-lutter?news=855759",
    ],
    [
      "shows letters of other alphabets for what they are",
      "https://n\u0435ws.example/",
      "https://xn--nws-rdd.example/",
    ],
    ["ends paths that climb", "https://news.example/a/../b", "https://news.example/b"],
  ])("%s", (_, address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
    expect(canonicalAddress(canonical)).toBe(canonical);
  });
});

describe("what a page says of its own address", () => {
  const read = "https://www.news.example/2015/02/charter?id=7";

  it.each([
    ["counts", "https://www.news.example/charter", "https://www.news.example/charter"],
    ["counts for another name of its site", "https://amp.news.example/charter", "https://amp.news.example/charter"],
    ["may leave out the site", "/charter", "https://www.news.example/charter"],
    ["may be in another scheme", "http://news.example/charter", "http://news.example/charter"],
    ["is put into form", "https://news.example/charter?xtor=1#a", "https://news.example/charter"],
    ["does not count for another site", "https://evil.example/charter", read],
    ["does not count for a longer name", "https://news.example.evil.example/charter", read],
    ["does not count where it is the front page", "https://www.news.example/", read],
    ["does not count where it is a script", "javascript:alert(1)", read],
    ["does not count with credentials", "https://user:pw@www.news.example/charter", read],
    ["does not count where it is no address", "https://", read],
    ["may be missing", null, read],
  ])("%s", (_, stated, address) => {
    expect(addressOf(read, stated)).toBe(address);
  });
});
