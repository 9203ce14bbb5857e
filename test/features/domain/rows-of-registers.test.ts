import { mutate, submit } from "../../support/contribute";
import { dataOf, onServer, signedIn } from "../../support/server";
import { attachQuote } from "../../support/quoting";

/** Of Uttar Pradesh: ragged, row 3 stands there twice, row 5 has one cell of two words, a cell of row 6 has commas and two lines. */
const register = [
  "दिनांक,मंत्री,किससे,विषय",
  "2023-01-05,सुनीता वर्मा,टाटा कंसल्टेंसी,डिजिटल सुरक्षा का वचन",
  "2023-01-09,राजेश यादव,इन्फोसिस,ग्रामीण इंटरनेट सेवा का विस्तार",
  "2023-01-09,राजेश यादव,इन्फोसिस,ग्रामीण इंटरनेट सेवा का विस्तार",
  "बैठक स्थगित",
  '2023-02-01,"वर्मा, सुनीता","विप्रो\nलिमिटेड",चर्चा,अनुवर्ती',
].join("\n");
const url = "https://up.example/register";
const rowTwo = "2023-01-05 सुनीता वर्मा टाटा कंसल्टेंसी डिजिटल सुरक्षा का वचन";
const rowThree = "2023-01-09 राजेश यादव इन्फोसिस ग्रामीण इंटरनेट सेवा का विस्तार";

const pages =
  "Chapter one. The ministry will publish\fall of its meetings every month. Chapter two.\fThe end of the report";

const server = onServer("empty");
const ada = signedIn(server, { name: "Ada", role: "ADMIN" });
const bob = signedIn(server, { name: "Bob", role: "REVIEWER" });
let ids: Record<"register" | "report" | "large" | "unseen" | "part" | "meeting", string>;

beforeAll(async () => {
  const base = { title: "बैठक रजिस्टर", publisher: "उत्तर प्रदेश", language: "hi" };
  const words = "बहुत सारे शब्द यहाँ ".repeat(60);
  const large = ["क्रम,पाठ", ...Array.from({ length: 2200 }, (_, n) => `${n},${words}`), "9001,एक छोटी पंक्ति"].join("\n");
  const names = ["register", "report", "large", "unseen", "part", "meeting"] as const;
  const source = (as: string, said: object) => ({
    recordSourceArticle: { as, ...base, url: `https://up.example/${as}`, ...said },
  });
  const { records, errors } = await submit(
    ada,
    [
      source("register", { table: register }),
      source("report", { kind: "DOCUMENT", text: pages }),
      source("large", { table: large }),
      source("unseen", { kind: "DATASET" }),
      source("part", { table: register, fingerprintCovers: "EXCERPT", confirmedDistinct: true }),
      {
        recordMeeting: {
          title: "A meeting",
          date: "2023-01-05",
          status: "HELD",
          evidence: [{ source: "$register", quote: rowTwo, locator: "row=2", stance: "SUPPORTS", role: "ORIGIN" }],
        },
      },
    ],
    {},
    "records(first: 10) { nodes { id } } errors { code field message }",
  );
  expect(errors).toEqual([]);
  const found = records.nodes.map(({ id }: { id: string }) => id);
  ids = Object.fromEntries(names.map((name, at) => [name, found[at]])) as typeof ids;
});

const shown =
  "evidence { id version verified unverifiedReason locator } errors { code field message nearestLocator nearestPassage }";
const attach = (source: keyof typeof ids, quote: string, locator?: string | null) =>
  attachQuote(ada, { subject: ids.meeting, source: ids[source], quote, locator }, shown);

