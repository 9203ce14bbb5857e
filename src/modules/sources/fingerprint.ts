import { createHash } from "node:crypto";

/**
 * How a quote is checked against an article we do not keep.
 *
 * Articles belong to their publishers, so we store a fingerprint: one 32-bit hash for every run of four consecutive words.
 * Anyone who holds the article can compute the same bytes:
 *
 * 1. normalise the text (NFKC, lower case, no soft hyphens, one kind of quote and dash, single spaces);
 * 2. split it into words at Unicode word boundaries (UAX 29) and drop what is not a word; more than 500 characters without
 *    a space are first cut into parts of 500, each as soon before that as something stands that is no letter or digit;
 * 3. for every four neighbouring words: SHA-256 over their UTF-8 text joined by one space, and keep the first four bytes;
 * 4. write these one after the other, in order. That is big endian, and four bytes a run.
 */

/** Words in one run, and so the fewest words a quote needs to be checkable at all. */
export const MINIMUM_WORDS = 4;

/** Characters without a space that the segmenter gets at once. */
const LONGEST_PIECE = 500;

/** Bytes that one run takes in a fingerprint. */
const RUN_BYTES = 4;

// The locale is fixed, so that the same text has the same words on every machine.
const wordSegmenter = new Intl.Segmenter("en", { granularity: "word" });

/** The text as it is compared: two copies that differ only in typography become the same string. */
export function normalise(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      // Soft hyphens and joiners of no width: a page has them where nobody sees them, a quote loses them.
      .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, "")
      .replace(/[\u2018-\u201B\u2032\u2035\u2039\u203A\u02BC]/gu, "'")
      .replace(/[\u201C-\u201F\u2033\u2036\u00AB\u00BB]/gu, '"')
      .replace(/[\u2010-\u2015\u2212]/gu, "-")
      .replace(/\s+/gu, " ")
      .trim()
  );
}

/** The words of a text in order, normalised and without punctuation. */
export function words(text: string): string[] {
  // Every space is a word boundary, so piece by piece gives the same words; the segmenter's time and memory grow with the
  // square of its input, and a hundred thousand Chinese characters in one piece would take all there is.
  return normalise(text).split(" ").flatMap(partsOfPiece).flatMap(wordsOfPiece);
}

function partsOfPiece(piece: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (piece.length - from > LONGEST_PIECE) {
    const most = piece.slice(from, from + LONGEST_PIECE);
    const part =
      /^.*[^\p{L}\p{N}\p{M}\p{Pc}\p{Cs}'.,:;\u00B7]/u.exec(most)?.[0] ?? most.replace(/[\uD800-\uDBFF]$/, "");
    parts.push(part);
    from += part.length;
  }
  return [...parts, piece.slice(from)];
}

/** Latin letters between punctuation are one word by the same rules, and most pieces are no more than that. */
const PLAIN_WORD = /^[,.;:!?()"…-]*(\p{Script=Latin}+)[,.;:!?()"…-]*$/u;

function wordsOfPiece(piece: string): string[] {
  const plain = PLAIN_WORD.exec(piece)?.[1];
  if (plain !== undefined) return [plain];
  return Array.from(wordSegmenter.segment(piece))
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment);
}

/**
 * The hashes of every run of four words, four bytes a run: a text of n words has n - 3 runs.
 * Empty for a text of fewer than {@link MINIMUM_WORDS} words: what to say about that is the caller's to decide.
 */
export function fingerprint(text: string): Buffer {
  const all = words(text);
  const runs = Math.max(0, all.length - MINIMUM_WORDS + 1);
  return Buffer.concat(Array.from({ length: runs }, (_, start) => runHash(all.slice(start, start + MINIMUM_WORDS))));
}

/** SHA-256 (64 hexadecimal digits) over the normalised words joined by one space: the same for two typographic copies of a text. */
export function contentHash(text: string): string {
  return createHash("sha256").update(words(text).join(" ")).digest("hex");
}

/**
 * Whether the runs of a quote stand in the fingerprint of a source, in order and adjacent.
 * A quote without runs (fewer than four words) proves nothing and stands nowhere.
 */
export function quoteStandsIn(quoteRuns: Buffer, sourceFingerprint: Buffer): boolean {
  if (quoteRuns.length === 0) return false;
  let found = sourceFingerprint.indexOf(quoteRuns);
  // A hit that straddles two runs is a coincidence of bytes, not the quote.
  while (found !== -1 && found % RUN_BYTES !== 0) found = sourceFingerprint.indexOf(quoteRuns, found + 1);
  return found !== -1;
}

/**
 * The longest passage of a quote, at least four words, that does stand in the source: what to show beside "this quote is not in
 * the source". These are the quote's own words, normalised; the source's words cannot be had from hashes. Null when nothing stands.
 */
export function longestMatch(quote: string, sourceFingerprint: Buffer): string | null {
  const placesOfRun = placesByRun(sourceFingerprint);
  let best = { lastRun: -1, runs: 0 };
  // Place in the source where a match ends -> how many runs it is long, for the run of the quote before this one.
  let matchesBefore = new Map<number, number>();
  runsOf(fingerprint(quote)).forEach((run, lastRun) => {
    const matches = new Map<number, number>();
    for (const place of placesOfRun.get(run) ?? []) {
      const runs = (matchesBefore.get(place - 1) ?? 0) + 1;
      matches.set(place, runs);
      if (runs > best.runs) best = { lastRun, runs };
    }
    matchesBefore = matches;
  });
  if (best.runs === 0) return null;
  const firstRun = best.lastRun - best.runs + 1;
  return words(quote)
    .slice(firstRun, best.lastRun + MINIMUM_WORDS)
    .join(" ");
}

function runHash(fourWords: string[]): Buffer {
  return createHash("sha256").update(fourWords.join(" ")).digest().subarray(0, RUN_BYTES);
}

function runsOf(runs: Buffer): number[] {
  return Array.from({ length: Math.floor(runs.length / RUN_BYTES) }, (_, run) => runs.readUInt32BE(run * RUN_BYTES));
}

function placesByRun(sourceFingerprint: Buffer): Map<number, number[]> {
  const places = new Map<number, number[]>();
  runsOf(sourceFingerprint).forEach((run, place) => {
    const known = places.get(run);
    if (known) known.push(place);
    else places.set(run, [place]);
  });
  return places;
}
