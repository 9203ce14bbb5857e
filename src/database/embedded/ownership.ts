import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { ownerRole } from "./cluster";
import { DataInUseError, EmbeddedPostgresError } from "./error";
import { codeOf, messageOf } from "../../values/thrown";
import { isAlive } from "./postmaster";

/**
 * One process at a time owns a data directory: the process whose connection holds this advisory lock.
 * The lock ends with the process. Postgres may go on, and another process may take it over.
 */
const lockKey = 7_370_001;
const labelPrefix = "followthrough owner, process ";
// How long to wait for a process that was killed, or is stopping, to release the lock.
const letGoWithinMs = 1000;

const notNow = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "57P01", "57P02", "57P03", "53300"]);

export interface Ownership {
  /** Releases the lock; true if this process still held it. */
  release(): boolean;
}

export interface OwnershipOptions {
  directory: string;
  pid: number;
  port: number;
  password: string;
}

/** The connection that holds the lock; undefined while Postgres starts or stops, and then the caller asks again. */
export async function takeOwnership(options: OwnershipOptions): Promise<Client | undefined> {
  const client = await connect(options);
  if (!client) return undefined;
  try {
    await lockOrRefuse(client, options.directory);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isPassing(error)) return undefined;
    throw error;
  }
}

async function connect({ port, password, directory }: OwnershipOptions): Promise<Client | undefined> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: ownerRole,
    password,
    database: "postgres",
    ssl: false,
    connectionTimeoutMillis: 5000,
    application_name: `${labelPrefix}${process.pid}`,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (isPassing(error)) return undefined;
    if (codeOf(error) === "28P01") throw wrongPassword(port, directory);
    throw error;
  }
}

function isPassing(error: unknown): boolean {
  return notNow.has(codeOf(error) ?? "") || /^(Connection terminated|timeout expired)/.test(messageOf(error));
}

function wrongPassword(port: number, directory: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The Postgres on port ${port} that runs on ${directory} does not accept the password in ${directory}/cluster/credentials.json. ` +
      "Put the file back from a backup, or set DATA_DIR to another folder.",
  );
}

async function lockOrRefuse(client: Client, directory: string): Promise<void> {
  const deadline = Date.now() + letGoWithinMs;
  while (!(await tryLock(client))) {
    if (Date.now() > deadline) throw inUse(directory, await ownerOf(client));
    await delay(50);
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [lockKey]);
  return rows[0]?.locked === true;
}

async function ownerOf(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [lockKey],
  );
  return rows[0]?.application_name.replace(labelPrefix, "");
}

function inUse(directory: string, pid: string | undefined): DataInUseError {
  return new DataInUseError(
    `Another Followthrough${pid === undefined ? "" : ` (process ${pid})`} is using the data in ${directory}. ` +
      `Stop it${pid === undefined ? "" : ` (kill ${pid})`}, or set DATA_DIR to another folder to run a second one beside it.`,
  );
}

/** Keeps ownership while Postgres restarts its sessions, as it does when one of them crashes. */
export function keepOwnership(first: Client, options: OwnershipOptions, onLost: (reason: string) => void): Ownership {
  let state: "ours" | "lost" | "released" = "ours";
  const watch = (client: Client) => {
    unref(client);
    client.once("end", () => void regain());
  };
  const isOurs = () => state === "ours";
  const regain = async () => {
    if (!isOurs()) return;
    const again = await retake(options, isOurs).catch(messageOf);
    if (typeof again !== "string") {
      watch(again);
    } else if (isOurs()) {
      state = "lost";
      onLost(again);
    }
  };
  const release = () => {
    const wasOurs = isOurs();
    state = "released";
    return wasOurs;
  };
  watch(first);
  return { release };
}

async function retake(options: OwnershipOptions, stillWanted: () => boolean): Promise<Client | string> {
  while (stillWanted() && isAlive(options.pid)) {
    const client = await takeOwnership(options);
    if (client) return client;
    await delay(250, undefined, { ref: false });
  }
  return `Postgres (process ${options.pid}) has ended unexpectedly; its log is in ${options.directory}.`;
}

// An idle connection must not keep a process alive that is otherwise done. (Missing from the type definitions.)
function unref(client: Client): void {
  (client as Client & { unref(): void }).unref();
}
