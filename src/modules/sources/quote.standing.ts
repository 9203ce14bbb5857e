import { countOfParts, hashOfText, nearestPartWith, partAt, partOfRun, runsOfPart } from "./part.fingerprints";
import { quoteStandsIn, placeOfQuote, runsOfQuote } from "./quote.match";
import { hashOfRow, runsOfRow, textsOfRow, wordsOfRow } from "./row.quote";
import type { SourceArticle } from "./source-article.entity";
import { wide } from "./fingerprint";

/** A place in a source: a row of a DATASET (RFC 7111), a page of a DOCUMENT. */
export interface Place {
  unit: "row" | "page";
  number: number;
}

export const locatorForm = /^(row|page)=([1-9][0-9]{0,6})$/;

export function placeIn(locator: string | null): Place | null {
  const [, unit, number] = locatorForm.exec(locator ?? "") ?? [];
  return unit === "row" || unit === "page" ? { unit, number: Number(number) } : null;
}

export const locatorOf = ({ unit, number }: Place): string => `${unit}=${number}`;

/** The columns of a source that decide whether a quote is in it. */
export type QuotedText = Pick<SourceArticle, "kind" | "fingerprint" | "partFingerprints">;

/** The columns of a quote by which it is checked. */
export function runsFor(quote: string, locator: string | null, source: QuotedText): Buffer {
  const place = placeIn(locator);
  if (place?.unit !== "row") return runsOfQuote(quote, place ? null : source.fingerprint);
  const row = source.partFingerprints && partAt(source.partFingerprints, place.number);
  for (const text of row ? textsOfRow(quote) : []) {
    if (row && hashOfText(text).equals(row.hash)) return runsOfRow(text, quote);
  }
  return runsOfRow(quote, quote);
}

/** Whether the stored runs are those of the quote. More cannot be checked without the source. */
export function areRunsOf(quote: string, locator: string | null, runs: Buffer): boolean {
  if (placeIn(locator)?.unit !== "row") return runsOfQuote(quote, runs.length > 0 ? runs : null).equals(runs);
  for (const text of textsOfRow(quote)) if (runsOfRow(text, quote).equals(runs)) return true;
  return false;
}

/** UNKNOWN if the text of the source, or the part that the quote names, is not known. Postgres has the same rule (migration 0047). */
export type Standing = "STANDS" | "ABSENT" | "UNKNOWN";

const standing = (stands: boolean): Standing => (stands ? "STANDS" : "ABSENT");

export function standingOf(runs: Buffer, locator: string | null, source: QuotedText): Standing {
  const place = placeIn(locator);
  const { fingerprint, partFingerprints } = source;
  if (!fingerprint && !partFingerprints) return "UNKNOWN";
  if (place) return standingAt(place, runs, source);
  return fingerprint ? standing(quoteStandsIn(runs, fingerprint)) : "UNKNOWN";
}

function standingAt(place: Place, runs: Buffer, { kind, fingerprint, partFingerprints }: QuotedText): Standing {
  if (kind !== kindOf[place.unit]) return "ABSENT";
  const isRow = place.unit === "row";
  const words = isRow ? wordsOfRow(runs) : runs;
  if (!partFingerprints) return isIn(words, fingerprint) === false ? "ABSENT" : "UNKNOWN";
  const part = partAt(partFingerprints, place.number);
  if (!part) return "ABSENT";
  if (isRow && hashOfRow(runs).equals(part.hash)) return "STANDS";
  if (!fingerprint) return "UNKNOWN";
  // A quote may continue on the next page, but not in the next row.
  const more = isRow ? 0 : words.length / wide.runBytes - 2;
  return standing(isIn(words, runsOfPart(fingerprint, part, more)) ?? false);
}

/** Null if this cannot be checked: the quote has too few words, or there is no text. */
const isIn = (words: Buffer, text: Buffer | null): boolean | null =>
  text !== null && words.length > wide.header.length ? quoteStandsIn(words, text) : null;

export const kindOf = { row: "DATASET", page: "DOCUMENT" } as const;

/** The nearest other row or page of the source that contains the quote; null if none is known. */
export function nearestPlace(quote: string, place: Place, source: QuotedText): Place | null {
  const { fingerprint, partFingerprints } = source;
  if (!partFingerprints) return null;
  const { unit } = place;
  for (const text of unit === "row" ? textsOfRow(quote) : []) {
    const number = nearestPartWith(partFingerprints, hashOfText(text), place.number);
    if (number !== null) return { unit, number };
  }
  const run = fingerprint ? placeOfQuote(runsOfQuote(quote, fingerprint), fingerprint) : -1;
  return run === -1 ? null : { unit, number: partOfRun(partFingerprints, run) };
}

/** The runs of one row or page, as a fingerprint; null if they are not known. */
export function runsAt({ number }: Place, { fingerprint, partFingerprints }: QuotedText): Buffer | null {
  const part = partFingerprints && partAt(partFingerprints, number);
  return part && fingerprint ? runsOfPart(fingerprint, part) : null;
}

export const partCountOf = ({ partFingerprints }: QuotedText): number =>
  partFingerprints ? countOfParts(partFingerprints) : 0;