describe("a quote from a register that names its row", () => {
  it.each([
    ["with its cells joined by spaces", rowTwo, "row=2"],
    ["with its cells joined by tabs", rowTwo.replaceAll(" टाटा", "\tटाटा"), "row=2"],
    ["as the line of the file", register.split("\n")[1] ?? "", "row=2"],
    ["as the lines of the file, with quotes", '2023-02-01,"वर्मा, सुनीता","विप्रो\nलिमिटेड",चर्चा,अनुवर्ती', "row=6"],
    ["that stands there twice, the first time", rowThree, "row=3"],
    ["that stands there twice, the second time", rowThree, "row=4"],
    ["of only two words", "बैठक स्थगित", "row=5"],
    ["by four of its words", "डिजिटल सुरक्षा का वचन", "row=2"],
    ["of the header", "दिनांक मंत्री किससे विषय", "row=1"],
  ])("is verified %s", async (_, quote, locator) => {
    const { evidence, errors } = await attach("register", quote, locator);
    expect(errors).toEqual([]);
    expect(evidence).toMatchObject({ verified: true, unverifiedReason: null, locator });
  });

  it.each([
    ["another row", rowThree, "row=2", "locator", `the quote is not in row 2 of ${url}; it is in row 3`, "row=3"],
    [
      "another row, the nearest",
      rowThree,
      "row=6",
      "locator",
      `the quote is not in row 6 of ${url}; it is in row 4`,
      "row=4",
    ],
    [
      "words of another row",
      "ग्रामीण इंटरनेट सेवा का",
      "row=2",
      "locator",
      `the quote is not in row 2 of ${url}; it is in row 3`,
      "row=3",
    ],
    [
      "no row",
      "बैठक रद्द",
      "row=5",
      "quote",
      `the quote is not in row 5 of ${url}; no part of it was found; quote the whole row, or at least 4 words of it`,
      null,
    ],
    [
      "a row that is not there",
      "बैठक रद्द",
      "row=7",
      "locator",
      `the quote is not in row 7 of ${url}, which has 6 rows`,
      null,
    ],
  ])("is refused where it is %s, and told the nearest", async (_, quote, locator, field, message, nearestLocator) => {
    const { evidence, errors } = await attach("register", quote, locator);
    expect(evidence).toBeNull();
    expect(errors).toEqual([{ code: "QUOTE_NOT_FOUND", field, message, nearestLocator, nearestPassage: null }]);
  });

  it("is refused if it begins in its row and ends in the next, and told the nearest passage of its row", async () => {
    const { errors } = await attach("register", "सेवा का विस्तार 2023-01-09 राजेश", "row=3");
    expect(errors).toMatchObject([
      { code: "QUOTE_NOT_FOUND", field: "quote", nearestLocator: null, nearestPassage: "2023 01 09 राजेश" },
    ]);
  });

  it("is told the nearest passage of its row", async () => {
    const { errors } = await attach("register", `${rowTwo} 2024`, "row=2");
    expect(errors[0]).toMatchObject({ field: "quote", nearestPassage: rowTwo.replace("2023-01-05", "2023 01 05") });
  });

  it.each(["row=0", "row=012", "ROW=1", "row=1-3", "row=*", "line=4", "page=", "row=12345678"])(
    "is refused with %s",
    async (locator) => {
      const { errors } = await attach("register", rowTwo, locator);
      expect(errors).toMatchObject([{ code: "INVALID", field: "locator" }]);
    },
  );

  it("is refused of a source that has no rows", async () => {
    expect((await attach("report", rowTwo, "row=2")).errors).toMatchObject([
      {
        code: "INVALID",
        field: "locator",
        message: "https://up.example/report is of the kind DOCUMENT; row= is for a DATASET",
      },
    ]);
    expect((await attach("register", rowTwo, "page=2")).errors).toMatchObject([
      { code: "INVALID", field: "locator", message: `${url} is of the kind DATASET; page= is for a DOCUMENT` },
    ]);
  });

  it("is kept unverified as long as nobody has supplied the rows, and verified by them then", async () => {
    const { evidence } = await attach("unseen", "बैठक स्थगित", "row=5");
    expect(evidence).toMatchObject({ verified: false, unverifiedReason: "NO_FINGERPRINT" });
    const line = await attach("unseen", register.split("\n")[1] ?? "", "row=2");
    expect(line.evidence).toMatchObject({ verified: false });
    expect(await supply("unseen", { table: register, confirmedDistinct: undefined })).toEqual([]);
    const query = `query ($id: ID!) { node(id: $id) { ... on Evidence { verified unverifiedReason } } }`;
    for (const { id } of [evidence, line.evidence])
      expect((await dataOf(ada, query, { id })).node).toEqual({ verified: true, unverifiedReason: null });
    expect(await supply("unseen", { table: register.replace("बैठक स्थगित", "बैठक हुई") })).toMatchObject([
      { code: "QUOTE_NOT_FOUND" },
    ]);
  });

  it("is kept unverified if only a part of the register is known, and its row is not in it", async () => {
    expect((await attach("part", "बैठक रद्द", "row=70")).evidence).toMatchObject({ unverifiedReason: "NOT_IN_EXCERPT" });
    expect((await attach("part", rowTwo, "row=2")).evidence).toMatchObject({ verified: true });
  });

  it("is verified as a whole row of a table with too many words", async () => {
    expect((await attach("large", "9001 एक छोटी पंक्ति", "row=2202")).evidence).toMatchObject({ verified: true });
    expect((await attach("large", "सारे शब्द यहाँ बहुत", "row=2")).evidence).toMatchObject({
      unverifiedReason: "WHOLE_ROWS_ONLY",
    });
    expect((await attach("large", "सारे शब्द यहाँ बहुत")).evidence).toMatchObject({ unverifiedReason: "WHOLE_ROWS_ONLY" });
    expect((await attach("large", "9001 एक छोटी पंक्ति", "row=7")).errors).toMatchObject([
      { nearestLocator: "row=2202" },
    ]);
  });

  it("can be corrected to another row, and is checked again", async () => {
    const { evidence } = await attach("register", rowThree, "row=3");
    const correct = (expectedVersion: number, said: object) =>
      mutate(ada, "correctEvidence", { evidence: evidence.id, expectedVersion, ...said }, shown);
    expect((await correct(1, { locator: "row=4" })).evidence).toMatchObject({ verified: true, locator: "row=4" });
    expect((await correct(2, { locator: "row=2" })).errors).toMatchObject([{ nearestLocator: "row=3" }]);
    expect((await correct(2, { locator: null })).evidence).toMatchObject({ verified: true, locator: null });
  });
});

