import { readConfig } from "../../../src/config";
import { newSecret } from "../../../src/modules/accounts/token.secret";
import { startTestServer, type TestServer } from "../../support/server";

let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const start = async (options: Parameters<typeof startTestServer>[1]): Promise<TestServer> =>
  (server = await startTestServer("empty", options));

const query = JSON.stringify({ query: "{ viewer { permissions } }" });

const statusOf = async ({ url }: TestServer, headers: Record<string, string> = {}): Promise<number> => {
  const sent = { "content-type": "application/json", ...headers };
  return (await fetch(`${url}/graphql`, { method: "POST", headers: sent, body: query })).status;
};

async function statusesOf(count: number, ask: () => Promise<number>): Promise<number[]> {
  const statuses: number[] = [];
  for (let asked = 0; asked < count; asked++) statuses.push(await ask());
  return statuses;
}

describe("an address without a token", () => {
  it("is answered so many times a minute, and then told when to come back", async () => {
    const limited = await start({ rateLimits: { perAddress: 3, perToken: 0 } });
    expect(await statusesOf(3, () => statusOf(limited))).toEqual([200, 200, 200]);

    const response = await fetch(`${limited.url}/graphql?query={__typename}`);

    expect(response.status).toBe(429);
    const seconds = Number(response.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toEqual({
      errors: [
        {
          message: `Too many requests. Try again in ${seconds} seconds.`,
          extensions: { code: "RATE_LIMITED", retryAfterSeconds: seconds },
        },
      ],
    });
  });

  it("can always ask for the health of the server", async () => {
    const limited = await start({ rateLimits: { perAddress: 1, perToken: 0 } });
    await statusesOf(2, () => statusOf(limited));
    const health = async (path: string) => (await fetch(`${limited.url}/health/${path}`)).status;
    expect(await statusesOf(5, () => health("live"))).toEqual([200, 200, 200, 200, 200]);
    expect(await health("ready")).toBe(200);
  });

  it("does not use up what those with a token may ask", async () => {
    const limited = await start({ rateLimits: { perAddress: 1, perToken: 100 } });
    const { token } = await limited.signIn();
    expect(await statusesOf(3, () => statusOf(limited))).toEqual([200, 429, 429]);
    expect(await statusOf(limited, { authorization: `Bearer ${token}` })).toBe(200);
  });

  it("is asked for nothing where the limit is 0", async () => {
    const unlimited = await start({ rateLimits: { perAddress: 0, perToken: 0 } });
    expect(new Set(await statusesOf(50, () => statusOf(unlimited)))).toEqual(new Set([200]));
  });
});

describe("a token", () => {
  it("is good for so many requests a minute, each token for itself", async () => {
    const limited = await start({ rateLimits: { perAddress: 0, perToken: 2 } });
    const [one, other] = [await limited.signIn(), await limited.signIn()];
    const ask = (token: string) => () => statusOf(limited, { authorization: `Bearer ${token}` });
    expect(await statusesOf(3, ask(one.token))).toEqual([200, 200, 429]);
    expect(await statusesOf(3, ask(other.token))).toEqual([200, 200, 429]);
  });
});

describe("guessing tokens", () => {
  it("ends after a tenth of what an address may ask, also for the database", async () => {
    const limited = await start({ rateLimits: { perAddress: 30, perToken: 0 } });
    const lookUps = jest.spyOn(limited.database.app, "query");
    const guess = () => statusOf(limited, { authorization: `Bearer ${newSecret()}` });
    expect(await statusesOf(7, guess)).toEqual([401, 401, 401, 429, 429, 429, 429]);
    expect(lookUps).toHaveBeenCalledTimes(4);
    expect(await statusOf(limited)).toBe(200);
  });
});

describe("the address of whoever asks", () => {
  const from = (address: string) => ({ "x-forwarded-for": address });

  it("is that of the connection, whatever the headers say", async () => {
    const limited = await start({ rateLimits: { perAddress: 1, perToken: 0 } });
    expect(await statusOf(limited, from("192.0.2.1"))).toBe(200);
    expect(await statusOf(limited, from("192.0.2.2"))).toBe(429);
  });

  it("is what a trusted proxy says, and nobody before it", async () => {
    const limited = await start({ rateLimits: { perAddress: 1, perToken: 0 }, trustedProxies: "loopback" });
    expect(await statusOf(limited, from("192.0.2.1"))).toBe(200);
    expect(await statusOf(limited, from("192.0.2.2"))).toBe(200);
    expect(await statusOf(limited, from("192.0.2.2"))).toBe(429);
    expect(await statusOf(limited, from("198.51.100.9, 192.0.2.2"))).toBe(429);
  });

  it("counts IPv6 by the network that one customer gets", async () => {
    const limited = await start({ rateLimits: { perAddress: 1, perToken: 0 }, trustedProxies: "loopback" });
    expect(await statusOf(limited, from("2001:db8:1:2::1"))).toBe(200);
    expect(await statusOf(limited, from("2001:db8:1:2:ffff::9"))).toBe(429);
    expect(await statusOf(limited, from("2001:db8:1:3::1"))).toBe(200);
  });
});

describe("the configuration", () => {
  it("limits everybody unless it is said that nobody is", () => {
    expect(readConfig({})).toMatchObject({ rateLimits: { perAddress: 600, perToken: 1200 }, trustedProxies: null });
    const set = { RATE_LIMIT_PER_MINUTE: "0", TOKEN_RATE_LIMIT_PER_MINUTE: "5", TRUST_PROXY: "" };
    expect(readConfig(set)).toMatchObject({ rateLimits: { perAddress: 0, perToken: 5 }, trustedProxies: null });
  });

  it.each(["loopback", "10.0.0.0/8", "192.0.2.1, uniquelocal", "2001:db8::/32"])("trusts %s", (TRUST_PROXY) => {
    expect(readConfig({ TRUST_PROXY }).trustedProxies).toBe(TRUST_PROXY);
  });

  it.each(["true", "1", "*", "proxy.example", "10.0.0.0/33", "10.0.0.0/0", "10.0.0.0/8/8", "loopback,"])(
    "does not trust %j, which would let anybody say where they come from, or is no address",
    (TRUST_PROXY) => {
      expect(() => readConfig({ TRUST_PROXY })).toThrow(/TRUST_PROXY must be loopback, linklocal/);
    },
  );

  it("says all that is wrong at once", () => {
    const wrong = { RATE_LIMIT_PER_MINUTE: "-1", TOKEN_RATE_LIMIT_PER_MINUTE: "many", TRUST_PROXY: "all" };
    expect(() => readConfig(wrong)).toThrow(/RATE_LIMIT_PER_MINUTE.+\n.+TOKEN_RATE_LIMIT_PER_MINUTE.+\n.+TRUST_PROXY/);
  });
});
