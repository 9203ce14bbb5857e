import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { createClient } from "@redis/client";
import { describeIf } from "./available";

const usualPlaces = ["valkey-server", "redis-server"].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`]);

/** A Valkey or Redis, which works alike here. */
const program = [process.env["VALKEY_PATH"], ...usualPlaces].find((file) => file && existsSync(file));

export const describeWithValkey = (title: string, tests: () => void): void =>
  describeIf(program !== undefined, "No Valkey or Redis found, set VALKEY_PATH", title, tests);

const password = "نان";

/** A Valkey in memory alone, which can be stopped and started again. */
export class TestValkey {
  private process: ChildProcess | null = null;

  private constructor(private readonly port: number) {}

  static async start(): Promise<TestValkey> {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, "close");
    const valkey = new TestValkey(port);
    await valkey.again();
    return valkey;
  }

  get url(): string {
    return `redis://:${encodeURIComponent(password)}@127.0.0.1:${this.port}`;
  }

  /** Starts it, empty. */
  async again(): Promise<void> {
    const inMemory = ["--save", "", "--appendonly", "no", "--dir", "/tmp", "--bind", "127.0.0.1"];
    const settings = ["--port", String(this.port), "--requirepass", password, ...inMemory];
    const started = spawn(program ?? "", settings, { stdio: ["ignore", "pipe", "inherit"] });
    this.process = started;
    let said = "";
    for await (const chunk of started.stdout) if ((said += String(chunk)).includes("Ready to accept")) break;
    started.stdout.resume();
  }

  signal(signal: "SIGSTOP" | "SIGCONT"): void {
    this.process?.kill(signal);
  }

  async stop(): Promise<void> {
    if (!this.process || this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill("SIGKILL");
    await once(this.process, "exit");
  }

  /** What it holds now: each key with its value and the milliseconds that it has left. */
  async held(): Promise<{ key: string; value: string | null; leftMs: number }[]> {
    return this.ask(async (client) =>
      Promise.all(
        (await client.keys("*")).map(async (key) => ({
          key,
          value: await client.get(key),
          leftMs: await client.pTTL(key),
        })),
      ),
    );
  }

  /** Everything that it holds ends as soon. */
  async endIn(ms: number): Promise<void> {
    await this.ask(async (client) => {
      for (const key of await client.keys("*")) await client.pExpire(key, ms);
    });
  }

  private async ask<T>(question: (client: ReturnType<typeof clientOf>) => Promise<T>): Promise<T> {
    const client = clientOf(this.url);
    await client.connect();
    return question(client).finally(() => client.destroy());
  }
}

const clientOf = (url: string) => createClient({ url });
