import { setTimeout as pause } from "node:timers/promises";
import { readConfig } from "../../../src/config";
import { newSecret } from "../../../src/modules/accounts/token.secret";
import { Counts } from "../../../src/server/limits/counts";
import { SharedCounts, type Told } from "../../../src/server/limits/shared.counts";
import { Metrics } from "../../../src/server/metrics/metrics";
import { beforeTests } from "../../support/before-tests";
import { Command } from "../../support/command";
import { createDatabase } from "../../support/database";
import { serverOn, type TestServer } from "../../support/server";
import { soonerOrLater } from "../../support/sooner.or.later";
import { describeWithValkey, TestValkey } from "../../support/valkey";

jest.setTimeout(180_000);

const perMinute = 280;
const points = 4000;

/** Who asks: an address that the proxy in front of the servers names, and a token. */
interface Asker {
  address?: string;
  token?: string;
}

const ask = (url: string, { address = "192.0.2.1", token }: Asker, query = "{ __typename }"): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-forwarded-for": address,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });

/** How many answers with the other status came before the first with this one. */
async function answersBefore(status: number, asking: () => Promise<Response>): Promise<number> {
  for (let count = 0; ; count++) if ((await asking()).status === status || count > 3 * perMinute) return count;
}
const answersOf = (url: string, who: Asker) => answersBefore(429, () => ask(url, who));

