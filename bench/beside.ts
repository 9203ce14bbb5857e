// npm run beside -- [--seconds 20] [--commitments 100000] [--only csv,dump]
// How long a cheap read waits beside each heavy thing, one at a time: `commitment(slug:)` from another address in a steady rhythm. Prints ratios to the
// same with nobody else there, measured before and after in the same run. No limits are set, so that nothing heavy has to pause.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import "reflect-metadata";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../src/database/embedded";
import { post } from "./client";
import { databaseOf } from "./database";
import { agent, at, lightReads, send } from "./light.reads";
import { loader, start, stop } from "./processes";
import { tokenFor } from "./token";
import { operations } from "./writes.operations";

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    commitments: { type: "string", default: "100000" },
    only: { type: "string" },
  },
});
/** At most two minutes beside each. */
const ms = Math.min(Number(options.seconds), 120) * 1000;
const rhythmMs = 25;
const other = "198.51.100.1";

/** Begins something heavy, which goes on until it is over or the signal says so; says what of it was done. */
type Heavy = (over: AbortSignal) => Promise<string>;

interface Place {
  port: number;
  postgres: EmbeddedPostgres;
  folder: string;
  token: string;
}

/** A list as a file, again and again. */
const file =
  ({ port }: Place, ending: string): Heavy =>
  (over) =>
    again(over, async () => {
      const response = await fetch(`http://127.0.0.1:${port}/files/commitments.${ending}`, {
        headers: { "x-forwarded-for": other },
        signal: over,
      });
      for await (const _ of response.body!);
    });

/** A query, again and again, one at a time. */
const query =
  ({ port }: Place, text: string): Heavy =>
  (over) =>
    again(over, async () => {
      const { status, body } = await send(port, text, other);
      if (status !== 200 || body.startsWith('{"errors"')) throw new Error(body.slice(0, 120));
    });

/** A command of the project on the same database, in a process of its own. */
const command = (
  { postgres: { ownerUrl, appUrl } }: Place,
  name: string,
  given: (times: number) => string[],
): Heavy => {
  let times = 0;
  return (over) =>
    again(over, async () => {
      const args = ["--import", loader, join(__dirname, "../src/main.ts"), name, ...given(++times)];
      const env = { ...process.env, DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl };
      const child = spawn(process.execPath, args, {
        cwd: join(__dirname, ".."),
        env,
        stdio: ["ignore", "ignore", process.env["VERBOSE"] ? "inherit" : "ignore"],
      });
      const end = () => child.kill("SIGTERM");
      over.addEventListener("abort", end, { once: true });
      const [code] = (await once(child, "exit")) as [number | null];
      if (code !== 0) throw new Error(`${name} ended with ${code}`);
    });
};

const submission =
  "mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) { changeSet { revision } errors { message } } }";

/**
 * Change sets of 5,000 operations, one after the other, with a token; each is over before the measuring ends. They are made before anything is
 * measured: to make one takes up to a second, and whoever measures must not keep itself waiting.
 */
const imports = ({ port, token }: Place): Heavy => {
  const bodies = Array.from({ length: Math.ceil(ms / 2000) + 2 }, (_, n) => {
    const input = { summary: "5,000 operations.", operations: operations(101 + n) };
    return Buffer.from(JSON.stringify({ query: submission, variables: { input } }));
  });
  return (over) =>
    again(over, async () => {
      const body = bodies.pop();
      if (!body) throw new Error("no change sets are left: they took less than 2 s each");
      const answer = await post(port, body, token);
      if (!answer.includes('"errors":[]')) throw new Error(answer.slice(0, 120));
    });
};

