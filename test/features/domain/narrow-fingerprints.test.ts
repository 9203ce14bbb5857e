import { newUuid } from "../../../src/values/record-id";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { contentHash, fingerprint, isWide, narrowFingerprint } from "../../../src/modules/sources/fingerprint";
import { changeSet, insert } from "../../support/change-set";
import { apply, mutate, submit, type Came } from "../../support/contribute";
import { startTestServer, type SignedIn, type TestServer } from "../../support/server";

const text =
  "Bakan, şirketlerden nisan ayına kadar bir davranış kuralı istedi. Şirketler bunu düşüneceklerini söyledi. " +
  "Toplantı üç saat sürdü ve sonunda kimse bir şey imzalamadı, dedi sözcü.";
const [five, six, false_] = [
  "nisan ayına kadar bir davranış",
  "nisan ayına kadar bir davranış kuralı",
  "mayıs ayına kadar bir davranış kuralı",
];
const seven = "ayına kadar bir davranış kuralı istedi. Şirketler";

/** As the first version left them: an article with a narrow fingerprint, recorded by the installation. */
const narrowArticle = (title: string, covers: "WHOLE_TEXT" | "EXCERPT" = "WHOLE_TEXT") => {
  const url = `https://gazete.example/${encodeURIComponent(title)}`;
  const held = { fingerprint: narrowFingerprint(text), content_hash: contentHash(text), fingerprint_covers: covers };
  return { url, canonical_url: url, title, publisher: "Gazete", language: "tr", ...held };
};

