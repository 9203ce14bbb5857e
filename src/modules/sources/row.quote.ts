import { runsUnder, wide } from "./fingerprint";
import { hashOfText } from "./part.fingerprints";
import { textOfRow } from "./dataset.reading";
import { rowOfLine } from "./table.csv";

/**
 * What is stored of a quote that names its row: 16 bytes of ASCII that name this rule, `followthrough-r1`; the hash of the row if the quote
 * is the whole row (part.fingerprints.ts); and the runs of its words (fingerprint.ts), if it has at least four words.
 */
const header = Buffer.from("followthrough-r1");
const beforeRuns = header.length + 16;

export function runsOfRow(text: string, quote: string): Buffer {
  const runs = runsUnder(wide, wide.read(quote)).subarray(wide.header.length);
  return Buffer.concat([header, hashOfText(text), runs]);
}

export const hashOfRow = (runs: Buffer): Buffer => runs.subarray(header.length, beforeRuns);

/** The runs of the words of the quote, in the form of a quote that names no row. */
export const wordsOfRow = (runs: Buffer): Buffer => Buffer.concat([wide.header, runs.subarray(beforeRuns)]);

const delimiters = [",", ";", "|"];

/**
 * The texts of a row that a quote can mean: the quote as it is written, with cells joined by spaces or tabs; or, if it was copied from a
 * CSV file, the cells of that line.
 */
export function* textsOfRow(quote: string): Generator<string> {
  yield quote;
  for (const delimiter of delimiters) {
    const cells = quote.includes(delimiter) || quote.includes('"') ? rowOfLine(quote, delimiter) : null;
    if (cells) yield textOfRow(cells);
  }
}
