import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The checkout in which the tests run. */
export const checkout = join(__dirname, "../../..");

/** Where compile.ts puts the product; runtime.js, which nothing compiles, names it again. */
export const compiled = join(checkout, "node_modules/.cache/followthrough-compiled");

/** Of files of the checkout, and of all files in folders of it: their names and what is in them. */
export function digest(places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const place of places) {
    const path = join(checkout, place);
    const files = place.includes(".") ? [path] : filesIn(path);
    for (const file of files) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

/** All files in a folder and in its folders, in a fixed order. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
