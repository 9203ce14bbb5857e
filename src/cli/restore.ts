import type { Config } from "../config";
import { restore as restoreFrom } from "../database/dump/restore";
import { asOwner } from "./database";
import { folderIn } from "./folder.argument";

const usage = `DATA_DIR=NEW npm run restore -- FOLDER            a dump into an embedded Postgres of its own
DATABASE_URL=postgres://.. npm run restore -- FOLDER   into an empty database of your own`;

/** Makes an empty database into the record of a dump, and proves it. */
export async function restore(config: Config, args: string[]): Promise<void> {
  const { folder } = folderIn(args, usage);
  const { head, hash, rows } = await asOwner(config, console.error, {}, (url) =>
    restoreFrom(url, folder, console.error),
  );
  console.log(
    `Restored: ${head} revisions, ${rows} rows. Everything fits. The hash of revision ${head} is\n${hash ?? "none"}`,
  );
}
