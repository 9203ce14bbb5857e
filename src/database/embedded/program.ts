import { spawn } from "node:child_process";

/** The system user that runs a program, if it is not the user of this process. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

export interface ProgramResult {
  succeeded: boolean;
  output: string;
  /** Why the program could not even be started, such as ENOENT. */
  spawnError: string | undefined;
}

interface ProgramOptions {
  account: Account | undefined;
  directory?: string;
  detached?: boolean;
}

// None of our own environment: PGDATA, LC_ALL or LD_PRELOAD would change what Postgres does, and we read its messages in English.
export const programEnvironment = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin:/usr/sbin:/sbin" };

export async function runProgram(program: string, args: string[], options: ProgramOptions): Promise<ProgramResult> {
  const child = spawn(program, args, {
    ...identityOf(options.account),
    env: programEnvironment,
    cwd: options.directory,
    detached: options.detached,
    windowsHide: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return new Promise((resolve) => {
    child.on("error", (error: NodeJS.ErrnoException) => {
      resolve({ succeeded: false, output: error.message, spawnError: error.code ?? error.message });
    });
    child.on("close", (code) => {
      resolve({ succeeded: code === 0, output: output.trim(), spawnError: undefined });
    });
  });
}

/** The uid and gid for `spawn`, which takes signed numbers: nobody on macOS is 4294967294, to be given as -2. */
export function identityOf(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid | 0, gid: account.gid | 0 } : {};
}
