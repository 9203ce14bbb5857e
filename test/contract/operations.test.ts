import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";
import type { Pool } from "pg";
import { readExamples } from "../../src/server/playground/playground.examples";
import { startTestServer, type TestServer } from "../support/server";

const folder = join(__dirname, "../../schema/operations");

describe("every worked example", () => {
  let server: TestServer;
  let statements: string[];

  beforeAll(async () => {
    server = await startTestServer();
    statements = listenTo((server.database.app.driver as unknown as { master: Pool }).master);
  });
  afterAll(() => server.stop());

  it.each(readExamples(folder).map((example) => [example.title, example] as const))(
    "answers in one statement: %s",
    async (_, { query, variables }) => {
      statements.length = 0;
      const answer = await server.ask(
        query,
        variables ? (JSON.parse(variables) as Record<string, unknown>) : undefined,
      );

      expect(answer.errors).toBeUndefined();
      expect(Object.values(answer.data as object)).not.toContain(null);
      expect(statements).toHaveLength(1);
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

/** What really goes to Postgres. */
function listenTo(pool: Pool): string[] {
  const sent: string[] = [];
  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
  pool.query = ((statement: { text: string } | string, ...rest: unknown[]) => {
    sent.push(typeof statement === "string" ? statement : statement.text);
    return query(statement, ...rest);
  }) as typeof pool.query;
  return sent;
}
