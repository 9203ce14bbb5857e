import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { DataLicense } from "../../values/data.license";
import { asOptions } from "../data-source";
import { migrationNames, migrationsIn } from "../migrations";
import { makeFolder } from "../new.folder";
import { CountedLines } from "./counted.lines";
import { dumpedTables, publicRowsOf, type DumpedTable } from "./dumped.tables";
import { about, DumpError, fileOf, format, writeManifest, type DumpedFile, type Manifest } from "./manifest";

interface Dumping {
  /** Also what is not for everybody: tokens, change sets that are not applied .. */
  everything?: boolean;
  license: DataLicense | null;
}

export interface Dumped {
  manifest: Manifest;
  /** The SHA-256 of the manifest. */
  hash: string;
  /** The tables of which rows are left out, and how many. */
  leftOut: { name: string; rows: number }[];
}

/** They decide how Postgres writes values, so that every version writes the same. */
const session = asOptions({
  timezone: "UTC",
  datestyle: "ISO",
  bytea_output: "hex",
  extra_float_digits: 1,
  jit: "off",
  statement_timeout: 0,
  idle_in_transaction_session_timeout: 0,
});

/** Writes the record into a new folder, as of one moment. The memory that it takes does not depend on how much there is. */
export async function dump(ownerUrl: string, folder: string, dumping: Dumping): Promise<Dumped> {
  const client = new Client({ connectionString: ownerUrl, options: session, application_name: "followthrough dump" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    return await makeFolder(folder, "A dump", async (unfinished) => {
      await mkdir(unfinished);
      return writeDump(client, unfinished, dumping);
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function writeDump(client: Client, folder: string, { everything = false, license }: Dumping): Promise<Dumped> {
  const migrations = await knownMigrations(client);
  const revision = await headOf(client);
  const tables: DumpedFile[] = [];
  const leftOut: Dumped["leftOut"] = [];
  for (const table of await dumpedTables(client)) {
    const rows = everything ? "true" : publicRowsOf(table);
    if (rows !== "false") tables.push(await writeTable(client, folder, table, rows));
    const others = rows === "true" ? 0 : await countOthers(client, table, rows);
    if (others > 0) leftOut.push({ name: table.name, rows: others });
  }
  const contents = everything ? "everything" : "public";
  const manifest: Manifest = { format, about, contents, revision, license, migrations, tables };
  return { manifest, hash: await writeManifest(folder, manifest), leftOut };
}

/** @throws DumpError if the tables are newer than this version, which then does not know what is not for everybody. */
async function knownMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query("select where to_regclass('public.migrations') is not null");
  if (rows.length === 0) throw new DumpError("Nothing is recorded in this database: there is nothing to dump.");
  const found = await migrationsIn(client);
  const ours = new Set(migrationNames());
  const unknown = found.find((name) => !ours.has(name));
  if (unknown === undefined) return found;
  throw new DumpError(
    `The tables are newer than this version: ${unknown} is not known here. Dump them with the version that migrated them.`,
  );
}

async function headOf(client: Client): Promise<Manifest["revision"]> {
  const { rows } = await client.query<Manifest["revision"]>(
    `select revision::float8 as number, encode(hash, 'hex') as hash, to_json(applied_at) #>> '{}' as "appliedAt"
     from change_set left join ledger.proof using (revision) where revision is not null order by revision desc limit 1`,
  );
  return rows[0] ?? { number: 0, hash: null, appliedAt: null };
}

/** As lines: a value of JSON has neither of these two signs, so COPY writes it as it is. */
const asLines = "with (format csv, delimiter e'\\x01', quote e'\\x02', encoding 'UTF8')";

async function writeTable(client: Client, folder: string, table: DumpedTable, rows: string): Promise<DumpedFile> {
  const { name, columns, key } = table;
  const order = key.map((each) => `r.${each.name}${each.isText ? ' collate "C"' : ""}`).join(", ");
  const selected = columns.map((column) => `t.${column}`).join(", ");
  const query = `select to_json(r) from (select ${selected} from ${name} t where ${rows}) r order by ${order}`;
  const lines = new CountedLines();
  await pipeline(
    client.query(copyTo(`copy (${query}) to stdout ${asLines}`)),
    lines,
    createGzip(),
    createWriteStream(join(folder, fileOf(name))),
  );
  return { name, rows: lines.count, sha256: lines.hash.digest("hex"), columns };
}

async function countOthers(client: Client, { name }: DumpedTable, rows: string): Promise<number> {
  const { rows: found } = await client.query<{ count: number }>(
    `select count(*)::float8 as count from ${name} t where not (${rows})`,
  );
  return found[0]?.count ?? 0;
}
