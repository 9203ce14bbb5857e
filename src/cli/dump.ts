import type { Config } from "../config";
import { dump as dumpInto, type Dumped } from "../database/dump/dump";
import { asOwner } from "./database";
import { folderIn } from "./folder.argument";

const usage = `npm run dump -- FOLDER                 a new folder: the record with its history, as everybody may have it
npm run dump -- FOLDER --everything    also what is not for everybody: tokens, change sets that are not applied ..`;

/** Writes the record into a folder that can be read without this software, and restored on any Postgres. */
export async function dump(config: Config, args: string[]): Promise<void> {
  const { folder, everything } = folderIn(args, usage, "everything");
  const { dataLicense: license } = config;
  const dumped = await asOwner(config, console.error, { beside: true }, (url) =>
    dumpInto(url, folder, { everything, license }),
  );
  console.log(told(dumped, folder));
}

function told({ manifest: { revision, tables }, hash, leftOut }: Dumped, folder: string): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const lines = [
    `Everything up to revision ${revision.number} is in ${folder}: ${rows} rows of ${tables.length} tables.`,
    `The SHA-256 of its manifest, which has those of all tables, is\n${hash}`,
  ];
  if (leftOut.length > 0)
    lines.push(
      `Left out, because they are not for everybody: ${leftOut.map((each) => `${each.rows} of ${each.name}`).join(", ")}. \`--everything\` has them, too.`,
    );
  return lines.join("\n");
}
