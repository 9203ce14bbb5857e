import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { checkout, compiled, digest, filesIn } from "./digest";

const madeFrom = join(compiled, "made-from");
const code = ["tsconfig.json", "tsconfig.build.json", "package-lock.json", "src", "web"];

/** What browsers load: esbuild bundles it, and tsc leaves it out. */
const clients = ["web/client", "src/server/playground/client"];
const styles = filesIn(join(checkout, "web"))
  .map((file) => relative(checkout, file))
  .filter((file) => !/\.tsx?$/.test(file) && !clients.some((client) => file.startsWith(client)));
/** What the product reads beside its code: it is used as it stands in the checkout. */
const data = ["migrations", "seeds", "schema", "node_modules", "package.json", "package-lock.json"];

/**
 * Compiles the product for the tests, as `npm run build` does but without looking at types: 2 s, and only if it has changed. With tsx, each
 * process takes twice as long to start, and the server a fifth longer to run. See runtime.js and command.ts.
 */
function compile(): void {
  const digestNow = digest(code);
  if (existsSync(madeFrom) && readFileSync(madeFrom, "utf8") === digestNow) return;

  rmSync(compiled, { recursive: true, force: true });
  const compiler = join(dirname(require.resolve("typescript-7/package.json")), "bin/tsc");
  const options = ["--project", "tsconfig.build.json", "--outDir", compiled, "--noCheck"];
  execFileSync(process.execPath, [compiler, ...options], { cwd: checkout, stdio: "inherit" });
  for (const place of [...data, ...clients, ...styles]) symlinkSync(join(checkout, place), join(compiled, place));
  writeFileSync(madeFrom, digestNow);
}

compile();
