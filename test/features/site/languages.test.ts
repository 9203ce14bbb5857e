import { commitment, correction, followUp, translation } from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { readPage } from "../../support/site";
import { onServer } from "../../support/server";

/** The Basque government promises a bridge; a machine has translated that into French, and nobody into English. */
describe("the language of the texts on a page", () => {
  const server = onServer("empty");

  beforeAll(async () => {
    const recorder = await startRecorder(server.database.app);
    const french = (field: string, text: string, more: object = {}) =>
      translation({ record: "$bridge", language: "fr", field, text, ...more });
    await recorder.apply(
      commitment({
        as: "bridge",
        slug: "bridge",
        title: "Zubi berria",
        statement: "Zubi bat eraikiko dugu.",
        language: "eu",
      }),
      followUp({ commitment: "$bridge", title: "Lanak hasi dira", language: "eu" }),
      french("title", "Un nouveau pont"),
      french("statement", "Nous construirons un pont.", { translator: "HUMAN" }),
    );
    await recorder.apply(
      correction("Commitment", { commitment: "$bridge", statement: "Bi zubi eraikiko ditugu." }),
      commitment({ slug: "nobody", title: "Nobody said in which language" }),
    );
  });

  it("is that of the reader where there is a translation, which says what it is", async () => {
    const page = await readPage(`${server.url}/fr/commitments/bridge`);
    expect(page.text("h1")).toBe("Un nouveau pont (traduction automatique)");
    expect(page.text(".verdict .statement")).toBe("Nous construirons un pont. (traduction d’une version antérieure)");
    expect(page.find("h1 span[lang], .verdict .statement span[lang]")).toHaveLength(0);
    expect(page.texts(".events span[lang=eu]")).toEqual(["Lanak hasi dira"]);
  });

  it("is told of each text that is in another one, and not claimed where nobody knows it", async () => {
    const page = await readPage(`${server.url}/en/commitments/bridge`);
    expect(page.texts("h1 span[lang=eu], .verdict .statement span[lang=eu]")).toEqual([
      "Zubi berria",
      "Bi zubi eraikiko ditugu.",
    ]);
    const list = await readPage(`${server.url}/fr/commitments`);
    expect(list.texts('.title span[lang=""]')).toEqual(["Nobody said in which language"]);
  });
});
