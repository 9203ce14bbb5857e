import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "../../examples/dashboard");

/** `npm run build` in `examples/dashboard` makes it; the dependencies of the example are not those of the server. */
export const dashboardIsBuilt = (): boolean => existsSync(path.join(folder, "dist/main.js"));

export interface ServedDashboard {
  url: string;
  stop(): Promise<void>;
}

/** Starts the example as its README does, on a free port. */
export async function serveDashboard(followthroughUrl: string): Promise<ServedDashboard> {
  const env = { ...process.env, PORT: "0", FOLLOWTHROUGH_URL: followthroughUrl };
  const child = spawn(process.execPath, ["serve.mjs"], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  const url = await addressSaidBy(child);
  return {
    url,
    async stop() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

async function addressSaidBy(child: ChildProcess): Promise<string> {
  let said = "";
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(`The dashboard did not start: ${said}`);
}
