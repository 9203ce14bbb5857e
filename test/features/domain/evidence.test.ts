import type { Client } from "pg";
import { applyChangeSet } from "../../../src/modules/ledger/ledger.service";
import { readOperations, typedOperation } from "../../../src/modules/ledger/apply/operation.input";
import { fingerprint } from "../../../src/modules/sources/fingerprint";
import { changeSet, insert, refusal } from "../../support/change-set";
import { parseRecordId } from "../../../src/values/record-id";
import { startTestServer, type TestServer } from "../../support/server";

const february =
  "http://www.boursorama.com/actualites/dans-la-silicon-valley-cazeneuve-appelle-a-redoubler-d-efforts-contre-le-jihadisme-72d03f00424d0e61681fe45fb7fa97c2";
const december =
  "https://www.jeanmarcmorandini.com/article-346191-attentats-manuel-valls-reunit-ce-matin-les-grands-groupes-d-internet-et-des-reseaux-sociaux.html";
const unheld =
  "https://www.wiggin.co.uk/insight/european-commission-says-hate-speech-initiative-shows-continued-improvement-platforms-join/";

const printed = "un effort particulier des grands majors qui retirent plus rapidement et plus efficacement";
const altered = "un effort particulier des grands majors qui retirent plus lentement et plus efficacement";
const comment = "il ferait mieux de faire baisser le chomage";
const readersComment = "envoyer de la poudre aux yeux dans un domaine dont tout le monde se fiche";
const boilerplate = "Vous devez être membre pour ajouter des commentaires";

describe("a quote", () => {
  let server: TestServer;
  let contributorId: string;
  let ids: { february: string; december: string; unheld: string; commitment: string };

  beforeAll(async () => {
    server = await startTestServer();
    const editor = await server.signIn({ name: "An editor", role: "REVIEWER" });
    contributorId = parseRecordId(editor.contributorId)?.uuid ?? "";
    const { data } = await server.ask(`{
      february: sourceArticle(url: "${february}") { id }
      december: sourceArticle(url: "${december}") { id }
      unheld: sourceArticle(url: "${unheld}") { id }
      commitment(slug: "code-of-good-conduct") { id }
    }`);
    ids = {
      february: data.february.id,
      december: data.december.id,
      unheld: data.unheld.id,
      commitment: data.commitment.id,
    };
  });
  afterAll(() => server.stop());

  async function attach(quote: string, source: string): Promise<number> {
    const subject = ids.commitment;
    const plain = { subject, source, quote, stance: "SUPPORTS", role: "CONTEXT" };
    const { edits } = await readOperations([typedOperation({ attachEvidence: plain }, 0)]);
    const { revision } = await applyChangeSet(server.database.app, { summary: "Quoted.", contributorId, edits });
    return revision;
  }

  const quotesAt = async (revision: number): Promise<unknown> => {
    const { data } = await server.ask(
      `query ($at: Int!) { commitment(slug: "code-of-good-conduct", atRevision: $at) {
        evidence(last: 1, role: [CONTEXT]) { nodes { quote verified revision } } } }`,
      { at: revision },
    );
    return data.commitment.evidence.nodes;
  };

  describe("that a contributor attaches", () => {
    it.each([
      ["as it was printed", printed],
      ["in capitals", printed.toUpperCase()],
      ["over two lines", printed.replace(" qui ", "\n  qui ")],
    ])("is verified %s", async (_, quote) => {
      const revision = await attach(quote, ids.february);
      expect(await quotesAt(revision)).toEqual([{ quote, verified: true, revision }]);
    });

    it("is refused with one word altered, and shown the longest passage that does stand there", async () => {
      await expect(attach(altered, ids.february)).rejects.toMatchObject({
        refusals: [
          {
            code: "QUOTE_NOT_FOUND",
            field: ["operations", 0, "attachEvidence", "quote"],
            message:
              `the quote is not in ${february}; ` +
              'the nearest passage found is "un effort particulier des grands majors qui retirent plus"',
            details: { nearestPassage: "un effort particulier des grands majors qui retirent plus" },
          },
        ],
      });
    });

    it.each([
      ["a reader's comment", readersComment, "december"],
      ["another reader's comment, retold", comment, "december"],
      ["what the site writes below the article", boilerplate, "february"],
      ["the words of another article", printed, "december"],
    ] as const)("is refused where it is %s", async (_, quote, source) => {
      await expect(attach(quote, ids[source])).rejects.toMatchObject({
        refusals: [
          { code: "QUOTE_NOT_FOUND", message: expect.stringMatching(/no part of it was found$/), details: {} },
        ],
      });
    });

    it.each(["effort particulier", "des grands majors", "« ! »"])(
      "is refused with fewer than four words: %s",
      async (quote) => {
        await expect(attach(quote, ids.february)).rejects.toMatchObject({
          refusals: [
            {
              code: "QUOTE_TOO_SHORT",
              message: "the quote is too short to be checked: quote at least 4 words",
              field: ["operations", 0, "attachEvidence", "quote"],
            },
          ],
        });
      },
    );

    it("is kept unverified where nobody has supplied the text of the source", async () => {
      const quote = "words that nobody can check";
      const revision = await attach(quote, ids.unheld);
      expect(await quotesAt(revision)).toEqual([{ quote, verified: false, revision }]);
    });

    it("leaves nothing behind when it is refused", async () => {
      const before = (await server.ask("{ revision { number } }")).data;
      await expect(attach(altered, ids.february)).rejects.toThrow();
      expect((await server.ask("{ revision { number } }")).data).toEqual(before);
    });
  });

  describe("that is written past every service, by plain SQL", () => {
    let app: Client;
    beforeAll(async () => {
      app = await server.database.connect();
    });

    const uuid = (id: string): string => id.slice(-36);
    const write = (quote: string, source: string): Promise<number> =>
      changeSet(app, () =>
        insert(app, "evidence", {
          subject_kind: "COMMITMENT",
          subject_id: uuid(ids.commitment),
          source_article_id: uuid(source),
          quote,
          stance: "SUPPORTS",
          role: "CONTEXT",
          quote_runs: fingerprint(quote),
          verified: true,
        }),
      );

    it("is verified as it was printed", async () => {
      const revision = await write(printed, ids.february);
      expect(await quotesAt(revision)).toEqual([{ quote: printed, verified: true, revision }]);
    });

    it.each([
      ["with one word altered", altered, "february"],
      ["where it is a reader's comment", readersComment, "december"],
      ["where it is what the site writes below the article", boilerplate, "february"],
      ["with fewer than four words", "des grands majors", "february"],
    ] as const)("is refused %s", async (_, quote, source) => {
      expect(await refusal(write(quote, ids[source]))).toBe("the quote is not in its source");
    });

    it("is not put into other words later", async () => {
      const changed = changeSet(app, () =>
        app.query("update evidence set quote = $1, quote_runs = $2 where quote = $3", [
          altered,
          fingerprint(altered),
          printed,
        ]),
      );
      expect(await refusal(changed)).toBe("the quote is not in its source");
    });

    it("does not call itself verified where nobody has supplied the text", async () => {
      const revision = await write("words that nobody can check either", ids.unheld);
      expect(await quotesAt(revision)).toEqual([
        { quote: "words that nobody can check either", verified: false, revision },
      ]);
    });
  });
});
