import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "reflect-metadata";
import { Client } from "pg";
import { ownerDataSource } from "../src/database/data-source";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../src/database/embedded";
import { migrate } from "../src/database/migrations";
import { post } from "./client";
import { copyAgain } from "./copy";
import { backendCpu, backendCpuSince, cpuOf, start, stop } from "./processes";
import { tokenFor } from "./token";
import { operations } from "./writes.operations";

/**
 * 5,000 operations in one `submitChangeSet`, and the rows that they make copied into the same tables by COPY within one
 * change set, triggers and all: the time of each, and how many times longer the first takes.
 */
const rounds = Number(process.env["ROUNDS"] ?? 5);
const mutation = `mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) {
  changeSet { id revision } errors { code field message } } }`;

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "followthrough-writes-"));
  const postgres = await startEmbeddedPostgres({ directory, log: () => undefined });
  try {
    const owner = await ownerDataSource(postgres.ownerUrl).initialize();
    await migrate(owner).finally(() => owner.destroy());
    await compare(postgres, await tokenFor(postgres));
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function compare(postgres: EmbeddedPostgres, token: string): Promise<void> {
  const server = await start("ours", postgres, { extra: process.env["PROFILE"] ? ["--cpu-prof", "--cpu-prof-dir=/tmp/prof"] : [] });
  const client = new Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  const taken: { submit: number; copy: number; rows: number; server: number; postgres: number }[] = [];
  try {
    for (let round = 0; round <= rounds; round++) {
      const body = JSON.stringify({
        query: mutation,
        variables: { input: { summary: "5,000 operations.", operations: operations(round) } },
      });
      const before = { server: cpuOf(server.process.pid ?? 0) ?? 0, backends: backendCpu(postgres) };
      const started = performance.now();
      const { data, errors } = JSON.parse(await post(server.port, body, token)) as { data: any; errors?: unknown };
      const submit = performance.now() - started;
      const revision = data?.submitChangeSet.changeSet?.revision;
      if (!revision) throw new Error(JSON.stringify(errors ?? data.submitChangeSet.errors).slice(0, 2000));
      const used = {
        server: (cpuOf(server.process.pid ?? 0) ?? 0) - before.server,
        postgres: backendCpuSince(before.backends, backendCpu(postgres)),
      };
      const { rows, ms } = await copyAgain(client, `revision = ${revision}`);
      if (process.env["VERBOSE"]) console.log({ submit, copy: ms, rows, ...used });
      if (round > 0) taken.push({ submit, copy: ms, rows, ...used });
    }
  } finally {
    await client.end();
    await stop(server);
  }
  report(taken);
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

function report(taken: { submit: number; copy: number; rows: number; server: number; postgres: number }[]): void {
  const of = (key: "submit" | "copy" | "rows" | "server" | "postgres") => median(taken.map((each) => each[key]));
  console.log(`5,000 operations, ${of("rows")} rows; median of ${rounds} rounds in one run`);
  console.log(`  submitChangeSet  ${of("submit").toFixed(0)} ms (CPU: server ${of("server")} ms, Postgres ${of("postgres")} ms)`);
  console.log(`  COPY             ${of("copy").toFixed(0)} ms`);
  console.log(`  times COPY       ${median(taken.map(({ submit, copy }) => submit / copy)).toFixed(2)}`);
}

void main();
