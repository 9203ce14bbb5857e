import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Client } from "pg";
import { weAreRoot } from "./embedded/account";
import { findBinaries } from "./embedded/binaries";
import { appRole, type Credentials, ensureCluster, ownerRole } from "./embedded/cluster";
import { DataInUseError, EmbeddedPostgresError } from "./embedded/error";
import { codeOf, messageOf } from "../values/thrown";
import { findHome, type Home, type Places } from "./embedded/home";
import { type OwnershipOptions, takeOwnership } from "./embedded/ownership";
import { findPostmaster, isAlive } from "./embedded/postmaster";
import { keepRunning, type OwnedServer } from "./embedded/revival";
import { launch, type Server, shutDown } from "./embedded/server";

/** The embedded Postgres, from binaries of an npm package. */
export interface EmbeddedPostgres {
  /** Superuser and owner of everything: for migrations. */
  ownerUrl: string;
  /** The role of the server: it owns nothing, and migrations grant its rights. */
  appUrl: string;
  /** The folder for data, passwords and log. */
  dataDirectory: string;
  /** Resolves when it has ended and could not be started again; never if another process owns it. */
  gone: Promise<EmbeddedPostgresError>;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Default: .data/postgres in the checkout, or a folder under /var/lib/followthrough where root has to lend Postgres to another user. */
  directory?: string;
  log?: (line: string) => void;
  /** Default true. False: a crash of the machine may lose everything; only for data that nobody needs later. */
  durable?: boolean;
  /** Only for tests. */
  places?: Partial<Places> & { nativeDirectory?: string };
}

const database = "followthrough";
const startsWithinMs = 60_000;

const usualPlaces: Places = {
  checkout: checkoutOf(__dirname),
  systemDirectory: "/var/lib/followthrough",
};

/** The folder with package.json: two above this one, or three where the server is compiled into dist/. */
function checkoutOf(folder: string): string {
  const above = [path.join(folder, "../.."), path.join(folder, "../../..")];
  return above.find((each) => existsSync(path.join(each, "package.json"))) ?? path.join(folder, "../..");
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions = {}): Promise<EmbeddedPostgres> {
  const { log = () => undefined } = options;
  try {
    const server = await prepareServer(options, log);
    const credentials = await ensureCluster({ ...server, log });
    return await run(server, credentials, log);
  } catch (error) {
    throw explainFileTrouble(error);
  }
}

/**
 * The Postgres that another process has started and still owns: for commands that run beside the server.
 * Null if none runs.
 */
export async function joinEmbeddedPostgres(options: EmbeddedPostgresOptions = {}): Promise<EmbeddedPostgres | null> {
  const { log = () => undefined } = options;
  const { home, ...server } = await prepareServer(options, log);
  const running = await findPostmaster(home.dataDirectory);
  if (!running) return null;
  const credentials = await ensureCluster({ home, ...server, log });
  return {
    ownerUrl: urlOf(ownerRole, credentials, running.port),
    appUrl: urlOf(appRole, credentials, running.port),
    dataDirectory: home.directory,
    gone: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  };
}

async function prepareServer(options: EmbeddedPostgresOptions, log: (line: string) => void): Promise<Server> {
  const places = { ...usualPlaces, ...options.places };
  const home = await findHome(places, options.directory);
  const binaries = await findBinaries({
    nativeDirectory: options.places?.nativeDirectory,
    account: home.account,
    stagingDirectory: weAreRoot() ? places.systemDirectory : home.directory,
    log,
  });
  return { home, binaries, durable: options.durable ?? true };
}

async function run(server: Server, credentials: Credentials, log: (line: string) => void): Promise<EmbeddedPostgres> {
  const { home, binaries } = server;
  const start = (port?: number) => startOrTakeOver(server, { password: credentials[ownerRole], port, log });
  const owned = await start();
  try {
    await ensureDatabase(owned.client, credentials);
  } catch (error) {
    await shutDown(server, owned.pid);
    throw error;
  }
  const running = keepRunning(owned, { server, start, log });
  log(`PostgreSQL ${binaries.version} listens on port ${owned.port}; its data are in ${home.directory}`);
  let stopped: Promise<void> | undefined;
  return {
    ownerUrl: urlOf(ownerRole, credentials, owned.port),
    appUrl: urlOf(appRole, credentials, owned.port),
    dataDirectory: home.directory,
    gone: running.gone,
    stop: () => (stopped ??= running.stop()),
  };
}

interface Start {
  password: string;
  /** Any free one if none is given. */
  port?: number | undefined;
  log: (line: string) => void;
}

/** Takes over a Postgres that runs without an owner because its process ended, or starts one. */
async function startOrTakeOver(server: Server, { password, port, log }: Start): Promise<OwnedServer> {
  const { home } = server;
  const deadline = Date.now() + startsWithinMs;
  while (Date.now() < deadline) {
    const leftBehind = await findPostmaster(home.dataDirectory);
    const postmaster = leftBehind ?? (await launch(server, port));
    const target = postmaster && { ...postmaster, directory: home.directory, password };
    const client = target && (leftBehind ? await takeOwnership(target) : await ownOrShutDown(server, target));
    if (leftBehind && client)
      log(`Taking over the Postgres that an earlier run left behind (process ${leftBehind.pid})`);
    if (target && client) return { ...target, client };
    await delay(50);
  }
  throw await noAnswer(home);
}

/** If that fails too, stops the Postgres that was just started, unless another process uses it by now. */
async function ownOrShutDown(server: Server, target: OwnershipOptions): Promise<Client | undefined> {
  try {
    return await takeOwnership(target);
  } catch (error) {
    if (error instanceof DataInUseError) throw error;
    // A Postgres that is killed while it answers may say anything.
    await delay(50);
    if (!isAlive(target.pid)) return undefined;
    await shutDown(server, target.pid);
    throw error;
  }
}

async function noAnswer({ dataDirectory, directory, logFile }: Home): Promise<EmbeddedPostgresError> {
  const postmaster = await findPostmaster(dataDirectory);
  const who = postmaster
    ? `The Postgres (process ${postmaster.pid}) that runs on ${directory}`
    : `Postgres on ${directory}`;
  const cure = postmaster
    ? `End it (kill -QUIT ${postmaster.pid}, which loses nothing) and start again`
    : "Start again";
  return new EmbeddedPostgresError(
    `${who} has not accepted a connection for ${startsWithinMs / 1000} s. Look into ${logFile}. ${cure}, or set DATA_DIR to another folder.`,
  );
}

async function ensureDatabase(client: Client, credentials: Credentials): Promise<void> {
  const { rows } = await client.query<{ hasDatabase: boolean; hasRole: boolean }>(
    `select exists (select from pg_database where datname = $1) as "hasDatabase",
            exists (select from pg_roles where rolname = $2) as "hasRole"`,
    [database, appRole],
  );
  const [found] = rows;
  if (!found?.hasRole) {
    await client.query(`create role ${appRole} login password ${client.escapeLiteral(credentials[appRole])}`);
  }
  if (!found?.hasDatabase) await client.query(`create database ${database}`);
}

function urlOf(role: keyof Credentials, credentials: Credentials, port: number): string {
  return `postgres://${role}:${credentials[role]}@127.0.0.1:${port}/${database}`;
}

function explainFileTrouble(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined || !["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "EEXIST"].includes(code)) return error;
  return new EmbeddedPostgresError(
    `The embedded Postgres cannot use its files (${messageOf(error)}). Start as the user that they belong to, ` +
      "or set DATA_DIR to a folder that you can write, or DATABASE_URL to a Postgres of your own.",
  );
}
