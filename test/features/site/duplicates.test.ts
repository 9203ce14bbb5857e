import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import type { Recorder } from "../../support/recorder";
import type { TestServer } from "../../support/server";
import { readPage } from "../../support/site";

let server: TestServer;
let recorder: Recorder;

onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  await recorder.apply(
    make.person({ as: "one", name: "Құралай Нұрғалиева", jurisdiction: "KZ", aliases: ["K. Nurgalieva"] }),
    make.person({ as: "other", name: "NURGALIEVA Quralay", jurisdiction: "KZ" }),
    make.company({ as: "gas", name: "KazTransGas JSC", jurisdiction: "KZ" }),
    make.company({
      as: "gas-too",
      name: "ҚазТрансГаз",
      jurisdiction: "KZ",
      identifiers: [{ scheme: "kz-bin", value: "000240001234" }],
    }),
  );
});

const read = (address: string) => readPage(`${server.url}${address}`);

describe("the page of possible duplicates", () => {
  test("shows pairs side by side, with what speaks for them and what the record has of both", async () => {
    const page = await read("/en/duplicates?kind=COMPANY");
    expect([page.status, page.text("h1"), page.find(".duplicate").length]).toEqual([200, "Possible duplicates", 1]);
    expect(page.texts(".duplicate thead a").sort()).toEqual(["KazTransGas JSC", "ҚазТрансГаз"]);
    expect(page.texts(".duplicate .reasons li").at(-1)).toBe("The same country or region: KZ");
    expect(page.text(".duplicate tbody")).toContain("kz-bin 000240001234");
  });

  test("links to the playground with the mutation that judges the pair, in the versions shown", async () => {
    const page = await read("/fr/duplicates?kind=PERSON");
    expect(page.texts(".judge a")).toEqual([
      "les mêmes",
      "deux acteurs différents",
      "des acteurs que l’on ne sait pas encore distinguer",
    ]);
    const [, different] = page.find(".judge a").map((link) => new URL(link.getAttribute("href") ?? "", server.url));
    const mutation = different?.searchParams.get("query")?.replace('reason: ""', 'reason: "Two birthdays."') ?? "";
    expect(mutation).toContain("versionOfA: 1");
    const { data } = await (await server.signIn({ role: "REVIEWER" })).ask(mutation);
    expect(data).toEqual({ judgeDuplicate: { changeSet: { status: "APPLIED" }, errors: [] } });
    expect((await read("/fr/duplicates?kind=PERSON")).find(".duplicate")).toEqual([]);
    expect((await read("/fr/duplicates?kind=PERSON&rev=2")).find(".duplicate")).toHaveLength(1);
  });

  test("says what nobody could tell, and is found from the list of actors", async () => {
    const pair = { a: recorder.id("gas"), b: recorder.id("gas-too") };
    await recorder.apply(make.judgeDuplicate({ ...pair, judgement: "UNSURE", reason: "Ask Astana." }));
    expect((await read(`/en/duplicates?actor=${pair.a}`)).text(".duplicate")).toContain("Ask Astana.");
    const link = (await read("/en/actors")).find("header .note a")[0];
    expect(link?.getAttribute("href")).toBe("/en/duplicates");
  });

  test("tells of a filter that it cannot read, and shows the rest", async () => {
    const page = await read("/en/duplicates?actor=No%20body!&kind=ROBOT");
    expect(page.status).toBe(404);
    expect(page.text("main")).toContain("“ROBOT” is not one of the choices.");
  });
});
