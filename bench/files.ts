// FORMATS="csv parquet" node --import ../node_modules/tsx/dist/loader.mjs files.ts [commitments] [list] [source articles]
// A list as a file, in each format: its size, the time to its first byte and to its last, the memory of the server before and while it is
// read, how long the server lets another client wait meanwhile, and the CPU time of both for each row.
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { databaseOf } from "./database";
import type { EmbeddedPostgres } from "../src/database/embedded";
import { backendCpu, backendCpuSince, cpuOf, start, stop, type Contender } from "./processes";

const [commitments = "100000", list = "commitments", articles = String(Number(commitments) / 10)] = process.argv.slice(2);
const rows = Number(list === "sourceArticles" ? articles : commitments);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The memory of a process that is not shared with the disk cache, in bytes. */
const residentOf = ({ process: { pid } }: Contender): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;

/** The greatest of each quarter. */
const quartersOf = (values: readonly number[]): number[] =>
  [0, 1, 2, 3].map((at) => Math.max(...values.slice((at * values.length) / 4, ((at + 1) * values.length) / 4)));

async function measure(ending: string, server: Contender, postgres: EmbeddedPostgres): Promise<string> {
  const cpuBefore = { server: cpuOf(server.process.pid ?? 0) ?? 0, postgres: backendCpu(postgres) };
  const before = residentOf(server);
  const memory: number[] = [];
  let [waited, ended] = [0, false];
  const watch = (async () => {
    while (!ended) {
      const asked = performance.now();
      await fetch(`http://127.0.0.1:${server.port}/health/live`, { headers: { connection: "close" } })
        .then((answer) => answer.text());
      waited = Math.max(waited, performance.now() - asked);
      memory.push(residentOf(server));
      await delay(20);
    }
  })();
  const started = performance.now();
  const response = await fetch(`http://127.0.0.1:${server.port}/files/${list}.${ending}`);
  let [first, size] = [0, 0];
  for await (const part of response.body!) {
    first ||= performance.now() - started;
    size += part.length;
  }
  const last = performance.now() - started;
  ended = true;
  await watch;
  const cpu = {
    server: (cpuOf(server.process.pid ?? 0) ?? 0) - cpuBefore.server,
    postgres: backendCpuSince(cpuBefore.postgres, backendCpu(postgres)),
  };
  const each = (ms: number): string => `${(ms / rows).toFixed(3)} ms`;
  return [
    `${ending}: ${megabytes(size)}`,
    `first byte after ${first.toFixed(0)} ms`,
    `last after ${(last / 1000).toFixed(0)} s`,
    `memory ${megabytes(before)} before, at most ${quartersOf(memory).map(megabytes).join(", ")} in the quarters of that time`,
    `another client waited at most ${waited.toFixed(0)} ms`,
    `CPU for each of ${rows} rows: server ${each(cpu.server)}, Postgres ${each(cpu.postgres)}`,
  ].join(", ");
}

void (async () => {
  const postgres = await databaseOf(Number(commitments), console.log, { articles: Number(articles) });
  try {
    for (const ending of (process.env["FORMATS"] ?? "csv ndjson parquet").split(" ")) {
      const server = await start("ours", postgres);
      // The first request waits for what is loaded late.
      await fetch(`http://127.0.0.1:${server.port}/files/topics.${ending}`).then((answer) => answer.arrayBuffer());
      console.log(await measure(ending, server, postgres).finally(() => stop(server)));
    }
  } finally {
    await postgres.stop();
  }
})();
