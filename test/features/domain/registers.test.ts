import { createHash } from "node:crypto";
import { mutate } from "../../support/contribute";
import { onServer, signedIn } from "../../support/server";

const server = onServer("empty");
const ada = signedIn(server, { name: "Ada", role: "ADMIN" });

let made = 0;
const register = (said: object): object => ({
  url: `https://open.seoul.example/register/${++made}`,
  title: "면담 등록부",
  publisher: "서울특별시",
  language: "ko",
  ...said,
});

const shown =
  "sourceArticle { id kind rowCount pageCount fingerprintCovers fingerprint partFingerprints contentHash } " +
  "extraction { words droppedWords } changeSet { id } errors { code field message }";
const recordSource = (said: object) => mutate(ada, "recordSourceArticle", register(said), shown);
const refusalOf = async (said: object) => {
  const { sourceArticle, errors } = await recordSource(said);
  expect(sourceArticle).toBeNull();
  return errors.map(({ field, message }) => `${String(field)}: ${message}`);
};

/** Ragged, with a row that is there twice, a cell of two lines, an empty line and a comma within a cell. */
const meetings = [
  ["날짜", "장관", "상대방", "주제"],
  ["2024-03-02", "이영희", "카카오", "아동 보호 서약"],
  ["2024-03-02", "이영희", "카카오", "아동 보호 서약"],
  ["2024-03-09", "이영희", "네이버, 라인"],
  [""],
  ["2024-03-11", "박철수", "쿠팡", "물류\n센터", "비공개"],
];
const csv =
  "\ufeff날짜,장관,상대방,주제\r\n2024-03-02,이영희,카카오,아동 보호 서약\r\n2024-03-02,이영희,카카오,아동 보호 서약\r\n" +
  '2024-03-09,이영희,"네이버, 라인"\r\n\r\n2024-03-11,박철수,쿠팡,"물류\n센터",비공개\r\n';

/** The rule as `SourceArticle.partFingerprints` tells it, for texts that are normal already. */
const hashesOf = (table: readonly (readonly string[])[]): string[] =>
  table.map((row) => createHash("sha256").update(row.join(" ").replace(/\s+/g, " ").trim()).digest("hex").slice(0, 32));
const hashesIn = (base64: string): string[] => {
  const bytes = Buffer.from(base64, "base64");
  return Array.from({ length: (bytes.length - 16) / 20 }, (_, at) => bytes.toString("hex", 16 + at * 20, 32 + at * 20));
};

