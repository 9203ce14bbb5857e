import { setTimeout as delay } from "node:timers/promises";
import type { TestDatabase } from "../../support/database";
import {
  answered,
  ask,
  deadlineMs,
  hold,
  refused,
  startFailing,
  unavailable,
  type Failing,
  type Server,
} from "../../support/failing";
import type { Proxy } from "../../support/proxy";
import { giveToken } from "../../support/sign-in";

const newCompany = `mutation { recordTechCompany(input: { name: "Телеком Сибири" }) { errors { code } } }`;

describe("when the database fails", () => {
  let failing: Failing;
  let database: TestDatabase;
  let proxy: Proxy;
  let server: Server;
  beforeAll(async () => {
    failing = await startFailing();
    ({ database, proxy, server } = failing);
  });
  afterAll(() => failing.stop());
  beforeEach(async () => {
    expect((await ask(server.url)).body).toEqual(answered);
  });

  afterEach(() => {
    proxy.thaw();
    proxy.accept();
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
    const everyday = await failing.everyday();
    const { token } = await giveToken(database.app, { role: "REVIEWER" });
    const release = await hold(database, "actor");

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
    await release();
    proxy.thaw();
    await everyday.stop();
  });

  it("frozen: a reader of the pages is told within seven seconds, with the timeouts of everyday", async () => {
    const everyday = await failing.everyday();
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
    const narrow = await failing.everyday({ light: 1, heavy: 1 });
    const [letActorsGo, letCommitmentsGo] = [await hold(database, "actor"), await hold(database)];
    const holding = fetch(`${narrow.url}/graphql?query={actor(slug:"google"){slug}}`);
    await delay(200);

    const waiting = ask(narrow.url);
    await delay(2500);
    await letActorsGo();
    expect((await holding).status).toBe(200);
    await delay(100);
    proxy.freeze();
    const { body, ms } = await waiting;

    expect(body).toEqual(refused);
    expect(ms).toBeLessThan(7000);
    await letCommitmentsGo();
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
});
