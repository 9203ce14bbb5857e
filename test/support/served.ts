import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { Command, run } from "./command";

/** The real server in a process of its own, with its embedded Postgres and data of its own. */
export class Served {
  private server: Command | null = null;
  /** Its address; null while it is not running. */
  url: string | null = null;

  private constructor(
    readonly dataDirectory: string,
    /** The folders that are removed at the end. */
    private readonly folder = dataDirectory,
  ) {}

  /** Starts it with existing data. */
  static on(dataDirectory: string): Served {
    return new Served(dataDirectory);
  }

  static async prepare(): Promise<Served> {
    const directory = await mkdtemp(path.join(tmpdir(), "followthrough-crash-"));
    // As root the user that Postgres runs as has to pass through it.
    await chmod(directory, 0o755);
    return new Served(path.join(directory, "data"), directory);
  }

  async start(): Promise<void> {
    const server = new Command(this.settings, "serve");
    this.server = server;
    this.url = await server.url();
    server.process.once("exit", () => server === this.server && (this.url = null));
  }

  /** The first line of its log that contains this. */
  logged(id: string): string {
    return this.server?.said.split("\n").find((line) => line.includes(id)) ?? "nothing logged";
  }

  /** A token, made with the command for operators. */
  async token(name: string, role: string): Promise<string> {
    return (await run(this.settings, "token", "create", "--name", name, "--role", role)).trim();
  }

  /** The settings of the server and of every command. */
  get settings(): Record<string, string> {
    return { DATA_DIR: this.dataDirectory, PORT: "0", HOST: "127.0.0.1" };
  }

  /** Ends it at once (SIGKILL). */
  async killServer(): Promise<void> {
    this.url = null;
    await this.server?.end("SIGKILL");
  }

  /** Ends the main process of Postgres with all its children, or only one session of the server, as the system does if memory runs out. */
  async killPostgres(what: "everything" | "one session"): Promise<void> {
    const postmaster = await this.postmaster();
    if (!postmaster) return;
    const children = await childrenOf(postmaster.pid);
    const sessions = children.filter(({ command }) => command.includes("followthrough_app"));
    const victims = what === "everything" ? [postmaster, ...children] : sessions.slice(0, 1);
    for (const { pid } of victims) kill(pid);
  }

  /** A connection to its database, as the owner of all tables. */
  async connect(): Promise<Client> {
    const postmaster = await this.postmaster();
    const credentials = await readFile(path.join(this.dataDirectory, "cluster", "credentials.json"), "utf8");
    const client = new Client({
      host: "127.0.0.1",
      port: postmaster?.port,
      user: "followthrough_owner",
      password: (JSON.parse(credentials) as Record<string, string>)["followthrough_owner"],
      database: "followthrough",
    });
    client.on("error", () => undefined);
    await client.connect();
    return client;
  }

  async remove(): Promise<void> {
    await this.killServer();
    await this.killPostgres("everything");
    await delay(200);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  private async postmaster(): Promise<{ pid: number; port: number } | null> {
    const file = path.join(this.dataDirectory, "cluster", "data", "postmaster.pid");
    const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
    return Number(lines[0]) > 0 ? { pid: Number(lines[0]), port: Number(lines[3]) } : null;
  }
}

async function childrenOf(parent: number): Promise<{ pid: number; command: string }[]> {
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
      const ppid = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      return ppid === parent ? [{ pid, command: await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "") }] : [];
    }),
  );
  return found.flat();
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
