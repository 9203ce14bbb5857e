// npm run neighbours -- [--seconds 15]
// How long something small waits beside something big, on a server of its own on 127.0.0.1: a change set of one operation beside two
// contributors who send dry runs of 5,000 operations without pause, and /health/live beside four connections that send bodies of 19 MB.
// Prints ratios to the same with nobody else there.
import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import "reflect-metadata";
import { appDataSource, ownerDataSource } from "../src/database/data-source";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../src/database/embedded";
import { migrate } from "../src/database/migrations";
import { contributorNamed } from "../src/modules/accounts/contributor.repository";
import { addToken } from "../src/modules/accounts/token.repository";
import { newSecret } from "../src/modules/accounts/token.secret";
import { post } from "./client";
import { start, stop } from "./processes";
import { operations } from "./writes.operations";

const { values: options } = parseArgs({ options: { seconds: { type: "string", default: "15" } } });
const ms = Math.min(Number(options.seconds), 120) * 1000;

const mutation = `mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) { changeSet { status } errors { code message } } }`;
/** Made before anything is measured: whoever measures must not keep itself waiting. */
const body = (input: object): Buffer => Buffer.from(JSON.stringify({ query: mutation, variables: { input } }));

async function tokens({ appUrl }: EmbeddedPostgres): Promise<string[]> {
  const app = await appDataSource(appUrl, null, { poolSize: 2, statementTimeoutMs: 5000 }).initialize();
  const made: string[] = [];
  for (const [name, role] of [["Editor", "REVIEWER"], ["First", "CONTRIBUTOR"], ["Second", "CONTRIBUTOR"]] as const) {
    const contributorId = await contributorNamed(app.manager, name, role);
    const secret = newSecret();
    const scopes = role === "REVIEWER" ? (["propose", "review"] as const) : (["propose"] as const);
    await addToken(app.manager, { contributorId, label: name, scopes: [...scopes], expiresInDays: 1, secret });
    made.push(secret);
  }
  await app.destroy();
  return made;
}

interface Waits {
  p50: number;
  p90: number;
  p99: number;
  most: number;
  count: number;
}

/** How long it takes, again and again, with a rest in between. */
async function waits(work: (n: number) => Promise<void>, restMs: number, during = ms): Promise<Waits> {
  const took: number[] = [];
  for (let until = Date.now() + during; Date.now() < until; ) {
    const began = performance.now();
    await work(took.length);
    took.push(performance.now() - began);
    await delay(restMs);
  }
  took.sort((a, b) => a - b);
  const at = (part: number): number => took[Math.floor((took.length - 1) * part)] ?? NaN;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), most: at(1), count: took.length };
}

function tell(what: string, alone: Waits, beside: Waits, done: number): void {
  const part = (name: "p50" | "p90" | "p99" | "most"): string =>
    `${name} ${(beside[name] / alone[name]).toFixed(1)} times (${alone[name].toFixed(1)} to ${beside[name].toFixed(1)} ms)`;
  console.log(`${what}: ${(["p50", "p90", "p99", "most"] as const).map(part).join(", ")}; ${beside.count} of them beside ${done}`);
}

/** Does the work while others go on with theirs, and says how often they came to its end. */
async function beside<T>(others: readonly (() => Promise<void>)[], work: () => Promise<T>): Promise<[T, number]> {
  let [over, done] = [false, 0];
  const busy = others.map(async (other) => {
    while (!over) {
      await other();
      done++;
    }
  });
  await delay(1000);
  const result = await work();
  over = true;
  await Promise.all(busy);
  return [result, done];
}

async function submit(port: number, token: string, sent: Buffer): Promise<void> {
  const answer = await post(port, sent, token);
  if (answer.startsWith('{"errors"') || !answer.includes('"errors":[]')) throw new Error(answer.slice(0, 500));
}

const alive = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", path: "/health/live" }, (response) => response.resume().on("end", resolve)).on("error", reject);
  });

async function measure(port: number, [editor = "", ...contributors]: string[]): Promise<void> {
  let named = 0;
  const small = () =>
    submit(port, editor, body({ summary: "One company.", operations: [{ recordTechCompany: { name: `Small ${named++}`, confirmedDistinct: true } }] }));
  await waits(small, 20, 3000);
  const alone = await waits(small, 20);
  const dryRuns = contributors.map((token, lane) => {
    const sent = body({ summary: "A dry run.", dryRun: true, operations: operations(lane + 1) });
    return () => submit(port, token, sent);
  });
  const [crowded, ran] = await beside(dryRuns, () => waits(small, 20));
  tell("a change set of one operation beside two lanes of dry runs of 5,000", alone, crowded, ran);

  
  const live = () => alive(port);
  await waits(live, 5, 2000);
  const quiet = await waits(live, 5);
  const text = body({ summary: "x".repeat(19_000_000), operations: [] });
  const many = body({ summary: "Many.", operations: Array.from({ length: 20_000 }, (_, n) => ({ recordTechCompany: { name: `Company ${n} ${"of long names ".repeat(65)}` } })) });
  for (const [what, big] of [["one long text", text], ["20,000 operations", many]] as const) {
    const send = async () => void (await post(port, big, editor));
    const [loud, sent] = await beside(Array.from({ length: 4 }, () => send), () => waits(live, 5));
    tell(`/health/live beside bodies of ${(big.length / 1e6).toFixed(0)} MB, ${what}`, quiet, loud, sent);
  }
}

(async () => {
  const directory = mkdtempSync(join(tmpdir(), "followthrough-neighbours-"));
  const postgres = await startEmbeddedPostgres({ directory, log: () => undefined });
  try {
    const owner = await ownerDataSource(postgres.ownerUrl).initialize();
    await migrate(owner).finally(() => owner.destroy());
    const server = await start("ours", postgres);
    await measure(server.port, await tokens(postgres)).finally(() => stop(server));
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
})().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
