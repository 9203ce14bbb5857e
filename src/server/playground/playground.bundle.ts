import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { BuildOptions, OutputFile } from "esbuild";

const compress = promisify(gzip);
const client = path.join(__dirname, "client");

const shared: BuildOptions = {
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

/**
 * GraphiQL's own style sheet holds Monaco's as well, so the style that scripts import is left out.
 * Names are kept because GraphiQL's icons take what they tell a screen reader from the names of their functions.
 */
const page: BuildOptions = {
  ...shared,
  entryPoints: { page: path.join(client, "playground.tsx") },
  format: "esm",
  splitting: true,
  keepNames: true,
  loader: { ".css": "empty" },
  external: ["graphql-ws"],
};

/** Each says when it runs; `client/workers.ts` waits for that. */
const workers: BuildOptions = {
  ...shared,
  entryPoints: {
    "worker-editor": "monaco-editor/esm/vs/editor/editor.worker.js",
    "worker-graphql": "monaco-graphql/esm/graphql.worker.js",
    "worker-json": "monaco-editor/esm/vs/language/json/json.worker.js",
  },
  format: "iife",
  footer: { js: "postMessage('ready');" },
};

const appearance: BuildOptions = {
  ...shared,
  entryPoints: { style: path.join(client, "playground.css"), favicon: path.join(client, "favicon.svg") },
  loader: { ".svg": "copy" },
};

/** About 2.5 s on two cores. Nothing is written: the caller decides where it is kept. */
export async function bundlePlayground(): Promise<ReadonlyMap<string, Buffer>> {
  // Loaded only here: a start that finds the bundle in the cache never needs it.
  const esbuild = await import("esbuild");
  try {
    const results = await Promise.all([page, workers, appearance].map((options) => esbuild.build(options)));
    const files = results.flatMap((result) => result.outputFiles ?? []);
    return new Map(await Promise.all(files.map(compressed)));
  } finally {
    // Its process would stay, and hold some 380 MB.
    await esbuild.stop();
  }
}

async function compressed(file: OutputFile): Promise<[string, Buffer]> {
  return [path.basename(file.path), await compress(file.contents)];
}
