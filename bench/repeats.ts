import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { EmbeddedPostgres } from "../src/database/embedded";
import { post, sendAll } from "./client";
import { databaseOf } from "./database";
import { backendCpu, backendCpuSince, cpuOf, start, stop, type Contender } from "./processes";

/**
 * What it costs to send an answer again, beside the hand-written statement (another commitment each time), a constant of the same size, and
 * the response cache of GraphQL Yoga, which does not ask whether the answer is still true; and a page for the first time and again. CPU time of server and Postgres, in rounds, medians of the ratios.
 */
const { values: options } = parseArgs({
  options: {
    commitments: { type: "string", default: "100000" },
    requests: { type: "string", default: "1000" },
    rounds: { type: "string", default: "8" },
  },
});
const commitments = Number(options.commitments);
const requests = Number(options.requests);
const rounds = Number(options.rounds);

/** CPU ms of one request, what of it is Postgres', and its wall ms. */
interface Cost {
  cpu: number;
  postgres: number;
  wall: number;
}

type Found = Map<string, Cost[]>;

const trace = readFileSync(join(__dirname, "queries/trace.graphql"), "utf8");
let last = 0;

/** Another commitment each time; 61,803 has no factor in common with any power of ten. */
const another = (): string => `commitment-${1 + ((++last * 61_803) % commitments)}`;
const asked = (query: string, slug: string): string => JSON.stringify({ query, variables: { slug } });
const fresh = (query: string, count: number): string[] => Array.from({ length: count }, () => asked(query, another()));
const same = (query: string, count: number): string[] => new Array<string>(count).fill(asked(query, "commitment-1"));

async function readPages(port: number, count: number, slugOf: () => string): Promise<void> {
  for (let n = 0; n < count; n++) await (await fetch(`http://127.0.0.1:${port}/en/commitments/${slugOf()}`)).text();
}

type Named = Record<"ours" | "bare" | "yoga" | "constant", Contender>;

const partsOf = (
  postgres: EmbeddedPostgres,
  { ours, bare, yoga, constant }: Named,
): Record<string, () => Promise<Cost>> => {
  const cost = (of: Contender, count: number, work: Work) => costOf(postgres, of, count, work);
  const ask = (of: Contender, bodies: (count: number) => string[]) => () =>
    cost(of, requests, (count) => sendAll(of.port, bodies(count)));
  return {
    "hand-written statement": ask(bare, (count) => fresh("{ trace }", count)),
    fresh: ask(ours, (count) => fresh(trace, count)),
    repeated: ask(ours, (count) => same(trace, count)),
    "Yoga, fresh": ask(yoga, (count) => fresh(trace, count)),
    "Yoga, repeated": ask(yoga, (count) => same(trace, count)),
    constant: ask(constant, (count) => same("{ constant }", count)),
    "page, fresh": () => cost(ours, 20, (count) => readPages(ours.port, count, another)),
    "page, repeated": () => cost(ours, 200, (count) => readPages(ours.port, count, () => "commitment-1")),
  };
};

/** Does so many. */
type Work = (count: number) => Promise<unknown>;

async function costOf(
  postgres: EmbeddedPostgres,
  { process: { pid = 0 } }: Contender,
  count: number,
  work: Work,
): Promise<Cost> {
  // Connections that a pool gave up while it was not its turn are opened, and their statements prepared, outside the count.
  await work(Math.min(count, 100));
  const before = { cpu: cpuOf(pid) ?? 0, backends: backendCpu(postgres), at: performance.now() };
  await work(count);
  const server = (cpuOf(pid) ?? 0) - before.cpu;
  const read = backendCpuSince(before.backends, backendCpu(postgres));
  return { cpu: (server + read) / count, postgres: read / count, wall: (performance.now() - before.at) / count };
}

/** Gives the constant server the answer of ours, which must be the same when it is asked for again, and have the same data as Yoga's. */
async function giveConstant({ ours, yoga, constant }: Named): Promise<number> {
  // An answer is kept when it is asked for the second time.
  await post(ours.port, asked(trace, "commitment-1"));
  const answer = await post(ours.port, asked(trace, "commitment-1"));
  const headers = { "content-type": "application/json" };
  await fetch(`http://127.0.0.1:${constant.port}/graphql`, { method: "PUT", headers, body: answer });
  if ((await post(ours.port, asked(trace, "commitment-1"))) !== answer)
    throw new Error("the repeated answer is another one");
  for (let times = 0; times < 2; times++)
    deepStrictEqual(JSON.parse(await post(yoga.port, asked(trace, "commitment-1"))).data, JSON.parse(answer).data);
  return answer.length;
}

async function main(): Promise<void> {
  const postgres = await databaseOf(commitments, console.log);
  const started: Contender[] = [];
  try {
    for (const name of ["ours", "bare", "yoga-cached", "constant"]) started.push(await start(name, postgres));
    const [ours, bare, yoga, constant] = started as [Contender, Contender, Contender, Contender];
    const letters = await giveConstant({ ours, bare, yoga, constant });
    const parts = partsOf(postgres, { ours, bare, yoga, constant });
    for (const part of Object.values(parts)) await part();
    const found: Found = new Map(Object.keys(parts).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const [name, part] of Object.entries(parts)) found.get(name)?.push(await part());
    report(found, letters);
  } finally {
    for (const each of started) await stop(each);
    await postgres.stop();
  }
}

function report(found: Found, letters: number): void {
  console.log(`an answer of ${letters} characters; one request, medians of ${rounds} rounds`);
  console.log(`  ${"".padEnd(24)} CPU ms  Postgres' of it  wall ms`);
  for (const [name, costs] of found) {
    const [cpu, postgres, wall] = (["cpu", "postgres", "wall"] as const).map((what) =>
      median(costs.map((each) => each[what])).toFixed(3),
    );
    console.log(`  ${name.padEnd(24)} ${cpu}   ${postgres}            ${wall}`);
  }
  /** The median of the ratios within each round, and from which to which they go. */
  const ratio = (of: string, beside: string, what: keyof Cost): string => {
    const each = (found.get(of) ?? []).map((cost, round) => cost[what] / (found.get(beside)?.[round]?.[what] ?? NaN));
    return `${median(each).toFixed(2)}, ${Math.min(...each).toFixed(2)} to ${Math.max(...each).toFixed(2)}`;
  };
  console.log(`repeated beside the hand-written statement, CPU: ${ratio("repeated", "hand-written statement", "cpu")}`);
  console.log(`fresh beside the hand-written statement, CPU: ${ratio("fresh", "hand-written statement", "cpu")}`);
  console.log(`repeated beside Yoga's repeated, CPU: ${ratio("repeated", "Yoga, repeated", "cpu")}`);
  console.log(`fresh beside Yoga's fresh, CPU: ${ratio("fresh", "Yoga, fresh", "cpu")}`);
  console.log(`rate of the repeated one beside the constant: ${ratio("constant", "repeated", "wall")}`);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

void main();
