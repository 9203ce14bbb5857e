import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** What a page loads: file name, which carries a hash of the content, to gzipped content. */
export type Assets = ReadonlyMap<string, Buffer>;

export interface Bundle {
  /** The folder of its cache. */
  name: string;
  /** Files, and folders of files, that decide what comes out. */
  inputs: readonly string[];
  make: () => Promise<Assets>;
}

const root = path.resolve(__dirname, "../../..");

/** Bundles once per process, and once per checkout where `node_modules` can be written. */
export function onceBundled(bundle: Bundle): () => Promise<Assets> {
  let prepared: Promise<Assets> | undefined;
  return () => (prepared ??= cachedOrBundled(bundle));
}

/** The file of an entry such as "page": its name up to the first dot. */
export function addressOf(assets: Assets, entry: string): string {
  for (const file of assets.keys()) if (file.startsWith(`${entry}.`)) return file;
  throw new Error(`The page has no file for "${entry}".`);
}

async function cachedOrBundled({ name, inputs, make }: Bundle): Promise<Assets> {
  const cacheFile = path.join(
    root,
    "node_modules/.cache",
    `followthrough-${name}`,
    `${await hashOf(inputs.flatMap(filesIn))}.json`,
  );
  const cached = await readCache(cacheFile);
  if (cached) return cached;

  const assets = await make();
  await writeCache(cacheFile, assets);
  return assets;
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}

/** Our sources and, for all the packages in between, the lock file. */
async function hashOf(sources: readonly string[]): Promise<string> {
  const packages = ["package.json", "package-lock.json"].map((name) => path.join(root, name)).filter(existsSync);
  const hash = createHash("sha256");
  for (const file of [...sources, ...packages]) hash.update(file).update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}

async function readCache(file: string): Promise<Assets | undefined> {
  try {
    const contents = JSON.parse(await readFile(file, "utf8")) as Record<string, string>;
    return new Map(Object.entries(contents).map(([name, base64]) => [name, Buffer.from(base64, "base64")]));
  } catch {
    return undefined;
  }
}

/** In one step, since several servers may start at once. A checkout that cannot be written bundles at every start. */
async function writeCache(file: string, assets: Assets): Promise<void> {
  const contents = Object.fromEntries([...assets].map(([name, gzipped]) => [name, gzipped.toString("base64")]));
  const unfinished = `${file}.${String(process.pid)}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(unfinished, JSON.stringify(contents));
    await rename(unfinished, file);
  } catch {
    return;
  }
}
