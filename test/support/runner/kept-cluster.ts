import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { checkout, digest } from "./digest";

const shelf = join(checkout, "node_modules/.cache/followthrough-test-clusters");

/**
 * A stopped Postgres with the template databases of the tests. It is kept between runs, because making it costs more than most test files.
 * Its name is a hash of everything that it was made from: the migrations, the seeds, and the code that applies them.
 */
export interface KeptCluster {
  /** A copy of its own for one run. */
  directory: string;
  /** The templates that the copy has. Without "seeded", its seeds were recorded by other code. */
  has: "nothing" | "empty" | "seeded";
}

const tablesFrom = ["package-lock.json", "migrations", "src/database"];
const seedsFrom = ["seeds", "src"];
const name = () => ({ tables: digest(tablesFrom), seeds: digest(seedsFrom) });

export async function copyOfKept(): Promise<KeptCluster> {
  const { tables, seeds } = name();
  const found = kept().find((each) => each.startsWith(tables));
  const directory = found && (await copied(join(shelf, found)));
  if (!directory) return { directory: forOneRun(), has: "nothing" };
  return { directory, has: found === `${tables}-${seeds}` ? "seeded" : "empty" };
}

/** Null if it belongs to another user, whose files we cannot read, or if another run has just replaced it. */
async function copied(cluster: string): Promise<string | null> {
  const directory = forOneRun();
  try {
    await copy(cluster, directory);
    return directory;
  } catch {
    rmSync(directory, { recursive: true, force: true });
    return null;
  }
}

const forOneRun = (): string => mkdtempSync(join(tmpdir(), "followthrough-test-"));

/** Keeps a copy for later runs, in place of all others. The cluster must be stopped. */
export async function keep(directory: string): Promise<void> {
  const { tables, seeds } = name();
  mkdirSync(shelf, { recursive: true });
  const unfinished = mkdtempSync(join(shelf, "unfinished-"));
  try {
    await copy(directory, unfinished);
    for (const old of kept()) rmSync(join(shelf, old), { recursive: true });
    renameSync(unfinished, join(shelf, `${tables}-${seeds}`));
  } catch {
    // Another run keeps the same copy at this moment, or that of another user cannot be removed. The next run makes its own again.
    rmSync(unfinished, { recursive: true, force: true });
  }
}

const kept = (): string[] =>
  existsSync(shelf) ? readdirSync(shelf).filter((each) => !each.startsWith("unfinished-")) : [];

/** Copies owners and rights too: Postgres requires them. */
const copy = (from: string, to: string) => promisify(execFile)("cp", ["-a", `${from}/.`, to]);
