import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFile, chown, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client, type QueryResultRow } from "pg";

export const programs = process.env["CLUSTER_PROGRAMS"] ?? "/usr/lib/postgresql/15/bin";

/** Postgres and PgBouncer refuse to run as root: there they run as the user of Debian's package. */
export const account: { uid?: number; gid?: number } = process.getuid?.() === 0 ? accountOf("postgres") : {};

function accountOf(user: string): { uid: number; gid: number } {
  const id = (what: string) => Number(execFileSync("id", [what, user], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Gives a folder to the account that Postgres runs as. */
export async function handOver(path: string): Promise<void> {
  if (account.uid !== undefined) await chown(path, account.uid, account.gid ?? 0);
}

/** One server of Postgres, with its data in a folder of its own. */
export class Node {
  private process: ChildProcess | null = null;

  private constructor(
    readonly name: string,
    readonly port: number,
    private readonly folder: string,
  ) {}

  static async create(place: string, name: string): Promise<Node> {
    const node = new Node(name, await freePort(), join(place, name));
    await mkdir(node.folder, { mode: 0o700 });
    await handOver(node.folder);
    execFileSync(
      join(programs, "initdb"),
      ["-D", node.folder, "-U", "owner", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
      { ...account, cwd: "/", stdio: "ignore" },
    );
    await appendFile(join(node.folder, "postgresql.conf"), settings);
    return node;
  }

  /** A copy of this node, which must be stopped; it follows this one from when it starts. */
  async copy(place: string, name: string): Promise<Node> {
    const other = new Node(name, await freePort(), join(place, name));
    execFileSync("cp", ["-a", this.folder, other.folder]);
    await other.follow(this);
    return other;
  }

  /** Makes it a standby of another node; a running one follows from now on. */
  async follow(primary: Node): Promise<void> {
    await writeFile(join(this.folder, "standby.signal"), "");
    await handOver(join(this.folder, "standby.signal"));
    const from = `host=127.0.0.1 port=${primary.port} user=owner application_name=${this.name}`;
    await this.configure({ primary_conninfo: from });
  }

  /** Writes settings, which a running server reads at once. */
  async configure(given: Readonly<Record<string, string>>): Promise<void> {
    const lines = Object.entries(given).map(([name, value]) => `${name} = '${value}'\n`);
    await appendFile(join(this.folder, "postgresql.conf"), lines.join(""));
    if (this.process) this.process.kill("SIGHUP");
  }

  async start(): Promise<void> {
    const options = ["-D", this.folder, "-p", String(this.port)];
    const started = spawn(join(programs, "postgres"), options, {
      ...account,
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    started.stderr.on("data", (chunk: Buffer) => (said = (said + String(chunk)).slice(-4000)));
    this.process = started;
    for (;;) {
      if (started.exitCode !== null) throw new Error(`${this.name} did not start: ${said}`);
      if (await this.query("select 1", "postgres").catch(() => null)) return;
      await pause(50);
    }
  }

  /** Ends it with everything written. */
  async stop(): Promise<void> {
    const ended = this.process && once(this.process, "exit");
    this.process?.kill("SIGINT");
    await ended;
    this.process = null;
  }

  /** As if the machine had lost its power. */
  async kill(): Promise<void> {
    const running = this.process;
    if (!running) return;
    this.process = null;
    const ended = once(running, "exit");
    for (const pid of await this.processes(running)) signal(pid, "SIGKILL");
    await ended;
    await rm(join(this.folder, "postmaster.pid"), { force: true });
  }

  /** Every process of it stops where it is, and its connections stay open. */
  async freeze(): Promise<void> {
    if (this.process) for (const pid of await this.processes(this.process)) signal(pid, "SIGSTOP");
  }

  async thaw(): Promise<void> {
    if (this.process) for (const pid of await this.processes(this.process)) signal(pid, "SIGCONT");
  }

  url(user: string, database = "record"): string {
    return `postgres://${user}@127.0.0.1:${this.port}/${database}`;
  }

  async query<Row extends QueryResultRow>(text: string, database = "record"): Promise<Row[]> {
    const client = new Client({ connectionString: this.url("owner", database), connectionTimeoutMillis: 5000 });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** The CPU time of all its processes so far, in seconds. */
  async cpuSeconds(): Promise<number> {
    const pids = this.process ? await this.processes(this.process) : [];
    return (await Promise.all(pids.map(cpuSecondsOf))).reduce((sum, each) => sum + each, 0);
  }

  /** The postmaster and its children. */
  private async processes({ pid = 0 }: ChildProcess): Promise<number[]> {
    const others = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
    const parents = await Promise.all(others.map(async (other) => [other, await parentOf(other)] as const));
    return [pid, ...parents.flatMap(([other, parent]) => (parent === pid ? [other] : []))];
  }
}

const parentOf = (pid: number): Promise<number> =>
  readFile(`/proc/${pid}/stat`, "utf8").then(
    (text) => Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[1]),
    () => 0,
  );

/** The CPU time of a process and of its children that have ended, in seconds: the kernel counts in hundredths. */
export const cpuSecondsOf = (pid: number): Promise<number> =>
  readFile(`/proc/${pid}/stat`, "utf8").then(
    (text) => {
      const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
      return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / 100;
    },
    () => 0,
  );

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended in the meantime.
  }
}

const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
jit = off
shared_buffers = '32MB'
max_connections = 150
wal_level = replica
hot_standby = on
max_wal_senders = 8
wal_keep_size = '512MB'
max_standby_streaming_delay = '2s'
`;
