import { fingerprint } from "../../../src/modules/sources/fingerprint";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;

/** Sentences in Hindi of which no two share a run of four words. */
const report = (count: number, about: string): string[] =>
  Array.from(
    { length: count },
    (_, n) => `मंत्री ने ${about}${n} कंपनी ${n} से कहा कि समझौता ${about}${n} अगले वर्ष ${n} लागू होगा।`,
  );

const wire = report(40, "क");
const carried = [
  "दिल्ली, हमारे संवाददाता द्वारा।",
  ...wire.slice(0, 18),
  "यह पंक्ति केवल इस समाचारपत्र में छपी है।",
  ...wire.slice(18, 38),
];

onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  const article = (as: string, publisher: string, sentences: string[], more: object = {}): make.TestEdit =>
    make.article({ as, publisher, title: as, text: sentences.join(" "), language: "hi", ...more });
  await recorder.apply(article("wire", "Press Trust of India", wire));
  await recorder.apply(
    article("carried", "दैनिक भास्कर", carried),
    article("other", "अमर उजाला", report(40, "ख")),
    article("short", "नवभारत टाइम्स", wire.slice(0, 12)),
    article("half", "प्रभात खबर", [...wire.slice(0, 20), ...report(40, "ग")]),
  );
});

const copiesOf = async (name: string, at?: number): Promise<string[]> => {
  const { sourceArticle } = await dataOf(
    server,
    `query ($id: ID!, $at: Int) { sourceArticle(id: $id, atRevision: $at) { nearCopies { totalCount nodes { title } } } }`,
    { id: recorder.id(name), at },
  );
  const { totalCount, nodes } = sourceArticle.nearCopies;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ title }: { title: string }) => title);
};

describe("near copies of a source", () => {
  it("are those of another publisher with a line more and a paragraph less, from either side", async () => {
    expect(await copiesOf("wire")).toEqual(["carried"]);
    expect(await copiesOf("carried")).toEqual(["wire"]);
  });

  it("are no other report, no short excerpt, and none that shares a third", async () => {
    for (const name of ["other", "short", "half"]) expect(await copiesOf(name)).toEqual([]);
  });

  it("were none at an earlier revision, and are none once they are retracted", async () => {
    const now = await recorder.apply(
      make.article({ as: "late", title: "late", publisher: "जागरण", text: wire.slice(2).join(" "), language: "hi" }),
    );
    expect((await copiesOf("wire")).sort()).toEqual(["carried", "late"]);
    expect(await copiesOf("wire", now - 1)).toEqual(["carried"]);
    await recorder.apply(make.retraction("SourceArticle", { sourceArticle: recorder.id("late") }));
    expect(await copiesOf("wire")).toEqual(["carried"]);
    expect((await copiesOf("wire", now)).sort()).toEqual(["carried", "late"]);
  });

  it("are asked for of many sources at once, with their publishers", async () => {
    const { sourceArticles } = await dataOf(
      server,
      `{ sourceArticles(search: "carried") { nodes { publisher nearCopies(first: 1) { nodes { publisher } } } } }`,
    );
    expect(sourceArticles.nodes).toEqual([
      { publisher: "दैनिक भास्कर", nearCopies: { nodes: [{ publisher: "Press Trust of India" }] } },
    ]);
  });

  it("find the sources that another publisher has as well", async () => {
    const titled = async (args: string): Promise<string[]> => {
      const { sourceArticles } = await dataOf(server, `{ sourceArticles(${args}) { totalCount nodes { title } } }`);
      expect(sourceArticles.totalCount).toBe(sourceArticles.nodes.length);
      return sourceArticles.nodes.map(({ title }: { title: string }) => title).sort();
    };
    expect(await titled("nearCopiesElsewhere: true")).toEqual(["carried", "wire"]);
    const others = await titled("nearCopiesElsewhere: false");
    expect(others).toEqual(expect.arrayContaining(["half", "other", "short"]));
    expect(others).not.toContain("wire");
    const now = await recorder.apply(
      make.article({
        as: "again",
        title: "again",
        publisher: "AMAR UJALA",
        text: report(40, "ख").join(" "),
        language: "hi",
      }),
      make.article({
        as: "mine",
        title: "mine",
        publisher: "amar ujala",
        text: report(39, "ख").join(" "),
        language: "hi",
      }),
    );
    expect(await titled("nearCopiesElsewhere: true")).toEqual(["again", "carried", "mine", "other", "wire"]);
    await recorder.apply(make.retraction("SourceArticle", { sourceArticle: recorder.id("other") }));
    expect(await titled("nearCopiesElsewhere: true")).toEqual(["carried", "wire"]);
    expect(await titled(`nearCopiesElsewhere: true, atRevision: ${now}`)).toContain("other");
  });

  it("are found by the 32 smallest hashes, of which no narrow fingerprint and no text without one has any", async () => {
    const client = await server.database.connect();
    const bytes = fingerprint(wire.join(" "));
    const runs = Array.from({ length: bytes.length / 16 - 1 }, (_, run) => bytes.readBigInt64BE(16 * (run + 1)));
    const smallest = [...new Set(runs)].sort((a, b) => (a < b ? -1 : 1)).slice(0, 32);
    const { rows } = await client.query(
      "select ledger.sketch($1::bytea)::text[] as wide, ledger.sketch('\\x0000000100000002') as narrow",
      [bytes],
    );
    expect(rows).toEqual([{ wide: smallest.map(String), narrow: null }]);
  });
});
