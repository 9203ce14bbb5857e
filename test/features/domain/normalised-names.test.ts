import { onEmptyRecord } from "../../support/empty-record";
import type { TestServer } from "../../support/server";

let server: TestServer;
onEmptyRecord(async (made) => {
  server = made.server;
});

const wordsOf = async (nature: "p" | "b", names: readonly string[]): Promise<string[]> => {
  const client = await server.database.connect();
  const { rows } = await client.query<{ words: string }>(
    "select array_to_string(name_words(name, $1), ' ') as words from unnest($2::text[]) with ordinality as given(name, place) order by place",
    [nature, names],
  );
  return rows.map(({ words }) => words);
};

describe("a normalised name", () => {
  it.each([
    ["accents and case", ["ÑUSTA Çelik", "nusta celik"], "celik nusta"],
    ["the order of the words", ["Okonjo-Iweala, Ngozi", "Ngozi Okonjo Iweala"], "iweala ngozi okonjo"],
    ["titles", ["Rt Hon Dame Jacinda Ardern MP", "M. Jacinda Ardern", "The Hon. Jacinda Ardern QC"], "ardern jacinda"],
    ["initials", ["V. S. Naipaul", "V.S. Naipaul", "VS Naipaul"], "naipaul vs"],
    ["an article of Arabic", ["Ahmed el-Tayeb", "Ahmed al-Tayeb", "Ahmed Tayeb"], "ahmed tayeb"],
    ["the script", ["Нурсултан Назарбаев", "Nursultan Nazarbaev"], "nazarbaev nursultan"],
    ["a name that is nothing but a title", ["Don"], "don"],
  ])("of a person is the same whatever %s", async (_, names, words) => {
    expect(await wordsOf("p", names)).toEqual(names.map(() => words));
  });

  it.each([
    ["legal forms", ["Kaspersky Lab", "ООО Kaspersky Lab", "Kaspersky Lab Ltd."], "kaspersky lab"],
    ["a form of several words", ["Allegro sp. z o.o.", "Allegro spółka akcyjna", "Allegro, S.A."], "allegro"],
    ["forms of Asia", ["楽天株式会社", "株式会社楽天", "楽天"], "楽天"],
    ["articles and ampersands", ["The Trade & Industry Board", "Board of Trade and Industry"], "board industry trade"],
    ["an elision", ["Ministère de l’Économie", "MINISTERE DE L'ECONOMIE"], "economie ministere"],
    ["a company that is called like a form", ["SA"], "sa"],
  ])("of a body is the same whatever %s", async (_, names, words) => {
    expect(await wordsOf("b", names)).toEqual(names.map(() => words));
  });

  it("keeps every letter of the alphabets of the world readable in Latin letters", async () => {
    expect(
      await wordsOf("p", ["Նիկոլ", "ხატია", "नरेन्द्र", "Κυριάκος", "דוד", "สมชาย", "ሰላም", "정은", "ソニア"]),
    ).toEqual(["nikol", "khatia", "nrendr", "kyriakos", "dvd", "smchay", "selam", "jeongeun", "sonia"]);
  });
});
