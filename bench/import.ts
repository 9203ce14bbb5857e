import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "reflect-metadata";
import { Client } from "pg";
import { ownerDataSource } from "../src/database/data-source";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../src/database/embedded";
import { migrate } from "../src/database/migrations";
import { runImport } from "../src/import/send/import.run";
import "../src/modules";
import { post } from "./client";
import { copyAgain } from "./copy";
import { backendCpu, backendCpuSince, cpuOf, start, stop, type Contender } from "./processes";
import { tokenFor } from "./token";

/**
 * A file of a register imported into an empty record, while somebody else writes all the time; and the rows that it made copied into the
 * same tables by COPY within one change set, triggers and all: `npm run import -- FILE MAPPING`, for example the register of meetings of
 * the European Parliament that mappings/eu-mep-meetings.yaml is for.
 */
const [file = "", mapping = ""] = process.argv.slice(2);

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "followthrough-import-"));
  const postgres = await startEmbeddedPostgres({ directory, log: () => undefined });
  try {
    const owner = await ownerDataSource(postgres.ownerUrl).initialize();
    await migrate(owner).finally(() => owner.destroy());
    await measure(postgres, await tokenFor(postgres));
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measure(postgres: EmbeddedPostgres, token: string): Promise<void> {
  const server = await start("ours", postgres, {});
  const client = new Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  try {
    const writer = await otherWriter(server, token);
    const memory = memoryOf(server);
    const before = { server: cpuOf(server.process.pid ?? 0) ?? 0, own: process.cpuUsage(), backends: backendCpu(postgres) };
    const started = performance.now();
    const { made, counts } = await runImport({
      files: [{ path: file, bytes: readFileSync(file) }],
      mapping: { name: mapping, text: readFileSync(mapping, "utf8") },
      url: `http://127.0.0.1:${server.port}/graphql`,
      token,
      dryRun: false,
      say: () => undefined,
      progress: () => undefined,
    });
    const ms = performance.now() - started;
    const own = process.cpuUsage(before.own);
    const used = {
      client: (own.user + own.system) / 1000,
      server: (cpuOf(server.process.pid ?? 0) ?? 0) - before.server,
      postgres: backendCpuSince(before.backends, backendCpu(postgres)),
    };
    const { longest, count } = await writer.stop();
    const quarters = memory.stop();
    const copy = await copyAgain(client, "revision > 0");
    console.log(`${made.countRows().rows} rows, ${copy.rows} rows of tables, ${counts.changeSets} change sets`);
    console.log(`  import ${(ms / 1000).toFixed(1)} s (CPU: client ${(used.client / 1000).toFixed(1)} s, server ${(used.server / 1000).toFixed(1)} s, Postgres ${(used.postgres / 1000).toFixed(1)} s)`);
    console.log(`  COPY   ${(copy.ms / 1000).toFixed(1)} s; the import takes ${(ms / copy.ms).toFixed(1)} times as long`);
    console.log(`  another writer: ${count} writes, the longest took ${longest.toFixed(0)} ms`);
    console.log(`  memory in each quarter of the import, at most: server ${quarters.server.join(", ")} MB, client ${quarters.client.join(", ")} MB`);
  } finally {
    await client.end();
    await stop(server);
  }
}

/** Records an actor four times a second, and notes how long the longest of these took. */
async function otherWriter(server: Contender, token: string): Promise<{ stop: () => Promise<{ longest: number; count: number }> }> {
  let [longest, count, going] = [0, 0, true];
  const work = (async () => {
    for (; going; count += 1) {
      const input = { name: `Another ${count}`, confirmedDistinct: true };
      const query = "mutation ($input: RecordCompanyInput!) { recordCompany(input: $input) { errors { message } } }";
      const started = performance.now();
      await post(server.port, JSON.stringify({ query, variables: { input } }), token);
      longest = Math.max(longest, performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  return { stop: async () => ((going = false), await work, { longest, count }) };
}

/** What server and client hold of memory (resident, MB), asked for four times a second; the most in each quarter of the time. */
function memoryOf({ process: { pid } }: Contender): { stop: () => { server: number[]; client: number[] } } {
  const held = { server: [] as number[], client: [] as number[] };
  const timer = setInterval(() => {
    held.server.push(residentMb(pid));
    held.client.push(residentMb(process.pid));
  }, 250);
  return { stop: () => (clearInterval(timer), { server: mostByQuarter(held.server), client: mostByQuarter(held.client) }) };
}

const residentMb = (pid = 0): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);

const mostByQuarter = (values: readonly number[]): number[] =>
  [0, 1, 2, 3].map((quarter) => Math.max(...values.slice((quarter * values.length) / 4, ((quarter + 1) * values.length) / 4)));

void main();
