import { LRUCache } from "lru-cache";
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

export const runsOfRow = (text: string, quote: string): Buffer =>
  Buffer.concat([header, hashOfText(text), runsOfWords(quote)]);

/** What was read last, for the change set that is about to begin. */
const readBefore = new LRUCache<string, Buffer>({
  maxSize: 8_000_000,
  sizeCalculation: (runs, quote) => runs.length + 2 * quote.length + 1,
});

/** The runs of the words of a quote, without the name of the rule. To make them takes the greatest part of checking a quote. */
export function runsOfWords(quote: string): Buffer {
  const known = readBefore.get(quote);
  if (known) return known;
  const runs = runsUnder(wide, wide.read(quote)).subarray(wide.header.length);
  readBefore.set(quote, runs);
  return runs;
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
