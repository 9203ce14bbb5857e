import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { messageOf } from "../../values/thrown";
import { CountedLines, wholeLines } from "./counted.lines";
import { DumpError, fileOf, type DumpedFile } from "./manifest";

/** How many bytes of rows are read at a time. A row that is longer is read whole. */
const atATime = 1_000_000;

/**
 * The rows of a table, many at a time, as JSON of an array.
 *
 * @throws DumpError that names the file, at the end at the latest, if it is not as the manifest says.
 */
export async function* rowsOfFile(folder: string, table: DumpedFile): AsyncGenerator<string> {
  const lines = new CountedLines({ highWaterMark: 1 });
  const gunzip = createGunzip({ chunkSize: atATime });
  const file = createReadStream(join(folder, fileOf(table.name)));
  file.on("error", (error) => gunzip.destroy(error));
  gunzip.on("error", (error) => lines.destroy(error));
  try {
    for await (const some of wholeLines(file.pipe(gunzip).pipe(lines)))
      yield `[${some.toString().trimEnd().replaceAll("\n", ",")}]`;
  } catch (error) {
    throw damaged(table, messageOf(error), error);
  } finally {
    file.destroy();
  }
  if (lines.hash.digest("hex") !== table.sha256)
    throw damaged(
      table,
      `the SHA-256 of its ${lines.count} rows is not the one in the manifest, which has ${table.rows} rows`,
    );
}

const damaged = ({ name }: DumpedFile, why: string, cause?: unknown): DumpError =>
  new DumpError(`${fileOf(name)} is damaged: ${why}.`, { cause });

/** Reads a file to its end. */
export async function checkFile(folder: string, table: DumpedFile): Promise<void> {
  const rows = rowsOfFile(folder, table);
  while (!(await rows.next()).done);
}
