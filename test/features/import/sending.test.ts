import { editionText, rowHash } from "../../../src/import/send/editions";
import { progressText } from "../../../src/import/send/progress";
import { readTable } from "../../../src/import/read/reading";
import { hashOfText } from "../../../src/modules/sources/part.fingerprints";
import { accepted, submit } from "../../support/contribute";
import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

const mapping = mappingOf(`
  - entities:
      bakan:
        schema: Person
        keys: [Bakan]
        properties:
          name: { column: Bakan }
      kurum:
        schema: Company
        keys: [Kurum]
        properties:
          name: { column: Kurum }
      toplanti:
        schema: Meeting
        keys: [No]
        properties:
          title: { column: Konu }
          date: { column: Tarih, format: dd.MM.yyyy }
          status: { literal: HELD }
          participations:
            - { actor: { entity: bakan }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
            - { actor: { entity: kurum }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`);

const header = "No;Bakan;Kurum;Tarih;Konu\r\n";
const rows = [
  '1;Çelik Arı;Vodafon A.Ş.;20.04.2016;"Veri\r\nkorunması"\r\n',
  "2;Çelik Arı;Bulut Ltd;03.05.2016;Yapay zekâ\r\n",
  "3;Deniz Usta;Bulut Ltd;04.05.2016;Bulut, yine\r\n",
];
const csv = (lines: readonly string[]) => file("kayit.csv", `\uFEFF${header}${lines.join("")}`);
const written = (revision: number) => ({ data: { revision: { number: revision } } });

describe("an import", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "ADMIN" });

  beforeAll(async () => {
    // An actor of this name is there already, under no identifier.
    await accepted(submit(ada, [{ recordOrganisation: { name: "Bulut Bilişim", aliases: ["Bulut Ltd"] } }]));
  });

  const send = (lines: readonly string[], dryRun = false) =>
    importInto(server, ada.token, mapping, [csv(lines)], dryRun);
  const head = async () => ({
    data: { revision: (await dataOf(ada, "{ revision { number } }"))["revision"] as unknown },
  });

  it("says what it would do, and does nothing", async () => {
    const { counts } = await send(rows, true);
    // The actor that is there gets the identifier of the register.
    expect(counts).toMatchObject({ created: 7, updated: 1, changeSets: 0, knownByName: 1 });
    expect(await head()).toEqual(written(1));
  });

  it("records every row with the row as its evidence, and takes an actor of exactly this name for the same", async () => {
    const { counts, rejects } = await send(rows);
    expect(rejects).toEqual([]);
    expect(counts).toMatchObject({ created: 7, updated: 1, unchanged: 0, knownByName: 1 });
    const { meeting } = await dataOf(
      ada,
      `{ meeting(identifier: { scheme: "kayit-toplanti", value: "3" }) { date { value } participations { actor { name } }
         evidence { nodes { quote locator verified sourceArticle { kind rowCount } } } } }`,
    );
    expect(meeting).toEqual({
      date: { value: "2016-05-04" },
      participations: [{ actor: { name: "Deniz Usta" } }, { actor: { name: "Bulut Bilişim" } }],
      evidence: {
        nodes: [
          {
            quote: "3\tDeniz Usta\tBulut Ltd\t04.05.2016\tBulut, yine",
            locator: "row=4",
            verified: true,
            sourceArticle: { kind: "DATASET", rowCount: 4 },
          },
        ],
      },
    });
  });

  it("writes nothing the second time", async () => {
    const before = await head();
    const { counts } = await send(rows);
    expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 7, changeSets: 0, knownByName: 0 });
    expect(await head()).toEqual(before);
  });

  it("sends only the corrections of a corrected file, and says which rows are gone", async () => {
    const corrected = [rows[1], rows[0]?.replace("20.04", "21.04"), "4;Deniz Usta;Bulut Ltd;05.05.2016;Yeni konu\r\n"];
    const dry = await send(corrected as string[], true);
    expect(dry.diff).toEqual(["~ Meeting kayit-toplanti 1: date 2016-04-20 → 2016-04-21"]);
    const { counts, vanished } = await send(corrected as string[]);
    // One meeting, and the edition of the file that proves it and the correction.
    expect(counts).toMatchObject({ created: 2, updated: 1, unchanged: 5 });
    expect(vanished).toEqual([{ file: "kayit.csv", rows: [2, 4] }]);
    const { meeting, sourceArticles } = await dataOf(
      ada,
      `{ meeting(identifier: { scheme: "kayit-toplanti", value: "1" }) { version date { value } evidence { nodes { locator verified } } }
         sourceArticles { nodes { url canonicalUrl } } }`,
    );
    expect(meeting).toMatchObject({ version: 2, date: { value: "2016-04-21" } });
    expect(meeting.evidence.nodes).toEqual([
      { locator: "row=2", verified: true },
      { locator: "row=3", verified: true },
    ]);
    expect(sourceArticles.nodes).toHaveLength(2);
    const again = await send(corrected as string[]);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, changeSets: 0 });
  });

  it("rejects what the API refuses, with its row, and lets in the rest", async () => {
    const long = `5;Deniz Usta;Bulut Ltd;05.05.2016;${"uzun ".repeat(80)}\r\n`;
    const { rejects, counts, made } = await send([rows[2] ?? "", long, "6;Deniz Usta;Ağ A.Ş.;06.05.2016;Ağ\r\n"]);
    // What the file no longer has is flagged beside it.
    expect(rejects.filter(({ fate }) => fate === "REJECTED")).toEqual([
      expect.objectContaining({ row: 3, line: 3, column: "title", fate: "REJECTED", value: "5" }),
    ]);
    expect(counts).toMatchObject({ created: 3 });
    expect(made.countRows()).toEqual({ rows: 3, taken: 2, partly: 0, rejected: 1, filtered: 0 });
  });

  it("waits for a review if a contributor sends it", async () => {
    const eve = await server.signIn({ name: "Eve", role: "CONTRIBUTOR" });
    const { counts } = await importInto(server, eve.token, mapping, [csv(rows.slice(0, 2))]);
    expect(counts).toMatchObject({ created: 0, updated: 1, waiting: 1 });
    const again = await importInto(server, eve.token, mapping, [csv(rows.slice(0, 2))]);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, waiting: 1 });
  });

  it("says who nobody is", async () => {
    await expect(importInto(server, "", mapping, [csv(rows)])).rejects.toThrow("sending needs a token: give one");
  });
});

describe("an edition of a file", () => {
  it("has rows whose hashes are those of the server", () => {
    for (const cells of [["Çelik", "", "“Veri”  ve\nağ"], ["İ"], [""]])
      expect(rowHash(cells)).toBe(hashOfText(cells.join(" ")).toString("base64"));
  });

  it("is sent as CSV in which every row keeps its number", () => {
    const table = readTable(Buffer.from('a;b\n\n"x\ny";"dedi ""ha"""\n'), "a.csv");
    expect(editionText({ file: "a.csv", part: null, table }).csv).toBe('a,b\n\n"x\ny","dedi ""ha"""\n');
  });
});

it("tells how far it is", () => {
  expect(progressText(500, 2000, 10_000)).toBe("█████░░░░░░░░░░░░░░░ 500 of 2,000 records, 50 a second, 30 s left");
});
