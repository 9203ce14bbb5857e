import { once } from "node:events";
import { readFile, rm, stat } from "node:fs/promises";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { codeOf } from "../../values/thrown";
import { runProgram } from "./program";

/** The main process of a Postgres server, as it describes itself in postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  /** starting, ready, stopping .. */
  status: string;
}

const lockFileWrittenWithinMs = 500;

export async function readPostmaster(dataDirectory: string): Promise<Postmaster | undefined> {
  const lines = (await readLockFile(dataDirectory))?.split("\n");
  const pid = Number(lines?.[0]);
  const port = Number(lines?.[3]);
  return pid > 0 && port > 0 ? { pid, port, status: lines?.[7]?.trim() ?? "" } : undefined;
}

/** The server that runs on these data, if any. Removes a postmaster.pid that would prevent a new server from starting. */
export async function findPostmaster(dataDirectory: string): Promise<Postmaster | undefined> {
  const seen = await readLockFile(dataDirectory);
  if (seen === undefined) return undefined;
  const postmaster = await readPostmaster(dataDirectory);
  if (!postmaster) {
    await removeIfAbandoned(dataDirectory);
    return undefined;
  }
  // Postgres notices that a process has ended, but not that a later process has the same number.
  if (!isAlive(postmaster.pid)) return undefined;
  const serving = await isServing(postmaster.pid, dataDirectory);
  if (serving === undefined) return (await accepts(postmaster.port)) ? postmaster : undefined;
  if (serving) return postmaster;
  if ((await readLockFile(dataDirectory)) === seen) await rm(lockFile(dataDirectory), { force: true });
  return undefined;
}

function lockFile(dataDirectory: string): string {
  return path.join(dataDirectory, "postmaster.pid");
}

async function readLockFile(dataDirectory: string): Promise<string | undefined> {
  try {
    return await readFile(lockFile(dataDirectory), "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** An incomplete file belongs to a server that is starting, or was left when the machine crashed. */
async function removeIfAbandoned(dataDirectory: string): Promise<void> {
  await delay(lockFileWrittenWithinMs);
  if (!(await readPostmaster(dataDirectory))) await rm(lockFile(dataDirectory), { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Whether this process is a Postgres on these data; undefined if that cannot be told. */
async function isServing(pid: number, dataDirectory: string): Promise<boolean | undefined> {
  const command = await commandLine(pid);
  if (command === undefined) return undefined;
  // Only the main process is called like this; its children are "postgres: ..".
  if (!/^(\S.*\/)?postgres( |$)/.test(command)) return false;
  const served = / -D (.+?)(?: -[a-zA-Z] |$)/.exec(command)?.[1];
  if (served === undefined || !path.isAbsolute(served)) return undefined;
  return isSameDirectory(served, dataDirectory);
}

async function commandLine(pid: number): Promise<string | undefined> {
  if (process.platform === "win32") return undefined;
  if (process.platform !== "linux") {
    return (await runProgram("/bin/ps", ["-ww", "-o", "args=", "-p", String(pid)], { account: undefined })).output;
  }
  const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  return text?.replaceAll("\0", " ").trim();
}

/** By identity, not by path: there may be symbolic links and mounts on the way. */
async function isSameDirectory(one: string, other: string): Promise<boolean | undefined> {
  const [first, second] = await Promise.all([one, other].map((directory) => stat(directory).catch(() => undefined)));
  if (!first || !second) return undefined;
  return first.dev === second.dev && first.ino === second.ino;
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect({ host: "127.0.0.1", port, signal: AbortSignal.timeout(1000) });
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
