import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { ownerDataSource } from "../../../src/database/data-source";
import { startEmbeddedPostgres } from "../../../src/database/embedded";
import { isUnavailable } from "../../../src/database/failure";
import { migrate } from "../../../src/database/migrations";
import { Command } from "../../support/command";
import { answered, ask, hold, refused, serve, describeFailing, statementTimeoutMs } from "../../support/failing";
import { startProxy } from "../../support/proxy";

describeFailing((there) => {
  it("down: everybody is told to try again, and is answered when it is back", async () => {
    there.proxy.refuse();
    for (const { body, ms } of await Promise.all(Array.from({ length: 5 }, () => ask(there.server.url)))) {
      expect(body).toEqual(refused);
      // Nobody waits as long as a connection may take.
      expect(ms).toBeLessThan(3000);
    }
    there.proxy.accept();
    expect((await ask(there.server.url)).body).toEqual(answered);
  });

  it("down: a reader is shown a page that says so, and the page when it is back", async () => {
    const page = () => fetch(`${there.server.url}/en/commitments/code-of-good-conduct`);
    there.proxy.refuse();
    const refusedPage = await page();
    expect([refusedPage.status, await refusedPage.text()]).toEqual([
      503,
      expect.stringContaining("cannot be read just now"),
    ]);
    there.proxy.accept();
    expect((await page()).status).toBe(200);
  });

  it("restarting: sessions that are cut off while they work or rest do not take the process along", async () => {
    const owner = await there.database.connectAsOwner();
    await Promise.all(Array.from({ length: 3 }, () => ask(there.server.url)));
    await owner.query("begin; lock table commitment in access exclusive mode");
    const waiting = ask(there.server.url);
    await delay(200);
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    expect((await waiting).body).toEqual(refused);
    await owner.query("rollback");
    await owner.end();
    await delay(100);
    expect((await ask(there.server.url)).body).toEqual(answered);
  });

  it("busy: what takes longer than a statement may is given up", async () => {
    const release = await hold(there.database);
    const { body, ms } = await ask(there.server.url);
    expect(body).toEqual(refused);
    expect(ms).toBeGreaterThan(statementTimeoutMs * 0.9);
    expect(ms).toBeLessThan(statementTimeoutMs * 2);
    await release();
    expect((await ask(there.server.url)).body).toEqual(answered);
  });

  it("GraphQL over HTTP: 503 where the answer has no data", async () => {
    there.proxy.refuse();
    const response = await fetch(`${there.server.url}/graphql?query={commitments{totalCount}}`, {
      headers: { accept: "application/graphql-response+json" },
    });
    there.proxy.accept();
    expect(response.status).toBe(503);
  });

  it("closing waits for what is in flight, and takes nothing new", async () => {
    const other = await there.direct();
    const release = await hold(there.database);
    const waiting = ask(other.url);
    await delay(200);
    const started = performance.now();
    const closed = other.app.close();
    await delay(100);
    await expect(fetch(`${other.url}/health/live`, { headers: { connection: "close" } })).rejects.toThrow();
    await release();
    expect((await waiting).body).toEqual(answered);
    await closed;
    expect(performance.now() - started).toBeLessThan(2000);
    await other.source.destroy();
  });

  it("closing does not wait for ever for a request that never comes to its end", async () => {
    const other = await there.direct();
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
    const settings = { DATABASE_URL: there.database.ownerUrl, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "warn" };
    const serving = new Command(settings, "serve");
    const url = new URL(await serving.url());
    const release = await hold(there.database);
    const waiting = ask(url.origin);
    await delay(300);
    serving.process.kill("SIGTERM");
    await delay(200);
    await release();
    expect((await waiting).body).toEqual(answered);
    expect(await serving.code()).toBe(0);
    expect(serving.complained).toBe("");
  });

  it("a connection that is lost between two statements of a change set is trouble of the database, not a bug", async () => {
    const runner = there.server.source.createQueryRunner();
    await runner.startTransaction();
    const [{ pid }] = await runner.query("select pg_backend_pid() as pid");
    const owner = await there.database.connectAsOwner();
    await owner.query("select pg_terminate_backend($1)", [pid]);
    await delay(100);

    const lost = runner.query("select 1").catch((error: unknown) => isUnavailable(error));
    expect(await lost).toBe(true);
    await runner.release();
  });

  it("a connection that is given back in the middle of a transaction is not used again", async () => {
    const runner = there.server.source.createQueryRunner();
    await runner.startTransaction();
    const [{ pid }] = await runner.query("select pg_backend_pid() as pid");
    await runner.release();

    const owner = await there.database.connectAsOwner();
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
