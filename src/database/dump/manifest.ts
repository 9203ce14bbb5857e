import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataLicense } from "../../values/data.license";
import { migrationNames } from "../migrations";

/** The table of contents of a dump. It holds nothing of the machine or the time at which the dump was made, so equal records have equal ones. */
export interface Manifest {
  format: number;
  about: string;
  /** What everybody may have, or everything there is. */
  contents: "public" | "everything";
  /** The latest revision; number 0 without hash if nothing is recorded. */
  revision: { number: number; hash: string | null; appliedAt: string | null };
  license: DataLicense | null;
  /** Those that the database had: they make the tables into which the rows fit. */
  migrations: string[];
  tables: DumpedFile[];
}

/** The rows of a table. */
export interface DumpedFile {
  name: string;
  rows: number;
  /** Of the rows as they are without compression. */
  sha256: string;
  columns: readonly string[];
}

/** Something is wrong with a dump; the message names the file. */
export class DumpError extends Error {}

export const format = 1;

export const about =
  "A dump of a record of Followthrough. Each table is a file NAME.ndjson.gz: gzip, in it one row a line as JSON (UTF-8), in the order of its key. " +
  "Bytes are \\x and hexadecimal digits, instants are in UTC. Tables of the schema public are the record as it is now, those of history have its earlier " +
  "versions, each from `revision` until before `superseded_by`. sha256 is that of the lines: `gzip -dc NAME.ndjson.gz | sha256sum`. The hash of the " +
  "revision proves the whole history. `npm run restore -- FOLDER` makes an empty database into this record and checks it.";

export const fileOf = (table: string): string => `${table}.ndjson.gz`;

const manifestFile = "manifest.json";
const hashFile = "manifest.sha256";

/** Writes it, and its SHA-256 as `sha256sum` does. Returns that, which is the hash of the whole dump. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<string> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const hash = sha256(text);
  await writeFile(join(folder, manifestFile), text);
  await writeFile(join(folder, hashFile), `${hash}  ${manifestFile}\n`);
  return hash;
}

/** @throws DumpError if it is missing, damaged, or of a newer version than this one. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readText(folder, manifestFile);
  const [hash] = (await readText(folder, hashFile)).split(" ");
  if (sha256(text) !== hash)
    throw new DumpError(`${manifestFile} is damaged: its SHA-256 is not the one in ${hashFile}.`);
  const manifest = parsed(text);
  if (manifest?.format !== format)
    throw new DumpError(`${manifestFile}: the format is ${manifest?.format}. This version reads format ${format}.`);
  const ours = new Set(migrationNames());
  const unknown = manifest.migrations.find((name) => !ours.has(name));
  if (unknown !== undefined)
    throw new DumpError(
      `${manifestFile}: the dump was made by a newer version of the software, which has the migration ${unknown}. Restore it with that version or a later one.`,
    );
  return manifest;
}

async function readText(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), "utf8").catch((error: unknown) => {
    throw new DumpError(`${join(folder, file)} cannot be read, so ${folder} is no whole dump.`, { cause: error });
  });
}

function parsed(text: string): Manifest | null {
  try {
    return JSON.parse(text) as Manifest | null;
  } catch (error) {
    throw new DumpError(`${manifestFile} is no JSON.`, { cause: error });
  }
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
