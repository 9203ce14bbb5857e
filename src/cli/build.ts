import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeBundle } from "../server/assets/asset.cache";
import { playgroundBundle } from "../server/playground/playground.bundle";
import { siteBundle } from "../server/site/site.bundle";

const checkout = join(__dirname, "../..");
const built = join(checkout, "dist");

/** The files besides its code that the server reads while it runs. */
const data = ["migrations", "seeds", "schema"];

/** Compiles the server into dist/, with all files that it needs besides node_modules. */
export async function build(log: (line: string) => void): Promise<void> {
  rmSync(built, { recursive: true, force: true });
  const compiler = join(dirname(require.resolve("typescript-7/package.json")), "bin/tsc");
  execFileSync(process.execPath, [compiler, "--project", "tsconfig.build.json"], { cwd: checkout, stdio: "inherit" });
  for (const folder of data) cpSync(join(checkout, folder), join(built, folder), { recursive: true });
  for (const bundle of [siteBundle, playgroundBundle]) await writeBundle(bundle, join(built, "bundles"));
  log("The compiled server is in dist/: npm run start:built, or node dist/src/main.js and any other command.");
}
