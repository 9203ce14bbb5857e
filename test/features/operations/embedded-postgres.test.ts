import { once } from "node:events";
import { chmod, lstat, mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  copyOfBinaries,
  crashASession,
  EmbeddedData,
  query,
  removeLinks,
  until,
  untilItAnswers,
  weAreRoot,
} from "../../support/embedded";

let data: EmbeddedData;
let folder: string;

beforeEach(async () => {
  data = await EmbeddedData.prepare();
  ({ folder } = data);
});
afterEach(() => data.remove());

describe("the embedded Postgres", () => {
  it("keeps its data over a restart", async () => {
    const first = await data.start();
    await query(first.ownerUrl, "create table note as select 'kept' as text");
    await first.stop();

    const second = await data.start();

    expect(await query(second.ownerUrl, "select text from note")).toEqual([{ text: "kept" }]);
  });

  it("gives the server a role that can log in and nothing else, and speaks Unicode and UTC on every system", async () => {
    const { appUrl } = await data.start();

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
    const postgres = await data.start();
    const credentials = await stat(path.join(folder, "data", "cluster", "credentials.json"));

    await Promise.all([postgres.stop(), postgres.stop()]);
    await postgres.stop();

    expect(credentials.mode & 0o777).toBe(0o600);
    expect(credentials.uid).toBe(process.getuid?.());
    await expect(query(postgres.appUrl, "select 1")).rejects.toThrow("ECONNREFUSED");
  });

  it("works in a directory with spaces and quotes in its name", async () => {
    const postgres = await data.start({ directory: path.join(folder, "it's my (own) data") });

    expect(await query(postgres.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("starts afresh where an earlier first start was interrupted, and clears that away", async () => {
    const halfMade = path.join(folder, "data", "unfinished-abc", "data");
    await mkdir(halfMade, { recursive: true });
    await utimes(path.dirname(halfMade), 0, 0);

    await data.start();

    expect(await readdir(path.join(folder, "data"))).not.toContain("unfinished-abc");
  });

  it("says what to do when the data were written by another release of Postgres", async () => {
    const cluster = path.join(folder, "data", "cluster");
    await mkdir(path.join(cluster, "data"), { recursive: true });
    await writeFile(path.join(cluster, "data", "PG_VERSION"), "14\n");

    await expect(data.start()).rejects.toThrow(/written by PostgreSQL 14.*Dump them/);
  });
});

describe("two processes on the same data", () => {
  it("are kept apart: the second is told who uses them and what to do", async () => {
    const owner = await data.startInAnotherProcess();

    const second = data.start();

    await expect(second).rejects.toThrow(
      `Another Followthrough (process ${owner.pid}) is using the data in ${await data.dataDirectory()}. ` +
        `Stop it (kill ${owner.pid}), or set DATA_DIR to another folder`,
    );
    expect(await query(owner.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("may start in the same moment: one gets them", async () => {
    const attempts = await Promise.allSettled([data.start(), data.start(), data.start()]);

    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    const refusals = attempts.flatMap((attempt) => (attempt.status === "rejected" ? [String(attempt.reason)] : []));
    expect(refusals[0]).toContain("Another Followthrough");
    expect(refusals[1]).toContain("Another Followthrough");
  });

  it("stay apart after a session of Postgres has crashed", async () => {
    const first = await data.start();
    await crashASession(first.ownerUrl);

    await expect(data.start()).rejects.toThrow("Another Followthrough");
  });
});

describe("after the process was killed that had started it", () => {
  it("Postgres is taken over while it still runs, and stopped at the end", async () => {
    const owner = await data.startInAnotherProcess();
    await query(owner.ownerUrl, "create table note as select 'kept' as text");
    process.kill(owner.pid, "SIGKILL");

    const lines: string[] = [];
    const postgres = await data.start({ log: (line) => lines.push(line) });

    expect(lines[0]).toMatch(/^Taking over the Postgres that an earlier run left behind \(process \d+\)$/);
    expect(postgres.ownerUrl).toBe(owner.ownerUrl);
    expect(await query(postgres.ownerUrl, "select text from note")).toEqual([{ text: "kept" }]);
    await postgres.stop();
    await expect(query(owner.ownerUrl, "select 1")).rejects.toThrow("ECONNREFUSED");
  });

  it("and Postgres with it, the data are recovered, though another process has got its number", async () => {
    const owner = await data.startInAnotherProcess({ durable: true });
    await query(owner.ownerUrl, "create table note as select 'kept' as text");
    process.kill(owner.pid, "SIGKILL");
    await data.replacePostgresByAnotherProcess();

    const postgres = await data.start();

    expect(await query(postgres.ownerUrl, "select text from note")).toEqual([{ text: "kept" }]);
  });

  it("and Postgres with it, an empty postmaster.pid is no obstacle", async () => {
    await (await data.start()).stop();
    await writeFile(await data.lockFile(), "");

    const postgres = await data.start();

    expect(await query(postgres.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("or has just ended without stopping it, which the embedded Postgres does not prevent", async () => {
    const owner = await data.startInAnotherProcess({ thenEnd: true });
    await once(owner.process, "exit");

    const postgres = await data.start();

    expect(postgres.ownerUrl).toBe(owner.ownerUrl);
  });
});

describe("when Postgres itself is killed", () => {
  it("is started again on the same address, with its data", async () => {
    const lines: string[] = [];
    const postgres = await data.start({ durable: true, log: (line) => lines.push(line) });
    await query(postgres.ownerUrl, "create table note as select 'kept' as text");

    await data.killPostgres();

    expect(await untilItAnswers(postgres.ownerUrl, "select text from note")).toEqual([{ text: "kept" }]);
    expect(lines).toContainEqual(
      expect.stringMatching(/^Postgres \(process \d+\) has ended unexpectedly.* Starting it again\.$/),
    );
    await postgres.stop();
    await expect(query(postgres.ownerUrl, "select 1")).rejects.toThrow("ECONNREFUSED");
  });

  it("and again while it starts again, it is started once more", async () => {
    const lines: string[] = [];
    const postgres = await data.start({ log: (line) => lines.push(line) });
    await data.killPostgres({ eachTimeItStarts: 6 });

    expect(await untilItAnswers(postgres.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    await until(() => lines.some((line) => line.startsWith("Postgres runs again")));
    await postgres.stop();
  });

  it("again and again, it is given up with a reason", async () => {
    let runs = 1;
    const postgres = await data.start({ log: (line) => (runs += Number(line.startsWith("Postgres runs again"))) });

    for (let killed = 1; killed <= 6; killed += 1) {
      await until(() => runs === killed);
      await data.killPostgres();
    }

    expect((await postgres.gone).message).toMatch(
      /has ended unexpectedly.*could not be started again: it has ended 6 times in 60 s/,
    );
    await postgres.stop();
  });
});

describe("binaries as npm unpacks them", () => {
  it("get back the links and permissions that the install script did not restore", async () => {
    const nativeDirectory = await copyOfBinaries(path.join(folder, "my checkout"));
    const links = await removeLinks(nativeDirectory);
    await chmod(path.join(nativeDirectory, "bin", "postgres"), 0o644);

    const postgres = await data.start({ places: { nativeDirectory } });

    expect(await query(postgres.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    expect((await lstat(path.join(nativeDirectory, links[0] ?? ""))).isSymbolicLink()).toBe(true);
  });
});

// Nobody else meets the case: Postgres refuses to run as root alone.
const asRoot = weAreRoot ? describe : describe.skip;

asRoot("as root in a checkout that nobody else can read", () => {
  it("runs from copies and keeps the data outside, over restarts", async () => {
    const places = await data.privateCheckout();
    const first = await data.start({ directory: undefined, places });
    await query(first.ownerUrl, "create table note as select 'kept' as text");
    await first.stop();

    const second = await data.start({ directory: undefined, places });

    expect(path.dirname(second.dataDirectory)).toBe(places.systemDirectory);
    expect(await query(second.ownerUrl, "select text from note")).toEqual([{ text: "kept" }]);
  });

  it("says what to do when DATA_DIR is in there too", async () => {
    const directory = path.join(folder, "private", "data");
    await mkdir(directory, { recursive: true });
    await chmod(path.dirname(directory), 0o700);

    await expect(data.start({ directory })).rejects.toThrow(
      /runs as the user \w+, and that user cannot reach .*Set DATA_DIR to a folder it can reach/,
    );
  });
});
