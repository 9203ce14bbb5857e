import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { BuildOptions, OutputFile } from "esbuild";
import type { Assets } from "./asset.cache";

const compress = promisify(gzip);

/** The bundle also depends on the content of this file. */
export const bundler = __filename;

/** The options of every bundle for browsers. esbuild writes no files: the cache does. */
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

/** All builds of this process share one esbuild process. To stop it ends all of them, without an error. */
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
    // Otherwise its process stays, with some 380 MB.
    if (underWay === 0) await esbuild.stop();
  }
}

async function compressed(file: OutputFile): Promise<[string, Buffer]> {
  return [path.basename(file.path), await compress(file.contents)];
}
