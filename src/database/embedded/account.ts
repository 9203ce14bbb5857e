import { readFile, stat } from "node:fs/promises";
import { EmbeddedPostgresError } from "./error";
import { codeOf } from "../../values/thrown";
import { type Account, runProgram } from "./program";

const unprivilegedNames = ["postgres", "_postgres", "nobody"];

export function weAreRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Postgres refuses to run as root. If this process is root, Postgres runs as the owner of the data, or as an unprivileged user if
 * there are no data yet.
 */
export async function accountForRoot(dataDirectory: string): Promise<Account> {
  return (await ownerOf(dataDirectory)) ?? (await unprivilegedAccount());
}

async function ownerOf(dataDirectory: string): Promise<Account | undefined> {
  const owner = await stat(dataDirectory).catch(ignoreMissing);
  if (!owner || owner.uid === 0) return undefined;
  const name = (await accounts()).find((account) => account.uid === owner.uid)?.name ?? `with id ${owner.uid}`;
  return { name, uid: owner.uid, gid: owner.gid };
}

async function unprivilegedAccount(): Promise<Account> {
  const known = await accounts();
  for (const name of unprivilegedNames) {
    const account = known.find((candidate) => candidate.name === name);
    if (account && account.uid !== 0) return account;
  }
  throw new EmbeddedPostgresError(
    "Postgres refuses to run as root, and this system has no user postgres or nobody to run it as. " +
      "Start as another user, create one (useradd --system postgres), or set DATABASE_URL to a Postgres of your own.",
  );
}

async function accounts(): Promise<Account[]> {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n");
  return lines.map((line) => {
    const [name = "", , uid, gid] = line.split(":");
    return { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  });
}

/** Runs a test as that user: permission bits alone are not enough (access lists, mount options). */
export async function canEnter(account: Account, directory: string): Promise<boolean> {
  const result = await runProgram("/bin/sh", ["-c", 'cd "$1"', "sh", directory], { account, directory: "/" });
  return result.succeeded;
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== "ENOENT") throw error;
}
