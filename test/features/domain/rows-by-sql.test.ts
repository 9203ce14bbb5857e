import type { Client } from "pg";
import { runsOfRow } from "../../../src/modules/sources/row.quote";
import { parseRecordId } from "../../../src/values/record-id";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { changeSet, insert, refusal } from "../../support/change-set";
import { mutate, submit } from "../../support/contribute";
import { dataOf, startTestServer, type SignedIn, type TestServer } from "../../support/server";
import { attachQuote } from "../../support/quoting";

const table =
  "αριθμός,υπουργός,με ποιον\n1,Υπουργός Υποδομών,Εταιρεία Α\n2,Υπουργός Παιδείας,Εταιρεία Β\n3,Υπουργός Υγείας\n";
const rowTwo = "1 Υπουργός Υποδομών Εταιρεία Α";
const pages =
  "Chapter one. The ministry will publish\fall of its meetings every month. Chapter two.\fThe end of the report";

let server: TestServer;
let ada: SignedIn;
let ids: { register: string; report: string; meeting: string };

beforeAll(async () => {
  server = await startTestServer("empty");
  ada = await server.signIn({ name: "Ada", role: "ADMIN" });
  const base = { title: "Μητρώο", publisher: "Υπουργείο", language: "el" };
  const evidence = { source: "$register", quote: rowTwo, locator: "row=2", stance: "SUPPORTS", role: "ORIGIN" };
  const { records, errors } = await submit(
    ada,
    [
      { recordSourceArticle: { as: "register", ...base, url: "https://opengov.example/register", table } },
      { recordSourceArticle: { ...base, url: "https://opengov.example/report", kind: "DOCUMENT", text: pages } },
      { recordMeeting: { title: "A meeting", date: "2023-01-05", status: "HELD", evidence: [evidence] } },
    ],
    {},
    "records(first: 10) { nodes { id } } errors { code field message }",
  );
  expect(errors).toEqual([]);
  const [register, report, meeting] = records.nodes.map(({ id }: { id: string }) => id);
  ids = { register, report, meeting };
});
afterAll(() => server.stop());

const shown = "evidence { id verified locator } errors { code field message }";
const attach = (source: keyof typeof ids, quote: string, locator: string) =>
  attachQuote(ada, { subject: ids.meeting, source: ids[source], quote, locator }, shown);

describe("a quote from a document that names its page", () => {
  it.each([
    ["that begins and ends there", "all of its meetings every month", "page=2"],
    ["that goes on over the page", "The ministry will publish all of its meetings", "page=1"],
    ["on the last page", "end of the report", "page=3"],
  ])("is verified %s", async (_, quote, locator) => {
    expect((await attach("report", quote, locator)).evidence).toMatchObject({ verified: true, locator });
  });

  it.each([
    ["all of its meetings every month", "page=1", "page 1 of https://opengov.example/report; it is in page 2"],
    [
      "The ministry will publish all of its meetings",
      "page=2",
      "page 2 of https://opengov.example/report; it is in page 1",
    ],
    [
      "all of its meetings every month",
      "page=9",
      "page 9 of https://opengov.example/report, which has 3 pages; it is in page 2",
    ],
  ])("is refused on another page: %s on %s", async (quote, locator, message) => {
    expect((await attach("report", quote, locator)).errors).toMatchObject([
      { code: "QUOTE_NOT_FOUND", field: "locator", message: `the quote is not in ${message}` },
    ]);
  });
});

describe("Postgres", () => {
  let app: Client;
  beforeAll(async () => {
    app = await server.database.connect();
  });
  const uuidOf = (name: keyof typeof ids): string => parseRecordId(ids[name])?.uuid ?? "";
  const quoted = (quote: string, said: object) => ({
    subject_kind: "MEETING",
    subject_id: uuidOf("meeting"),
    source_article_id: uuidOf("register"),
    quote,
    quote_runs: runsOfRow(quote, quote),
    stance: "SUPPORTS",
    role: "CONTEXT",
    verified: true,
    ...said,
  });
  const store = (quote: string, said: object) =>
    refusal(changeSet(app, () => insert(app, "evidence", quoted(quote, said))));

  it.each([
    ["a row that is another one", rowTwo, { locator: "row=3" }, "the quote does not stand in its source at row=3"],
    ["a row beyond the last", rowTwo, { locator: "row=7" }, "the quote does not stand in its source at row=7"],
    [
      "words that are in no row",
      "यह कहीं नहीं लिखा है",
      { locator: "row=2" },
      "the quote does not stand in its source at row=2",
    ],
    [
      "a page of a register",
      rowTwo,
      { locator: "page=2", quote_runs: Buffer.alloc(0) },
      "row=N is a place in a DATASET, and page=N in a DOCUMENT",
    ],
    ["the hash of a row without a row", rowTwo, { locator: null }, "the quote is not in its source"],
    ["another form of place", rowTwo, { locator: "row=02" }, "evidence_locator_form"],
  ])("stores no quote as verified that is %s", async (_, quote, said, message) => {
    expect(await store(quote, said)).toBe(message);
  });

  it("stores one that stands there", async () => {
    expect(await store(rowTwo, { locator: "row=2" })).toBe("not refused");
  });

  it("lets no source become of another kind under a quote that names its row", async () => {
    const change = () => app.query("update source_article set kind = 'DOCUMENT' where id = $1", [uuidOf("register")]);
    expect(await refusal(changeSet(app, change))).toBe("row=N is a place in a DATASET, and page=N in a DOCUMENT");
  });

  it("is found out if it was given the hash of a row with other words", async () => {
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
    const forged = quoted("यह किसी ने नहीं कहा", { locator: "row=2", quote_runs: runsOfRow(rowTwo, rowTwo) });
    let id = "";
    await changeSet(app, async () => (id = await insert(app, "evidence", forged)));
    const { faults } = await verifyLedger(server.database.app, () => undefined);
    expect(faults.map(({ what }) => what)).toEqual([
      `the runs of version 1 of evidence_${id} are not those of its quote`,
    ]);
  });
});

describe("a register whose fingerprints are redacted", () => {
  it("verifies no row any more, in all revisions, and its hashes stay what they were", async () => {
    const given = { record: ids.register, version: 1, fields: ["partFingerprints"], reason: "By order of a court." };
    const { redaction, errors } = await mutate(
      ada,
      "redactRevision",
      given,
      "redaction { fields } errors { code field message }",
    );
    expect(errors).toEqual([]);
    expect(redaction.fields.sort()).toEqual(["content_hash", "fingerprint", "part_fingerprints"]);
    const query = `query ($id: ID) { sourceArticle(id: $id, atRevision: 1) { rowCount fingerprint contentHash partFingerprints } }`;
    const { sourceArticle } = await dataOf(server, query, { id: ids.register });
    expect(sourceArticle).toEqual({ rowCount: null, fingerprint: null, contentHash: null, partFingerprints: null });
    const { faults } = await verifyLedger(server.database.app, () => undefined);
    expect(faults.filter(({ what }) => !what.startsWith("the runs of"))).toEqual([]);
    const operations = await server.database.app.query(
      "select input::text from operation where name = 'recordSourceArticle'",
    );
    expect(JSON.stringify(operations)).toContain("[redacted]");
  });
});
