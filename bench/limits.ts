import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { request, Agent } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createClient } from "@redis/client";
import { Client } from "pg";
import type { EmbeddedPostgres } from "../src/database/embedded";
import { databaseOf } from "./database";
import { backendCpu, backendCpuSince, cpuOf, start, stop, type Contender } from "./processes";

/**
 * What it costs to count rate limits together (RATE_LIMITS_URL): CPU time of the server, of Postgres and of the Valkey for one cheap request, beside a
 * server that counts alone, in turn. Then what it would cost to share anything by Postgres: repeated pages beside five NOTIFY a second.
 */
const { values: options } = parseArgs({
  options: {
    commitments: { type: "string", default: "1000" },
    requests: { type: "string", default: "6000" },
    rounds: { type: "string", default: "8" },
    /** Another checkout, to measure beside these. */
    before: { type: "string" },
  },
});
const requests = Number(options.requests);
const rounds = Number(options.rounds);
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

interface Asked {
  body: string;
  address: string;
}

const ask = (port: number, path: string, { body, address }: Partial<Asked>): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", accept: "*/*", "x-forwarded-for": address ?? "192.0.2.1" };
    const method = body === undefined ? "GET" : "POST";
    const sent = request({ agent, port, host: "127.0.0.1", path, method, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });

async function sendAll(port: number, count: number, asked: (number: number) => Asked): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const status = await ask(port, "/graphql", asked(next++));
      if (status !== 200) throw new Error(`answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}

const repeated = JSON.stringify({ query: "{ commitments(first: 3) { nodes { title } } }" });
const cheap = JSON.stringify({ query: "{ __typename }" });
let drawn = 0;
/** One of so many addresses. */
const oneOf = (many: number): string => `10.${Math.floor(drawn++ / 65536) % 256}.${Math.floor((drawn % many) / 256)}.${drawn % 256}`;

