import { XMLParser } from "fast-xml-parser";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { SaxesParser } from "saxes";
import { recordCable } from "../../support/cable";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import type { Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
const hostile = `"]]><script>alert('მავნე')</script> & <b>🧨</b>`;

onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  await recordCable(recorder);
  await recorder.apply(
    make.commitment({
      as: "asked",
      title: `Asked for: ${hostile}`,
      formality: "PROPOSED",
      parties: [{ actor: "$kaspi", role: "ASKED" }],
    }),
    make.assessment({
      as: "rated",
      commitment: "$cable",
      status: "STALLED",
      rationale: `Ештеңе салынған жоқ. ${hostile}`,
    }),
    make.milestone({ as: "half", commitment: "$cable", title: "Жартысы" }),
  );
  await recorder.apply(make.retraction("Commitment", { commitment: "$asked", expectedVersion: 1 }));
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}/feeds/${path}`, { headers });
const textOf = async (path: string): Promise<string> => {
  const response = await get(path);
  expect(response.status).toBe(200);
  return response.text();
};

async function jsonOf(path: string): Promise<Record<string, unknown>> {
  const response = await get(path);
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

interface Link {
  rel: string;
  href: string;
}
/** @throws for the first thing that the specification of XML, or of its namespaces, does not allow. */
const wellFormed = (xml: string): unknown => new SaxesParser({ xmlns: true }).write(xml).close();

/** A feed as an independent parser reads it, after another one has found it well-formed. */
async function atomAt(path: string) {
  const xml = await textOf(path);
  wellFormed(xml);
  const { feed: raw } = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ["entry", "link"].includes(name),
  }).parse(xml) as {
    feed: Record<string, unknown> & { entry?: Record<string, unknown>[] };
  };
  // What RFC 4287 requires of a feed and of each entry.
  for (const each of [raw, ...(raw.entry ?? [])])
    expect(each).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      title: expect.stringMatching(/./),
      updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      author: { name: expect.stringMatching(/./) },
    });
  const { entries = [], links, subtitle } = parseAtomFeed(xml);
  const said = entries.map((entry) => ({
    ...entry,
    title: String(entry.title?.value),
    content: String(entry.content?.value),
  }));
  return { raw, links, subtitle: subtitle?.value, entries: said };
}
const linkOf = (links: readonly Partial<Link>[] | undefined, rel: string): string | null =>
  links?.find((each) => each.rel === rel)?.href ?? null;
const pathIn = (address: string): string => address.replace(/^.*\/feeds\//, "");

describe("a feed of changes", () => {
  it("says in one line what was done to which record, the newest first, with a link to its page", async () => {
    const { entries } = await atomAt("changes.atom");
    const titles = entries.map(({ title }) => title);
    expect(titles).toContain("Rating recorded: " + (await titleOfRating()) + " – Әр мектепке кабель");
    expect(titles).toContain("Milestone recorded: Жартысы – Әр мектепке кабель");
    expect(titles).toContain("Promise recorded: Әр мектепке кабель");
    expect(titles).toContain(`Request taken back: Asked for: ${hostile}`);
    expect(titles.join()).not.toMatch(/Promise \w+( \w+)?: Asked for/);
    const updates = entries.map(({ updated }) => String(updated));
    expect([...updates].sort().reverse()).toEqual(updates);
    const milestone = entries.find(({ title }) => title.startsWith("Milestone"));
    const page = await fetch(String(linkOf(milestone?.links, "alternate")));
    expect([page.status, new URL(page.url).pathname]).toEqual([200, await pathOfCable()]);
  });

  it("has the words of a rating and the fields that changed, and no markup but its own", async () => {
    const { raw } = await atomAt("changes.atom?types=ASSESSMENT");
    const contents = raw.entry?.map(({ content }) => content as Record<string, string>);
    expect(contents).toEqual([
      { "@_type": "html", "#text": expect.stringMatching(/^<p>Rating: Stalled\. By the method: /) },
    ]);
    expect(contents?.[0]?.["#text"]).toContain("<blockquote>Ештеңе салынған жоқ. &quot;]]&gt;&lt;script&gt;alert(");
  });

  it("takes the filters of the API, and speaks French if it is asked to", async () => {
    const { entries, raw } = await atomAt(
      `changes.atom?about=${recorder.id("cable")}&types=MILESTONE&types=ASSESSMENT&jurisdiction=KZ&change=CREATED&language=fr`,
    );
    expect([raw["@_xml:lang"], raw["title"]]).toEqual(["fr", "Followthrough: Modifications : Әр мектепке кабель, KZ"]);
    expect(entries.map(({ title }) => title.split("\u00a0:")[0])).toEqual(
      expect.arrayContaining(["Étape enregistrée", "Évaluation enregistrée"]),
    );
    expect(entries).toHaveLength(2);
  });

  it("has the name of the one record that it is about, also if the address has its slug", async () => {
    const slug = (await pathOfCable()).split("/").at(-1);
    expect((await atomAt(`changes.atom?about=commitment_${slug}`)).raw["title"]).toBe(
      "Followthrough: Changes: Әр мектепке кабель",
    );
    const several = `about=${recorder.id("cable")}&about=${recorder.id("other")}`;
    expect((await atomAt(`changes.atom?${several}`)).raw["title"]).toBe("Followthrough: Changes");
  });

  it("names the revision that was read and its hash", async () => {
    const { revision } = await dataOf(server, "{ revision { number hash } }");
    const response = await get("changes.atom");
    expect(response.headers.get("x-revision")).toBe(String(revision.number));
    expect(response.headers.get("x-revision-hash")).toBe(revision.hash);
    expect((await atomAt("changes.atom")).subtitle).toContain(revision.hash);
    expect((await jsonOf("changes.json"))._followthrough).toEqual({
      revision: revision.number,
      hash: revision.hash,
    });
  });

  it("is the same feed as JSON Feed, with the same ids in every language and under every filter", async () => {
    const { entries } = await atomAt("changes.atom");
    const parsed = parseJsonFeed(await jsonOf("changes.json?language=fr"));
    expect(parsed.items?.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const some = parseJsonFeed(await jsonOf(`changes.json?about=${recorder.id("cable")}`));
    expect(entries.map(({ id }) => id)).toEqual(expect.arrayContaining(some.items?.map(({ id }) => id) ?? []));
    for (const item of parsed.items ?? [])
      expect(item).toMatchObject({
        url: expect.stringMatching(/^http/),
        content_html: expect.any(String),
        date_published: expect.stringMatching(/^\d{4}-.*Z$/),
      });
  });

  it("is not sent again as long as it has no other entries", async () => {
    const about = `changes.atom?about=${recorder.id("other")}`;
    const tag = String((await get(about)).headers.get("etag"));
    const again = await get(about, { "if-none-match": tag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await recorder.apply(make.techCompany());
    expect((await get(about, { "if-none-match": tag })).status).toBe(304);
    await recorder.apply(make.followUp({ commitment: "$other" }));
    expect((await get(about, { "if-none-match": tag })).status).toBe(200);
  });

  it.each([
    ["changes.atom?about=Kaspi", 400, /about: "Kaspi" is not the id of a record/],
    ["changes.atom?first=5", 400, /first: changes has no such argument/],
    ["changes.atom?language=kk", 400, /language: write en or fr/],
    ["changes.atom?before=x", 400, /before: this is not a cursor of this list/],
    ["changes.atom?before=x&after=y", 400, /before: give either before or after/],
    ["changes.rss", 404, /There is no such feed/],
  ])("refuses %s with the reason", async (path, status, reason) => {
    const response = await get(path);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, errors[0]?.message]).toEqual([status, expect.stringMatching(reason)]);
  });
});

describe("the archive of a feed", () => {
  beforeAll(async () => {
    for (let at = 0; at < 4; at++)
      await recorder.apply(
        ...Array.from({ length: 40 }, (_, index) =>
          make.techCompany({ name: `ТОО ${at * 40 + index}`, confirmedDistinct: true }),
        ),
      );
  });

  /** The ids of all entries, the newest first, along the links, while more is written. */
  async function walk(from: string, rel: "prev-archive" | "next-archive"): Promise<string[][]> {
    const pages: string[][] = [];
    for (let path: string | null = from; path !== null;) {
      const { entries, links }: Awaited<ReturnType<typeof atomAt>> = await atomAt(path);
      pages.push(entries.map(({ id }) => String(id)));
      if (pages.length < 4)
        await recorder.apply(make.person({ name: `Біреу ${pages.length} ${rel}`, confirmedDistinct: true }));
      const next = linkOf(links, rel);
      path = next === null ? null : pathIn(next);
    }
    return pages;
  }

  it("has every change once, page by page into the past, though more is written meanwhile", async () => {
    const { changes } = await dataOf(server, "{ changes { totalCount } }");
    const pages = await walk("changes.atom", "prev-archive");
    const ids = pages.flat();
    expect(ids).toHaveLength(changes.totalCount);
    expect(new Set(ids).size).toBe(ids.length);
    expect(pages.length).toBeGreaterThan(3);
    const older: (string | undefined)[] = [];
    for (let path: string | undefined = "changes.json"; path !== undefined;) {
      const parsed: ReturnType<typeof parseJsonFeed> = parseJsonFeed(await jsonOf(path));
      older.push(...(parsed.items ?? []).map(({ id }) => id));
      path = parsed.next_url === undefined ? undefined : pathIn(parsed.next_url);
    }
    expect(older.slice(-ids.length)).toEqual(ids);
  });

  it("has pages that stay as they are, say that they are archived, and lead back to the present", async () => {
    const prev = pathIn(String(linkOf((await atomAt("changes.atom")).links, "prev-archive")));
    const [before, xml] = [await atomAt(prev), await textOf(prev)];
    expect(xml).toContain("<fh:archive");
    expect(await textOf("changes.atom")).not.toContain("<fh:archive");
    expect(pathIn(String(linkOf(before.links, "current")))).toBe("changes.atom");
    await recorder.apply(make.techCompany());
    expect((await atomAt(prev)).entries).toEqual(before.entries);
    const forwards = await walk(prev, "next-archive");
    const { entries } = await atomAt("changes.atom");
    expect(forwards.slice(1).flat().length).toBeGreaterThan(49);
    expect(new Set(forwards.flat()).size).toBe(forwards.flat().length);
    expect(forwards.flat()).toContain(String(entries[1]?.id));
  });
});

async function titleOfRating(): Promise<string> {
  return (await dataOf(server, `{ node(id: "${recorder.id("rated")}") { ... on Assessment { title } } }`)).node
    .title as string;
}
async function pathOfCable(): Promise<string> {
  return `/en/commitments/${(await dataOf(server, `{ commitment(id: "${recorder.id("cable")}") { slug } }`)).commitment.slug as string}`;
}
