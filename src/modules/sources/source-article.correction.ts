import { replaceIdentifiers } from "../identifiers/identifier.service";
import { operation, type Prepared } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
import type { TrackedRecord, UnitOfWork, Values } from "../ledger/apply/unit-of-work";
import { changesFrom, type Changes } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { canonicalAddress } from "./canonical-address";
import { isWide } from "./fingerprint";
import { runsOfQuote } from "./quote.match";
import { CorrectSourceArticleInput } from "./source-article.correction.inputs";
import { SourceArticle } from "./source-article.entity";
import { refuseHalfFingerprint } from "./source-article.service";
import { fingerprintText, pageIn } from "./source-article.text";

/**
 * @throws Refusal if the article has moved on, nothing changes, or fingerprint, content hash and coverage would not go together.
 * Postgres checks at commit that the better text contains the quotes from the article.
 */
export function correctSourceArticle(write: ChangeSetWriter, input: CorrectSourceArticleInput): string {
  const article = write.lookUp(input.sourceArticle, "sourceArticle", "source_article");
  write.expect(article, input.expectedVersion);
  const { canonicalUrl } = input;
  const changes = changesFrom("source_article", input, {
    canonicalUrl: canonicalUrl === undefined ? undefined : canonicalAddress(canonicalUrl),
    ...fingerprintIn(input),
  });
  refuseHalfFingerprint(Object.assign({}, article.values as unknown as SourceArticle, changes));
  const before = article.values["fingerprint"] as Buffer | null;
  const renamed = replaceIdentifiers(write, article, input.identifiers);
  write.correct(article, input.expectedVersion, changes, renamed);
  checkAnew(write, article, before);
  return article.values.id;
}

/** If the fingerprint follows another rule now, computes the runs of every quote from the source again. */
function checkAnew(write: ChangeSetWriter, source: TrackedRecord, before: Buffer | null): void {
  const after = source.values["fingerprint"] as Buffer | null;
  if (after === null || (before !== null && isWide(before) === isWide(after))) return;
  for (const { record } of write.repointing().referencesTo(source)) {
    const changes = record.kind === "evidence" ? runsIn(source, record) : null;
    if (changes) write.rewrite(record, changes);
  }
}

/** The runs of a quote, computed by the rule of its source; null if it has these already. */
export function runsIn(source: TrackedRecord, { values }: TrackedRecord): Values | null {
  const quoteRuns = runsOfQuote(String(values["quote"]), source.values["fingerprint"] as Buffer | null);
  return quoteRuns.equals(values["quoteRuns"] as Buffer) ? null : { quoteRuns };
}

/** Loads the quotes from the article: they are checked against the better text. */
async function loadQuotes(records: UnitOfWork, inputs: readonly CorrectSourceArticleInput[]): Promise<void> {
  const better = inputs.filter(({ fingerprint }) => fingerprint).map(({ sourceArticle }) => sourceArticle);
  if (better.length === 0) return;
  const uuids = records.named("source_article", better).map(({ uuid }) => uuid);
  await records.loadWhere("evidence", "source_article_id = any($1::uuid[])", uuids);
}

type OfFingerprint = Pick<Changes<"source_article">, "fingerprint" | "fingerprintCovers">;

/** A fingerprint and its coverage change together. Without a new fingerprint, the coverage of the present one can be corrected. */
function fingerprintIn({ fingerprint, fingerprintCovers }: CorrectSourceArticleInput): OfFingerprint {
  if (fingerprint === undefined) return { fingerprint, fingerprintCovers };
  if (fingerprint === null) return { fingerprint, fingerprintCovers: fingerprintCovers ?? null };
  return { fingerprint: Buffer.from(fingerprint, "base64"), fingerprintCovers: fingerprintCovers ?? "WHOLE_TEXT" };
}

/** Fields that a new article must have and a correction can leave out. */
const unsaid = { url: "", canonicalUrl: "", publisher: "", language: "" };

const withoutText = { text: undefined, html: undefined };

/** Replaces a better text by its hashes, too. */
async function fingerprintBetterText(given: CorrectSourceArticleInput): Promise<Prepared<CorrectSourceArticleInput>> {
  const { title = "", text, html, contentHash, fingerprint, fingerprintCovers } = given;
  const ofText = { text, html, contentHash, fingerprint, fingerprintCovers };
  const { input: fingerprinted, extraction } = await fingerprintText({ ...unsaid, ...ofText, title });
  if (!extraction) return { input: given };
  const hashes = {
    contentHash: fingerprinted.contentHash,
    fingerprint: fingerprinted.fingerprint,
    fingerprintCovers: fingerprinted.fingerprintCovers ?? undefined,
  };
  return { input: Object.assign(new CorrectSourceArticleInput(), given, withoutText, hashes), extraction };
}

/** The fields that come from the text. Whoever changes them decides which quotes are verified, so that needs a second person. */
const ofText = ["fingerprint", "contentHash", "fingerprintCovers"] as const;

export const sourceArticleCorrections = [
  operation({
    name: "correctSourceArticle",
    description: "Corrects what is recorded of an article, or gives a better text of it.",
    record: "source_article",
    answers: { field: "sourceArticle", type: () => SourceArticle },
    input: CorrectSourceArticleInput,
    prepare: fingerprintBetterText,
    load: loadQuotes,
    pageIn,
    needsSecondPerson: (input) => ofText.some((field) => input[field] !== undefined),
    run: correctSourceArticle,
  }),
  retraction("source_article", "a source article"),
];
