import { accepted, submit } from "../../support/contribute";
import { article, commitment, evidence, meeting, type TestEdit } from "../../support/factories";
import { startTestServer, type SignedIn, type TestServer } from "../../support/server";

/** Milestones of an action plan, as the text of its PDF has them: bullets from a font of symbols. */
const plan =
  "План действий. \uf0b7 Опубликовать реестр владельцев компаний к маю.\n\uf0a7 Открыть данные о закупках для всех граждан. \u{100001} Конец.";

describe("a row of somebody's register", () => {
  let server: TestServer;
  let ada: SignedIn;
  const operation = ({ name, input }: TestEdit) => ({ [name]: input });

  beforeAll(async () => {
    server = await startTestServer("empty");
    ada = await server.signIn({ name: "Ada", role: "ADMIN" });
    await accepted(
      submit(ada, [operation(article({ as: "plan", slug: undefined, text: plan, language: "ru", publisher: "ОГП" }))]),
    );
  });
  afterAll(() => server.stop());

  const source = async (): Promise<string> =>
    (await ada.ask("{ sourceArticles(first: 1) { nodes { id } } }")).data.sourceArticles.nodes[0].id;

  it("with the bullets of a PDF is recorded with bullets, and its quote is found in the source", async () => {
    const statement = "\uf0b7 Опубликовать реестр владельцев компаний к маю.\r\n\uf0a7 Открыть данные о закупках.";
    const quote = "Опубликовать реестр владельцев компаний к маю.\n\uf0a7 Открыть данные о закупках";
    await accepted(
      submit(ada, [
        operation(commitment({ slug: "register", statement, evidence: [evidence({ source: await source(), quote })] })),
      ]),
    );

    const { data } = await ada.ask(
      `{ commitment(slug: "register") { statement evidence { nodes { quote verified } } } }`,
    );
    expect(data.commitment).toEqual({
      statement: "• Опубликовать реестр владельцев компаний к маю.\n• Открыть данные о закупках.",
      evidence: {
        nodes: [
          { quote: "Опубликовать реестр владельцев компаний к маю.\n• Открыть данные о закупках", verified: true },
        ],
      },
    });
  });

  it("with a statement of several pages is kept whole, up to the limit that its field states", async () => {
    const long = async (length: number) =>
      submit(ada, [
        operation(
          commitment({
            slug: "long",
            statement: "条".repeat(length),
            evidence: [evidence({ source: await source(), quote: "Открыть данные о закупках для всех граждан" })],
          }),
        ),
      ]);
    expect((await long(20_001)).errors).toMatchObject([
      { field: "operations.0.recordCommitment.statement", message: "statement must have at most 20,000 characters" },
    ]);
    await accepted(long(20_000));
    expect((await ada.ask(`{ commitment(slug: "long") { statement } }`)).data.commitment.statement).toHaveLength(
      20_000,
    );

    const { data } = await ada.ask(`{ __type(name: "RecordCommitmentInput") { inputFields { name description } } }`);
    const fields = data.__type.inputFields as { name: string; description: string }[];
    expect(fields.find(({ name }) => name === "statement")?.description).toContain("At most 20,000 characters");
  });

  it.each([
    ["2015-13", "a month that no year has"],
    ["2019-02-29", "a day that this year has not"],
    ["1 мая 2019 г.", "a date as people write it"],
    ["", "nothing"],
  ])("with the date %j is told its field: %s", async (date) => {
    const wrong =
      "must be YYYY, YYYY-Qn, YYYY-MM or an existing YYYY-MM-DD, from 1800 to 2199, or an interval of two of these, the earlier first: 2016-04/2017-06, or /2017-06 if nobody knows the first";
    const inline = await ada.ask(
      `mutation { recordMeeting(input: {title: "Встреча", date: ${JSON.stringify(date)}, status: HELD, participations: [], evidence: []}) {
        meeting { id } errors { field message } } }`,
    );
    const [first] = inline.data.recordMeeting.errors;
    expect(first).toEqual({ field: "date", message: `date ${wrong}` });

    const { changeSet, errors } = await submit(ada, [
      operation(commitment({ evidence: [], madeOn: "2019" })),
      operation(meeting({ date, evidence: [] })),
    ]);
    expect(changeSet).toBeNull();
    expect(errors).toContainEqual(
      expect.objectContaining({ field: "operations.1.recordMeeting.date", message: `date ${wrong}` }),
    );
  });
});
