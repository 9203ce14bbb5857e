import { beforeTests } from "./before-tests";
import type { FastifyInstance } from "fastify";
import { buildApp } from "../../src/server/app";
import { createDatabase, type TestDatabase } from "./database";
import { giveToken, type Credentials } from "./sign-in";

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** A client with a token. */
export interface SignedIn {
  ask: Ask;
  token: string;
  /** The public id: `contributor_..`. */
  contributorId: string;
}

export interface TestServer {
  url: string;
  app: FastifyInstance;
  database: TestDatabase;
  /** Sends a query, as nobody in particular, and returns the whole answer. */
  ask: Ask;
  /** Somebody with a token of their own; by default a new contributor. */
  signIn(as?: Credentials): Promise<SignedIn>;
  stop(): Promise<void>;
}

export interface Answer {
  // The shape of an answer is what a test asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions: Record<string, unknown>;
}

/** The data of an answer in which nothing went wrong. */
export async function dataOf(
  who: Pick<SignedIn, "ask">,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Answer["data"]> {
  const { data, errors } = await who.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

type AppOptions = Partial<Omit<Parameters<typeof buildApp>[0], "database">>;

/** The whole product on a free port, on a database of its own. */
export async function startTestServer(
  from: "empty" | "seeded" = "seeded",
  options: AppOptions = {},
): Promise<TestServer> {
  return serverOn(await createDatabase(from), options);
}

/** One such server for the tests of the block. */
export const onServer = (...started: Parameters<typeof startTestServer>): TestServer =>
  beforeTests(
    () => startTestServer(...started),
    (server) => server.stop(),
  );

/** Somebody who is signed in before the tests of the block. */
export const signedIn = (server: TestServer, as?: Credentials): SignedIn => beforeTests(() => server.signIn(as));

/** The same, on a database that is there already; it goes with the server. */
export async function serverOn(database: TestDatabase, options: AppOptions = {}): Promise<TestServer> {
  // Few tests are about webhooks; in the others nobody looks for deliveries each second.
  const quiet = { logLevel: "silent", preparePages: false, webhookDelivery: false };
  const app = await buildApp({ database: database.app, ...quiet, ...options });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const askWith =
    (token?: string): Ask =>
    async (query, variables) => {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json",
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    };
  return {
    url,
    app,
    database,
    ask: askWith(),
    async signIn(as = {}) {
      const { token, contributorId } = await giveToken(database.app, as);
      return { token, contributorId, ask: askWith(token) };
    },
    async stop() {
      await app.close();
      await database.drop();
    },
  };
}
