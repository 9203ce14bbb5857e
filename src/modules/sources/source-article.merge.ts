import { Refusal } from "../../values/errors";
import { formatRecordId } from "../../values/record-id";
import { merging } from "../ledger/undo/merge";
import type { Values } from "../ledger/apply/unit-of-work";
import type { Reference } from "../ledger/apply/repointing";
import { runsFor, standingOf } from "./quote.standing";
import { runsIn, type StoredQuote } from "./source-article.correction";
import { SourceArticle } from "./source-article.entity";
import { isKnown } from "./source-article.service";

/** The other articles fill the empty fields of the survivor. A text is taken together with its kind, which says how it was read. */
function unite(survivor: Values, merged: readonly Values[]): Partial<SourceArticle> {
  const all = [survivor, ...merged] as unknown as [SourceArticle, ...SourceArticle[]];
  const [article] = all;
  const read = all.find(isKnown) ?? article;
  return {
    agency: all.find(({ agency }) => agency)?.agency ?? null,
    authors: all.find(({ authors }) => authors.length > 0)?.authors ?? [],
    publishedOn: all.find(({ publishedOn }) => publishedOn)?.publishedOn ?? null,
    archiveUrl: all.find(({ archiveUrl }) => archiveUrl)?.archiveUrl ?? null,
    kind: read.kind,
    contentHash: read.contentHash,
    fingerprint: read.fingerprint,
    fingerprintCovers: read.fingerprintCovers,
    partFingerprints: read.partFingerprints,
  };
}

const mostNamed = 10;

/** Quotes are checked against the text of their source. From now on, that is the text of the survivor. */
function refuseForeignQuotes(survivor: Values, references: readonly Reference[]): void {
  const text = survivor as unknown as SourceArticle;
  if (!isKnown(text) || text.fingerprintCovers !== "WHOLE_TEXT") return;
  const foreign = references
    .filter(({ record }) => record.kind === "evidence")
    .map(({ record }) => record.values as unknown as StoredQuote)
    .filter(({ quote, locator }) => standingOf(runsFor(quote, locator, text), locator, text) === "ABSENT");
  const [first] = foreign;
  if (!first) return;
  const records = foreign.slice(0, mostNamed).map(({ id }) => formatRecordId({ kind: "evidence", uuid: id }));
  const others = foreign.length > 1 ? ` and ${foreign.length - 1} more` : "";
  const message = `the text of the survivor does not contain "${first.quote}"${others}: correct or retract these quotes first`;
  throw new Refusal("QUOTE_NOT_FOUND", message, ["survivor"], { records });
}

export const sourceArticleMerge = merging({
  kind: "source_article",
  name: "mergeSourceArticles",
  noun: "source articles",
  description:
    "Makes one source article of several that are the same. The survivor takes over every quote, and the ids and addresses of " +
    "the others lead to it. The others fill its empty fields (agency, authors, date, archive, text). Refused if a quote is not in the " +
    "whole text of the survivor; if only an excerpt of the survivor is known, such a quote becomes unverified.",
  answers: { field: "sourceArticle", type: () => SourceArticle },
  unite,
  accept: refuseForeignQuotes,
  fit: (survivor, reference) => (reference.kind === "evidence" ? runsIn(survivor, reference) : null),
});
