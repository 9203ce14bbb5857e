import { accepted, submit } from "../../support/contribute";
import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, startTestServer, type SignedIn, type TestServer } from "../../support/server";

const mapping = mappingOf(`
  - entities:
      shirkat:
        schema: Company
        keys: [Raqam]
        properties:
          name: { column: Nomi }`);

const header = "Raqam;Nomi\r\n";
const csv = (name: string, ...lines: string[]) => file(name, header + lines.map((line) => `${line}\r\n`).join(""));

describe("the names of a file", () => {
  let server: TestServer;
  let ada: SignedIn;

  beforeAll(async () => {
    server = await startTestServer("empty");
    ada = await server.signIn({ name: "Ada", role: "ADMIN" });
    await accepted(submit(ada, [{ recordCompany: { name: "Uzbektelecom", aliases: ["Узбектелеком"] } }]));
  });
  afterAll(() => server.stop());

  const send = async (...files: Parameters<typeof csv>[]) => {
    const { rejects, counts } = await importInto(
      server,
      ada.token,
      mapping,
      files.map((each) => csv(...each)),
    );
    return { flags: rejects.map(({ row, value, fate, reason }) => ({ row, value, fate, reason })), counts };
  };
  const candidates = async (): Promise<{ a: { id: string }; b: { id: string } }[]> =>
    (await dataOf(ada, "{ duplicateCandidates { nodes { a { id } b { id } } } }")).duplicateCandidates.nodes;

  it("that are the same only once they are normalised are recorded, and flagged as judgements to make", async () => {
    const { flags, counts } = await send(["bir.csv", "1;Uzbektelecom JSC", "2;Узбектелеком", "3;Beeline"]);
    expect(counts).toMatchObject({ created: 5, knownByName: 1 });
    expect(flags).toEqual([
      {
        row: 2,
        value: "1",
        fate: "FLAGGED",
        reason: expect.stringMatching(
          /^shirkat: may be the same as Uzbektelecom \(actor_.*; score 0\.95: SAME_NORMALISED_NAME\); judge it/,
        ),
      },
    ]);
  });

  it("are not asked about again once they were judged to be different, by this file or another", async () => {
    const [pair] = await candidates();
    const input = { a: pair?.a.id, b: pair?.b.id, judgement: "DIFFERENT", reason: "Another licence." };
    await accepted(submit(ada, [{ judgeDuplicate: input }]));
    expect((await send(["bir.csv", "1;Uzbektelecom JSC", "2;Узбектелеком", "3;Beeline"])).flags).toEqual([]);
    const { flags } = await send(["ikki.csv", "1;Uzbektelecom JSC", "4;Bilayn Uz"]);
    expect(flags).toEqual([]);
    expect(await candidates()).toEqual([]);
  });

  const twice = [
    "uch.csv",
    "10;O‘ZBEKISTON AVTOMOBIL",
    "11;O‘zbekiston  Avtomobil",
    "12;Xorazm Shakar MChJ",
    "13;Ferg‘ana Neft, Inc.",
    "14;FERG‘ANA NEFT",
  ] as const;
  const spelt = (row: number, value: string, name: string, key: string) => ({
    row,
    value,
    fate: "FLAGGED",
    reason: `shirkat: "${name}", the same name but for case, spaces, accents or legal form, has the key "${key}": clean the column in \`keys\` if they are one`,
  });
  const both = [spelt(3, "11", "O‘ZBEKISTON AVTOMOBIL", "10"), spelt(6, "14", "Ferg‘ana Neft, Inc.", "13")];

  it("that one file spells in two ways are flagged by a dry run, too", async () => {
    const { rejects } = await importInto(server, ada.token, mapping, [csv(...twice)], true);
    expect(rejects.map(({ row, value, fate, reason }) => ({ row, value, fate, reason }))).toEqual(both);
  });

  it("that one file spells in two ways are two actors, each pair flagged once, and not again when both are there", async () => {
    const { flags, counts } = await send([...twice]);
    // The file, five actors and a quote for each.
    expect(counts.created).toBe(11);
    expect(flags).toEqual(both);
    expect((await send([...twice])).flags).toEqual([]);
  });

  it("that differ by a vowel sign or a word are not taken for spellings of one", async () => {
    const others = csv("tort.csv", "20;कमल", "21;कमला", "22;Navoiy Kon", "23;Navoiy Sement");
    expect((await importInto(server, ada.token, mapping, [others], true)).rejects).toEqual([]);
  });
});