describe("a register", () => {
  it.each([
    ["as CSV", { table: csv }],
    ["as CSV with semicolons", { table: csv.replaceAll(",", ";"), delimiter: "SEMICOLON" }],
    ["row by row", { rows: meetings }],
  ])("is known by its rows when it is sent %s: ragged, twice there, of several lines, empty", async (form, given) => {
    const { sourceArticle, extraction, errors } = await recordSource({ ...given, confirmedDistinct: true });
    expect(errors).toEqual([]);
    expect(sourceArticle).toMatchObject({
      kind: "DATASET",
      rowCount: 6,
      pageCount: null,
      fingerprintCovers: "WHOLE_TEXT",
    });
    expect(extraction).toBeNull();
    const semicolons = form.includes("semicolons");
    const expected = semicolons ? meetings.map((row) => row.map((cell) => cell.replace(",", ";"))) : meetings;
    expect(hashesIn(sourceArticle.partFingerprints)).toEqual(hashesOf(expected));
  });

  it("of 5,000 rows in Greek is recorded, and no quote goes from one row into the next", async () => {
    const row = (n: number) => `${n},Υπουργός Υποδομών ${n},«Εταιρεία ${n % 7}»,Συνάντηση για τον κώδικα δεοντολογίας`;
    const table = ["αριθμός,ποιος,με ποιον,θέμα", ...Array.from({ length: 5000 }, (_, n) => row(n))].join("\n");
    const { sourceArticle } = await recordSource({ table, language: "el" });
    const bytes = Buffer.from(sourceArticle.partFingerprints, "base64");
    const words = (Buffer.from(sourceArticle.fingerprint, "base64").length - 16) / 16;
    expect(sourceArticle.rowCount).toBe(5001);
    // Eleven words a row make eight runs; the header has one of five words, which are two.
    expect(bytes.readUInt32BE(bytes.length - 4)).toBe(words);
    expect(words).toBe(5000 * 8 + 2);
  });

  it("with more words than are kept is known by its rows alone", async () => {
    const words = "अनेक शब्द यहाँ हैं ".repeat(50);
    const table = ["संख्या,पाठ", ...Array.from({ length: 2600 }, (_, n) => `${n},${words}`)].join("\n");
    const { sourceArticle, errors } = await recordSource({ table, language: "hi" });
    expect(errors).toEqual([]);
    expect(sourceArticle).toMatchObject({ rowCount: 2601, fingerprint: null, fingerprintCovers: "WHOLE_TEXT" });
    const { data } = await server.ask(`query ($id: ID) { sourceArticle(id: $id) { textSuppliedBy { name } } }`, {
      id: sourceArticle.id,
    });
    expect(data.sourceArticle.textSuppliedBy).toEqual({ name: "Ada" });
  });

  it("can be sent as hashes that somebody made of it", async () => {
    const { sourceArticle: made } = await recordSource({ table: "a,b\n1,one of my rows", confirmedDistinct: true });
    const { contentHash, partFingerprints } = made;
    const given = { kind: "DATASET", contentHash, partFingerprints, confirmedDistinct: true };
    const { sourceArticle } = await recordSource(given);
    expect(sourceArticle).toMatchObject({ rowCount: 2, fingerprint: null, partFingerprints });
    expect(await refusalOf({ ...given, kind: "ARTICLE" })).toEqual([
      "partFingerprints: only a DATASET or a DOCUMENT has parts: give kind, or leave out partFingerprints",
    ]);
    expect(await refusalOf({ ...given, partFingerprints: partFingerprints.slice(0, 60) })).toEqual([
      "partFingerprints: fingerprints of rows or pages must have 16 bytes that name their rule, and then 20 bytes for each of at most 200,000",
    ]);
  });

  it.each([
    ["an empty table", { table: "" }, "table: table must be longer than or equal to 1 characters"],
    ["no rows", { rows: [] }, "rows: it is empty: give a header and at least one row"],
    ["a header alone", { table: "이름,날짜\n" }, "table: it has a header and no other row"],
    [
      "a quote that is never closed",
      { table: 'a,b\n1,2\n3,"four\n5,6\n' },
      "table: line 3: a cell of this row opens a quote that is never closed",
    ],
    [
      "a quote within a cell",
      { table: 'a,b\n1,5" disc\n' },
      'table: line 2: there is a quote inside a cell that does not begin with a quote: put the whole cell in quotes, and write a quote within it twice ("")',
    ],
    [
      "words behind a closing quote",
      { table: 'a,b\n1,2\n"x" y,2\n' },
      'table: line 3: something follows the quote that closes a cell: put the whole cell in quotes, and write a quote within it twice ("")',
    ],
    [
      "a very wide row",
      { table: `a\n${",".repeat(1000)}\n` },
      "table: row 2 has 1001 cells; at most 1,000 are allowed",
    ],
    [
      "a very wide row of a list",
      { rows: [["a"], Array(1001).fill("b")] },
      "rows: row 2 of rows has more than 1,000 cells",
    ],
    [
      "a table and rows",
      { table: csv, rows: meetings },
      "table: give at most one of text, html, table, rows and hashes",
    ],
    ["a text as DATASET", { kind: "DATASET", text: "날짜" }, "text: send a DATASET as table or rows"],
    ["a table as ARTICLE", { kind: "ARTICLE", table: csv }, "kind: a table is a DATASET and no ARTICLE"],
    ["a delimiter alone", { rows: meetings, delimiter: "TAB" }, "delimiter: delimiter is only for table: leave it out"],
  ])("is refused with %s", async (_, given, message) => {
    expect(await refusalOf(given)).toEqual([message]);
  });
});

describe("a document", () => {
  const pages = [
    "Κεφάλαιο πρώτο. Οι υπουργοί δεσμεύονται να δημοσιεύουν",
    "τις συναντήσεις τους κάθε μήνα.",
    "Σχόλια: 3 comments",
  ];

  it("has the pages that pdftotext ends with form feeds, and nothing of it is cut away", async () => {
    const text = pages.map((page) => `${page}\n\f`).join("");
    const { sourceArticle, extraction } = await recordSource({ kind: "DOCUMENT", text, language: "el" });
    expect(sourceArticle).toMatchObject({ kind: "DOCUMENT", pageCount: 3, rowCount: null });
    expect(extraction).toEqual({ words: 15, droppedWords: 0 });
  });

  it("without form feeds has no pages that anybody knows", async () => {
    const { sourceArticle } = await recordSource({
      kind: "DOCUMENT",
      text: pages.join("\n"),
      language: "el",
      confirmedDistinct: true,
    });
    expect(sourceArticle).toMatchObject({ kind: "DOCUMENT", pageCount: null, partFingerprints: null });
  });

  it("is refused without words: a scan has none", async () => {
    expect(await refusalOf({ kind: "DOCUMENT", text: "\f\f" })).toEqual([
      "text: only 0 words of this could be read; at least 4 are needed",
    ]);
  });
});
