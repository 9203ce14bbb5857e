import { onServer } from "../../support/server";
import { pagesOf } from "../../support/site";

describe("the feeds of what a page shows", () => {
  const server = onServer();
  const read = pagesOf(server);

  const feedsOf = async (path: string) => {
    const { document } = await read(path);
    const inHead = [...document.querySelectorAll('head link[rel="alternate"][type*="+"]:not([type$="+oembed"])')];
    const shown = [...document.querySelectorAll(".files a[type]")];
    return {
      inHead: inHead.map((link) => [link.getAttribute("type"), link.getAttribute("href")]),
      shown: shown.map((link) => [link.getAttribute("type"), link.getAttribute("href")]),
      words: shown.map((link) => link.textContent),
    };
  };

  const calendarOf = async (path: string) =>
    (await read(path)).document.querySelector('.files a[href^="/feeds/calendar.ics"]')?.getAttribute("href");

  test.each([
    ["/en/commitments/code-of-good-conduct", "commitment", "en"],
    ["/fr/actors/google", "actor", "fr"],
    ["/en/meetings/silicon-valley-february-2015", "meeting", "en"],
  ])("stand in the head of %s and can be seen there, and have its changes", async (path, kind, language) => {
    const { inHead, shown, words } = await feedsOf(path);
    expect(words).toEqual(["Atom", "JSON Feed"]);
    expect(inHead).toEqual(shown);
    expect(inHead.map(([type]) => type)).toEqual(["application/atom+xml", "application/feed+json"]);
    for (const [type, address] of inHead) {
      expect(address).toMatch(new RegExp(`^/feeds/changes\\.\\w+\\?about=${kind}_[0-9a-f-]{36}&language=${language}$`));
      const feed = await fetch(server.url + String(address));
      expect([feed.status, feed.headers.get("content-type")]).toEqual([200, `${type}; charset=utf-8`]);
    }
    const json = (await (await fetch(server.url + String(inHead[1]?.[1]))).json()) as { items: { url: string }[] };
    const page = await fetch(String(json.items[0]?.url));
    expect([page.status, page.headers.get("content-language")]).toEqual([200, language]);
  });

  test("are those of all changes on the first page", async () => {
    const { inHead, shown } = await feedsOf("/fr");
    expect(inHead).toEqual(shown);
    expect(inHead.map(([, address]) => address)).toEqual(
      ["atom", "json"].map((each) => `/feeds/changes.${each}?language=fr`),
    );
  });

  test("follow a topic and a jurisdiction from the list that is narrowed down to it, and nothing that a feed cannot follow", async () => {
    const { inHead, shown } = await feedsOf("/en/commitments?topic=content-moderation&jurisdiction=FR");
    expect(inHead[0]?.[1]).toMatch(/^\/feeds\/changes\.atom\?about=topic_[0-9a-f-]{36}&jurisdiction=FR&language=en$/);
    expect(shown).toEqual(inHead);
    expect(await feedsOf("/en/commitments?status=KEPT")).toEqual({ inHead: [], shown: [], words: [] });
  });

  test.each(["/en/meetings", "/en/actors", "/fr/commitments"])(
    "are those of all changes on %s, which has all of its records, with the calendar",
    async (path) => {
      const { inHead, shown } = await feedsOf(path);
      expect(inHead.map(([, address]) => address)).toEqual(
        ["atom", "json"].map((each) => `/feeds/changes.${each}?language=${path.slice(1, 3)}`),
      );
      expect(shown).toEqual(inHead);
      expect(await calendarOf(path)).toBe(`/feeds/calendar.ics?language=${path.slice(1, 3)}`);
    },
  );

  test("follow the meetings of an actor, which are found by its offices as well", async () => {
    const { inHead, shown } = await feedsOf("/en/meetings?actor=google");
    expect(inHead[0]?.[1]).toMatch(/^\/feeds\/changes\.atom\?about=actor_[0-9a-f-]{36}&language=en$/);
    expect(shown).toEqual(inHead);
    const calendar = await calendarOf("/en/meetings?actor=google");
    expect(calendar).toMatch(/^\/feeds\/calendar\.ics\?actor=actor_[0-9a-f-]{36}&language=en$/);
    expect((await fetch(server.url + String(calendar))).status).toBe(200);
    expect(await feedsOf("/en/meetings?status=HELD")).toEqual({ inHead: [], shown: [], words: [] });
  });

  test.each([
    ["/en/meetings?status=HELD&actor=google", "meetings"],
    ["/fr/commitments?status=KEPT&q=code&from=2014-01-01&timeliness=LATE&order=TITLE", "commitments"],
  ])("have a calendar of the list where no feed can follow it: %s", async (path, section) => {
    const address = String(await calendarOf(path));
    const response = await fetch(server.url + address);
    const events = (await response.text()).match(/^URL.*$/gm) ?? [];
    expect([address, response.status]).toEqual([address, 200]);
    expect(events.filter((url) => !url.includes(`/${section}/`))).toEqual([]);
    const of = new URL(address, server.url).searchParams.get(section);
    expect(JSON.parse(String(of))).toMatchObject({ status: [section === "meetings" ? "HELD" : "KEPT"] });
  });

  test("do not exist for an earlier revision, which does not change any more", async () => {
    expect(await feedsOf("/en/actors/google?rev=4")).toEqual({ inHead: [], shown: [], words: [] });
  });

  test("cannot be read by what no page says: every entry has words in the language of the feed", async () => {
    const feed = async (language: string) =>
      (
        (await (await fetch(`${server.url}/feeds/changes.json?language=${language}&last=`)).json()) as {
          items: { title: string }[];
        }
      ).items.map(({ title }) => title.split(":")[0]?.trim());
    const [english, french] = [await feed("en"), await feed("fr")];
    expect(english).toHaveLength(french.length);
    expect(english.some((each, at) => each === french[at])).toBe(false);
  });
});
