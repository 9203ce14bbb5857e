import { createHash } from "node:crypto";
import { countOf, readings, words } from "./fingerprint.words";

/**
 * How a quote is checked against an article we do not keep.
 *
 * Articles belong to their publishers, so we store a fingerprint: one hash for every run of four neighbouring words.
 * Anyone who holds the article can compute the same bytes:
 *
 * 1. normalise the text (NFKC, lower case, no soft hyphens, one kind of quote and dash, single spaces);
 * 2. split it at Unicode word boundaries (UAX 29), and keep words, signs and the ends of sentences (`readings`); more than 500
 *    characters without a space are first cut into parts of 500, each as soon before that as something stands that is no letter
 *    or digit;
 * 3. for every four neighbours of these: SHA-256 over their UTF-8 text joined by one space, and keep the first 16 bytes;
 * 4. write these one after the other, in order, behind the 16 bytes of ASCII that name this rule: `followthrough-02`.
 *
 * Each hash alone is 128 bits wide, and that is what a false quote has to get over. The first rule kept four bytes of each run,
 * of words alone, and named itself nowhere. Adding up such hashes does not help: neighbouring runs share three words, so whoever
 * looks for a false quote finds it word by word, three times 2^32 tries for three runs and not 2^96. Narrow fingerprints
 * therefore go on refusing what is not in the source, and verify only what was verified before, in six words or more.
 */

/** Words in one run, and so the fewest words a quote needs to be checkable at all. */
export const MINIMUM_WORDS = 4;

interface Rule {
  /** What a fingerprint begins with. */
  header: Buffer;
  /** Bytes that one run takes. */
  runBytes: number;
  read: (text: string) => string[];
}

const narrow: Rule = { header: Buffer.alloc(0), runBytes: 4, read: words };
const wide: Rule = { header: Buffer.from("followthrough-02"), runBytes: 16, read: readings };

/** By which rule a fingerprint, or the runs of a quote, were made. */
const ruleOf = (bytes: Buffer): Rule => (isWide(bytes) ? wide : narrow);
export const isWide = (bytes: Buffer): boolean => bytes.subarray(0, wide.header.length).equals(wide.header);

/**
 * The hashes of every run of four, behind the name of their rule.
 * Empty for a text of fewer than {@link MINIMUM_WORDS} words: what to say about that is the caller's to decide.
 */
export const fingerprint = (text: string): Buffer => runsUnder(wide, wide.read(text));

/** The same by the first rule: for what was recorded then. */
export const narrowFingerprint = (text: string): Buffer => runsUnder(narrow, narrow.read(text));

function runsUnder({ header, runBytes }: Rule, read: readonly string[]): Buffer {
  const runs = read.length - MINIMUM_WORDS + 1;
  if (countOf(read) < MINIMUM_WORDS) return Buffer.alloc(0);
  const hashes = Array.from({ length: runs }, (_, start) =>
    createHash("sha256")
      .update(read.slice(start, start + MINIMUM_WORDS).join(" "))
      .digest()
      .subarray(0, runBytes),
  );
  return Buffer.concat([header, ...hashes]);
}

/** The runs of a quote, by the rule of the fingerprint that it is held against; by the present one where there is none. */
export function runsOfQuote(quote: string, source: Buffer | null): Buffer {
  const rule = source ? ruleOf(source) : wide;
  return runsUnder(rule, readQuote(rule, quote));
}

const OMISSION = String.raw`(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})`;
const omittedBefore = new RegExp(String.raw`^["'«“”‘’\s]*${OMISSION}`, "u");
const omittedAfter = new RegExp(String.raw`${OMISSION}["'»“”‘’\s]*$`, "u");

/** Dots at either end say that the sentence goes on there; dots within a quote have to stand in the source. */
function readQuote({ read }: Rule, quote: string): string[] {
  return read(quote.replace(omittedBefore, "").replace(omittedAfter, ""));
}

/** SHA-256 (64 hexadecimal digits) over the normalised words joined by one space: the same for two typographic copies of a text. */
export function contentHash(text: string): string {
  return createHash("sha256").update(words(text).join(" ")).digest("hex");
}

/**
 * Whether the runs of a quote stand in the fingerprint of a source, in order and adjacent.
 * A quote without runs (fewer than four words) proves nothing and stands nowhere, and neither do runs of another rule.
 */
export function quoteStandsIn(quoteRuns: Buffer, source: Buffer): boolean {
  const { header, runBytes } = ruleOf(source);
  if (quoteRuns.length <= header.length || ruleOf(quoteRuns) !== ruleOf(source)) return false;
  const runs = quoteRuns.subarray(header.length);
  let found = source.indexOf(runs, header.length);
  // A hit that straddles two runs is a coincidence of bytes, not the quote.
  while (found !== -1 && found % runBytes !== 0) found = source.indexOf(runs, found + 1);
  return found !== -1;
}

/**
 * The longest passage of a quote, at least four words, that does stand in the source: what to show beside "this quote is not in
 * the source". These are the quote's own words, normalised; the source's words cannot be had from hashes. Null when nothing stands.
 */
export function longestMatch(quote: string, source: Buffer): string | null {
  const rule = ruleOf(source);
  const placesOfRun = placesByRun(source);
  let best = { lastRun: -1, runs: 0 };
  // Place in the source where a match ends -> how many runs it is long, for the run of the quote before this one.
  let matchesBefore = new Map<number, number>();
  runsIn(runsOfQuote(quote, source)).forEach((run, lastRun) => {
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
  return written(readQuote(rule, quote).slice(firstRun, best.lastRun + MINIMUM_WORDS));
}

const written = (read: readonly string[]): string => read.join(" ").replace(/ (?=[.?](?: |$))/gu, "");

function runsIn(bytes: Buffer): string[] {
  const { header, runBytes } = ruleOf(bytes);
  return Array.from({ length: Math.floor((bytes.length - header.length) / runBytes) }, (_, run) =>
    bytes.toString("hex", header.length + run * runBytes, header.length + (run + 1) * runBytes),
  );
}

function placesByRun(source: Buffer): Map<string, number[]> {
  const places = new Map<string, number[]>();
  runsIn(source).forEach((run, place) => {
    const known = places.get(run);
    if (known) known.push(place);
    else places.set(run, [place]);
  });
  return places;
}
