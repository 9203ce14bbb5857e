import { Operation } from "../../../src/modules/ledger/change-set/change-set.entity";
import { contentHash, fingerprint } from "../../../src/modules/sources/fingerprint";
import { quoteStandsIn } from "../../../src/modules/sources/quote.match";
import { words } from "../../../src/modules/sources/fingerprint.words";
import { RecordSourceArticleInput } from "../../../src/modules/sources/source-article.inputs";
import { fingerprintText } from "../../../src/modules/sources/source-article.text";
import { attachedEvidence, meeting } from "../../support/factories";
import { asHtml, english, french, pasted, type NewspaperPage } from "../../support/pages";
import { startRecorder } from "../../support/recorder";
import { onDatabase } from "../../support/database";

const address = "https://news.example/charter";

const given = (said: Partial<RecordSourceArticleInput>): RecordSourceArticleInput =>
  Object.assign(new RecordSourceArticleInput(), {
    url: address,
    title: french.title,
    publisher: "The Example",
    language: "fr",
    ...said,
  });

const held = async (said: Partial<RecordSourceArticleInput>) => fingerprintText(given(said));

const bodyOf = (page: NewspaperPage): string => page.body.join("\n");
const stands = (quote: string, { input }: { input: RecordSourceArticleInput }): boolean =>
  quoteStandsIn(fingerprint(quote), Buffer.from(input.fingerprint ?? "", "base64"));

describe.each([
  ["a French page", french],
  ["an English page", english],
])("of %s", (_, page) => {
  describe.each([
    ["sent as HTML", (): Partial<RecordSourceArticleInput> => ({ html: asHtml(page) })],
    [
      "sent as HTML whose names say nothing of comments",
      () => ({ html: asHtml(page).replace('id="comments" class="comments-area"', 'id="z9" class="block"') }),
    ],
    ["pasted as text", (): Partial<RecordSourceArticleInput> => ({ text: pasted(page) })],
    ["pasted with empty lines between", () => ({ text: pasted(page).replaceAll("\n", "\r\n\r\n") })],
    ["pasted without its headline", () => ({ text: pasted(page), title: "Another headline" })],
    ["pasted without menus and comments", () => ({ text: bodyOf(page) })],
  ])("%s", (_form, form) => {
    const reading = held({ title: page.title, ...form() });

    it("the article is kept, all of it and nothing else", async () => {
      expect((await reading).input.contentHash).toBe(contentHash(bodyOf(page)));
      expect(stands(page.fromBody, await reading)).toBe(true);
    });

    it("what readers wrote below it is not in its fingerprint", async () => {
      expect(stands(page.fromComments, await reading)).toBe(false);
    });
  });

  it("it is told what was taken for the article", async () => {
    const { extraction } = await held({ title: page.title, text: pasted(page) });
    expect(extraction).toEqual({
      words: words(bodyOf(page)).length,
      droppedWords: words(pasted(page)).length - words(bodyOf(page)).length,
      firstKept: page.body[0],
      lastKept: page.body.at(-1),
      firstDropped: page.banner[0]?.replace(/(?<=audience\.) .*/, ""),
      lastDropped: page.footer.at(-1),
    });
  });
});

describe("a text that was pasted", () => {
  const text = bodyOf(french);
  const ending = french.comments.slice(1);

  it.each([
    [
      "as one long line, without its line breaks",
      `${text} `.repeat(6).replaceAll("\n", " ") + `Vos réactions ${ending.join(" ")}`,
    ],
    ["with its comments under no heading", `${text}\n${ending.join("\n")}`],
    ["with the heading of its comments in capitals", `${text}\nCOMMENTAIRES (2)\n${ending.join("\n")}`],
    [
      "with a request to sign in above its comments",
      `${text}\nConnectez-vous pour réagir à un commentaire\n${ending.join("\n")}`,
    ],
  ])("%s loses them", async (_, content) => {
    const reading = await held({ text: content });
    expect(stands(french.fromBody, reading)).toBe(true);
    expect(stands(french.fromComments, reading)).toBe(false);
  });

  it("with lines of a fixed width is the same text", async () => {
    const narrow = french.body.map((line) => line.replace(/(.{50}\S*) (?=\p{Ll})/gu, "$1\n")).join("\n\n");
    expect(narrow.split("\n").length).toBeGreaterThan(14);
    expect((await held({ text: narrow })).input.contentHash).toBe(contentHash(text));
  });

  it("is not cut at the link to its comments, above the article", async () => {
    const { input } = await held({ text: `3 commentaires\nRéagir\n${text}` });
    expect(input.contentHash).toBe(contentHash(text));
  });
});

describe("a page below which readers wrote ten times as much as its author", () => {
  const opinion =
    "I have read many such announcements, and every time it was another one that came of it, as we all know. ";

  it("is the author's alone", async () => {
    const letters = Array.from({ length: 30 }, (_, at) => `<p>${at} ${opinion.repeat(2)}</p>`).join("\n");
    const html = asHtml({ ...english, comments: [] }).replace(
      '<section id="comments" class="comments-area">',
      `<section id="reactions" class="reactions-list">${letters}`,
    );
    const { input } = await held({ title: english.title, html });
    expect(input.contentHash).toBe(contentHash(bodyOf(english)));
  });
});

