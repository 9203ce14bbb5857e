import { randomBytes } from "node:crypto";
import { chmod, chown, copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { codeOf } from "../../values/thrown";
import { makeFolder } from "../new.folder";
import { EmbeddedPostgresError } from "./error";

/** The running cluster that is backed up. */
interface Running {
  ownerUrl: string;
  /** Its home: where data and passwords are. */
  dataDirectory: string;
}

/** Folders that a server fills again when it starts: the copy has them empty. */
const madeAnew = new Set(
  "pg_wal pg_replslot pg_dynshmem pg_notify pg_serial pg_snapshots pg_stat_tmp pg_subtrans".split(" "),
);
const leftOut = /^(postmaster\.(pid|opts)|backup_label|tablespace_map|pg_internal\.init.*|pgsql_tmp.*)$/;
/** No server starts without this file, so it is copied last. */
const lastFile = path.join("global", "pg_control");

/**
 * Copies a running cluster into a folder, on which a server can be started as on the original: PostgreSQL's
 * low-level base backup. Whatever was committed before it began is in it, and a transaction is in it whole or not at all.
 * The folder has its name only once everything is on disk.
 */
export async function backUp({ ownerUrl, dataDirectory }: Running, folder: string): Promise<void> {
  if (`${folder}${path.sep}`.startsWith(path.join(dataDirectory, "cluster", path.sep)))
    throw new EmbeddedPostgresError(`${folder} is inside of what is to be backed up. Take another place.`);
  const from = path.join(dataDirectory, "cluster");
  const client = new Client({ connectionString: ownerUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await makeFolder(folder, "A backup", async (unfinished) => {
      const to = path.join(unfinished, "cluster");
      await copyFolder(dataDirectory, unfinished);
      await copyFolder(from, to);
      await copyOne(path.join(from, "credentials.json"), path.join(to, "credentials.json"));
      await copyData(client, path.join(from, "data"), path.join(to, "data"));
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function copyData(client: Client, from: string, to: string): Promise<void> {
  const ask = async (text: string) => (await client.query<Record<string, string>>(text)).rows[0] ?? {};
  // The slot keeps the log files during the copy; it ends with this connection.
  await ask(`select pg_create_physical_replication_slot('backup_${randomBytes(4).toString("hex")}', true, true)`);
  await ask("select pg_backup_start('followthrough', true)");
  await copyTree(from, to, "");
  const control = await readFile(path.join(from, lastFile));
  const {
    label = "",
    outside,
    last = "",
  } = await ask(
    "select labelfile as label, spcmapfile as outside, pg_walfile_name(lsn) as last from pg_backup_stop(false)",
  );
  if (outside) throw new EmbeddedPostgresError("There are tablespaces outside of the data: take pg_basebackup.");
  await copyLog(path.join(from, "pg_wal"), path.join(to, "pg_wal"), label, last);
  await writeLike(path.join(from, "PG_VERSION"), path.join(to, "backup_label"), label);
  await writeLike(path.join(from, lastFile), path.join(to, lastFile), control);
}

/** Copies the log that was written during the copy: a server that starts on the copy replays it. */
async function copyLog(from: string, to: string, label: string, last: string): Promise<void> {
  const [, first = ""] = /^START WAL LOCATION: \S+ \(file (\w+)\)/m.exec(label) ?? [];
  const needed = (await readdir(from)).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  for (const name of needed) await copyOne(path.join(from, name), path.join(to, name));
  const copied = new Set(await readdir(to));
  if (!copied.has(first) || !copied.has(last))
    throw new EmbeddedPostgresError(`The log that belongs to the backup (${first} to ${last}) is not all there.`);
}

async function copyTree(from: string, to: string, within: string): Promise<void> {
  await copyFolder(path.join(from, within), path.join(to, within));
  if (madeAnew.has(within)) return;
  for (const entry of await readdir(path.join(from, within), { withFileTypes: true })) {
    const name = path.join(within, entry.name);
    if (leftOut.test(entry.name) || name === lastFile) continue;
    if (entry.isDirectory()) await copyTree(from, to, name);
    else if (entry.isFile()) await copyOne(path.join(from, name), path.join(to, name));
  }
}

/** If the server removes a file during the copy, the copy does not need it: the log replays the removal. */
async function copyOne(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return rm(to, { force: true });
    throw error;
  }
  await belongLike(from, to);
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  await belongLike(from, to);
}

async function writeLike(like: string, to: string, content: string | Buffer): Promise<void> {
  await writeFile(to, content);
  await belongLike(like, to);
}

/** If this process is root, the copy belongs to the user of Postgres. */
async function belongLike(from: string, to: string): Promise<void> {
  const found = await stat(from).catch(() => undefined);
  if (!found) return;
  await chmod(to, found.mode & 0o777);
  if (process.getuid?.() === 0) await chown(to, found.uid, found.gid);
}
