import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { BuildOptions, OutputFile } from "esbuild";
import type { Assets } from "./asset.cache";

const compress = promisify(gzip);

/** What is in here decides what comes out as well. */
export const bundler = __filename;

/** How everything is bundled that browsers load. Nothing is written: the cache decides where it is kept. */
export const bundleOptions: BuildOptions = {
  absWorkingDir: __dirname,
  outdir: "out",
  write: false,
  bundle: true,
  minify: true,
  target: "es2022",
  legalComments: "none",
  logLevel: "error",
  entryNames: "[name].[hash]",
  assetNames: "[name].[hash]",
  chunkNames: "chunk-[hash]",
  define: { "process.env.NODE_ENV": '"production"' },
};

/** All builds of this process share one esbuild process: whoever stops it ends the builds of the others, without a word. */
let underWay = 0;

export async function bundle(builds: readonly BuildOptions[]): Promise<Assets> {
  // Loaded only here: a start that finds the bundle in the cache never needs it.
  const esbuild = await import("esbuild");
  underWay += 1;
  try {
    const results = await Promise.all(builds.map((options) => esbuild.build(options)));
    const files = results.flatMap((result) => result.outputFiles ?? []);
    return new Map(await Promise.all(files.map(compressed)));
  } finally {
    underWay -= 1;
    // Its process would stay, and hold some 380 MB.
    if (underWay === 0) await esbuild.stop();
  }
}

async function compressed(file: OutputFile): Promise<[string, Buffer]> {
  return [path.basename(file.path), await compress(file.contents)];
}
