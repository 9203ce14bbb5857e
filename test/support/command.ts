import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { compiled } from "./runner/digest";

export const main = path.join(compiled, "src/main.js");

/** A command of the product in a process of its own, with only these settings in its environment. */
export class Command {
  readonly process: ChildProcess;
  /** Its output: the normal output, the errors, and both together. */
  output = "";
  complained = "";
  said = "";
  private closed = false;

  constructor(settings: Readonly<Record<string, string>>, ...args: string[]) {
    const given = Object.entries(process.env).filter(([name]) => !/^(DATABASE|DATA_DIR|PORT|FOLLOWTHROUGH)/.test(name));
    const unlimited = { RATE_LIMIT_PER_MINUTE: "0", TOKEN_RATE_LIMIT_PER_MINUTE: "0" };
    const env = { ...Object.fromEntries(given), ...unlimited, LOG_LEVEL: "error", ...settings };
    this.process = spawn(process.execPath, [main, ...args], { env });
    this.process.once("close", () => (this.closed = true));
    this.process.stdout?.on("data", (chunk: Buffer) => (this.output += String(chunk)));
    this.process.stderr?.on("data", (chunk: Buffer) => (this.complained += String(chunk)));
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on("data", (chunk: Buffer) => (this.said += String(chunk)));
  }

  get ended(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** The address of the server that it started. The time is only there to end a test that fails, and to say how far the server came. */
  async url(withinMs = 150_000): Promise<string> {
    for (const enough = Date.now() + withinMs; ;) {
      const port = /playground: http:\/\/localhost:(\d+)\//.exec(this.said)?.[1];
      if (port) return `http://127.0.0.1:${port}/graphql`;
      if (this.closed || Date.now() > enough) throw new Error(`the server did not start: ${this.said}`);
      await delay(20);
    }
  }

  /** Its exit code: 0 if it succeeded. */
  async code(): Promise<number | null> {
    if (!this.closed) await once(this.process, "close");
    return this.process.exitCode;
  }

  /** Ends it: at once (SIGKILL), or as an operator does. */
  async end(signal: "SIGKILL" | "SIGTERM" = "SIGTERM"): Promise<void> {
    if (this.ended) return;
    this.process.kill(signal);
    await once(this.process, "exit");
  }
}

/** A command that must succeed. Returns its output. */
export async function run(settings: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const command = new Command(settings, ...args);
  if ((await command.code()) !== 0) throw new Error(command.said);
  return command.output;
}
