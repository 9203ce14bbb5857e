import { createHash } from "node:crypto";
import { runsUnder, wide } from "./fingerprint";
import { normalise } from "./fingerprint.words";
import { hashOfNormalised, partFingerprints } from "./part.fingerprints";
import { BadTable, readCsv } from "./table.csv";

/** The result of reading a dataset. It does not contain the rows. */
export interface ReadDataset {
  contentHash: string;
  /** The runs of words of all rows. No run goes across two rows. Null if there are too many words to keep. */
  fingerprint: string | null;
  partFingerprints: string;
}

/** The most runs of words that are kept: 4 MB. */
const MOST_RUNS = 249_000;
/** A table with so many pieces between spaces has more words than that, so they need not be split and counted. */
const MOST_PIECES = 2 * MOST_RUNS;

/** The text of a row from which its hash is made. */
export const textOfRow = (cells: readonly string[]): string => cells.join(" ");

/** @throws BadTable */
export function readTable(csv: string, delimiter: string): ReadDataset {
  const reader = new DatasetReader();
  readCsv(csv, delimiter, (cells) => reader.add(textOfRow(cells)));
  return reader.finish();
}

/** @throws BadTable */
export function readRows(texts: readonly string[]): ReadDataset {
  const reader = new DatasetReader();
  for (const text of texts) reader.add(text);
  return reader.finish();
}

/** Takes rows one by one. It keeps the hash of each row, and the text as long as the table is short enough for its words to be kept. */
class DatasetReader {
  private readonly content = createHash("sha256");
  private readonly hashes: Buffer[] = [];
  private texts: string[] | null = [];
  private pieces = 0;

  add(text: string): void {
    const normalised = normalise(text);
    this.hashes.push(hashOfNormalised(normalised));
    this.content.update(`${normalised}\n`);
    if (!this.texts) return;
    this.texts.push(text);
    this.pieces += normalised.split(" ").length;
    if (this.pieces > MOST_PIECES) this.texts = null;
  }

  finish(): ReadDataset {
    if (this.hashes.length === 0) throw new BadTable("it is empty: give a header and at least one row");
    if (this.hashes.length === 1) throw new BadTable("it has a header and no other row");
    const runs = this.texts && runsByRow(this.texts);
    const parts = this.hashes.map((hash, index) => ({ hash, endRun: runs?.ends[index] ?? 0 }));
    return {
      contentHash: this.content.digest("hex"),
      fingerprint: runs ? Buffer.concat([wide.header, ...runs.bytes]).toString("base64") : null,
      partFingerprints: partFingerprints(parts).toString("base64"),
    };
  }
}

interface RunsByRow {
  bytes: Buffer[];
  ends: number[];
}

/** Null as soon as there are too many words. */
function runsByRow(texts: readonly string[]): RunsByRow | null {
  const runs: RunsByRow = { bytes: [], ends: [] };
  let count = 0;
  for (const text of texts) {
    const ofRow = runsUnder(wide, wide.read(text)).subarray(wide.header.length);
    count += ofRow.length / wide.runBytes;
    if (count > MOST_RUNS) return null;
    runs.bytes.push(ofRow);
    runs.ends.push(count);
  }
  return runs;
}