describe("a narrow fingerprint, of 32 bits a run,", () => {
  let server: TestServer;
  let editor: SignedIn;
  let whole: string;
  let excerpt: string;
  let ministry: string;
  let readAgain: string;
  let lie: string;
  const ids: string[] = [];

  beforeAll(async () => {
    server = await startTestServer("empty");
    editor = await server.signIn({ name: "Ayşe", role: "REVIEWER" });
    const owner = await server.database.connectAsOwner();
    const installation = await insert(owner, "contributor", { name: "The archive", role: "ADMIN", system: true });
    await owner.query("begin");
    await insert(owner, "change_set", { status: "APPLIED", summary: "The archive.", contributor_id: installation });
    whole = await insert(owner, "source_article", narrowArticle("bütünü"));
    excerpt = await insert(owner, "source_article", narrowArticle("başı", "EXCERPT"));
    readAgain = await insert(owner, "source_article", narrowArticle("yeniden"));
    ministry = await insert(owner, "actor", { kind: "GOVERNMENT_BODY", slug: "bakanlik", name: "Bakanlık" });
    for (const [source, quote] of [whole, readAgain].flatMap((each) =>
      [six, five].map((words) => [each, words] as const),
    ))
      ids.push(await insert(owner, "evidence", { ...quoted(source), quote, quote_runs: narrowFingerprint(quote) }));
    await owner.query("commit");
  });
  afterAll(() => server.stop());

  const quoted = (source: string) => ({
    id: newUuid(),
    subject_kind: "ACTOR",
    subject_id: ministry,
    source_article_id: source,
    stance: "SUPPORTS",
    role: "CONTEXT",
  });
  const attach = (quote: string, source: string): Promise<Came> =>
    mutate(
      editor,
      "attachEvidence",
      { subject: `actor_${ministry}`, source: `source_article_${source}`, quote, stance: "SUPPORTS", role: "CONTEXT" },
      "evidence { quote verified unverifiedReason sourceArticle { fingerprintWidth fingerprintCovers } } errors { code field message }",
    );
  const stateOf = async (source = whole): Promise<unknown> => {
    const { data } = await server.ask(
      `{ sourceArticle(id: "source_article_${source}") { fingerprintWidth evidence { nodes { quote verified unverifiedReason } } } }`,
    );
    return data.sourceArticle;
  };

  it("says so, and verifies what the installation brought with it in six words, and not in five", async () => {
    expect(await stateOf()).toEqual({
      fingerprintWidth: "NARROW",
      evidence: {
        nodes: [
          { quote: six, verified: true, unverifiedReason: null },
          { quote: five, verified: false, unverifiedReason: "TOO_SHORT_FOR_NARROW_FINGERPRINT" },
        ],
      },
    });
  });

  it.each([
    [five, "TOO_SHORT_FOR_NARROW_FINGERPRINT"],
    [six, "NARROW_FINGERPRINT"],
    [seven, "NARROW_FINGERPRINT"],
  ])("verifies nothing new for anybody else: %s", async (quote, unverifiedReason) => {
    expect(await attach(quote, excerpt)).toEqual({
      evidence: {
        quote,
        verified: false,
        unverifiedReason,
        sourceArticle: { fingerprintWidth: "NARROW", fingerprintCovers: "EXCERPT" },
      },
      errors: [],
    });
  });

  it("goes on refusing what the source does not have, where it covers the whole text", async () => {
    const { errors } = await attach(false_, whole);
    expect(errors).toEqual([
      { code: "QUOTE_NOT_FOUND", field: "quote", message: expect.stringContaining("ayına kadar bir davranış kuralı") },
    ]);
    expect((await attach(false_, excerpt)).evidence).toMatchObject({ unverifiedReason: "NOT_IN_EXCERPT" });
  });

  it("is not recorded any more", async () => {
    const other = "Başka bir metin de var burada, ve kimse onu daha önce görmedi bile.";
    const operation = {
      url: "https://gazete.example/yeni",
      title: "Yeni",
      publisher: "Gazete",
      language: "tr",
      fingerprint: narrowFingerprint(other).toString("base64"),
      contentHash: contentHash(other),
    };
    const { errors } = await submit(editor, [{ recordSourceArticle: operation }]);
    expect(errors).toEqual([
      {
        code: "INVALID",
        field: "operations.0.recordSourceArticle.fingerprint",
        message: "a new fingerprint is wide: 16 bytes of every run, behind the name of its rule; or send the text",
      },
    ]);
    const wide = fingerprint(other);
    expect(isWide(wide)).toBe(true);
    const held = { ...operation, fingerprint: wide.toString("base64") };
    expect((await submit(editor, [{ recordSourceArticle: held }])).errors).toEqual([]);
  });

  it("does not call a quote verified because the writer does", async () => {
    const app = await server.database.connect();
    await changeSet(app, async () => {
      const said = {
        quote: "bu sözleri kimse söylemedi ama olsun",
        quote_runs: narrowFingerprint(six),
        verified: true,
      };
      lie = await insert(app, "evidence", { ...quoted(whole), ...said });
    });
    const { rows } = await app.query("select verified, unverified_reason from evidence where id = $1", [lie]);
    expect(rows).toEqual([{ verified: false, unverified_reason: "NARROW_FINGERPRINT" }]);
  });

  it("leaves a quote verified that is corrected in something else", async () => {
    const said = { evidence: `evidence_${ids[0]}`, expectedVersion: 1, stance: "NEUTRAL" };
    const { evidence, errors } = await mutate(
      editor,
      "correctEvidence",
      said,
      "evidence { version stance verified unverifiedReason } errors { code message }",
    );
    expect(errors).toEqual([]);
    expect(evidence).toEqual({ version: 2, stance: "NEUTRAL", verified: true, unverifiedReason: null });
  });

  it("gives way to a wide one, and every quote is checked by that", async () => {
    const correction = { sourceArticle: `source_article_${readAgain}`, expectedVersion: 1, text };
    const { changeSet: proposed } = await submit(editor, [{ correctSourceArticle: correction }]);
    expect(proposed).toMatchObject({ status: "PROPOSED" });
    const colleague = await server.signIn({ name: "Zeynep", role: "REVIEWER" });
    const { changeSet: reviewed } = await apply(colleague, { changeSet: proposed?.id ?? "" });
    expect(reviewed).toMatchObject({ status: "APPLIED" });
    expect(await stateOf(readAgain)).toEqual({
      fingerprintWidth: "WIDE",
      evidence: {
        nodes: [six, five].map((quote) => ({ quote, verified: true, unverifiedReason: null })),
      },
    });
  });

  it("gives way to none that lacks what is quoted", async () => {
    const correction = {
      sourceArticle: `source_article_${whole}`,
      expectedVersion: 1,
      text: text.replace("nisan", "mayıs"),
    };
    const { errors } = await submit(editor, [{ correctSourceArticle: correction }]);
    const lacking = { code: "QUOTE_NOT_FOUND", field: "operations.0.correctSourceArticle" };
    expect(errors).toHaveLength(3);
    for (const error of errors) {
      expect(error).toMatchObject(lacking);
      expect(error.message).toMatch(
        /^evidence_[-0-9a-f]{36}, which was recorded earlier, quotes ".*" from this source, and the new text/,
      );
    }
  });

  it("says who supplied the text, and when", async () => {
    const fields = "textSuppliedBy { name } textSuppliedAt updatedAt";
    const { data } = await server.ask(
      `{ again: sourceArticle(id: "source_article_${readAgain}") { ${fields} }
         before: sourceArticle(id: "source_article_${readAgain}", atRevision: 1) { ${fields} } }`,
    );
    expect(data.again).toEqual({
      textSuppliedBy: { name: "Ayşe" },
      textSuppliedAt: data.again.updatedAt,
      updatedAt: expect.any(String),
    });
    expect(data.before).toMatchObject({
      textSuppliedBy: { name: "The archive" },
      textSuppliedAt: data.before.updatedAt,
    });
  });

  it("leaves a record that fits, but for the quote whose runs are those of another", async () => {
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([
      { revision: expect.any(Number), what: `the runs of version 1 of evidence_${lie} are not those of its quote` },
    ]);
  });
});
