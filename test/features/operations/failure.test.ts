import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { Client } from "pg";
import type { DataSource } from "typeorm";
import { appDataSource, ownerDataSource } from "../../../src/database/data-source";
import { startEmbeddedPostgres } from "../../../src/database/embedded";
import { isUnavailable } from "../../../src/database/failure";
import { usualLanes } from "../../../src/database/lane.sizes";
import { migrate } from "../../../src/database/migrations";
import { buildApp } from "../../../src/server/app";
import { createDatabase, type TestDatabase } from "../../support/database";
import { startProxy, type Proxy } from "../../support/proxy";
import { giveToken } from "../../support/sign-in";

const statementTimeoutMs = 1000;
/** Two waits of pg: for a connection, and for the answer. */
const deadlineMs = 6500;
const query = `{ commitment(slug: "code-of-good-conduct") { slug } }`;
const newCompany = `mutation { recordTechCompany(input: { name: "Телеком Сибири" }) { errors { code } } }`;
const unavailable = {
  message: "The service is unavailable just now. It is safe to try again.",
  extensions: { code: "SERVICE_UNAVAILABLE" },
};

interface Server {
  url: string;
  app: FastifyInstance;
  source: DataSource;
  stop(): Promise<void>;
}

async function serve(
  appUrl: string,
  becomes: string | null,
  longest = statementTimeoutMs,
  lanes = usualLanes,
): Promise<Server> {
  const settings = { poolSize: 3, statementTimeoutMs: longest };
  const source = await appDataSource(appUrl, becomes, settings).initialize();
  const app = await buildApp({ database: source, logLevel: "silent", preparePages: false, lanes });
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

async function ask(url: string, token?: string): Promise<{ status: number; body: unknown; ms: number }> {
  const started = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json(), ms: performance.now() - started };
}

const answered = expect.objectContaining({ data: { commitment: { slug: "code-of-good-conduct" } } });
/** Told once for the whole operation, which has no data then. */
const refused = { errors: [unavailable], extensions: expect.anything() };

