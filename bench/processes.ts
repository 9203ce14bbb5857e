import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { EmbeddedPostgres } from "../src/database/embedded";

export interface Contender {
  name: string;
  port: number;
  process: ChildProcess;
}

/** Linux counts CPU time in hundredths of a second. */
const msPerTick = 10;

/** User and system time of a process, all of its threads, in ms; undefined when it has ended. */
export function cpuOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * msPerTick;
  } catch {
    return undefined;
  }
}

/** CPU time of every Postgres process that serves a client. */
export function backendCpu(postgres: EmbeddedPostgres): Map<number, number> {
  const postmaster = readFileSync(join(postgres.dataDirectory, "cluster/data/postmaster.pid"), "utf8").split("\n")[0];
  const found = new Map<number, number>();
  for (const pid of readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    try {
      const parent = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[1];
      if (parent !== postmaster || !readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("127.0.0.1(")) continue;
      found.set(pid, cpuOf(pid) ?? 0);
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

/** What backends used between two looks. One that ended in between is left out: only idle ones end. */
export const backendCpuSince = (before: Map<number, number>, after: Map<number, number>): number =>
  [...after].reduce((sum, [pid, cpu]) => sum + cpu - (before.get(pid) ?? 0), 0);

export const loader = join(__dirname, "../node_modules/tsx/dist/loader.mjs");

const ourSettings = ({ ownerUrl, appUrl }: EmbeddedPostgres) => ({
  DATABASE_URL: ownerUrl,
  DATABASE_APP_URL: appUrl,
  LOG_LEVEL: process.env["LOG_LEVEL"] ?? "silent",
  RATE_LIMIT_PER_MINUTE: "0",
  TOKEN_RATE_LIMIT_PER_MINUTE: "0",
  POINTS_PER_MINUTE: "0",
  TOKEN_POINTS_PER_MINUTE: "0",
  HOST: "127.0.0.1",
});

const built = new Set<string>();

/** Compiles a checkout as it stands, once in a run. */
function build(tree: string): void {
  if (built.has(tree)) return;
  execFileSync("npm", ["run", "-s", "build"], { cwd: tree });
  built.add(tree);
}

/** The command line and environment of each contender. */
const commands = {
  /** What `npm run build` compiles, as operators run it. */
  ours: (postgres: EmbeddedPostgres, tree: string, extra: string[]) => ({
    args: [...extra, join(tree, "dist/src/main.js"), "serve"],
    env: ourSettings(postgres),
  }),
  /** What `npm start` runs, without the launcher process of tsx in front of it. */
  "ours-tsx": (postgres: EmbeddedPostgres, tree: string, extra: string[]) => ({
    args: [...extra, "--import", loader, join(tree, "src/main.ts"), "serve"],
    env: ourSettings(postgres),
  }),
  postgraphile: ({ appUrl }: EmbeddedPostgres, _: string, extra: string[]) => ({
    args: [...extra, join(__dirname, "servers/postgraphile.mjs")],
    env: { APP_URL: appUrl, GRAPHILE_ENV: "production" },
  }),
  bare: ({ appUrl }: EmbeddedPostgres, _: string, extra: string[]) => ({
    args: [...extra, join(__dirname, "servers/bare.mjs")],
    env: { APP_URL: appUrl },
  }),
  yoga: ({ appUrl }: EmbeddedPostgres, _: string, extra: string[]) => ({
    args: [...extra, join(__dirname, "servers/yoga.mjs")],
    env: { APP_URL: appUrl },
  }),
  "yoga-cached": ({ appUrl }: EmbeddedPostgres, _: string, extra: string[]) => ({
    args: [...extra, join(__dirname, "servers/yoga.mjs")],
    env: { APP_URL: appUrl, RESPONSE_CACHE: "on" },
  }),
  mercurius: ({ appUrl }: EmbeddedPostgres, _: string, extra: string[]) => ({
    args: [...extra, join(__dirname, "servers/mercurius.mjs")],
    env: { APP_URL: appUrl },
  }),
  constant: () => ({ args: [join(__dirname, "servers/constant.mjs")], env: {} }),
};
export type ContenderName = keyof typeof commands;
export const contenderNames: ContenderName[] = [
  "ours",
  "postgraphile",
  "yoga",
  "yoga-cached",
  "mercurius",
  "bare",
  "constant",
];

/** `ours@/path/to/another/checkout` measures that checkout beside this one. */
export async function start(
  name: string,
  postgres: EmbeddedPostgres,
  { nodeEnv = "production", extra = [] as string[], settings = {} as Record<string, string> } = {},
): Promise<Contender> {
  const [kind = "", tree = join(__dirname, "..")] = name.split("@");
  if (kind === "ours") build(tree);
  const { args, env } = commands[kind as ContenderName](postgres, tree, extra);
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    cwd: tree,
    env: { ...process.env, ...(nodeEnv && { NODE_ENV: nodeEnv }), ...env, ...settings, PORT: String(port) },
    stdio: ["ignore", process.env["VERBOSE"] ? "inherit" : "ignore", "inherit"],
  });
  await listening(port, child);
  return { name, port, process: child };
}

export async function stop({ process: child }: Contender): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} before it listened`);
    const up = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await delay(100);
  }
  throw new Error("did not listen within a minute");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
