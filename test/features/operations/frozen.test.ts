import { setTimeout as delay } from "node:timers/promises";
import { answered, ask, deadlineMs, hold, refused, describeFailing, unavailable } from "../../support/failing";
import { giveToken } from "../../support/sign-in";

const newCompany = `mutation { recordTechCompany(input: { name: "Телеком Сибири" }) { errors { code } } }`;

describeFailing((there) => {
  it("frozen: everybody is told to try again before the deadline, and no connection is used again", async () => {
    // Without those that rest unused since the start.
    there.proxy.refuse();
    there.proxy.accept();
    await delay(100);
    await Promise.all(Array.from({ length: 3 }, () => ask(there.server.url)));
    const held = there.proxy.open;
    expect(held).toBeGreaterThan(0);
    there.proxy.freeze();
    for (const { body, ms } of await Promise.all(Array.from({ length: 8 }, () => ask(there.server.url)))) {
      expect(body).toEqual(refused);
      expect(ms).toBeLessThan(deadlineMs);
    }
    // Those that the pool opened in their place give up after three seconds.
    await delay(2500);
    expect(there.proxy.open).toBe(0);
    there.proxy.thaw();
    expect((await ask(there.server.url)).body).toEqual(answered);
  });

  it("down or frozen: a token is not taken for a bad one", async () => {
    const { token } = await giveToken(there.database.app, {});
    const { message, extensions } = unavailable;
    for (const fail of [() => there.proxy.refuse(), () => there.proxy.freeze()]) {
      fail();
      const { status, body, ms } = await ask(there.server.url, token);
      expect([status, body]).toEqual([503, { errors: [{ message, extensions }] }]);
      expect(ms).toBeLessThan(deadlineMs);
      there.proxy.thaw();
      there.proxy.accept();
      expect((await ask(there.server.url, token)).body).toEqual(answered);
    }
  });

  it("frozen in the middle of a change set: its author is told within seven seconds, with the timeouts of everyday", async () => {
    const everyday = await there.everyday();
    const { token } = await giveToken(there.database.app, { role: "REVIEWER" });
    const release = await hold(there.database, "actor");

    const answer = fetch(`${everyday.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: newCompany }),
    });
    await delay(500);
    there.proxy.freeze();
    const frozen = performance.now();
    const { errors } = (await (await answer).json()) as { errors: { extensions: { code: string } }[] };

    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["SERVICE_UNAVAILABLE"]);
    expect(performance.now() - frozen).toBeLessThan(7000);
    await release();
    there.proxy.thaw();
    await everyday.stop();
  });

  it("frozen: a reader of the pages is told within seven seconds, with the timeouts of everyday", async () => {
    const everyday = await there.everyday();
    const paths = ["/en", "/fr/commitments/code-of-good-conduct", "/en/actors", "/graphql?query={revision{number}}"];
    for (const path of paths) expect((await fetch(`${everyday.url}${path}`)).status).toBe(200);

    there.proxy.freeze();
    const started = performance.now();
    const pages = await Promise.all(paths.map((path) => fetch(`${everyday.url}${path}`)));
    await Promise.all(pages.map((page) => page.text()));

    expect(performance.now() - started).toBeLessThan(7000);
    expect(pages.slice(0, 3).map(({ status }) => status)).toEqual([503, 503, 503]);
    there.proxy.thaw();
    await everyday.stop();
  });

  it("frozen after a wait for a connection: both waits together stay under seven seconds", async () => {
    const narrow = await there.everyday({ light: 1, heavy: 1 });
    const [letActorsGo, letCommitmentsGo] = [await hold(there.database, "actor"), await hold(there.database)];
    const holding = fetch(`${narrow.url}/graphql?query={actor(slug:"google"){slug}}`);
    await delay(200);

    const waiting = ask(narrow.url);
    await delay(2500);
    await letActorsGo();
    expect((await holding).status).toBe(200);
    await delay(100);
    there.proxy.freeze();
    const { body, ms } = await waiting;

    expect(body).toEqual(refused);
    expect(ms).toBeLessThan(7000);
    await letCommitmentsGo();
    there.proxy.thaw();
    await narrow.stop();
  });

  it("frozen: a connection that TypeORM gave up on is not used again", async () => {
    await there.server.source.query("select 1");
    const held = there.proxy.open;
    there.proxy.freeze();
    await expect(there.server.source.query("select 1")).rejects.toThrow("Query read timeout");
    await delay(100);
    expect(there.proxy.open).toBe(held - 1);
    there.proxy.thaw();
    await expect(there.server.source.query("select 1 as one")).resolves.toEqual([{ one: 1 }]);
  });

  it("/health/live answers all the same; /health/ready says no within 1.5 seconds, and yes when it is over", async () => {
    const ready = async () => (await fetch(`${there.server.url}/health/ready`)).status;
    expect(await ready()).toBe(200);
    there.proxy.freeze();
    const started = performance.now();
    expect(await Promise.all(Array.from({ length: 20 }, ready))).toEqual(Array(20).fill(503));
    expect(performance.now() - started).toBeLessThan(1500);
    expect((await fetch(`${there.server.url}/health/live`)).status).toBe(200);
    there.proxy.thaw();
    await delay(200);
    expect(await ready()).toBe(200);
    there.proxy.refuse();
    expect(await ready()).toBe(503);
    there.proxy.accept();
    expect(await ready()).toBe(200);
  });
});
