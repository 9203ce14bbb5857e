import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";
import { readExamples } from "../../src/server/playground/playground.examples";
import { startTestServer, type TestServer } from "../support/server";
import { listenToStatements } from "../support/statements";

const folder = join(__dirname, "../../schema/operations");

describe("every worked example", () => {
  let server: TestServer;
  let heard: ReturnType<typeof listenToStatements>;

  beforeAll(async () => {
    server = await startTestServer();
    heard = listenToStatements();
  });
  afterAll(() => {
    heard.stop();
    return server.stop();
  });

  it.each(readExamples(folder).map((example) => [example.title, example] as const))(
    "answers in one statement: %s",
    async (_, { query, variables }) => {
      heard.sent.length = 0;
      const answer = await server.ask(
        query,
        variables ? (JSON.parse(variables) as Record<string, unknown>) : undefined,
      );

      expect(answer.errors).toBeUndefined();
      expect(Object.values(answer.data as object)).not.toContain(null);
      expect(heard.sent).toHaveLength(1);
    },
  );

  it("is a query with a name of its own, for the tab of the playground", () => {
    const names = readdirSync(folder)
      .filter((file) => file.endsWith(".graphql"))
      .map((file) => {
        const [first] = parse(readFileSync(join(folder, file), "utf8")).definitions;
        return first?.kind === Kind.OPERATION_DEFINITION ? first.name?.value : undefined;
      });
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain(undefined);
  });
});
