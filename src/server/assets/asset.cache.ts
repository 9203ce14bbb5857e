import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** The files that a page loads: gzipped content by file name, which has a hash of the content. */
export type Assets = ReadonlyMap<string, Buffer>;

export interface Bundle {
  /** The folder of its cache. */
  name: string;
  /** Files, and folders of files, on which the bundle depends. */
  inputs: readonly string[];
  make: () => Promise<Assets>;
}

const root = path.resolve(__dirname, "../../..");

/** The bundles that `npm run build` makes, beside the compiled server. */
const built = path.join(root, "bundles");
const usualCache = path.join(root, "node_modules/.cache");
/** On a busy machine with one core a bundle takes some 20 s. */
const bundledWithinMs = 60_000;

/** Why a page cannot be served just now: Fastify answers with this status. */
export class BundleError extends Error {
  readonly statusCode = 503;
}

/**
 * Bundles once per process, and once per checkout if the cache can be written. If a build fails or takes too long, all requests that wait
 * for it get the error, and the next request starts it again.
 */
export function onceBundled(
  bundle: Bundle,
  cache: string = usualCache,
  withinMs: number = bundledWithinMs,
): () => Promise<Assets> {
  let prepared: Promise<Assets> | undefined;
  const prepare = () =>
    within(withinMs, cachedOrBundled(bundle, cache)).catch((cause: unknown) => {
      prepared = undefined;
      throw new BundleError(`what browsers load for the ${bundle.name} could not be bundled`, { cause });
    });
  return () => (prepared ??= prepare());
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished after ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The file of an entry such as "page": its name up to the first dot. */
export function addressOf(assets: Assets, entry: string): string {
  for (const file of assets.keys()) if (file.startsWith(`${entry}.`)) return file;
  throw new Error(`The page has no file for "${entry}".`);
}

/** For `npm run build`: a server that is compiled has its bundles in this folder. */
export async function writeBundle({ name, make }: Bundle, folder: string): Promise<void> {
  await write(path.join(folder, `${name}.json`), await make());
}

async function cachedOrBundled({ name, inputs, make }: Bundle, cache: string): Promise<Assets> {
  const prebuilt = await readCache(path.join(built, `${name}.json`));
  if (prebuilt) return prebuilt;

  const cacheFile = path.join(cache, `followthrough-${name}`, `${await hashOf(inputs.flatMap(filesIn))}.json`);
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

/** A checkout that cannot be written bundles at every start. */
const writeCache = (file: string, assets: Assets): Promise<void> => write(file, assets).catch(() => undefined);

/** Puts a bundle in place in one step, since several servers may start at once. */
async function write(file: string, assets: Assets): Promise<void> {
  const contents = Object.fromEntries([...assets].map(([name, gzipped]) => [name, gzipped.toString("base64")]));
  const unfinished = `${file}.${String(process.pid)}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(unfinished, JSON.stringify(contents));
  await rename(unfinished, file);
}
