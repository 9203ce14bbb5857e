import { readFileSync } from "node:fs";
import type { Client } from "pg";
import { ownerDataSource } from "../../../src/database/data-source";
import { fingerprint } from "../../../src/modules/sources/fingerprint";
import { changeSet, insert, refusal, openUnseenChangeSet } from "../../support/change-set";
import { createDatabase, type TestDatabase } from "../../support/database";
import { article, attachedEvidence, meeting } from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { rows, tellStory } from "../../support/rows";
import { onServer } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

const firstParagraph = "The minister asked the companies for a code of conduct before the summer.";
const behindThePaywall = "The companies answered that they would think about it until the autumn.";
const printedFirst = "asked the companies for a code of conduct";
const printedLater = "they would think about it until the autumn";

describe("a fingerprint says what it covers", () => {
  const server = onServer("empty");
  const record = beforeTests(() => startRecorder(server.database.app));

  beforeAll(async () => {
    await record.apply(
      article({ as: "excerpt", text: firstParagraph, fingerprintCovers: "EXCERPT" }),
      article({ as: "whole", text: firstParagraph }),
      article({ as: "unread" }),
      meeting({ as: "meeting" }),
    );
  });

  const quoteFrom = (source: string, quote: string): Promise<number> =>
    record.apply(attachedEvidence({ subject: "$meeting", source: `$${source}`, quote }));

  const verifiedAt = async (revision: number): Promise<unknown> => {
    const { data } = await server.ask(
      `query ($id: ID!, $at: Int!) { meeting(id: $id, atRevision: $at) { evidence(last: 1) { nodes { quote verified } } } }`,
      { id: record.id("meeting"), at: revision },
    );
    return data.meeting.evidence.nodes;
  };

  it.each([
    ["excerpt", "EXCERPT"],
    ["whole", "WHOLE_TEXT"],
    ["unread", null],
  ])("and of the article called %s that is %s", async (name, fingerprintCovers) => {
    const { data } = await server.ask(`{ sourceArticle(id: "${record.id(name)}") { fingerprintCovers } }`);
    expect(data).toEqual({ sourceArticle: { fingerprintCovers } });
  });

  it("a quote from the excerpt is verified", async () => {
    expect(await verifiedAt(await quoteFrom("excerpt", printedFirst))).toEqual([
      { quote: printedFirst, verified: true },
    ]);
  });

  it("a quote from beyond the excerpt is kept, unverified", async () => {
    expect(await verifiedAt(await quoteFrom("excerpt", printedLater))).toEqual([
      { quote: printedLater, verified: false },
    ]);
  });

  it("a quote from beyond the whole text is refused, and the refusal carries the nearest passage", async () => {
    await expect(quoteFrom("whole", `${printedFirst} and of honour`)).rejects.toMatchObject({
      refusals: [{ code: "QUOTE_NOT_FOUND", details: { nearestPassage: printedFirst } }],
    });
    await expect(quoteFrom("whole", printedLater)).rejects.toMatchObject({
      refusals: [{ code: "QUOTE_NOT_FOUND", details: {} }],
    });
  });

  it("a quote is too short for an excerpt as well", async () => {
    await expect(quoteFrom("excerpt", "of the companies")).rejects.toMatchObject({
      refusals: [{ code: "QUOTE_TOO_SHORT" }],
    });
  });

  it("nothing cannot be covered", async () => {
    await expect(record.apply(article({ fingerprintCovers: "EXCERPT" }))).rejects.toMatchObject({
      refusals: [{ code: "INVALID", field: ["operations", 0, "recordSourceArticle", "fingerprintCovers"] }],
    });
  });
});

