import {
  assessment,
  commitment,
  correction,
  governmentBody,
  meeting,
  methodology,
  participation,
  topic,
  translation as translated,
} from "../../support/factories";
import { onEmptyRecord } from "../../support/empty-record";
import { asTold, refusalsOf } from "../../support/recorder";
import { dataOf } from "../../support/server";

const translation = (record: string, field: string, language: string, text: string, more: object = {}) =>
  translated({ translator: "HUMAN", record, field, language, text, ...more });

/** The city of Kyoto promises buses; its register is in Japanese, and its readers are in Addis Ababa, Cairo, Porto and Montréal. */
describe("texts in other languages", () => {
  const { server, recorder } = onEmptyRecord();
  let recorded: number;

  beforeAll(async () => {
    await recorder.apply(
      governmentBody({ as: "city", name: "京都市", language: "ja", slug: "kyoto" }),
      topic({
        as: "transport",
        name: "交通",
        labels: [{ language: "fr", text: "Transports" }],
        description: "バス、電車",
      }),
      commitment({
        as: "buses",
        title: "電気バスを百台",
        statement: "市は百台の電気バスを走らせる。",
        language: "ja",
        topics: ["$transport"],
      }),
      meeting({ as: "talk", title: "会合", language: "ja", purpose: "バスについて", place: "市役所" }),
      participation({ as: "there", meeting: "$talk", actor: "$city" }),
      methodology({ as: "grades", name: "Grades", edition: "2", language: "en" }),
      assessment({
        as: "rating",
        commitment: "$buses",
        methodology: "$grades",
        rationale: "百台が走っている。",
        language: "ja",
      }),
      commitment({ as: "trams", title: "Nobody says in which language" }),
    );
    recorded = await recorder.apply(
      translation("$buses", "title", "am", "መቶ የኤሌክትሪክ አውቶቡሶች", { as: "amharic" }),
      translation("$buses", "title", "ar", "مئة حافلة كهربائية", { translator: "MACHINE" }),
      translation("$buses", "title", "pt-br", "Cem ônibus elétricos"),
      translation("$buses", "title", "pt", "Cem autocarros elétricos"),
      translation("$buses", "statement", "ar", "ستُسيّر المدينة مئة حافلة كهربائية."),
      translation("$city", "name", "fr-CA", "Ville de Kyoto"),
      translation("$talk", "place", "ar", "دار البلدية"),
      translation("$rating", "rationale", "am", "መቶዎቹ እየሄዱ ነው።"),
      translation("$grades", "name", "am", "ደረጃዎች"),
      translation("$trams", "title", "en", "Trams"),
      translation("$transport", "description", "ar", "حافلات وقطارات"),
    );
  });

  const ask = (query: string, variables?: object) => dataOf(server, query, variables as never);
  const id = (name: string): string => JSON.stringify(recorder.id(name));
  const title = async (languages: string[], at?: number): Promise<string> =>
    (
      await ask(
        "query ($id: ID!, $in: [String!], $at: Int) { commitment(id: $id, atRevision: $at) { title(in: $in) } }",
        {
          id: recorder.id("buses"),
          in: languages,
          at,
        },
      )
    ).commitment.title;

  it.each([
    [["am"], "መቶ የኤሌክትሪክ አውቶቡሶች"],
    [["ar-EG", "am"], "مئة حافلة كهربائية"],
    [["de", "ja", "am"], "電気バスを百台"],
    [["pt"], "Cem autocarros elétricos"],
    [["PT-br"], "Cem ônibus elétricos"],
    [["pt-BR", "pt"], "Cem ônibus elétricos"],
    [["pt-PT"], "Cem autocarros elétricos"],
    [["de", "sw"], "電気バスを百台"],
    [[], "電気バスを百台"],
    [["ja-JP", "am"], "電気バスを百台"],
  ])("are read in the first language wanted that there is: %j", async (languages, text) => {
    expect(await title(languages)).toBe(text);
  });

  it("stand beside the words that were recorded, each under its own name", async () => {
    const { commitment: found, other } = await ask(`{
      commitment(id: ${id("buses")}) { title(in: ["am"]) recorded: title title_ar: title(in: ["ar"]) statement(in: ["ar"])
        topics { name(in: ["fr-CA"]) title(in: ["fr"]) description(in: ["ar"]) nameText(in: ["fr"]) { language original machine } }
        assessments { nodes { rationale(in: ["am"]) methodology { title(in: ["am"]) titleText(in: ["am"]) { text language original } } } } }
      other: meeting(id: ${id("talk")}) { place(in: ["ar"]) city(in: ["ar"]) purpose(in: ["ar"])
        participations { title(in: ["fr"]) titleText(in: ["fr"]) { text language } actor { __typename title(in: ["fr"]) name } } } }`);
    expect(found).toEqual({
      title: "መቶ የኤሌክትሪክ አውቶቡሶች",
      recorded: "電気バスを百台",
      title_ar: "مئة حافلة كهربائية",
      statement: "ستُسيّر المدينة مئة حافلة كهربائية.",
      topics: [
        {
          name: "Transports",
          title: "Transports",
          description: "حافلات وقطارات",
          nameText: { language: "fr", original: false, machine: false },
        },
      ],
      assessments: {
        nodes: [
          {
            rationale: "መቶዎቹ እየሄዱ ነው።",
            methodology: {
              title: "ደረጃዎች, 2",
              titleText: { text: "ደረጃዎች, 2", language: null, original: true },
            },
          },
        ],
      },
    });
    expect(other).toEqual({
      place: "دار البلدية",
      city: null,
      purpose: "バスについて",
      participations: [
        {
          title: "Ville de Kyoto, attendee",
          titleText: { text: "Ville de Kyoto, attendee", language: null },
          actor: { __typename: "GovernmentBody", title: "Ville de Kyoto", name: "京都市" },
        },
      ],
    });
  });

  it("say in which language they are, and what has translated them", async () => {
    const { nodes } = await ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Tracked { plain: titleText { text language original }
        titleText(in: ["ar", "fr"]) { text language original machine outdated } } } }`,
      { ids: ["buses", "city", "trams"].map((name) => recorder.id(name)) },
    );
    expect(nodes).toEqual([
      {
        plain: { text: "電気バスを百台", language: "ja", original: true },
        titleText: { text: "مئة حافلة كهربائية", language: "ar", original: false, machine: true, outdated: false },
      },
      {
        plain: { text: "京都市", language: "ja", original: true },
        titleText: { text: "Ville de Kyoto", language: "fr-CA", original: false, machine: false, outdated: false },
      },
      {
        plain: { text: "Nobody says in which language", language: null, original: true },
        titleText: {
          text: "Nobody says in which language",
          language: null,
          original: true,
          machine: false,
          outdated: false,
        },
      },
    ]);
  });

  it("are outdated once the text is another one, whatever else is corrected", async () => {
    const outdated = async (at?: number) => {
      const { commitment: found } = await ask(
        `query ($at: Int) { commitment(id: ${id("buses")}, atRevision: $at) { titleText(in: ["am"]) { outdated }
          statementText(in: ["ar"]) { outdated } all: translations { nodes { field outdated } }
          old: translations(outdated: true) { totalCount } } }`,
        { at },
      );
      const fields: { field: string; outdated: boolean }[] = found.all.nodes;
      expect(found.old.totalCount).toBe(fields.filter((each) => each.outdated).length);
      expect(fields.every((each) => each.outdated === found[`${each.field}Text`].outdated)).toBe(true);
      return { title: found.titleText.outdated, statement: found.statementText.outdated };
    };
    const buses = (said: object) => correction("Commitment", { commitment: "$buses", ...said });
    await recorder.apply(buses({ expectedVersion: 1, clarity: "VAGUE" }));
    expect(await outdated()).toEqual({ title: false, statement: false });
    const other = await recorder.apply(buses({ expectedVersion: 2, title: "電気バスを五十台" }));
    expect(await outdated()).toEqual({ title: true, statement: false });
    expect(await outdated(other - 1)).toEqual({ title: false, statement: false });
    await recorder.apply(correction("Translation", { translation: "$amharic", text: "ሃምሳ የኤሌክትሪክ አውቶቡሶች" }));
    const { translation: amharic } = await ask(`{ translation(id: ${id("amharic")}) {
      outdated recordVersion version title record { id } } }`);
    expect(amharic).toEqual({
      outdated: false,
      recordVersion: 3,
      version: 2,
      title: "ሃምሳ የኤሌክትሪክ አውቶቡሶች (am)",
      record: { id: recorder.id("buses") },
    });
    await recorder.apply(buses({ expectedVersion: 3, title: "電気バスを百台" }));
    const { commitment: back } = await ask(`{ commitment(id: ${id("buses")}) {
      am: titleText(in: ["am"]) { outdated } pt: titleText(in: ["pt"]) { outdated } } }`);
    expect(back).toEqual({ am: { outdated: true }, pt: { outdated: false } });
    expect(await title(["am"], recorded)).toBe("መቶ የኤሌክትሪክ አውቶቡሶች");
    expect(await title(["am"], recorded - 1)).toBe("電気バスを百台");
  });

  it.each([
    [
      { record: "$city", field: "statement" },
      "field",
      "statement is not a text of an actor that can be translated: write one of name, description",
    ],
    [
      { record: "$transport", field: "name" },
      "field",
      "name is not a text of a topic that can be translated: write one of description",
    ],
    [{ record: "$talk", field: "city" }, "field", "the record has no city, so there is nothing to translate"],
    [
      { language: "ja" },
      "language",
      "the record itself is in this language (ja): correct its text or its language instead",
    ],
    [{ field: "title", text: "x".repeat(301) }, "text", "text must have at most 300 characters, as title itself"],
    [{ field: "title", text: "two\nlines" }, "text", "text must be one line, without tabs, as title itself"],
    [{ recordVersion: 9 }, "recordVersion", "version 9 of the record does not exist; the present one is 4"],
  ])("are refused where they translate nothing, in their field: %#", async (said, field, message) => {
    const wrong = translation("$buses", "title", "sw", "Mabasi mia moja", said);
    expect((await refusalsOf(recorder.apply(wrong))).map(asTold)).toEqual([{ code: "INVALID", field, message }]);
  });

  it("are there once in each language", async () => {
    const again = translation("$buses", "title", "ar", "مئة حافلة");
    expect((await refusalsOf(recorder.apply(again))).map(({ code }) => code)).toEqual(["DUPLICATE"]);
    const { data, errors } = await server.ask(`{ commitment(id: ${id("buses")}) { title(in: ["português"]) } }`);
    expect([data, errors?.[0]?.message]).toEqual([
      { commitment: null },
      'title.in: "português" is not a BCP 47 language tag, such as en or fr-CA',
    ]);
  });
});