describe("when the database fails", () => {
  let database: TestDatabase;
  let proxy: Proxy;
  let server: Server;
  beforeAll(async () => {
    database = await createDatabase();
    proxy = await startProxy(database.appUrl);
    const becomes = database.appUrl === database.ownerUrl ? "followthrough_app" : null;
    server = await serve(proxy.through(database.appUrl), becomes);
  });
  afterAll(async () => {
    await server.stop();
    await proxy.stop();
    await database.drop();
  });
  beforeEach(async () => {
    expect((await ask(server.url)).body).toEqual(answered);
  });

  afterEach(() => {
    proxy.thaw();
    proxy.accept();
  });

  async function asOwner(): Promise<Client> {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    return client;
  }

  it("down: everybody is told to try again, and is answered when it is back", async () => {
    proxy.refuse();
    for (const { body, ms } of await Promise.all(Array.from({ length: 5 }, () => ask(server.url)))) {
      expect(body).toEqual(refused);
      // Nobody waits as long as a connection may take.
      expect(ms).toBeLessThan(3000);
    }
    proxy.accept();
    expect((await ask(server.url)).body).toEqual(answered);
  });

  it("down: a reader is shown a page that says so, and the page when it is back", async () => {
    const page = () => fetch(`${server.url}/en/commitments/code-of-good-conduct`);
    proxy.refuse();
    const refusedPage = await page();
    expect([refusedPage.status, await refusedPage.text()]).toEqual([
      503,
      expect.stringContaining("cannot be read just now"),
    ]);
    proxy.accept();
    expect((await page()).status).toBe(200);
  });

  it("frozen: everybody is told to try again before the deadline, and no connection is used again", async () => {
    // Without those that rest unused since the start.
    proxy.refuse();
    proxy.accept();
    await delay(100);
    await Promise.all(Array.from({ length: 3 }, () => ask(server.url)));
    const held = proxy.open;
    expect(held).toBeGreaterThan(0);
    proxy.freeze();
    for (const { body, ms } of await Promise.all(Array.from({ length: 8 }, () => ask(server.url)))) {
      expect(body).toEqual(refused);
      expect(ms).toBeLessThan(deadlineMs);
    }
    // Those that the pool opened in their place give up after three seconds.
    await delay(2500);
    expect(proxy.open).toBe(0);
    proxy.thaw();
    expect((await ask(server.url)).body).toEqual(answered);
  });

  it("down or frozen: a token is not taken for a bad one", async () => {
    const { token } = await giveToken(database.app, {});
    const { message, extensions } = unavailable;
    for (const fail of [() => proxy.refuse(), () => proxy.freeze()]) {
      fail();
      const { status, body, ms } = await ask(server.url, token);
      expect([status, body]).toEqual([503, { errors: [{ message, extensions }] }]);
      expect(ms).toBeLessThan(deadlineMs);
      proxy.thaw();
      proxy.accept();
      expect((await ask(server.url, token)).body).toEqual(answered);
    }
  });

  it("frozen in the middle of a change set: its author is told within seven seconds, with the timeouts of everyday", async () => {
    const becomes = database.appUrl === database.ownerUrl ? "followthrough_app" : null;
    const everyday = await serve(proxy.through(database.appUrl), becomes, 5000);
    const { token } = await giveToken(database.app, { role: "REVIEWER" });
    const owner = await asOwner();
    await owner.query("begin; lock table actor in access exclusive mode");

    const answer = fetch(`${everyday.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: newCompany }),
    });
    await delay(500);
    proxy.freeze();
    const frozen = performance.now();
    const { errors } = (await (await answer).json()) as { errors: { extensions: { code: string } }[] };

    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["SERVICE_UNAVAILABLE"]);
    expect(performance.now() - frozen).toBeLessThan(7000);
    await owner.query("rollback");
    await owner.end();
    proxy.thaw();
    await everyday.stop();
  });

  it("frozen: a reader of the pages is told within seven seconds, with the timeouts of everyday", async () => {
    const becomes = database.appUrl === database.ownerUrl ? "followthrough_app" : null;
    const everyday = await serve(proxy.through(database.appUrl), becomes, 5000);
    const paths = ["/en", "/fr/commitments/code-of-good-conduct", "/en/actors", "/graphql?query={revision{number}}"];
    for (const path of paths) expect((await fetch(`${everyday.url}${path}`)).status).toBe(200);

    proxy.freeze();
    const started = performance.now();
    const pages = await Promise.all(paths.map((path) => fetch(`${everyday.url}${path}`)));
    await Promise.all(pages.map((page) => page.text()));

    expect(performance.now() - started).toBeLessThan(7000);
    expect(pages.slice(0, 3).map(({ status }) => status)).toEqual([503, 503, 503]);
    proxy.thaw();
    await everyday.stop();
  });

  it("frozen after a wait for a connection: both waits together stay under seven seconds", async () => {
    const becomes = database.appUrl === database.ownerUrl ? "followthrough_app" : null;
    const narrow = await serve(proxy.through(database.appUrl), becomes, 5000, { light: 1, heavy: 1 });
    const [first, second] = [await asOwner(), await asOwner()];
    await first.query("begin; lock table actor in access exclusive mode");
    await second.query("begin; lock table commitment in access exclusive mode");
    const holding = fetch(`${narrow.url}/graphql?query={actor(slug:"google"){slug}}`);
    await delay(200);

    const waiting = ask(narrow.url);
    await delay(2500);
    await first.query("rollback");
    expect((await holding).status).toBe(200);
    await delay(100);
    proxy.freeze();
    const { body, ms } = await waiting;

    expect(body).toEqual(refused);
    expect(ms).toBeLessThan(7000);
    await second.query("rollback");
    await Promise.all([first.end(), second.end()]);
    proxy.thaw();
    await narrow.stop();
  });

  it("frozen: a connection that TypeORM gave up on is not used again", async () => {
    await server.source.query("select 1");
    const held = proxy.open;
    proxy.freeze();
    await expect(server.source.query("select 1")).rejects.toThrow("Query read timeout");
    await delay(100);
    expect(proxy.open).toBe(held - 1);
    proxy.thaw();
    await expect(server.source.query("select 1 as one")).resolves.toEqual([{ one: 1 }]);
  });

  it("restarting: sessions that are cut off while they work or rest do not take the process along", async () => {
    const owner = await asOwner();
    await Promise.all(Array.from({ length: 3 }, () => ask(server.url)));
    await owner.query("begin; lock table commitment in access exclusive mode");
    const waiting = ask(server.url);
    await delay(200);
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    expect((await waiting).body).toEqual(refused);
    await owner.query("rollback");
    await owner.end();
    await delay(100);
    expect((await ask(server.url)).body).toEqual(answered);
  });

  it("busy: what takes longer than a statement may is given up", async () => {
    const owner = await asOwner();
    await owner.query("begin; lock table commitment in access exclusive mode");
    const { body, ms } = await ask(server.url);
    expect(body).toEqual(refused);
    expect(ms).toBeGreaterThan(statementTimeoutMs * 0.9);
    expect(ms).toBeLessThan(statementTimeoutMs * 2);
    await owner.end();
    expect((await ask(server.url)).body).toEqual(answered);
  });

  it("GraphQL over HTTP: 503 where the answer has no data", async () => {
    proxy.refuse();
    const response = await fetch(`${server.url}/graphql?query={commitments{totalCount}}`, {
      headers: { accept: "application/graphql-response+json" },
    });
    proxy.accept();
    expect(response.status).toBe(503);
  });

  it("/health/live answers all the same; /health/ready says no within 1.5 seconds, and yes when it is over", async () => {
    const ready = async () => (await fetch(`${server.url}/health/ready`)).status;
    expect(await ready()).toBe(200);
    proxy.freeze();
    const started = performance.now();
    expect(await Promise.all(Array.from({ length: 20 }, ready))).toEqual(Array(20).fill(503));
    expect(performance.now() - started).toBeLessThan(1500);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    proxy.thaw();
    await delay(200);
    expect(await ready()).toBe(200);
    proxy.refuse();
    expect(await ready()).toBe(503);
    proxy.accept();
    expect(await ready()).toBe(200);
  });

  it("closing waits for what is in flight, and takes nothing new", async () => {
    const becomes = database.appUrl === database.ownerUrl ? "followthrough_app" : null;
    const other = await serve(database.appUrl, becomes);
    const owner = await asOwner();
    await owner.query("begin; lock table commitment in access exclusive mode");
    const waiting = ask(other.url);
    await delay(200);
    const started = performance.now();
    const closed = other.app.close();
    await delay(100);
    await expect(fetch(`${other.url}/health/live`, { headers: { connection: "close" } })).rejects.toThrow();
    await owner.query("rollback");
    expect((await waiting).body).toEqual(answered);
    await closed;
    expect(performance.now() - started).toBeLessThan(2000);
    await other.source.destroy();
    await owner.end();
  });

  it("closing does not wait for ever for a request that never comes to its end", async () => {
    const becomes = database.appUrl === database.ownerUrl ? "followthrough_app" : null;
    const other = await serve(database.appUrl, becomes);
    const socket = connect(Number(new URL(other.url).port), "127.0.0.1");
    socket.write("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n");
    await delay(100);
    const started = performance.now();
    await other.app.close();
    expect(performance.now() - started).toBeLessThan(12_000);
    socket.destroy();
    await other.source.destroy();
  });

  it("SIGTERM finishes what is in flight and ends the process, without a warning on the way", async () => {
    const environment = { DATABASE_URL: database.ownerUrl, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "warn" };
    const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", "serve"], {
      cwd: join(__dirname, "../../.."),
      env: { PATH: process.env["PATH"], ...environment },
    });
    let [said, complained] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    let port: string | undefined;
    for (let tries = 0; tries < 300 && !port; tries++) {
      await delay(100);
      port = /localhost:(\d+)\/graphql/.exec(said)?.[1];
    }
    expect(`${said}${complained}`).toContain("/graphql");
    const owner = await asOwner();
    await owner.query("begin; lock table commitment in access exclusive mode");
    const waiting = ask(`http://127.0.0.1:${port}`);
    await delay(300);
    child.kill("SIGTERM");
    await delay(200);
    await owner.query("rollback");
    await owner.end();
    expect((await waiting).body).toEqual(answered);
    expect(await ended).toBe(0);
    expect(complained).toBe("");
  });

  it("a connection that is lost between two statements of a change set is trouble of the database, not a bug", async () => {
    const runner = server.source.createQueryRunner();
    await runner.startTransaction();
    const [{ pid }] = await runner.query("select pg_backend_pid() as pid");
    const owner = await database.connectAsOwner();
    await owner.query("select pg_terminate_backend($1)", [pid]);
    await delay(100);

    const lost = runner.query("select 1").catch((error: unknown) => isUnavailable(error));
    expect(await lost).toBe(true);
    await runner.release();
  });

  it("a connection that is given back in the middle of a transaction is not used again", async () => {
    const runner = server.source.createQueryRunner();
    await runner.startTransaction();
    const [{ pid }] = await runner.query("select pg_backend_pid() as pid");
    await runner.release();

    const owner = await database.connectAsOwner();
    const open = async () => (await owner.query("select from pg_stat_activity where pid = $1", [pid])).rowCount;
    for (let tries = 0; tries < 50 && (await open()); tries += 1) await delay(20);
    expect(await open()).toBe(0);
  });
});

it("a Postgres that is stopped and started again is found again", async () => {
  const directory = mkdtempSync(join(tmpdir(), "followthrough-failure-"));
  const first = await startEmbeddedPostgres({ directory, durable: false });
  const owner = await ownerDataSource(first.ownerUrl).initialize();
  await migrate(owner);
  await owner.destroy();
  const proxy = await startProxy(first.appUrl);
  const server = await serve(proxy.through(first.appUrl), null);
  const empty = expect.objectContaining({
    data: { commitment: null },
    extensions: expect.objectContaining({ revision: 0 }),
  });
  expect((await ask(server.url)).body).toEqual(empty);
  await first.stop();
  expect((await ask(server.url)).body).toEqual(refused);
  const second = await startEmbeddedPostgres({ directory, durable: false });
  proxy.to(Number(new URL(second.appUrl).port));
  expect((await ask(server.url)).body).toEqual(empty);
  await server.stop();
  await proxy.stop();
  await second.stop();
  rmSync(directory, { recursive: true, force: true });
});