describe("what a fingerprint covers is the database's business too", () => {
  let database: TestDatabase;
  let app: Client;
  let person: string;
  let prove: (source: string, quote: string) => Promise<string>;

  beforeAll(async () => {
    database = await createDatabase("empty");
    app = await database.connect();
    const story = await tellStory(app);
    person = story.person;
    prove = (source, quote) =>
      story.prove("ACTOR", person, { source_article_id: source, quote, quote_runs: fingerprint(quote) });
  });
  afterAll(() => database.drop());

  const held = (covers: string | null, text = firstParagraph): Record<string, unknown> => ({
    content_hash: "0".repeat(64),
    fingerprint: fingerprint(text),
    fingerprint_covers: covers,
  });
  const read = async (id: string): Promise<unknown> => {
    const { rows: found } = await app.query(
      "select verified, length(quote_runs) > 0 as kept from evidence where id = $1",
      [id],
    );
    return found[0];
  };

  it.each([
    ["a fingerprint that does not say", held(null), "source_article_fingerprint_says_what_it_covers"],
    [
      "coverage without a fingerprint",
      { fingerprint_covers: "EXCERPT" },
      "source_article_fingerprint_says_what_it_covers",
    ],
    ["coverage of another kind", held("MOST_OF_IT"), "source_article_fingerprint_covers_known"],
  ])("%s is refused", async (_, said, rule) => {
    const written = changeSet(app, () => insert(app, "source_article", rows.source_article(said)));
    expect(await refusal(written)).toBe(rule);
  });

  /** A source of which only the beginning is held, with a quote from there and one from the rest. */
  async function quoted(): Promise<{ source: string; first: string; later: string }> {
    const ids = { source: "", first: "", later: "" };
    await changeSet(app, async () => {
      ids.source = await insert(app, "source_article", rows.source_article(held("EXCERPT")));
      ids.first = await prove(ids.source, printedFirst);
      ids.later = await prove(ids.source, printedLater);
    });
    return ids;
  }

  const hold = (source: string, text: string): Promise<number> =>
    changeSet(app, () =>
      app.query("update source_article set fingerprint = $1, fingerprint_covers = 'WHOLE_TEXT' where id = $2", [
        fingerprint(text),
        source,
      ]),
    );

  it("a quote from beyond an excerpt is kept with its runs, and checked once somebody holds the whole text", async () => {
    const { source, first, later } = await quoted();
    expect(await read(first)).toEqual({ verified: true, kept: true });
    expect(await read(later)).toEqual({ verified: false, kept: true });

    await hold(source, `${firstParagraph} ${behindThePaywall}`);
    expect(await read(first)).toEqual({ verified: true, kept: true });
    expect(await read(later)).toEqual({ verified: true, kept: true });
  });

  it("a whole text that lacks a quote is refused, even where only what it covers changes", async () => {
    const { source } = await quoted();
    expect(await refusal(hold(source, firstParagraph))).toMatch(
      /^evidence_\S+, which was recorded earlier, quotes "they would think about it until the autumn" from/,
    );
  });
});

describe("a record from before excerpts", () => {
  const column = "select 1 from information_schema.columns where column_name = 'fingerprint_covers'";

  it("keeps its fingerprints as those of whole texts, in history too, and gets nothing where there was none", async () => {
    const database = await createDatabase("empty");
    const owner = await database.connectAsOwner();
    const source = await ownerDataSource(database.ownerUrl).initialize();
    try {
      while ((await owner.query(column)).rowCount) await source.undoLastMigration();
      const held = { content_hash: "0".repeat(64), fingerprint: fingerprint(firstParagraph) };
      await changeSet(
        owner,
        async () => {
          await insert(owner, "source_article", rows.source_article({ ...held, title: "held" }));
          await insert(owner, "source_article", rows.source_article({ title: "unread" }));
        },
        openUnseenChangeSet,
      );
      const update = () => owner.query("update source_article set publisher = 'Another'");
      await changeSet(owner, update, openUnseenChangeSet);
      await owner.query(readFileSync("migrations/0008_excerpts/up.sql", "utf8"));

      for (const table of ["source_article", "history.source_article"]) {
        const { rows: found } = await owner.query(
          `select title, fingerprint_covers, version from ${table} order by title`,
        );
        const version = table === "source_article" ? 2 : 1;
        expect(found).toEqual([
          { title: "held", fingerprint_covers: "WHOLE_TEXT", version },
          { title: "unread", fingerprint_covers: null, version },
        ]);
      }
    } finally {
      await source.destroy();
      await database.drop();
    }
  });
});