async function supply(source: keyof typeof ids, text: object): Promise<unknown[]> {
  const { data } = await ada.ask(`query ($id: ID) { sourceArticle(id: $id) { version } }`, { id: ids[source] });
  const given = { sourceArticle: ids[source], expectedVersion: data.sourceArticle.version, ...text };
  const { changeSet: proposed, errors } = await mutate(ada, "correctSourceArticle", given);
  if (errors.length > 0) return errors;
  const decision = { changeSet: proposed?.id, expectedVersion: proposed?.version, decision: "APPLY", reason: "Seen." };
  return (await mutate(bob, "reviewChangeSet", decision)).errors;
}

describe("a quote from a register without a row", () => {
  it("is verified by its words, within one row", async () => {
    expect((await attach("register", "डिजिटल सुरक्षा का वचन")).evidence).toMatchObject({ verified: true });
    expect((await attach("register", "सुरक्षा का वचन 2023-01-09")).errors).toMatchObject([{ code: "QUOTE_NOT_FOUND" }]);
  });

  it("is told its row if it is too short", async () => {
    expect((await attach("register", "बैठक स्थगित")).errors).toMatchObject([
      {
        code: "QUOTE_TOO_SHORT",
        message: 'the quote is too short to be checked: quote at least 4 words, or name its row: locator: "row=5"',
        nearestLocator: "row=5",
      },
    ]);
  });
});
