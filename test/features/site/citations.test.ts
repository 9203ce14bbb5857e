import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as make from "../../support/factories";
import { readReferences } from "../../support/references.read";
import { startRecorder } from "../../support/recorder";
import { dataOf, onServer } from "../../support/server";
import { pagesOf } from "../../support/site";

/** What would be a command, an end or another letter for TeX, BibTeX or RIS; and scripts that they know nothing of. */
const hostile =
  String.raw`{Le} plan} -- \input{/etc/passwd} \ 100 % $x_1$ & #2 ~^ "q" ''r'' <<s>> ,, ?` +
  "` @misc{x, TY  - BOOK ER  -  وعد الوزارة 約束 Обещание";
const inOneLine = (text: string) => text.replace(/\s+/g, " ");
const publisher = "Институт {R&D}, Ltd";
const publicUrl = "https://record.example";

describe("the citation of a page", () => {
  const server = onServer("empty", { publicUrl, publisherName: publisher });
  const open = pagesOf(server);

  beforeAll(async () => {
    const recorder = await startRecorder(server.database.app);
    await recorder.apply(
      make.governmentBody({ as: "ministry", slug: "ministry", name: "وزارة الاتصالات {٢}", language: "ar" }),
      make.commitment({ as: "promise", slug: "promise", title: hostile }),
      make.meeting({ slug: "council", title: "会議 № 3_4" }),
    );
    await recorder.apply(make.correction("Commitment", { commitment: "$promise", title: "約束" }));
  });

  const fetched = async (path: string) => {
    const response = await fetch(`${server.url}${path}`);
    return { response, text: await response.text() };
  };

  const hashAt = async (revision: number): Promise<string> =>
    (await dataOf(server, `{ revision(atRevision: ${revision}) { hash } }`)).revision.hash as string;

  it.each([
    ["/en/commitments/promise", 2, hostile],
    ["/en/commitments/promise", 3, "約束"],
    ["/fr/meetings/council", 3, "会議 № 3_4"],
    ["/fr/actors/ministry", 2, "وزارة الاتصالات {٢}"],
  ])("says to a reference manager what %s said at revision %s", async (path, revision, title) => {
    const expected = {
      title: inOneLine(title),
      publisher,
      URL: `${publicUrl}${path}?rev=${revision}`,
      note: expect.stringContaining(await hashAt(revision)),
      issued: { "date-parts": [expect.arrayContaining([new Date().getUTCFullYear()])] },
    };
    for (const format of ["bib", "ris"] as const) {
      const { response, text } = await fetched(`${path}.${format}?rev=${revision}`);
      const references = await readReferences(text, format);
      expect(references).toEqual([expect.objectContaining(expected)]);
      expect(response.headers.get("content-disposition")).toMatch(
        new RegExp(`^attachment; filename="followthrough-[a-z]+-r${revision}\\.${format}"$`),
      );
      expect(text).not.toMatch(/urldate|^Y2/m);
    }
  });

  it("stands on the page for readers, in the same words", async () => {
    const { text, links, find } = await open("/en/commitments/promise?rev=2");
    const day = new Date().toLocaleDateString("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    const address = "/en/commitments/promise";
    expect(text(".citation")).toBe(
      `“${inOneLine(hostile)}”. Followthrough, ${publisher}. Revision 2, ${day}. ${publicUrl}${address}?rev=2. Hash of the record up to here: ${await hashAt(2)}`,
    );
    expect(links(".elsewhere .note a").slice(0, 2)).toEqual([`${address}.bib?rev=2`, `${address}.ris?rev=2`]);
    const { text: file } = await fetched(`${address}.bib?rev=2`);
    expect(find(".elsewhere pre")[0]?.textContent).toBe(file);
  });

  it("is not sent again to who has it", async () => {
    const path = "/en/actors/ministry.ris";
    const etag = (await fetched(path)).response.headers.get("etag") ?? "";
    const again = await fetch(`${server.url}${path}`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it.each([
    "/en/commitments/nothing.bib",
    "/en/commitments/promise.bib?rev=1",
    "/en/method.bib",
    "/fr/actors/ministry.doc",
  ])("is not made for what is not there: %s", async (path) => {
    const { status, headers } = await open(path);
    expect([status, headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  });
});

describe("the citation of the software", () => {
  it("names the version and the licence of the package", () => {
    const { version, license } = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, string>;
    const cited = parse(readFileSync("CITATION.cff", "utf8")) as Record<string, unknown>;
    expect(cited).toMatchObject({ "cff-version": "1.2.0", title: "Followthrough", type: "software", version, license });
  });
});
