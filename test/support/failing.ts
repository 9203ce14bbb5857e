import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { appDataSource } from "../../src/database/data-source";
import { usualLanes } from "../../src/database/lane.sizes";
import { buildApp } from "../../src/server/app";
import { createDatabase, type TestDatabase } from "./database";
import { startProxy, type Proxy } from "./proxy";

export const statementTimeoutMs = 1000;
/** The two timeouts of pg: for a connection, and for an answer. */
export const deadlineMs = 6500;

export const unavailable = {
  message: "The service is not available at the moment. It is safe to try again.",
  extensions: { code: "SERVICE_UNAVAILABLE" },
};

export interface Server {
  url: string;
  app: FastifyInstance;
  source: DataSource;
  stop(): Promise<void>;
}

export async function serve(
  appUrl: string,
  becomes: string | null,
  longest = statementTimeoutMs,
  lanes = usualLanes,
): Promise<Server> {
  const settings = { poolSize: 3, statementTimeoutMs: longest };
  const source = await appDataSource(appUrl, becomes, settings).initialize();
  // What looks at the database by itself would hold connections of its own.
  const quiet = { logLevel: "silent", preparePages: false, webhookDelivery: false };
  const app = await buildApp({ database: source, lanes, ...quiet });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    url,
    app,
    source,
    async stop() {
      await app.close();
      await source.destroy();
    },
  };
}

/** A server whose connection to its database can fail in every way. */
export interface Failing {
  database: TestDatabase;
  proxy: Proxy;
  /** A server with short timeouts. */
  server: Server;
  /** Another server behind the same proxy, with the usual timeouts. */
  everyday(lanes?: typeof usualLanes): Promise<Server>;
  /** Another server, which does not use the proxy. */
  direct(): Promise<Server>;
  stop(): Promise<void>;
}

async function startFailing(): Promise<Failing> {
  const database = await createDatabase();
  const proxy = await startProxy(database.appUrl);
  const becomes = database.appUrl === database.ownerUrl ? "followthrough_app" : null;
  const server = await serve(proxy.through(database.appUrl), becomes);
  return {
    database,
    proxy,
    server,
    everyday: (lanes) => serve(proxy.through(database.appUrl), becomes, 5000, lanes),
    direct: () => serve(database.appUrl, becomes),
    async stop() {
      await server.stop();
      await proxy.stop();
      await database.drop();
    },
  };
}

/** Each test begins with a working connection, and nothing stays frozen or refused after it. `there` is complete when tests run. */
export function describeFailing(tests: (there: Failing) => void): void {
  describe("when the database fails", () => {
    const there = {} as Failing;
    beforeAll(async () => {
      Object.assign(there, await startFailing());
    });
    afterAll(() => there.stop());
    beforeEach(async () => {
      expect((await ask(there.server.url)).body).toEqual(answered);
    });
    afterEach(() => {
      there.proxy.thaw();
      there.proxy.accept();
    });
    tests(there);
  });
}

/** Each question is another one: a kept answer needs no table. */
let asked = 0;

/** Locks a table, so that its readers wait until it is released. */
export async function hold(database: TestDatabase, table = "commitment"): Promise<() => Promise<void>> {
  const owner = await database.connectAsOwner();
  await owner.query(`begin; lock table ${table} in access exclusive mode`);
  return async () => {
    await owner.query("rollback");
    await owner.end();
  };
}

export async function ask(url: string, token?: string): Promise<{ status: number; body: unknown; ms: number }> {
  const started = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: `query Nr${++asked} { commitment(slug: "code-of-good-conduct") { slug } }` }),
  });
  return { status: response.status, body: await response.json(), ms: performance.now() - started };
}

export const answered = expect.objectContaining({ data: { commitment: { slug: "code-of-good-conduct" } } });
/** The only error of the operation, which then has no data. */
export const refused = { errors: [unavailable], extensions: expect.anything() };