const works: Record<string, (number: number) => Asked> = {
  "nothing read, one address": () => ({ body: cheap, address: "192.0.2.1" }),
  "a repeat, one address": () => ({ body: repeated, address: "192.0.2.1" }),
  "a repeat, 1,000 addresses": () => ({ body: repeated, address: oneOf(1000) }),
  "a repeat, all from others": () => ({ body: repeated, address: oneOf(65_536) }),
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const two = (value: number): string => value.toFixed(3);

async function startValkey(): Promise<{ url: string; pid: number; end: () => void }> {
  const program = ["/usr/bin/valkey-server", "/usr/bin/redis-server"].find((file) => existsSync(file));
  if (!program) throw new Error("no Valkey or Redis is installed");
  const port = 20_000 + (process.pid % 20_000);
  const child = spawn(program, ["--port", String(port), "--save", "", "--requirepass", "bench", "--dir", "/tmp"], { stdio: "ignore" });
  await once(child, "spawn");
  await delay(500);
  return { url: `redis://:bench@127.0.0.1:${port}`, pid: child.pid ?? 0, end: () => child.kill() };
}

async function compare(postgres: EmbeddedPostgres, contenders: readonly Contender[], valkey: { pid: number }): Promise<void> {
  for (const [work, asked] of Object.entries(works)) {
    const found = new Map(contenders.map(({ name }) => [name, [] as { server: number; postgres: number; valkey: number }[]]));
    for (let round = 0; round < rounds; round++)
      for (const { name, port, process: { pid = 0 } } of round % 2 ? [...contenders].reverse() : contenders) {
        await sendAll(port, 200, asked);
        const before = [cpuOf(pid) ?? 0, cpuOf(valkey.pid) ?? 0] as const;
        const backends = backendCpu(postgres);
        await sendAll(port, requests, asked);
        found.get(name)?.push({
          server: ((cpuOf(pid) ?? 0) - before[0]) / requests,
          postgres: backendCpuSince(backends, backendCpu(postgres)) / requests,
          valkey: ((cpuOf(valkey.pid) ?? 0) - before[1]) / requests,
        });
      }
    console.log(`\n${work}: CPU ms of one, medians of ${rounds} rounds`);
    const alone = found.get("alone") ?? [];
    for (const [name, each] of found) {
      const ratio = median(each.map(({ server }, round) => server / (alone[round]?.server ?? NaN)));
      console.log(
        `  ${name.padEnd(10)} server ${two(median(each.map(({ server }) => server)))} (${ratio.toFixed(2)} of alone), Postgres ${two(median(each.map((of) => of.postgres)))}, Valkey ${two(median(each.map((of) => of.valkey)))}`,
      );
    }
  }
}

async function exchanges(url: string): Promise<void> {
  const client = createClient({ url });
  await client.connect();
  const [stats, memory, keys] = [await client.info("commandstats"), await client.info("memory"), await client.dbSize()];
  console.log("\nValkey:", /cmdstat_eval:[^\r\n]*/.exec(stats)?.[0], `${keys} keys`, /used_memory:\d+/.exec(memory)?.[0]);
  client.destroy();
}

/** Ten pages in turn, each four times a second. */
async function pages(postgres: EmbeddedPostgres, { port, process: { pid = 0 } }: Contender, beside: () => Promise<unknown>): Promise<number> {
  const timer = setInterval(() => void beside(), 200);
  const turn = async (count: number) => {
    for (let number = 0; number < count; number++) {
      await ask(port, `/en/commitments/commitment-${1 + (number % 10)}`, {});
      await delay(25);
    }
  };
  await turn(40);
  const [before, backends] = [cpuOf(pid) ?? 0, backendCpu(postgres)];
  await turn(200);
  clearInterval(timer);
  return ((cpuOf(pid) ?? 0) - before + backendCpuSince(backends, backendCpu(postgres))) / 200;
}

/** How many requests of one address two servers answer in a minute, one after the other or sixteen at once, in turn. */
async function exactness(servers: readonly Contender[], atOnce: number): Promise<number> {
  let [answered, refused, number] = [0, 0, 0];
  const address = `198.51.100.${atOnce}`;
  const worker = async (): Promise<void> => {
    while (refused < 4 * atOnce) {
      const { port = 0 } = servers[number++ % servers.length] ?? {};
      if ((await ask(port, "/graphql", { body: cheap, address })) === 200) answered++;
      else refused++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answered;
}

async function main(): Promise<void> {
  const postgres = await databaseOf(Number(options.commitments), console.log);
  const valkey = await startValkey();
  const running: Contender[] = [];
  try {
    const most = { RATE_LIMIT_PER_MINUTE: "1000000", POINTS_PER_MINUTE: "1000000000", TRUST_PROXY: "loopback", WEBHOOK_DELIVERY: "off" };
    const open = async (name: string, settings: Record<string, string>, tree = "") => {
      running.push({ ...(await start(`ours${tree}`, postgres, { settings: { ...most, ...settings } })), name });
    };
    await open("alone", {});
    await open("together", { RATE_LIMITS_URL: valkey.url });
    if (options.before) await open("before", {}, `@${options.before}`);
    await compare(postgres, running, valkey);
    await exchanges(valkey.url);
    const limited = { RATE_LIMIT_PER_MINUTE: "600", RATE_LIMITS_URL: valkey.url };
    await open("one of two", limited);
    await open("other", limited);
    for (const atOnce of [1, 16])
      console.log(`two servers answered ${await exactness(running.slice(-2), atOnce)} of 600 a minute, asked ${atOnce} at once`);
    const client = new Client({ connectionString: postgres.ownerUrl });
    await client.connect();
    const [alone] = running as [Contender];
    const found: number[][] = [[], []];
    for (let round = 0; round < 3; round++) {
      found[0]?.push(await pages(postgres, alone, () => Promise.resolve()));
      found[1]?.push(await pages(postgres, alone, () => client.query("notify counts, 'told'")));
    }
    await client.end();
    console.log(`\na page asked four times a second, CPU ms of server and Postgres: ${two(median(found[0] ?? []))}, and beside five NOTIFY a second ${two(median(found[1] ?? []))}`);
  } finally {
    await Promise.all(running.map(stop));
    valkey.end();
    await postgres.stop();
  }
}

void main();
