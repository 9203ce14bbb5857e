import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { EmbeddedPostgres } from "../src/database/embedded";
import { post, sendAll } from "./client";
import { databaseOf } from "./database";
import { backendCpu, backendCpuSince, cpuOf, start, stop, type Contender } from "./processes";

/**
 * What it costs to send an answer again, beside the hand-written statement (another commitment each time) and beside a constant of the same
 * size; and a page for the first time and again. CPU time of server and Postgres, in rounds, medians of the ratios.
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

/** CPU ms and wall ms of one request. */
interface Cost {
  cpu: number;
  wall: number;
}

type Found = Map<string, Cost[]>;

const trace = readFileSync(join(__dirname, "queries/trace.graphql"), "utf8");
let last = 0;

/** Another commitment each time; 61,803 has no factor in common with any power of ten. */
const another = (): string => `commitment-${1 + ((++last * 61_803) % commitments)}`;
const asked = (query: string, slug: string): string => JSON.stringify({ query, variables: { slug } });
const fresh = (query: string): string[] => Array.from({ length: requests }, () => asked(query, another()));
const same = (query: string): string[] => new Array<string>(requests).fill(asked(query, "commitment-1"));

async function readPages(port: number, count: number, slugOf: () => string): Promise<void> {
  for (let n = 0; n < count; n++) await (await fetch(`http://127.0.0.1:${port}/en/commitments/${slugOf()}`)).text();
}

type Named = Record<"ours" | "bare" | "constant", Contender>;

const partsOf = (postgres: EmbeddedPostgres, { ours, bare, constant }: Named): Record<string, () => Promise<Cost>> => {
  const cost = (of: Contender, count: number, work: () => Promise<unknown>) => costOf(postgres, of, count, work);
  return {
    "hand-written statement": () => cost(bare, requests, () => sendAll(bare.port, fresh("{ trace }"))),
    fresh: () => cost(ours, requests, () => sendAll(ours.port, fresh(trace))),
    repeated: () => cost(ours, requests, () => sendAll(ours.port, same(trace))),
    constant: () => cost(constant, requests, () => sendAll(constant.port, same("{ constant }"))),
    "page, fresh": () => cost(ours, 20, () => readPages(ours.port, 20, another)),
    "page, repeated": () => cost(ours, 200, () => readPages(ours.port, 200, () => "commitment-1")),
  };
};

async function costOf(
  postgres: EmbeddedPostgres,
  { process: { pid = 0 } }: Contender,
  count: number,
  work: () => Promise<unknown>,
): Promise<Cost> {
  const before = { cpu: cpuOf(pid) ?? 0, backends: backendCpu(postgres), at: performance.now() };
  await work();
  const cpu = (cpuOf(pid) ?? 0) - before.cpu + backendCpuSince(before.backends, backendCpu(postgres));
  return { cpu: cpu / count, wall: (performance.now() - before.at) / count };
}

/** Gives the constant server the answer of ours, which must be the same when it is asked for again. */
async function giveConstant({ ours, constant }: Named): Promise<number> {
  // An answer is kept when it is asked for the second time.
  await post(ours.port, asked(trace, "commitment-1"));
  const answer = await post(ours.port, asked(trace, "commitment-1"));
  const headers = { "content-type": "application/json" };
  await fetch(`http://127.0.0.1:${constant.port}/graphql`, { method: "PUT", headers, body: answer });
  if ((await post(ours.port, asked(trace, "commitment-1"))) !== answer)
    throw new Error("the repeated answer is another one");
  return answer.length;
}

async function main(): Promise<void> {
  const postgres = await databaseOf(commitments, console.log);
  const started: Contender[] = [];
  try {
    for (const name of ["ours", "bare", "constant"]) started.push(await start(name, postgres));
    const [ours, bare, constant] = started as [Contender, Contender, Contender];
    const letters = await giveConstant({ ours, bare, constant });
    const parts = partsOf(postgres, { ours, bare, constant });
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
  console.log(`an answer of ${letters} characters; CPU ms and wall ms of one request, medians of ${rounds} rounds`);
  for (const [name, costs] of found) {
    const [cpu, wall] = [median(costs.map((each) => each.cpu)), median(costs.map((each) => each.wall))];
    console.log(`  ${name.padEnd(24)} ${cpu.toFixed(3)}  ${wall.toFixed(3)}`);
  }
  const ratio = (of: string, beside: string, what: keyof Cost): string =>
    median(
      (found.get(of) ?? []).map((each, round) => each[what] / (found.get(beside)?.[round]?.[what] ?? NaN)),
    ).toFixed(2);
  console.log(`repeated beside the hand-written statement, CPU: ${ratio("repeated", "hand-written statement", "cpu")}`);
  console.log(`fresh beside the hand-written statement, CPU: ${ratio("fresh", "hand-written statement", "cpu")}`);
  console.log(`rate of the repeated one beside the constant: ${ratio("constant", "repeated", "wall")}`);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

void main();
