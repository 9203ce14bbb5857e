import { onEmptyRecord } from "../../support/empty-record";
import { submit } from "../../support/contribute";
import { commitment, governmentBody, retraction, translation as translated } from "../../support/factories";
import { dataOf } from "../../support/server";

const translation = (record: string, field: string, language: string, text: string, more: object = {}) =>
  translated({ translator: "HUMAN", record, field, language, text, ...more });

describe("translations", () => {
  const { server, recorder } = onEmptyRecord();

  beforeAll(async () => {
    await recorder.apply(
      governmentBody({ as: "city", name: "京都市", language: "ja", slug: "kyoto" }),
      commitment({ as: "buses", title: "電気バスを百台", language: "ja" }),
      translation("$city", "name", "fr-CA", "Ville de Kyoto"),
    );
  });

  const ask = (query: string, variables?: object) => dataOf(server, query, variables as never);
  const id = (name: string): string => JSON.stringify(recorder.id(name));

  it("go with a record that is retracted, and come back with it", async () => {
    await recorder.apply(
      commitment({ as: "ferry", title: "渡し船", language: "ja" }),
      translation("$ferry", "title", "ar", "عبّارة", { as: "of-ferry" }),
    );
    const gone = await recorder.apply(retraction("Commitment", { commitment: "$ferry" }));
    const read = () =>
      ask(`{ commitment(id: ${id("ferry")}) { title(in: ["ar"]) } translation(id: ${id("of-ferry")}) { text } }`);
    expect(await read()).toEqual({ commitment: null, translation: null });
    await recorder.revert(gone);
    expect(await read()).toEqual({ commitment: { title: "عبّارة" }, translation: { text: "عبّارة" } });
  });

  it("go with a merged record, but for words that the survivor has, too", async () => {
    await recorder.apply(
      governmentBody({ as: "same", name: "京都市", language: "ja", description: "Another description" }),
      translation("$same", "name", "ar", "مدينة كيوتو", { as: "of-name" }),
      translation("$same", "name", "fr-CA", "Kyoto", { as: "rival" }),
      translation("$same", "description", "ar", "وصف آخر", { as: "of-description" }),
    );
    const merged = await recorder.apply({
      name: "mergeActors",
      input: {
        survivor: "$city",
        expectedVersion: 1,
        merged: [{ id: "$same", expectedVersion: 1 }],
        reason: "One city.",
      },
    });
    const read = async (at?: number) =>
      ask(
        `query ($at: Int) { city: actor(id: ${id("city")}, atRevision: $at) { name(in: ["ar"]) fr: name(in: ["fr"])
          translations { nodes { text outdated } } } }`,
        { at },
      );
    expect((await read()).city).toEqual({
      name: "مدينة كيوتو",
      fr: "Ville de Kyoto",
      translations: {
        nodes: [
          { text: "Ville de Kyoto", outdated: false },
          { text: "مدينة كيوتو", outdated: false },
          { text: "وصف آخر", outdated: false },
        ],
      },
    });
    expect((await read(merged - 1)).city.name).toBe("京都市");
    await recorder.revert(merged);
    expect((await read()).city.translations.nodes).toEqual([{ text: "Ville de Kyoto", outdated: false }]);
  });

  it("are named by the redaction of the text that they translate, and are redacted like any text", async () => {
    const admin = await server.signIn({ name: "The admin", role: "ADMIN" });
    await recorder.apply(
      commitment({ as: "secret", title: "秘密の約束", language: "ja" }),
      translation("$secret", "title", "pt", "Uma promessa secreta", { as: "told" }),
      translation("$secret", "statement", "pt", "O que se promete."),
    );
    const redact = (record: string, field: string) =>
      admin.ask(
        `mutation { redactRevision(input: { record: ${id(record)}, version: 1, fields: ["${field}"], reason: "A court said so." }) {
          stillStandsIn { places { recordId version field } } errors { message } } }`,
      );
    const places = [{ recordId: recorder.id("told"), version: 1, field: "text" }];
    const { data } = await redact("secret", "title");
    expect(data.redactRevision.stillStandsIn.places).toEqual(expect.arrayContaining(places));
    expect((await redact("told", "text")).data.redactRevision.errors).toEqual([]);
    const { commitment: found } = await ask(
      `{ commitment(id: ${id("secret")}) { title title_pt: title(in: ["pt"]) } }`,
    );
    expect(found.title).not.toContain("秘密");
    expect(found.title_pt).not.toContain("secreta");
  });

  it("are brought to what is sent, and written once, if they are sent again", async () => {
    const ada = await server.signIn({ name: "Ada", role: "REVIEWER" });
    const send = (text: string) =>
      submit(
        ada,
        [
          {
            recordTranslation: {
              record: recorder.id("buses"),
              field: "title",
              language: "sw",
              text,
              translator: "HUMAN",
            },
          },
        ],
        {
          onExisting: "UPDATE",
        },
      );
    const versions = async () =>
      (await ask(`{ translations(language: "sw") { nodes { version text } } }`)).translations.nodes;
    await send("Mabasi mia moja");
    await send("Mabasi mia moja");
    expect(await versions()).toEqual([{ version: 1, text: "Mabasi mia moja" }]);
    await send("Mabasi 100 ya umeme");
    expect(await versions()).toEqual([{ version: 2, text: "Mabasi 100 ya umeme" }]);
  });
});
