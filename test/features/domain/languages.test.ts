import {
  article,
  assessment,
  commitment,
  correction,
  followUp,
  governmentBody,
  meeting,
  methodology,
  person,
  role,
  topic,
} from "../../support/factories";
import { onEmptyRecord } from "../../support/empty-record";
import { asTold, refusalsOf } from "../../support/recorder";
import { dataOf } from "../../support/server";

/** A promise of the city of Addis Ababa, a meeting in Osaka, an office in Brazil: each in the words of those who recorded it. */
describe("the language of a record's own words", () => {
  const { server, recorder } = onEmptyRecord();

  beforeAll(async () => {
    await recorder.apply(
      governmentBody({ as: "ministry", name: "Ministério" }),
      commitment({ as: "buses", title: "አዲስ አውቶቡሶች", language: "AM" }),
      meeting({ as: "osaka", title: "大阪での会合", language: "ja-jpan-jp" }),
      person({ as: "minister", name: "Ana Souza", language: "PT-br" }),
      role({ person: "$minister", organisation: "$ministry", as: "office", title: "Ministra", language: "pt" }),
      topic({ as: "transport", name: "نقل", language: "ar" }),
      methodology({ as: "grades", name: "درجات", language: "ar-u-nu-arab" }),
      followUp({ as: "news", commitment: "$buses", title: "ሪፖርት", language: "am" }),
      assessment({ as: "rating", commitment: "$buses", methodology: "$grades", language: "iw" }),
    );
  });

  const nodes = async (names: string[], at?: number): Promise<unknown[]> => {
    const ids = names.map((name) => recorder.id(name));
    const kinds = [
      "Commitment",
      "Meeting",
      "Person",
      "GovernmentBody",
      "Role",
      "Topic",
      "Methodology",
      "FollowUp",
      "Assessment",
    ];
    const { nodes: found } = await dataOf(
      server,
      `query ($ids: [ID!]!, $at: Int) { nodes(ids: $ids, atRevision: $at) { ${kinds.map((kind) => `... on ${kind} { language }`).join(" ")} } }`,
      { ids, at },
    );
    return found.map(({ language }: { language: unknown }) => language);
  };

  it("is kept in its canonical form, with every kind of record; null says that nobody knows it", async () => {
    expect(
      await nodes(["buses", "osaka", "minister", "ministry", "office", "transport", "grades", "news", "rating"]),
    ).toEqual(["am", "ja-Jpan-JP", "pt-BR", null, "pt", "ar", "ar-u-nu-arab", "am", "he"]);
  });

  it("has the same rule for sources: any BCP 47 tag, in its canonical form", async () => {
    await recorder.apply(article({ as: "gazette", language: "AR-u-nu-arab" }));
    const source = await dataOf(server, "query ($id: ID!) { sourceArticle(id: $id) { language } }", {
      id: recorder.id("gazette"),
    });
    expect(source).toEqual({ sourceArticle: { language: "ar-u-nu-arab" } });
  });

  it("is corrected like any other field, and reads as it was before", async () => {
    const after = await recorder.apply(
      correction("Commitment", { commitment: "$buses", expectedVersion: 1, language: "ti" }),
      correction("Meeting", { meeting: "$osaka", expectedVersion: 1, language: null }),
    );
    expect(await nodes(["buses", "osaka"])).toEqual(["ti", null]);
    expect(await nodes(["buses", "osaka"], after - 1)).toEqual(["am", "ja-Jpan-JP"]);
  });

  it.each(["english", "fr_CA", "x", "pt-", "🇧🇷", "en".padEnd(40, "-a")])(
    "is refused if it is no BCP 47 tag: %s",
    async (language) => {
      expect((await refusalsOf(recorder.apply(commitment({ language })))).map(asTold)).toEqual([
        {
          code: "INVALID",
          field: "language",
          message: expect.stringContaining("must be a BCP 47 language tag") as string,
        },
      ]);
    },
  );
});
