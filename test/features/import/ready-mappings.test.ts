import { importInto, readyMapping } from "../../support/importing";
import { registers } from "../../support/registers";
import { dataOf, startTestServer, type SignedIn, type TestServer } from "../../support/server";

describe.each(registers)("the mapping $mapping", ({ mapping, files, corrected, counts, kinds, look }) => {
  let server: TestServer;
  let ada: SignedIn;
  let atFirst = 0;

  beforeAll(async () => {
    server = await startTestServer("empty");
    ada = await server.signIn({ name: "Ada", role: "ADMIN" });
  });
  afterAll(() => server.stop());

  const send = (given = files) => importInto(server, ada.token, readyMapping(mapping), given);
  const head = async (): Promise<unknown> => (await dataOf(ada, "{ revision { number } }"))["revision"];

  it("brings in the rows of a file with the quirks of the real ones", async () => {
    const { made, counts: sent } = await send();
    expect(made.countRows()).toEqual(counts);
    const found: Record<string, number> = {};
    for (const draft of made.drafts.all)
      if (made.completeness.isComplete(draft)) found[draft.kind] = (found[draft.kind] ?? 0) + 1;
    expect(found).toEqual(kinds);
    atFirst = sent.created;
    expect(atFirst).toBeGreaterThan(0);
    expect(await dataOf(ada, look.query)).toEqual(look.answer);
  });

  it("writes nothing when the file is sent again", async () => {
    const before = await head();
    const { counts: sent } = await send();
    expect(sent).toMatchObject({ created: 0, updated: 0 });
    expect(await head()).toEqual(before);
  });

  it("sends a correction, and not the rows around it", async () => {
    const { counts: sent } = await send(corrected);
    expect(sent.created + sent.updated).toBeGreaterThan(0);
    expect(sent.created + sent.updated).toBeLessThan(atFirst);
    const before = await head();
    await send(corrected);
    expect(await head()).toEqual(before);
  });
});
