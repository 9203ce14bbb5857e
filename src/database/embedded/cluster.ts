import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./binaries";
import { EmbeddedPostgresError } from "./error";
import { codeOf } from "../../values/thrown";
import { renameUnlessThere } from "./files";
import type { Home } from "./home";
import { type Account, type ProgramResult, runProgram } from "./program";

export const ownerRole = "followthrough_owner";
export const appRole = "followthrough_app";

/** Random passwords, by role. */
export interface Credentials {
  [ownerRole]: string;
  [appRole]: string;
}

interface ClusterOptions {
  home: Home;
  binaries: Binaries;
  durable: boolean;
  log: (line: string) => void;
}

const unfinishedPrefix = "unfinished-";
const unfinishedForgottenAfterMs = 60 * 60 * 1000;

/** Makes the cluster on the first start. One rename puts data and passwords in place together, so neither exists alone. */
export async function ensureCluster(options: ClusterOptions): Promise<Credentials> {
  const { home, binaries, log } = options;
  if ((await clusterVersion(home)) === undefined) {
    log(`Making a new Postgres cluster in ${home.directory}`);
    await removeForgotten(home.directory);
    await makeCluster(options);
  }
  await refuseOtherVersion(home, binaries);
  return readCredentials(home);
}

async function clusterVersion(home: Home): Promise<string | undefined> {
  try {
    return (await readFile(path.join(home.dataDirectory, "PG_VERSION"), "utf8")).trim();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function makeCluster({ home, binaries, durable }: ClusterOptions): Promise<void> {
  const unfinished = await mkdtemp(path.join(home.directory, unfinishedPrefix));
  try {
    await chmod(unfinished, home.account ? 0o711 : 0o700);
    const credentials = { [ownerRole]: randomPassword(), [appRole]: randomPassword() };
    await runInitdb(binaries, home.account, unfinished, credentials[ownerRole], durable);
    await writeFile(path.join(unfinished, "credentials.json"), JSON.stringify(credentials, null, 2), { mode: 0o600 });
    await renameUnlessThere(unfinished, home.clusterDirectory);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function randomPassword(): string {
  return randomBytes(24).toString("base64url");
}

async function runInitdb(
  binaries: Binaries,
  account: Account | undefined,
  directory: string,
  password: string,
  durable: boolean,
): Promise<void> {
  const data = path.join(directory, "data");
  const passwordFile = path.join(directory, "password");
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await Promise.all([data, passwordFile].map((file) => chown(file, account.uid, account.gid)));

  const args = initdbArguments(data, passwordFile, durable);
  const result = await firstKnownLocale((locale) =>
    runProgram(binaries.programs.initdb, [...args, `--lc-ctype=${locale}`], { account, directory }),
  );
  await rm(passwordFile);
  if (!result.succeeded)
    throw new EmbeddedPostgresError(`Postgres could not make a new cluster in ${directory}: ${result.output}`);
}

function initdbArguments(data: string, passwordFile: string, durable: boolean): string[] {
  // The built-in C.UTF-8 sorts and folds case the same on every system, whatever locales it has.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = [`--username=${ownerRole}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const files = [`--pgdata=${data}`, "--data-checksums", ...(durable ? [] : ["--no-sync"])];
  return [...files, ...access, ...locale, "--no-instructions"];
}

// Full text search and pg_trgm use the locale of the system to tell letters, and in plain C "é" is no letter.
async function firstKnownLocale(attempt: (locale: string) => Promise<ProgramResult>): Promise<ProgramResult> {
  for (const locale of ["C.UTF-8", "en_US.UTF-8"]) {
    const result = await attempt(locale);
    if (!result.output.includes("invalid locale")) return result;
  }
  return attempt("C");
}

/** An unfinished cluster that is an hour old was left by a process that was killed; a younger one may still be in progress. */
async function removeForgotten(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    const unfinished = path.join(directory, name);
    const madeAt = (await stat(unfinished).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - madeAt > unfinishedForgottenAfterMs) await rm(unfinished, { recursive: true, force: true });
  }
}

async function refuseOtherVersion(home: Home, binaries: Binaries): Promise<void> {
  const version = await clusterVersion(home);
  if (version === undefined) {
    throw new EmbeddedPostgresError(
      `${home.clusterDirectory} exists but holds no Postgres cluster. Move it away to start with an empty database, or set DATA_DIR.`,
    );
  }
  if (version === binaries.version.split(/\D/)[0]) return;
  throw new EmbeddedPostgresError(
    `The data in ${home.directory} were written by PostgreSQL ${version}, but the installed binaries are ${binaries.version}. ` +
      "Dump them with the earlier release and load them into a new DATA_DIR, or move the folder away to start with an empty database.",
  );
}

async function readCredentials(home: Home): Promise<Credentials> {
  const file = path.join(home.clusterDirectory, "credentials.json");
  try {
    return JSON.parse(await readFile(file, "utf8")) as Credentials;
  } catch (error) {
    if (codeOf(error) !== "ENOENT" && !(error instanceof SyntaxError)) throw error;
    throw new EmbeddedPostgresError(
      `${file}, which holds the database passwords, is missing or damaged. ` +
        `Put it back from a backup, or move ${home.clusterDirectory} away to start with an empty database.`,
    );
  }
}
