import { getNamedType, isRequiredArgument, type GraphQLObjectType } from "graphql";
import { publicSchema } from "../../../src/graphql/schema";
import { beforeTests } from "../../support/before-tests";
import { Asking, type Given, type Operation } from "../../support/both.ways";
import { commitment } from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { onServer, type TestServer } from "../../support/server";
import { valuesOf, workedQueries } from "../../support/examples";
import { SoundOperations } from "../../support/sound.operations";
import { everythingIn } from "../../support/two.levels";

const schema = publicSchema();
const fields = Object.values((schema.getQueryType() as GraphQLObjectType).getFields());

/** Entry fields that only read: what is selected of them comes from Postgres as the text of the answer. */
const records =
  "actor commitment duplicateJudgement measurement meeting milestone sourceArticle target topic translation".split(" ");
const lists =
  "actors commitments duplicateJudgements evidence followUps governmentActors meetings methodologies offices roles sourceArticles techCompanies topics translations".split(
    " ",
  );

/** Everything that an entry field has in two levels. */
function everythingOf(name: string): string | null {
  const field = fields.find((each) => each.name === name);
  return field ? everythingIn(schema, getNamedType(field.type), 1) : null;
}

/** More by hand: FUZZ_OPERATIONS=50000 FUZZ_SEED=7 npx jest answers-in-text */
const operations = Number(process.env["FUZZ_OPERATIONS"] ?? 2500);
const seed = Number(process.env["FUZZ_SEED"] ?? 20_150_220);

const askingOn = (server: TestServer): Asking =>
  beforeTests(
    () => Promise.resolve(new Asking(schema, server.database)),
    (asking) => asking.close(),
  );

async function idsOn(server: TestServer): Promise<string[]> {
  const { data } = await server.ask("{ changes(first: 100) { nodes { record { id } } } }");
  const { nodes } = (data as { changes: { nodes: { record: { id: string } | null }[] } }).changes;
  return [...new Set(nodes.flatMap(({ record }) => record?.id ?? []))];
}

/** A few letters from where the two begin to differ. */
function fromDifference({ data, error }: Given, other: Given): Given {
  const [text, compared] = [data ?? "", other.data ?? ""];
  let at = 0;
  while (at < text.length && text[at] === compared[at]) at++;
  return {
    data: data === undefined || data === null ? null : text.slice(Math.max(0, at - 300), at + 100),
    ...(error !== undefined && { error }),
  };
}

describe("Postgres writes the same answer as code, to the last byte", () => {
  const server = onServer();
  const asking = askingOn(server);

  /** Whether Postgres wrote it; if so, it is the same. */
  async function inText(operation: Operation): Promise<boolean> {
    const both = await asking.ask(operation);
    // On a busy machine a statement can take too long, one way or the other.
    if ([both?.inText, both?.inCode].some((each) => each?.error?.startsWith("The service is not available")))
      return false;
    // Which of several errors comes first does not matter: graphql-js finds them all, and tells them.
    if (!both || both.inText.data === null || (both.inText.error && both.inCode.error)) return false;
    expect({ operation, ...fromDifference(both.inText, both.inCode) }).toEqual({
      operation,
      ...fromDifference(both.inCode, both.inText),
    });
    return both.inText.data !== undefined;
  }

  it("for every example", async () => {
    let written = 0;
    for (const example of workedQueries)
      if (await inText({ query: example.query, variables: valuesOf(example) })) written++;

    expect(written).toBeGreaterThan(workedQueries.length / 3);
  });

  it.each(lists)("for everything in two levels of a list: %s", async (name) => {
    const everything = everythingOf(name);

    expect(await inText({ query: `{ ${name}(first: 5) ${everything} }` })).toBe(true);
    expect(await inText({ query: `{ ${name}(last: 3, atRevision: 8) ${everything} }` })).toBe(true);
  });

  it.each(records)("for everything in two levels of a record: %s", async (name) => {
    const everything = everythingOf(name);
    const kind = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const ids = (await idsOn(server)).filter((id) => id.startsWith(`${kind}_0`));

    for (const id of [...ids.slice(0, 3), `${kind}_0197f3b2-0000-7000-8000-000000000000`])
      expect(
        await inText({ query: `query ($id: ID!) { it: ${name}(id: $id) ${everything} }`, variables: { id } }),
      ).toBe(true);
  });

  it("and leaves to code what has no text: other entry fields, and fields that read for themselves", async () => {
    const others = fields.filter(
      ({ name, args }) => ![...records, ...lists].includes(name) && !args.some(isRequiredArgument),
    );
    for (const { name, type } of others) {
      const both = await asking.ask({ query: `{ ${name} ${everythingIn(schema, getNamedType(type), 0) ?? ""} }` });
      expect([name, both?.inText]).toEqual([name, { data: null }]);
    }
  });

  it(
    "for thousands of operations that nobody has thought of",
    async () => {
      const generated = new SoundOperations(schema, seed, await idsOn(server), [...records, ...lists]);
      let [written, left] = [0, operations];
      const ask = async (): Promise<void> => {
        while (left-- > 0) if (await inText(generated.query())) written++;
      };
      await Promise.all([ask(), ask(), ask(), ask()]);

      // Else most of them would have been refused, or left to code.
      expect(written).toBeGreaterThan(operations * 0.6);
    },
    60_000 + operations * 100,
  );
});

