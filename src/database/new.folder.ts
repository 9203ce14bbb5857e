import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** The place for a folder is taken. */
export class OccupiedFolderError extends Error {}

/**
 * Makes a folder that has its name only once everything is on disk. Until then it has another name, under which `fill` makes it. If that
 * fails, nothing is left.
 *
 * @throws OccupiedFolderError if something is there already.
 */
export async function makeFolder<Result>(
  folder: string,
  what: string,
  fill: (unfinished: string) => Promise<Result>,
): Promise<Result> {
  await refuseOccupied(folder, what);
  const unfinished = `${folder}.unfinished-${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(path.dirname(folder), { recursive: true });
    const result = await fill(unfinished);
    await toDisk(unfinished);
    await rename(unfinished, folder);
    await sync(path.dirname(folder));
    return result;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function refuseOccupied(folder: string, what: string): Promise<void> {
  if (!existsSync(folder)) return;
  const isFolder = (await stat(folder)).isDirectory();
  if (isFolder && (await readdir(folder)).length === 0) return;
  throw new OccupiedFolderError(`${folder} is there already, and is no empty folder. ${what} takes a new one.`);
}

/** Makes sure that a folder, and everything in it, is on disk. */
async function toDisk(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    await (entry.isDirectory() ? toDisk(inside) : sync(inside));
  }
  await sync(folder);
}

/** Windows cannot open a folder. */
async function sync(place: string): Promise<void> {
  const handle = await open(place).catch(() => undefined);
  await handle?.sync();
  await handle?.close();
}
