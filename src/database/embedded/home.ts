import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, realpath } from "node:fs/promises";
import path from "node:path";
import { accountForRoot, canEnter, weAreRoot } from "./account";
import { EmbeddedPostgresError } from "./error";
import { makeTraversable } from "./files";
import type { Account } from "./program";

export interface Places {
  checkout: string;
  /** For files that the user of Postgres cannot read in the checkout; used only if this process is root. */
  systemDirectory: string;
}

/** The directory that holds everything of one embedded Postgres, and the user that runs it. */
export interface Home {
  directory: string;
  clusterDirectory: string;
  dataDirectory: string;
  logFile: string;
  account: Account | undefined;
}

export async function findHome(places: Places, directory: string | undefined): Promise<Home> {
  if (weAreRoot()) return findHomeForRoot(places, directory);
  const chosen = directory ?? inCheckout(places);
  await mkdir(chosen, { recursive: true });
  return describe(await realpath(chosen), undefined);
}

async function findHomeForRoot(places: Places, directory: string | undefined): Promise<Home> {
  const candidates = directory === undefined ? await defaultsForRoot(places) : [directory];
  for (const candidate of candidates) {
    const home = await openHome(candidate);
    if (home) return home;
  }
  throw await unreachable(candidates[0] ?? places.systemDirectory, places);
}

async function defaultsForRoot(places: Places): Promise<string[]> {
  const checkout = await realpath(places.checkout);
  const hash = createHash("sha256").update(checkout).digest("hex").slice(0, 12);
  const inSystem = path.join(places.systemDirectory, hash);
  // The data stay in their first place, even if the checkout has become readable since.
  if (existsSync(path.join(inSystem, "cluster"))) return [inSystem];
  const account = await accountForRoot(describe(inCheckout(places), undefined).dataDirectory);
  return (await canEnter(account, checkout)) ? [inCheckout(places), inSystem] : [inSystem];
}

function inCheckout(places: Places): string {
  return path.join(places.checkout, ".data", "postgres");
}

async function openHome(candidate: string): Promise<Home | undefined> {
  await makeTraversable(candidate);
  const directory = await realpath(candidate);
  const home = describe(directory, await accountForRoot(describe(directory, undefined).dataDirectory));
  return (await canEnterHome(home)) ? home : undefined;
}

async function canEnterHome({ account, directory }: Home): Promise<boolean> {
  if (!account || (await canEnter(account, directory))) return true;
  // Permissions are changed only on an empty folder: with DATA_DIR=/root it would be somebody's home.
  if ((await readdir(directory)).length > 0) return false;
  await chmod(directory, 0o711);
  return canEnter(account, directory);
}

function describe(directory: string, account: Account | undefined): Home {
  const clusterDirectory = path.join(directory, "cluster");
  return {
    directory,
    clusterDirectory,
    dataDirectory: path.join(clusterDirectory, "data"),
    logFile: path.join(directory, "postgres.log"),
    account,
  };
}

async function unreachable(directory: string, places: Places): Promise<EmbeddedPostgresError> {
  const { name } = await accountForRoot(describe(directory, undefined).dataDirectory);
  return new EmbeddedPostgresError(
    `Postgres refuses to run as root, so it runs as the user ${name}, and that user cannot reach ${directory}. ` +
      `Set DATA_DIR to a folder it can reach (such as ${path.join(places.systemDirectory, "data")}), leave DATA_DIR out, ` +
      "or let others pass through the folders above it (chmod o+x).",
  );
}
