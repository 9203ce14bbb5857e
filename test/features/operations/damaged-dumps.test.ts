import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { dump } from "../../../src/database/dump/dump";
import { writeManifest, type Manifest } from "../../../src/database/dump/manifest";
import { restore } from "../../../src/database/dump/restore";
import { createDatabase } from "../../support/database";
import { fillRecord, filesOf, placeForDumps } from "../../support/dumping";
import { onServer } from "../../support/server";

jest.setTimeout(120_000);

const quietly = (): void => undefined;

describe("a dump that is damaged", () => {
  const server = onServer("empty");
  const place = placeForDumps();
  const actors = "public.actor.ndjson.gz";

  beforeAll(async () => {
    await fillRecord(server);
    await dump(server.database.ownerUrl, place.in("public"), { license: null });
  });

  const damaged = async (harm: (folder: string) => Promise<void>): Promise<string> => {
    await rm(place.in("damaged"), { recursive: true, force: true });
    await mkdir(place.in("damaged"));
    for (const name of Object.keys(await filesOf(place.in("public"))))
      await copyFile(join(place.in("public"), name), join(place.in("damaged"), name));
    await harm(place.in("damaged"));
    return refusalOf("damaged");
  };
  /** The error of a restore, which must leave the database as empty as it was. */
  const refusalOf = async (folder: string): Promise<string> => {
    const database = await createDatabase("bare");
    try {
      const said = await restore(database.ownerUrl, place.in(folder), quietly).then(
        () => "restored",
        (error: unknown) => (error as Error).message,
      );
      expect(await database.app.query("select from pg_tables where schemaname !~ '^(pg_|information_schema)'")).toEqual(
        [],
      );
      return said;
    } finally {
      await database.drop();
    }
  };
  const changed = (file: string, change: (bytes: Buffer) => Buffer) => (folder: string) =>
    readFile(join(folder, file)).then((bytes) => writeFile(join(folder, file), change(bytes)));
  const flipped = (at: number) => (bytes: Buffer) => {
    const spot = at < 0 ? bytes.length + at : at;
    bytes[spot] = (bytes[spot] ?? 0) ^ 0x10;
    return bytes;
  };
  /** Changes the manifest and what vouches for it, as a forger would. */
  const forged = async (folder: string, change: (manifest: Manifest) => Partial<Manifest>): Promise<void> => {
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
    await writeManifest(folder, { ...manifest, ...change(manifest) });
  };

  it("by somebody who changed a word and every hash beside it is refused, since the hashes of the ledger do not fit", async () => {
    const said = await damaged(async (folder) => {
      const lines = gunzipSync(await readFile(join(folder, actors)))
        .toString()
        .replace('"ኢትዮ ቴሌኮም"', '"ሳፋሪኮም ኢትዮጵያ"');
      await writeFile(join(folder, actors), gzipSync(lines));
      const sha256 = createHash("sha256").update(lines).digest("hex");
      await forged(folder, ({ tables }) => ({
        tables: tables.map((table) => (table.name === "public.actor" ? { ...table, sha256 } : table)),
      }));
    });
    expect(said).toMatch(/^The record of the dump does not fit: revision 6: .*actor/);
  });

  it("by a version that is newer than this one is refused, since nobody knows its tables here", async () => {
    const migrationsThen = (folder: string) =>
      forged(folder, (manifest) => ({ migrations: [...manifest.migrations, "9999_of_tomorrow"] }));
    expect(await damaged(migrationsThen)).toMatch(
      /^manifest\.json: the dump was made by a newer version of the software, which has the migration 9999_of_tomorrow\. /,
    );
  });

  it.each([
    [
      "a file that was cut off",
      changed(actors, (bytes) => bytes.subarray(0, -20)),
      /^public\.actor\.ndjson\.gz is damaged: unexpected end of file/,
    ],
    ["one other byte in the middle", changed(actors, flipped(300)), /^public\.actor\.ndjson\.gz is damaged: /],
    [
      "one other byte at the end",
      changed(actors, flipped(-6)),
      /^public\.actor\.ndjson\.gz is damaged: incorrect data check/,
    ],
    [
      "a file that is missing",
      (folder: string) => rm(join(folder, actors)),
      /^public\.actor\.ndjson\.gz is damaged: ENOENT/,
    ],
    [
      "a row that somebody took out",
      changed("public.party.ndjson.gz", (bytes) => gzipSync(gunzipSync(bytes).toString().replace(/^.*\n/, ""))),
      /^public\.party\.ndjson\.gz is damaged: the SHA-256 of its \d+ rows is not the one in the manifest, which has \d+ rows\.$/,
    ],
    [
      "one other byte in the manifest",
      changed("manifest.json", flipped(30)),
      /^manifest\.json is damaged: its SHA-256 is not the one in manifest\.sha256\.$/,
    ],
    [
      "no manifest",
      (folder: string) => rm(join(folder, "manifest.json")),
      /manifest\.json cannot be read, so .* is no whole dump\.$/,
    ],
  ])("by %s is refused, and the file is named", async (_what, harm, said) => {
    expect(await damaged(harm)).toMatch(said);
  });

  it("is refused where there are tables already", async () => {
    const database = await createDatabase("empty");
    await expect(restore(database.ownerUrl, place.in("public"), quietly)).rejects.toThrow(
      /^A dump is restored into an empty database, and this one has tables \(.*\)\. Nothing was changed\.$/,
    );
    await database.drop();
  });
});
