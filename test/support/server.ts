import type { FastifyInstance } from "fastify";
import { buildApp } from "../../src/server/app";
import { createDatabase, type TestDatabase } from "./database";

export interface TestServer {
  url: string;
  app: FastifyInstance;
  database: TestDatabase;
  /** Sends a query and returns the whole answer. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Answer {
  // The shape of an answer is what a test asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions: Record<string, unknown>;
}

/** The whole product on a free port, on a database of its own. */
export async function startTestServer(from: "empty" | "seeded" = "seeded"): Promise<TestServer> {
  const database = await createDatabase(from);
  const app = await buildApp({ database: database.app, logLevel: "silent", preparePlayground: false });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    url,
    app,
    database,
    async ask(query, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    async stop() {
      await app.close();
      await database.drop();
    },
  };
}