/** Again and again until it is over; how often it was done, and what it came to otherwise. */
async function again(over: AbortSignal, work: () => Promise<void>): Promise<string> {
  const outcomes = new Map<string, number>();
  while (!over.aborted) {
    const outcome = await work().then(
      () => "done",
      (error: unknown) => (over.aborted ? "cut off" : String(error)),
    );
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
}

const heavyThings = (place: Place): Record<string, { what: string; heavy: Heavy }> => ({
  csv: { what: "a file of CSV", heavy: file(place, "csv") },
  parquet: { what: "a file of Parquet", heavy: file(place, "parquet") },
  dump: { what: "a dump", heavy: command(place, "dump", (times) => [join(place.folder, `dump-${times}`)]) },
  publisher: {
    what: "by PUBLISHER, since 2024",
    heavy: query(place, '{ commitmentStats(groupBy: [PUBLISHER], madeAfter: "2024-01-01") { total } }'),
  },
  typo: {
    what: "a search with a typo",
    heavy: query(place, '{ commitments(first: 20, search: "terorist") { nodes { title } } }'),
  },
  verify: { what: "verify-ledger", heavy: command(place, "verify-ledger", () => []) },
  import: { what: "5,000 operations in a change set", heavy: imports(place) },
});

interface Measured {
  what: string;
  reads: number[];
  done: string;
}

async function measureBeside(port: number, what: string, heavy: Heavy): Promise<Measured> {
  const over = new AbortController();
  const going = heavy(over.signal);
  // A command needs some time until it does what it is for.
  await delay(3000);
  const reads = await lightReads(port, Date.now() + ms, rhythmMs);
  over.abort();
  return { what, reads, done: await going };
}

function report(idle: readonly (readonly number[])[], measured: readonly Measured[]): void {
  // Of all idle times the best: a server that has just started would flatter the ratios.
  const best = (part: number): number => Math.min(...idle.map((reads) => at(reads, part)));
  const line = (what: string, figures: readonly string[], more = ""): void =>
    console.log(`${what.padEnd(34)} ${figures.map((figure) => figure.padStart(8)).join("")}  ${more}`);
  line("", ["p50 ms", "p99 ms", "p50 /", "p99 /", "most ms"], "(/ is the ratio to the best idle time)");
  for (const reads of idle) line("nothing", figuresOf(reads, best));
  for (const { what, reads, done } of measured) line(what, figuresOf(reads, best), `${reads.length} reads; ${done}`);
}

const figuresOf = (reads: readonly number[], best: (part: number) => number): string[] => [
  ...[at(reads, 0.5), at(reads, 0.99)].map((value) => value.toFixed(1)),
  ...[at(reads, 0.5) / best(0.5), at(reads, 0.99) / best(0.99)].map((value) => value.toFixed(1)),
  at(reads, 1).toFixed(0),
];

async function measureAll(place: Place): Promise<void> {
  const wanted = options.only?.split(",");
  const things = Object.entries(heavyThings(place)).filter(([name]) => wanted?.includes(name) ?? true);
  const idle: number[][] = [];
  const measured: Measured[] = [];
  await lightReads(place.port, Date.now() + 5000, rhythmMs);
  idle.push(await lightReads(place.port, Date.now() + ms, rhythmMs));
  for (const [, { what, heavy }] of things) {
    measured.push(await measureBeside(place.port, what, heavy));
    await delay(2000);
  }
  idle.push(await lightReads(place.port, Date.now() + ms, rhythmMs));
  report(idle, measured);
}

/** A copy of the data, since some of this writes: the other benchmarks are to find theirs as they were. */
async function copyInto(directory: string, commitments: number): Promise<EmbeddedPostgres> {
  const original = await databaseOf(commitments, console.log);
  await original.stop();
  execFileSync("cp", ["-a", "--reflink=auto", `${original.dataDirectory}/.`, directory]);
  return startEmbeddedPostgres({ directory, log: () => undefined });
}

(async () => {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-beside-"));
  const data = mkdtempSync(join(tmpdir(), "followthrough-beside-data-"));
  try {
    const postgres = await copyInto(data, Number(options.commitments));
    try {
      const settings = { TRUST_PROXY: "loopback" };
      const server = await start("ours", postgres, { settings });
      const place = { port: server.port, postgres, folder, token: await tokenFor(postgres) };
      await measureAll(place).finally(() => stop(server));
    } finally {
      await postgres.stop();
    }
  } finally {
    agent.destroy();
    for (const each of [folder, data]) rmSync(each, { recursive: true, force: true });
  }
})().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
