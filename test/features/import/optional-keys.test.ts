import { identifierValue } from "../../../src/import/mapping/drafts";
import { accepted, submit } from "../../support/contribute";
import { file, importInto, mappingOf, recordsOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

/** A Georgian diary: a number, a subject, and a note that most rows leave empty. */
const diary = (keys: string, more = "") =>
  mappingOf(
    `
  - entities:
      sauberi:
        schema: Meeting
        keys: ${keys}
        properties:
          title: { column: თემა }
          date: { literal: "2019-05" }
          status: { literal: UNCONFIRMED }`,
    more,
  );
const header = "ნომერი,თემა,შენიშვნა";
const first = ["1,ნავსადგური,", "2,რკინიგზა,ხანგრძლივი საუბარი", "3,ხიდი,"];
/** The second is corrected, the others stand as before. */
const second = ["1,ნავსადგური,", "2,სარკინიგზო გადასახადი,ხანგრძლივი საუბარი", "3,ხიდი,"];
const csv = (name: string, lines: readonly string[]) => file(name, [header, ...lines].join("\n"));

describe("a key that may be empty", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "ADMIN" });
  const optional = "{ column: შენიშვნა, required: false }";

  it.each([
    ["the first", `[${optional}, ნომერი]`, "| 3"],
    ["between others", `[ნომერი, ${optional}, { literal: diary }]`, "3 | | diary"],
    ["the last", `[ნომერი, ${optional}]`, "3 |"],
  ])("is %s: what stands in a corrected file as before is not said to be gone from it", async (place, keys, value) => {
    const mapping = diary(keys).replaceAll("kayit", `dziennik-${place.replaceAll(" ", "-")}`);
    const send = (lines: readonly string[], retractVanished = false) =>
      importInto(server, ada.token, mapping, [csv("dghiuri.csv", lines)], false, { retractVanished });
    const { made } = await send(first);
    expect([...made.drafts.all].at(-1)?.identifier.value.replace(/ +/g, " ")).toBe(value);
    const { gone, counts, rejects } = await send(second, true);
    expect({ gone, rejects }).toEqual({ gone: [], rejects: [] });
    expect(counts).toMatchObject({ unchanged: 2, updated: 1 });
    expect((await send(second, true)).counts).toMatchObject({ created: 0, updated: 0, changeSets: 0 });
  });

  it("is the identifier that the record has, also of keys that are too long for one", async () => {
    const long = "ძალიან გრძელი თემა ".repeat(15);
    const keys = [
      ["", long],
      [long, ""],
      ["", "7", "", ""],
    ];
    const topics = keys.map((each, at) => ({
      recordTopic: { name: `თემა ${at}`, identifiers: [{ scheme: "temebi", value: identifierValue(each) }] },
    }));
    await accepted(submit(ada, topics));
    const { topics: recorded } = await dataOf(ada, "{ topics(first: 10) { nodes { identifiers { value } } } }");
    const values = recorded.nodes.flatMap((topic: { identifiers: { value: string }[] }) => topic.identifiers);
    expect(values).toEqual(expect.arrayContaining(keys.map((each) => ({ value: identifierValue(each) }))));
  });
});

describe("what a mapping says in another form than the record has it", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "ADMIN" });
  const decomposed = (text: string) => text.normalize("NFD");
  const twoForms = mappingOf(
    `
  - entities:
      ministri: { schema: Person, keys: [{ column: Nr, lookup: people }], properties: { name: { column: Nr, lookup: people } } }
      bisede:
        schema: Meeting
        keyLiteral: " bisedë\u00AD"
        keys: [Nr]
        properties:
          title: { template: " {{Tema}}\u00AD" }
          date: { literal: "2020" }
          status: { literal: HELD }
          participations: [{ actor: { entity: ministri }, role: { literal: HOST }, attendance: { literal: ATTENDED } }]`,
    `summary: " ${decomposed("Ditarë")}"
lookups: { people: { options: [{ match: "1", value: " ${decomposed("Çlirim Bërisha")} " }, { match: "2", value: ${decomposed("Drita Hyseni")} }] } }`,
  );
  const lines = (...subjects: string[]) =>
    file(decomposed("bisedë.csv"), `Nr,Tema\n${subjects.map((subject, at) => `${at + 1},${subject}\n`).join("")}`);

  it("is sent in the form of the record", () => {
    const { records } = recordsOf(twoForms, lines("Port"));
    expect(records).toMatchObject([
      { kind: "Person", key: "Çlirim Bërisha", name: "Çlirim Bërisha" },
      { kind: "Meeting", key: "bisedë | 1", title: "Port" },
    ]);
  });

  it("is the same: the actor of that name, the rows of the file, and what waits", async () => {
    await accepted(submit(ada, [{ recordPerson: { name: "Çlirim Bërisha" } }]));
    const { counts } = await importInto(server, ada.token, twoForms, [lines("Port", "Ujë")]);
    expect(counts).toMatchObject({ knownByName: 1 });
    const corrected = await importInto(server, ada.token, twoForms, [lines("Port", "Ujë dhe rrymë")]);
    expect(corrected.gone).toEqual([]);
    const eve = await server.signIn({ name: "Eve", role: "CONTRIBUTOR" });
    for (let times = 0; times < 2; times += 1) await importInto(server, eve.token, twoForms, [lines("Port", "Ujë")]);
    const { changeSets } = await dataOf(ada, "{ changeSets(status: [PROPOSED]) { totalCount } }");
    expect(changeSets.totalCount).toBe(1);
  });
});
