import { Refusal } from "../../values/errors";
import { WORDS_IN_RUN } from "../sources/fingerprint";
import { longestMatch } from "../sources/quote.match";
import {
  kindOf,
  locatorOf,
  nearestPlace,
  partCountOf,
  placeIn,
  runsAt,
  runsFor,
  standingOf,
  type Place,
} from "../sources/quote.standing";
import type { SourceArticle } from "../sources/source-article.entity";

export type QuotedSource = Pick<
  SourceArticle,
  "kind" | "fingerprint" | "fingerprintCovers" | "partFingerprints" | "url"
>;

/**
 * The stored form of a quote, after a check that its source contains it at the place that it names, as far as that can be checked.
 * @throws Refusal with the nearest place or passage.
 */
export function checkedRuns(quote: string, locator: string | null, source: QuotedSource): Buffer {
  const place = placeIn(locator);
  if (place) refuseOtherUnit(place, source);
  const runs = runsFor(quote, locator, source);
  if (runs.length === 0) throw tooShort(quote, source);
  // A quote that is not in an excerpt may be in the rest of the source.
  const isWhole = source.fingerprintCovers === "WHOLE_TEXT";
  if (!isWhole || standingOf(runs, locator, source) !== "ABSENT") {
    refuseKnownElsewhere(quote, place, runs, source);
    return runs;
  }
  throw place && source.partFingerprints ? notThere(quote, place, source) : notFound(quote, source);
}

function refuseOtherUnit({ unit }: Place, { kind, url }: QuotedSource): void {
  if (kind === kindOf[unit]) return;
  const message = `${url} is of the kind ${kind ?? "ARTICLE"}; ${unit}= is for a ${kindOf[unit]}`;
  throw new Refusal("INVALID", message, ["locator"]);
}

/** In a table without runs, a part of a row cannot be checked. A whole row can be checked, and is known to be another row. */
function refuseKnownElsewhere(quote: string, place: Place | null, runs: Buffer, source: QuotedSource): void {
  if (!place || place.unit !== "row" || source.fingerprint || source.fingerprintCovers !== "WHOLE_TEXT") return;
  if (standingOf(runs, locatorOf(place), source) === "STANDS") return;
  if (nearestPlace(quote, place, source)) throw notThere(quote, place, source);
}

function tooShort(quote: string, source: QuotedSource): Refusal {
  const message = `the quote is too short to be checked: quote at least ${WORDS_IN_RUN} words`;
  const row = source.kind === "DATASET" ? nearestPlace(quote, { unit: "row", number: 1 }, source) : null;
  if (!row) return new Refusal("QUOTE_TOO_SHORT", message, ["quote"]);
  const nearestLocator = locatorOf(row);
  return new Refusal("QUOTE_TOO_SHORT", `${message}, or name its row: locator: "${nearestLocator}"`, ["quote"], {
    nearestLocator,
  });
}

function notThere(quote: string, place: Place, source: QuotedSource): Refusal {
  const { unit, number } = place;
  const count = partCountOf(source);
  const lacks = number > count ? `, which has ${count.toLocaleString("en")} ${unit}s` : "";
  const absent = `the quote is not in ${unit} ${number} of ${source.url}${lacks}`;
  const elsewhere = nearestPlace(quote, place, source);
  if (elsewhere)
    return new Refusal("QUOTE_NOT_FOUND", `${absent}; it is in ${unit} ${elsewhere.number}`, ["locator"], {
      nearestLocator: locatorOf(elsewhere),
    });
  if (number > count) return new Refusal("QUOTE_NOT_FOUND", absent, ["locator"]);
  const there = runsAt(place, source);
  return withNearest(
    absent,
    unit === "row" ? `; quote the whole row, or at least ${WORDS_IN_RUN} words of it` : "",
    quote,
    there,
  );
}

const notFound = (quote: string, { url, fingerprint }: QuotedSource): Refusal =>
  withNearest(`the quote is not in ${url}`, "", quote, fingerprint);

function withNearest(absent: string, advice: string, quote: string, text: Buffer | null): Refusal {
  const nearestPassage = text && longestMatch(quote, text);
  const nearest = nearestPassage ? `the nearest passage found is "${nearestPassage}"` : "no part of it was found";
  const details = nearestPassage ? { nearestPassage } : {};
  return new Refusal("QUOTE_NOT_FOUND", `${absent}; ${nearest}${advice}`, ["quote"], details);
}
