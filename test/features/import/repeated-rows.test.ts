import { importInto, file, mappingOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

/** A Burmese diary. Two talks of a day may be written alike, and a minister is named only in the first row of their talks. */
const diary = (sameKeys = "sameKeys: number") =>
  mappingOf(`
  - fillDown: [ဝန်ကြီး]
    entities:
      talk:
        schema: Meeting
        ${sameKeys}
        keys: [ဝန်ကြီး, နေ့, အကြောင်း]
        properties:
          title: { template: "{{ဝန်ကြီး}}: {{အကြောင်း}}" }
          date: { column: နေ့ }
          status: { literal: HELD }`);
const header = "ဝန်ကြီး,နေ့,အကြောင်း";
const fees = ",2018-03-02,ဆိပ်ကမ်းခ";

describe("rows that are written alike", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "ADMIN" });
  let registers = 0;

  /** A register of its own, of which one edition after another is sent. */
  const register = (mapping = diary()) => {
    registers += 1;
    const own = mapping.replaceAll("kayit", `mhattam-${registers}`);
    const source = `https://mhattam-${registers}.example/toplantilar`;
    return {
      send: (...lines: string[]) =>
        importInto(server, ada.token, own, [file("mhattam.csv", [header, ...lines].join("\n"))]),
      /** Of each record, the editions (1 is the oldest) and rows that it quotes. */
      quotes: async () => {
        const { meetings, sourceArticles } = await dataOf(
          ada,
          `{ sourceArticles(first: 50) { nodes { id url } }
             meetings(first: 50) { nodes { identifiers { scheme value }
               evidence(first: 10) { nodes { locator sourceArticle { id } } } } } }`,
        );
        const editions = (sourceArticles.nodes as { id: string; url: string }[])
          .filter(({ url }) => url === source)
          .map(({ id }) => id)
          .sort();
        return Object.fromEntries(
          (meetings.nodes as MeetingRead[]).flatMap(({ identifiers, evidence }) =>
            identifiers.some(({ scheme }) => scheme === `mhattam-${registers}-talk`)
              ? [
                  [
                    identifiers[0]?.value.replace(/ \| .* \| ဆိပ်ကမ်းခ/, ""),
                    evidence.nodes.map((quote) => placeOf(quote, editions)),
                  ],
                ]
              : [],
          ),
        ) as Record<string, string[]>;
      },
    };
  };

  const bridge = "အောင်စိုး,2018-03-01,တံတား";
  const rail = ",2018-03-05,ရထား";

  it("keep the rows that they quote when a row is inserted above them, and nothing is corrected", async () => {
    const { send, quotes } = register();
    await send(bridge, fees, fees);
    const alike = { အောင်စိုး: ["1 row=3"], "အောင်စိုး | #2": ["1 row=4"] };
    expect(await quotes()).toMatchObject(alike);
    const { counts } = await send("ခင်လှ,2018-02-27,လေဆိပ်", bridge, fees, fees);
    expect(counts).toMatchObject({ created: 2, updated: 0, unchanged: 3 });
    expect(await quotes()).toMatchObject(alike);
    // Also if the row that names their minister is corrected.
    await send("အောင်စိုး,2018-03-01,တံတားသစ်", rail, fees, fees);
    expect(await quotes()).toMatchObject(alike);
  });

  it("have a row of the new edition if one of them is new", async () => {
    const { send, quotes } = register();
    await send(bridge, fees, fees);
    const { counts } = await send(bridge, fees, rail, fees, fees);
    expect(counts).toMatchObject({ updated: 0 });
    expect(await quotes()).toMatchObject({
      အောင်စိုး: ["1 row=3"],
      "အောင်စိုး | #2": ["1 row=4"],
      "အောင်စိုး | #3": ["2 row=6"],
    });
    expect((await send(bridge, fees, rail, fees, fees)).counts).toMatchObject({
      created: 0,
      updated: 0,
      changeSets: 0,
    });
  });

  it("are found again under the same minister, although another one has a new row that is written alike", async () => {
    const { send, quotes } = register(diary(""));
    const other = "ခင်လှ,2018-03-01,တံတား";
    await send(bridge, rail, other, fees);
    await send(bridge, rail, fees, other, fees);
    expect(await quotes()).toMatchObject({ ခင်လှ: ["1 row=5"], အောင်စိုး: ["2 row=4"] });
  });

  it("are told to be gone, one by one", async () => {
    const { send } = register();
    await send(bridge, fees, fees, fees);
    const { gone, vanished } = await send(bridge, fees, fees);
    expect(vanished).toEqual([{ file: "mhattam.csv", rows: [5] }]);
    expect(gone).toMatchObject([{ kind: "Meeting", row: 5, field: null }]);
  });

  it("are not told to be gone if they are empty", async () => {
    const { send } = register();
    await send(bridge, "", "", fees);
    expect((await send(bridge, fees)).vanished).toEqual([]);
  });
});

interface MeetingRead {
  identifiers: { scheme: string; value: string }[];
  evidence: { nodes: QuoteRead[] };
}

interface QuoteRead {
  locator: string;
  sourceArticle: { id: string };
}

const placeOf = ({ locator, sourceArticle }: QuoteRead, editions: readonly string[]): string =>
  `${editions.indexOf(sourceArticle.id) + 1} ${locator}`;
