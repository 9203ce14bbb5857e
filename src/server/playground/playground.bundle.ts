import path from "node:path";
import type { BuildOptions } from "esbuild";
import { bundle, bundleOptions, bundler } from "../assets/asset.bundler";
import type { Bundle } from "../assets/asset.cache";

const client = path.join(__dirname, "client");

/**
 * GraphiQL's own style sheet contains Monaco's, so the styles that scripts import are left out.
 * Names are kept because the icons of GraphiQL use the names of their functions as labels for screen readers.
 */
const page: BuildOptions = {
  ...bundleOptions,
  entryPoints: { page: path.join(client, "playground.tsx") },
  format: "esm",
  splitting: true,
  keepNames: true,
  loader: { ".css": "empty" },
};

/** Each worker sends a message when it runs; `client/workers.ts` waits for it. */
const workers: BuildOptions = {
  ...bundleOptions,
  entryPoints: {
    "worker-editor": "monaco-editor/esm/vs/editor/editor.worker.js",
    "worker-graphql": "monaco-graphql/esm/graphql.worker.js",
    "worker-json": "monaco-editor/esm/vs/language/json/json.worker.js",
  },
  format: "iife",
  footer: { js: "postMessage('ready');" },
};

const appearance: BuildOptions = {
  ...bundleOptions,
  entryPoints: { style: path.join(client, "playground.css"), favicon: path.join(client, "favicon.svg") },
  loader: { ".svg": "copy" },
};

/** About 2.5 s on two cores. */
export const playgroundBundle: Bundle = {
  name: "playground",
  inputs: [client, __filename, bundler],
  make: () => bundle([page, workers, appearance]),
};