describe("of a text, what is kept", () => {
  it("is neither the text nor the page", async () => {
    for (const form of [{ text: pasted(french) }, { html: asHtml(french) }]) {
      const { input } = await held(form);
      expect(Object.keys(input)).not.toEqual(expect.arrayContaining(["text"]));
      expect(Object.keys(input)).not.toEqual(expect.arrayContaining(["html"]));
      expect(JSON.stringify(input)).not.toContain(french.fromBody);
      expect(input).toMatchObject({ url: address, title: french.title, fingerprintCovers: "WHOLE_TEXT" });
    }
  });

  it("says that it is an excerpt where its contributor says so", async () => {
    const { input } = await held({ text: pasted(french), fingerprintCovers: "EXCERPT" });
    expect(input.fingerprintCovers).toBe("EXCERPT");
  });

  it("is nothing where there is none", async () => {
    const input = given({});
    expect(await fingerprintText(input)).toEqual({ input: Object.assign({}, input) });
  });

  const print = { fingerprint: "AAAAAA==", contentHash: "0".repeat(64) };
  it.each<[string, Partial<RecordSourceArticleInput>, string]>([
    ["both text and html", { text: pasted(french), html: asHtml(french) }, "html"],
    ["text beside a fingerprint", { text: pasted(french), ...print }, "text"],
    ["html beside a fingerprint", { html: asHtml(french), ...print }, "html"],
    ["text beside a content hash", { text: pasted(french), contentHash: print.contentHash }, "text"],
    ["a text of a few words", { text: "Nothing to see here." }, "text"],
    ["a page of menus", { html: asHtml({ ...french, body: [], related: [], aside: "" }) }, "html"],
    ["what is no page", { html: "\u0000" }, "html"],
  ])("is refused of %s", async (_, said, field) => {
    await expect(held(said)).rejects.toMatchObject({ code: "INVALID", field: [field] });
  });
});

describe("a page that was written to be unreadable", () => {
  /** How long nothing else could run here, in milliseconds, while it was read. */
  async function heldUp(work: Promise<unknown>): Promise<number> {
    let [worst, last] = [0, Date.now()];
    const beat = setInterval(() => {
      worst = Math.max(worst, Date.now() - last);
      last = Date.now();
    }, 10);
    await work.catch(() => undefined);
    clearInterval(beat);
    return worst;
  }

  it.each([
    ["of a million tags", "<b>x</b>".repeat(375_000), "too many tags"],
    ["of nothing but brackets", "<".repeat(3_000_000), "too many tags"],
    [
      "nested ten thousand deep",
      "<div>".repeat(10_000) + "<p>Some words, as of an article.</p>".repeat(5000),
      "too long",
    ],
  ])("%s is refused in a few seconds", async (_, html, reason) => {
    const started = Date.now();
    const reading = held({ html });
    expect(await heldUp(reading)).toBeLessThan(1000);
    expect(Date.now() - started).toBeLessThan(20_000);
    await expect(reading).rejects.toMatchObject({
      code: "INVALID",
      field: ["html"],
      message: expect.stringContaining(reason),
    });
  });

  it.each([
    ["a tag of a hundred thousand attributes", { html: `<p ${'a="x" '.repeat(100_000)}>x</p>` }],
    ["half a million characters without a space", { text: "漢".repeat(500_000) }],
  ])("%s holds nobody up", async (_, said) => {
    const reading = held(said);
    expect(await heldUp(reading)).toBeLessThan(1000);
    await expect(reading).rejects.toMatchObject({ code: "INVALID" });
  });
});

describe("an article recorded with its page", () => {
  const database = onDatabase("empty");

  it("verifies quotes from the article, refuses those of readers, and leaves no text behind", async () => {
    const record = await startRecorder(database.app);
    const input = { url: address, title: french.title, publisher: "The Example", language: "fr", html: asHtml(french) };
    await record.apply({ name: "recordSourceArticle", input: { as: "article", ...input } }, meeting({ as: "meeting" }));
    const quote = (said: string) =>
      record.apply(attachedEvidence({ subject: "$meeting", source: "$article", quote: said }));

    await quote(french.fromBody);
    await expect(quote(french.fromComments)).rejects.toMatchObject({ refusals: [{ code: "QUOTE_NOT_FOUND" }] });

    const [kept] = await database.app.manager.findBy(Operation, {
      name: "recordSourceArticle",
      recordId: record.id("article").slice(-36),
    });
    expect(kept?.input).toMatchObject({ url: address, contentHash: contentHash(bodyOf(french)) });
    expect(JSON.stringify(kept)).not.toContain(french.body[0]?.slice(0, 40));
  });
});