describeWithValkey("two servers in processes of their own that count together, and one here", () => {
  const all = beforeTests(
    async () => {
      const [database, valkey] = [await createDatabase("empty"), await TestValkey.start()];
      const settings = {
        DATABASE_URL: database.ownerUrl,
        RATE_LIMITS_URL: valkey.url,
        RATE_LIMIT_PER_MINUTE: String(perMinute),
        TOKEN_RATE_LIMIT_PER_MINUTE: String(perMinute),
        POINTS_PER_MINUTE: String(points),
        ...{ TRUST_PROXY: "loopback", PORT: "0", LOG_LEVEL: "warn", WEBHOOK_DELIVERY: "off" },
      };
      const processes = [new Command(settings, "serve"), new Command(settings, "serve")] as const;
      const [one, other] = await Promise.all(processes.map((each) => each.url()));
      return { database, valkey, processes, one: one ?? "", other: other ?? "" };
    },
    async ({ database, valkey, processes }) => {
      await Promise.all(processes.map((each) => each.end("SIGKILL")));
      await valkey.stop();
      await database.drop();
    },
  );
  const started: TestServer[] = [];
  afterEach(() => Promise.all(started.splice(0).map((server) => server.app.close())));

  /** A server that is started now. */
  const later = async (metrics?: Metrics): Promise<string> => {
    const rateLimits = { perAddress: perMinute, perToken: perMinute, sharedUrl: all.valkey.url };
    const server = await serverOn(all.database, {
      rateLimits,
      trustedProxies: "loopback",
      ...(metrics && { metrics }),
    });
    started.push(server);
    return `${server.url}/graphql`;
  };

  it("an address that has spent its minute at one is refused at the other, and no other address is", async () => {
    const address = "198.51.100.7";
    expect(await answersOf(all.one, { address })).toBe(perMinute);
    expect(await answersOf(all.other, { address })).toBeLessThan(perMinute);
    expect((await ask(all.other, { address: "198.51.100.8" })).status).toBe(200);
  });

  it("an address that asks both in turn is answered about as often as by one", async () => {
    const address = "198.51.100.9";
    let turn = 0;
    const count = await answersBefore(429, () => ask(++turn % 2 ? all.one : all.other, { address }));
    expect(count).toBeGreaterThanOrEqual(perMinute);
    expect(count).toBeLessThan(2 * perMinute);
  });

  it("the points that it has left are the same at both", async () => {
    const [address, query] = ["198.51.100.10", "{ commitments(first: 50) { nodes { title } } }"];
    const left = async (url: string) => Number((await ask(url, { address }, query)).headers.get("ratelimit-remaining"));
    let [atOne, count] = [await left(all.one), 1];
    while (atOne > points / 2) [atOne, count] = [await left(all.one), count + 1];
    expect(count).toBeGreaterThan(2);
    expect(
      await soonerOrLater(
        () => left(all.other),
        (atOther) => atOther < atOne,
      ),
    ).toBeLessThan(atOne);
    // Half of the points are left. Each may give some more before it has told the other, and by itself would give twice as many.
    const answered = await answersBefore(429, () => ask(all.other, { address }, query));
    expect(answered).toBeLessThan(1.5 * count);
  });

  it("a token has one minute at both, and so has who guesses tokens", async () => {
    const [{ token }, address] = [await (await signing()).signIn(), "198.51.100.11"];
    expect(await answersOf(all.one, { token })).toBe(perMinute);
    expect(await answersOf(all.other, { token })).toBeLessThan(perMinute);
    const guesses = (url: string) => answersBefore(429, () => ask(url, { token: newSecret(), address }));
    expect(await guesses(all.one)).toBe(perMinute / 10);
    expect(await guesses(all.other)).toBeLessThan(perMinute / 10);
  });

  it("a server that is started later knows what was spent before, and when the minute ends", async () => {
    const address = "198.51.100.12";
    expect(await answersOf(all.one, { address })).toBe(perMinute);
    const url = await later();
    expect(await answersOf(url, { address })).toBeLessThan(perMinute);
    expect((await ask(url, { address })).status).toBe(429);
    const ends = await Promise.all([all.one, url].map((each) => ask(each, { address })));
    const [first = 0, second = 0] = ends.map(({ headers }) => Number(headers.get("retry-after")));
    expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
  });

  it("when the minute has ended, it is answered again", async () => {
    const address = "198.51.100.13";
    const url = await later();
    expect(await answersOf(all.one, { address })).toBe(perMinute);
    await all.valkey.endIn(3000);
    expect(await answersOf(url, { address })).toBeLessThan(perMinute);
    expect(
      (
        await soonerOrLater(
          () => ask(url, { address }),
          ({ status }) => status === 200,
        )
      ).status,
    ).toBe(200);
  });

  it("no address can be read where they count, and nothing stays longer than the minute", async () => {
    const address = "203.0.113.77";
    const own = async () => (await ask(all.one, { address }), await all.valkey.held());
    const held = await soonerOrLater(own, ({ length }) => length > 0);
    expect(held.length).toBeGreaterThan(0);
    expect(JSON.stringify(held)).not.toContain(address);
    for (const { key, value, leftMs } of held) {
      expect(key).toMatch(/^followthrough:[\w-]{22}$/);
      expect(value).toMatch(/^\d+$/);
      expect(leftMs).toBeGreaterThan(0);
      expect(leftMs).toBeLessThanOrEqual(60_000);
    }
  });

  it("what others know is gone or frozen: everybody is answered, each server counts alone, and later together again", async () => {
    const metrics = new Metrics(() => Promise.resolve(0));
    const [url, address] = [await later(metrics), "198.51.100.14"];
    const isTogether = async () => {
      await ask(url, {});
      return /^followthrough_rate_limits_shared (\d)/m.exec(await metrics.registry.metrics())?.[1];
    };
    const becomes = (value: string) => soonerOrLater(isTogether, (now) => now === value);
    expect(await becomes("1")).toBe("1");

    all.valkey.signal("SIGSTOP");
    expect((await ask(url, { address })).status).toBe(200);
    all.valkey.signal("SIGCONT");

    await all.valkey.stop();
    expect(await answersOf(all.one, { address })).toBe(perMinute);
    expect(await answersOf(all.other, { address })).toBe(perMinute);
    const alone = "RATE_LIMITS_URL does not answer";
    expect(
      await soonerOrLater(
        async () => (await ask(all.one, {}), all.processes[0].said),
        (said) => said.includes(alone),
      ),
    ).toContain(alone);
    expect(all.processes[0].said).not.toMatch(/198\.51\.100|redis:\/\//);

    await all.valkey.again();
    const again = "together again";
    expect(
      await soonerOrLater(
        async () => (await ask(all.one, { address: "198.51.100.15" }), all.processes[0].said),
        (said) => said.includes(again),
      ),
    ).toContain(again);
  });

  const signing = async (): Promise<TestServer> => {
    const server = await serverOn(all.database);
    started.push(server);
    return server;
  };
});

it("of six thousand addresses at once a process tells of five thousand, and of the others when they come again", async () => {
  const messages: string[][] = [];
  const store = {
    add: (told: readonly Told[]) => {
      messages.push(told.map(({ client }) => client));
      return Promise.resolve(told.map(({ used, leftMs }) => ({ used, leftMs })));
    },
    close: () => undefined,
  };
  const shared = new SharedCounts(store, { together: () => undefined });
  const counts = new Counts("address", perMinute, shared);
  const comes = (from: number) => {
    for (let place = from; place < 6000; place++) counts.add(`10.0.${place >> 8}.${place & 255}`, 1);
  };
  comes(0);
  while (messages.length < 1) await pause(10);
  comes(5000);
  while (messages.length < 2) await pause(10);
  shared.close();
  expect(messages.map(({ length }) => length)).toEqual([5000, 1000]);
});

describe("the setting", () => {
  it("names a Valkey or Redis; without it each process counts for itself", () => {
    expect(readConfig({}).rateLimits.sharedUrl).toBeNull();
    expect(readConfig({ RATE_LIMITS_URL: "" }).rateLimits.sharedUrl).toBeNull();
    const RATE_LIMITS_URL = "rediss://:secret@valkey.example:6379/1";
    expect(readConfig({ RATE_LIMITS_URL }).rateLimits.sharedUrl).toBe(RATE_LIMITS_URL);
  });

  it.each(["shared", "postgres://web:secret@db1/followthrough", "redis://", "valkey.example:6379"])(
    "is refused if it is %s, without its password",
    (RATE_LIMITS_URL) => {
      const reading = () => readConfig({ RATE_LIMITS_URL });
      expect(reading).toThrow(
        "RATE_LIMITS_URL must be the address of a Valkey or Redis (redis://:PASSWORD@HOST:6379, or rediss:// for TLS)",
      );
      expect(reading).not.toThrow("secret");
    },
  );
});
