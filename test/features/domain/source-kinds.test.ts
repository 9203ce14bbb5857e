import type { Client } from "pg";
import { changeSet, insert, openUnseenChangeSet, refusal } from "../../support/change-set";
import { mutate } from "../../support/contribute";
import { rows } from "../../support/rows";
import { dataOf, onServer, signedIn } from "../../support/server";

const server = onServer("empty");
const ada = signedIn(server, { name: "Ada", role: "ADMIN" });

let made = 0;
const source = (said: object): object => ({
  url: `https://opengov.example/${++made}`,
  title: "Μητρώο",
  publisher: "Υπουργείο",
  language: "el",
  ...said,
});
const shown = "sourceArticle { id kind } changeSet { id } errors { code field message }";
const recordSource = (said: object) => mutate(ada, "recordSourceArticle", source(said), shown);
const table = "ημερομηνία,ποιος\n2024-03-02,Υπουργός Υποδομών\n";

describe("the kind of a source", () => {
  it("is that of an article by default, and lists can be of some kinds", async () => {
    await recordSource({ kind: "DOCUMENT", publisher: "The Kinds" });
    await recordSource({ publisher: "The Kinds" });
    const list = `query ($kind: [SourceKind!]) { sourceArticles(publisher: "The Kinds", kind: $kind) { totalCount nodes { kind } } }`;
    const kindsOf = async (kind?: string[]) =>
      (await dataOf(ada, list, { kind })).sourceArticles.nodes.map((node: { kind: string }) => node.kind).sort();
    expect(await kindsOf()).toEqual(["ARTICLE", "DOCUMENT"]);
    expect(await kindsOf(["DOCUMENT", "DATASET"])).toEqual(["DOCUMENT"]);
    expect(await kindsOf(["ARTICLE"])).toEqual(["ARTICLE"]);
  });

  it("changes together with the text, which is read by it", async () => {
    const { sourceArticle } = await recordSource({ table, confirmedDistinct: true });
    const correct = (said: object) =>
      mutate(ada, "correctSourceArticle", { sourceArticle: sourceArticle.id, expectedVersion: 1, ...said }, shown);
    const field = async (said: object) =>
      (await correct(said)).errors.map((error) => `${String(error.field)}: ${error.message}`);
    expect(await field({ kind: "DOCUMENT" })).toEqual([
      "kind: its text was read as a DATASET: to change kind, give the text again",
    ]);
    expect(await field({ text: "word ".repeat(30) })).toEqual([
      "kind: this is a DATASET: give its kind together with its text",
    ]);
    const { changeSet: proposed, errors } = await correct({ kind: "DOCUMENT", text: "one two three four five\fsix" });
    expect(errors).toEqual([]);
    const bob = await server.signIn({ name: "Bob", role: "REVIEWER" });
    const decision = { changeSet: proposed?.id, expectedVersion: 1, decision: "APPLY", reason: "It is a document." };
    expect((await mutate(bob, "reviewChangeSet", decision)).errors).toEqual([]);
    const { data } = await server.ask(`query ($id: ID) { sourceArticle(id: $id) { kind pageCount rowCount } }`, {
      id: sourceArticle.id,
    });
    expect(data.sourceArticle).toMatchObject({ kind: "DOCUMENT", pageCount: 2, rowCount: null });
  });
});

describe("Postgres", () => {
  let app: Client;
  beforeAll(async () => {
    app = await server.database.connect();
  });

  it.each([
    ["parts without a kind", { kind: null }, "source_article_part_fingerprints_have_a_kind"],
    ["parts that are no parts", { part_fingerprints: Buffer.alloc(36) }, "source_article_part_fingerprints_are_whole"],
    [
      "half a part",
      { part_fingerprints: Buffer.concat([Buffer.from("followthrough-p1"), Buffer.alloc(30)]) },
      "source_article_part_fingerprints_are_whole",
    ],
    ["an unknown kind", { kind: "BOOK" }, "source_article_kind_known"],
    ["parts without a content hash", { content_hash: null }, "source_article_fingerprint_is_whole_runs"],
  ])("refuses %s", async (_, said, constraint) => {
    expect(await refusal(changeSet(app, () => insert(app, "source_article", dataset(said))))).toBe(constraint);
  });

  it("lets other rows take their place only before a second person", async () => {
    let id = "";
    await changeSet(app, async () => (id = await insert(app, "source_article", dataset({}))));
    const other = Buffer.concat([Buffer.from("followthrough-p1"), Buffer.alloc(40, 7)]);
    const change = () => app.query("update source_article set part_fingerprints = $1 where id = $2", [other, id]);
    expect(await refusal(changeSet(app, change, openUnseenChangeSet))).toBe("this needs a second person");
    expect(await refusal(changeSet(app, change))).toBe("not refused");
  });

  const dataset = (said: object) =>
    rows.source_article({
      kind: "DATASET",
      part_fingerprints: Buffer.concat([Buffer.from("followthrough-p1"), Buffer.alloc(40)]),
      content_hash: "0".repeat(64),
      fingerprint_covers: "WHOLE_TEXT",
      ...said,
    });
});
