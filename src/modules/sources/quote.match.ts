import { WORDS_IN_RUN, ruleOf, runsUnder, wide, type Rule } from "./fingerprint";

/** The runs of a quote, by the rule of its source's fingerprint; by the newest rule if the source has no fingerprint. */
export function runsOfQuote(quote: string, source: Buffer | null): Buffer {
  const rule = source ? ruleOf(source) : wide;
  return runsUnder(rule, readQuote(rule, quote));
}

const OMISSION = String.raw`(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})`;
const omittedBefore = new RegExp(String.raw`^["'«“”‘’\s]*${OMISSION}`, "u");
const omittedAfter = new RegExp(String.raw`${OMISSION}["'»“”‘’\s]*$`, "u");

/** Dots at the start or the end of a quote mark an omission and are left out. Dots inside it must also be in the source. */
function readQuote({ read }: Rule, quote: string): string[] {
  return read(quote.replace(omittedBefore, "").replace(omittedAfter, ""));
}

/**
 * Whether a source contains the runs of a quote, in order and adjacent. False for a quote without runs (fewer than four words) and
 * for runs that were made by another rule.
 */
export const quoteStandsIn = (quoteRuns: Buffer, source: Buffer): boolean => placeOfQuote(quoteRuns, source) !== -1;

/** The number of the run of the source with which a quote begins; -1 if the source does not contain it. */
export function placeOfQuote(quoteRuns: Buffer, source: Buffer): number {
  const { header, runBytes } = ruleOf(source);
  if (quoteRuns.length <= header.length || ruleOf(quoteRuns) !== ruleOf(source)) return -1;
  const runs = quoteRuns.subarray(header.length);
  let found = source.indexOf(runs, header.length);
  // A match that does not begin at a run is a coincidence of bytes, not the quote.
  while (found !== -1 && found % runBytes !== 0) found = source.indexOf(runs, found + 1);
  return found === -1 ? -1 : (found - header.length) / runBytes;
}

/**
 * The longest passage of a quote, at least four words, that the source contains. The message "this quote is not in the source" shows it.
 * Its words are those of the quote, normalised, because the words of the source cannot be read from hashes. Null if there is no such
 * passage.
 */
export function longestMatch(quote: string, source: Buffer): string | null {
  const rule = ruleOf(source);
  const placesOfRun = placesByRun(source);
  let best = { lastRun: -1, runs: 0 };
  // For the run before this one: the place in the source where a match ends -> its length in runs.
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
  return written(readQuote(rule, quote).slice(firstRun, best.lastRun + WORDS_IN_RUN));
}

/** Words and ends of sentences as a text. */
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
