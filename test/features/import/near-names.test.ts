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
});