describe("whatever the words of the record are", () => {
  const server = onServer("empty");
  const asking = askingOn(server);
  const texts = [
    `"Обещание" \\ 'слово' \\n \\u0001 {}[],: \\"`,
    "وعد: إزالة خلال ٢٤ ساعة",
    "👩‍👩‍👧‍👦 🇫🇷 𝒜 e\u0301 約束",
    "x\u00a0\u2028\n$1 %s ${x} </script> \u007e",
    "長い".repeat(900),
  ];

  it("they are written as JSON.stringify writes them, also in cursors", async () => {
    const recorder = await startRecorder(server.database.app);
    for (const [place, statement] of texts.entries())
      await recorder.apply(
        commitment({ as: `c${place}`, title: statement.slice(0, 60).replace(/[\u2028\n]/g, ""), statement }),
      );

    const page = "(first: 3, orderBy: {field: TITLE})";
    const both = await asking.ask({
      query: `{ commitments${page} { pageInfo { endCursor } edges { cursor node { title statement titleText { text } } } } }`,
    });
    const all = await asking.ask({ query: "{ commitments { nodes { statement } } }" });

    expect(both?.inText).toEqual(both?.inCode);
    expect(all?.inText).toEqual(all?.inCode);
    expect(all?.inText.data).toContain(JSON.stringify(texts[0]));
    expect(all?.inText.data).toContain(JSON.stringify(texts.at(-1)));
  });

  it("and pages follow each other by these cursors, forwards and backwards", async () => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      commitments(first: $first, after: $after, last: $last, before: $before, orderBy: {field: TITLE}) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } totalCount } }`;
    const steps = [["first", "after", "endCursor"] as const, ["last", "before", "startCursor"] as const];
    for (const [size, beyond, cursor] of steps) {
      const seen: string[] = [];
      for (let at: string | null = null, goesOn = true; goesOn;) {
        const both = await asking.ask({ query, variables: { [size]: 2, ...(at !== null && { [beyond]: at }) } });
        expect(both?.inText).toEqual(both?.inCode);
        const { commitments } = JSON.parse(both?.inText.data ?? "") as { commitments: ReadPage };
        seen.push(...commitments.nodes.map(({ id }) => id));
        at = commitments.pageInfo[cursor];
        goesOn = size === "first" ? commitments.pageInfo.hasNextPage : commitments.pageInfo.hasPreviousPage;
      }
      expect(new Set(seen).size).toBe(texts.length);
    }
  });

  it("and what the schema promises and the record does not have is an error, and never an answer", async () => {
    const owner = await server.database.connectAsOwner();
    await owner.query("alter table commitment alter column statement drop not null");
    await owner.query("alter table commitment disable trigger user; update commitment set statement = null");

    for (const selected of ["statement", "id madeOn { value } statement parties { role }"]) {
      const both = await asking.ask({ query: `{ commitments(first: 2) { nodes { ${selected} } } }` });
      expect(both?.inText.error).toBe("null where the schema promises a value");
      expect(both?.inCode.error).toBe("null where the schema promises String!");
    }
  });
});

interface ReadPage {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
