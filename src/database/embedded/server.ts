import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type FileHandle, open, readFile, rename, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Binaries } from "./binaries";
import { EmbeddedPostgresError } from "./error";
import type { Home } from "./home";
import { isAlive, type Postmaster, readPostmaster } from "./postmaster";
import { identityOf, programEnvironment, runProgram } from "./program";

export interface Server {
  home: Home;
  binaries: Binaries;
  durable: boolean;
}

const readyWithinMs = 120_000;
const logFileLimit = 10 * 1024 * 1024;

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
};

const settingsWithoutDurability = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Errors that another try, on another port or a moment later, can avoid. */
const passingTrouble = [
  /could not bind|could not create any TCP\/IP sockets/,
  /lock file ".*" (already exists|is empty)/,
  /pre-existing shared memory block/,
];

/**
 * Starts Postgres, on a free port if none is given. Undefined if the start failed for a passing reason: another process took the port
 * or started first, or somebody killed it.
 */
export async function launch(server: Server, port?: number): Promise<Postmaster | undefined> {
  const log = await openLog(server.home.logFile);
  try {
    const logStart = (await log.stat()).size;
    const child = await spawnPostgres(server, log, port ?? (await freePort()));
    const postmaster = await readyOrEnded(child, server);
    if (postmaster) return postmaster;
    if (child.signalCode !== null) return undefined;
    const said = (await readFile(server.home.logFile)).subarray(logStart).toString();
    if (passingTrouble.some((trouble) => trouble.test(said))) return undefined;
    throw new EmbeddedPostgresError(
      `Postgres could not start on the data in ${server.home.directory}. It said:\n${said.trim()}\n` +
        "Put that right and start again, or set DATABASE_URL to a Postgres of your own.",
    );
  } finally {
    await log.close();
  }
}

async function openLog(logFile: string): Promise<FileHandle> {
  const { size } = await stat(logFile).catch(() => ({ size: 0 }));
  if (size > logFileLimit) await rename(logFile, `${logFile}.previous`);
  return open(logFile, "a", 0o600);
}

async function spawnPostgres(
  { home, binaries, durable }: Server,
  log: FileHandle,
  port: number,
): Promise<ChildProcess> {
  const chosen = { ...settings, ...(durable ? {} : settingsWithoutDurability) };
  const configuration = Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.programs.postgres, ["-D", home.dataDirectory, "-p", String(port), ...configuration], {
    ...identityOf(home.account),
    env: programEnvironment,
    cwd: home.account ? "/" : home.directory,
    // Postgres is in a process group of its own: Ctrl-C reaches only this process, which stops Postgres after the last answer.
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  child.unref();
  await once(child, "spawn");
  return child;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("a listening TCP server has an address");
  return address.port;
}

async function readyOrEnded(child: ChildProcess, { home }: Server): Promise<Postmaster | undefined> {
  const deadline = Date.now() + readyWithinMs;
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = await readPostmaster(home.dataDirectory);
    if (postmaster?.pid === child.pid && postmaster?.status === "ready") return postmaster;
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        `Postgres (process ${child.pid}) is still not ready after ${readyWithinMs / 1000} s. ` +
          `Look into ${home.logFile}; when it has finished recovering, start again.`,
      );
    }
    await delay(10);
  }
  return undefined;
}

/** Stops the server and rolls back open transactions. Does nothing if this server no longer runs. */
export async function shutDown(server: Server, pid: number): Promise<void> {
  if (!(await isRunning(server.home, pid))) return;
  // PostgreSQL 18 can hang in a fast shutdown while it recovers from a crash. An immediate one is as safe: the log is replayed.
  const said = (await pgCtlStop(server, "fast", 20)) + (await pgCtlStop(server, "immediate", 20));
  if (!(await isRunning(server.home, pid))) return;
  throw new EmbeddedPostgresError(`Postgres (process ${pid}) did not stop: ${said}. Look into ${server.home.logFile}.`);
}

async function pgCtlStop({ home, binaries }: Server, mode: "fast" | "immediate", seconds: number): Promise<string> {
  if (!(await readPostmaster(home.dataDirectory))) return "";
  const args = ["stop", "-D", home.dataDirectory, "-m", mode, "-w", "-t", String(seconds), "-s"];
  // Detached, so that a second Ctrl-C does not end the wait.
  const options = { account: home.account, directory: "/", detached: true };
  return (await runProgram(binaries.programs.pg_ctl, args, options)).output;
}

/** A Postgres that was killed leaves its lock file behind. */
async function isRunning(home: Home, pid: number): Promise<boolean> {
  return isAlive(pid) && (await readPostmaster(home.dataDirectory))?.pid === pid;
}
