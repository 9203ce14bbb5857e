import { existsSync } from "node:fs";
import { chmod, mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { codeOf } from "../../values/thrown";

/** Makes the directory; others can pass through what had to be made on the way, whatever the umask says. */
export async function makeTraversable(directory: string): Promise<void> {
  const first = await mkdir(directory, { recursive: true });
  if (first === undefined) return;
  for (let made = path.resolve(directory); made.length >= first.length; made = path.dirname(made)) {
    await chmod(made, 0o755);
  }
}

/** Two processes may make the same directory at once; the first one is kept. */
export async function renameUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    const lostTheRace = ["ENOTEMPTY", "EEXIST", "EPERM"].includes(codeOf(error) ?? "") && existsSync(to);
    if (!lostTheRace) throw error;
  }
}
