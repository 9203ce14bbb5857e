import { resolve } from "node:path";
import { Client } from "pg";
import type { Config } from "../config";
import { backUp } from "../database/embedded/backup";
import { embeddedPostgres } from "./database";

const usage = `npm run backup -- FOLDER     a new folder: a copy of the data, taken beside the running server or without it
DATA_DIR=FOLDER npm start    serves from the copy, and goes on writing in it`;

const foreign = `DATABASE_URL names a Postgres of your own. Its tools back it up, at any time, with a whole revision:
  pg_dump --format=custom --file=followthrough.dump "$DATABASE_URL"
and into an empty database of another server: pg_restore --no-owner --dbname="$DATABASE_URL" followthrough.dump`;

/** Copies the embedded Postgres into a folder from which a server can be started, while it works. */
export async function backup(config: Config, [folder, ...more]: string[]): Promise<void> {
  if (config.database) throw new Error(foreign);
  if (!folder || folder.startsWith("-") || more.length > 0) throw new Error(usage);
  const place = resolve(folder);
  const postgres = await embeddedPostgres(config, console.error, true);
  try {
    const head = await headOf(postgres.ownerUrl);
    if (head === null)
      throw new Error(`Nothing is recorded in ${postgres.dataDirectory}: there is nothing to back up.`);
    await backUp(postgres, place);
    console.log(`Everything up to revision ${head}, if not later ones, is in ${place}`);
  } finally {
    await postgres.stop();
  }
}

/** The last revision; null if there are no tables yet. */
async function headOf(ownerUrl: string): Promise<number | null> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query("select where to_regclass('public.change_set') is not null");
    if (tables.length === 0) return null;
    const { rows } = await client.query<{ head: number }>(
      "select coalesce(max(revision), 0)::float8 as head from change_set",
    );
    return rows[0]?.head ?? 0;
  } finally {
    await client.end();
  }
}
