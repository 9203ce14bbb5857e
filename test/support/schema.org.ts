import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const compiler = join(dirname(require.resolve("typescript-7/package.json")), "bin/tsc");

/** Within the checkout, so that the compiler finds the vocabulary from there. */
const shelf = join(__dirname, "../../node_modules/.cache");

const options = ["--ignoreConfig", "--strict", "--noEmit", "--skipLibCheck", "--pretty", "false"];

/**
 * What in these pages is not as schema.org has it: a type, a property of a type, or a kind of value. The vocabulary is that of schema-dts,
 * which is generated from the files of schema.org: each page is checked as a literal of its type WebPage.
 */
export function strangeToSchemaOrg(pages: readonly object[]): string[] {
  const literals = pages.map((page, nth) => `export const page${nth}: WithContext<WebPage> = ${JSON.stringify(page)};`);
  mkdirSync(shelf, { recursive: true });
  const folder = mkdtempSync(join(shelf, "schema-org-"));
  try {
    const file = join(folder, "pages.ts");
    writeFileSync(file, [`import type { WebPage, WithContext } from "schema-dts";`, ...literals].join("\n"));
    const { stdout, status } = spawnSync(process.execPath, [compiler, ...options, "--module", "node20", file]);
    const found = String(stdout).split(/\n(?=\S)/);
    return status === 0 ? [] : found.map((each) => each.trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}
