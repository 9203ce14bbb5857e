import { Refusal } from "../../values/errors";
import { replaceIdentifiers } from "../identifiers/identifier.service";
import type { Prepared } from "../ledger/apply/operation";
import { operationsOn } from "../ledger/record.operations";
import type { TrackedRecord, UnitOfWork, Values } from "../ledger/apply/unit-of-work";
import { changesFrom } from "../ledger/apply/row";
import type { Changes } from "../ledger/apply/written.row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { canonicalAddress } from "./canonical-address";
import { isWide } from "./fingerprint";
import { runsFor } from "./quote.standing";
import { CorrectSourceArticleInput } from "./source-article.correction.inputs";
import { SourceArticle } from "./source-article.entity";
import { RecordSourceArticleInput } from "./source-article.inputs";
import { bytesOf, isKnown, refuseUnfitHashes, storedKind } from "./source-article.service";
import { fingerprintText, pageIn } from "./source-article.text";

/**
 * @throws Refusal if the article has changed since, nothing changes, or kind, hashes and coverage would not go together.
 * Postgres checks at commit that the better text contains the quotes from the article.
 */
export function correctSourceArticle(write: ChangeSetWriter, input: CorrectSourceArticleInput): string {
  const article = write.lookUp(input.sourceArticle, "sourceArticle", "source_article");
  write.expect(article, input.expectedVersion);
  const before: SourceArticle = Object.assign({}, article.values as unknown as SourceArticle);
  refuseOtherReading(before, input);
  const { canonicalUrl } = input;
  const changes = changesFrom(write, "source_article", input, {
    kind: input.kind === undefined ? undefined : storedKind(input.kind),
    canonicalUrl: canonicalUrl === undefined ? undefined : canonicalAddress(canonicalUrl),
    ...hashesIn(input),
  });
  refuseUnfitHashes(Object.assign({}, before, changes));
  const renamed = replaceIdentifiers(write, article, input.identifiers);
  write.correct(article, input.expectedVersion, changes, renamed);
  checkAnew(write, article, before);
  return article.values.id;
}

/** The kind of a source says how its text is read, so kind and text change together. */
function refuseOtherReading(before: SourceArticle, { kind, contentHash }: CorrectSourceArticleInput): void {
  const present = before.kind ?? "ARTICLE";
  const isRead = Boolean(contentHash);
  if (isRead && kind === undefined && present !== "ARTICLE") {
    throw new Refusal("INVALID", `this is a ${present}: give its kind together with its text`, ["kind"]);
  }
  if (kind !== undefined && kind !== present && !isRead && isKnown(before) && contentHash === undefined) {
    throw new Refusal("INVALID", `its text was read as a ${present}: to change kind, give the text again`, ["kind"]);
  }
}

/** If the text follows another rule now, or has other rows, computes the runs of the quotes from the source again. */
function checkAnew(write: ChangeSetWriter, source: TrackedRecord, before: SourceArticle): void {
  const { fingerprint, partFingerprints } = source.values as unknown as SourceArticle;
  const sameRule = !fingerprint || (before.fingerprint !== null && isWide(before.fingerprint) === isWide(fingerprint));
  if (sameRule && partFingerprints === before.partFingerprints) return;
  for (const { record } of write.repointing().referencesTo(source)) {
    const changes = record.kind === "evidence" ? runsIn(source, record) : null;
    if (changes) write.rewrite(record, changes);
  }
}

/** The runs of a quote, computed by the rule of its source; null if it has these already. */
export function runsIn(source: TrackedRecord, { values }: TrackedRecord): Values | null {
  const { quote, locator, quoteRuns: present } = values as unknown as StoredQuote;
  const quoteRuns = runsFor(quote, locator, source.values as unknown as SourceArticle);
  return quoteRuns.equals(present) ? null : { quoteRuns };
}

/** The columns by which quotes are checked. The class of quotes is in a later module. */
export interface StoredQuote {
  id: string;
  quote: string;
  locator: string | null;
  quoteRuns: Buffer;
}

/** Loads the quotes from the article: they are checked against the better text. */
async function loadQuotes(records: UnitOfWork, inputs: readonly CorrectSourceArticleInput[]): Promise<void> {
  const better = inputs.filter(({ contentHash }) => contentHash).map(({ sourceArticle }) => sourceArticle);
  if (better.length === 0) return;
  const uuids = records.named("source_article", better).map(({ uuid }) => uuid);
  await records.loadWhere("evidence", "source_article_id = any($1::uuid[])", uuids);
}

type Hashes = Pick<Changes<"source_article">, "fingerprint" | "fingerprintCovers" | "partFingerprints">;

/** The hashes of a text and its coverage change together. Without a new text, the coverage of the present one can be corrected. */
function hashesIn({ fingerprint, partFingerprints, fingerprintCovers }: CorrectSourceArticleInput): Hashes {
  if (fingerprint === undefined && partFingerprints === undefined)
    return { fingerprint, partFingerprints, fingerprintCovers };
  const hashes = { fingerprint: bytesOf(fingerprint), partFingerprints: bytesOf(partFingerprints) };
  return { ...hashes, fingerprintCovers: fingerprintCovers ?? (isKnown(hashes) ? "WHOLE_TEXT" : null) };
}

/** Fields that a new article needs and a correction can leave out. */
const unsaidIn = ({ title = "" }: CorrectSourceArticleInput) => ({
  title,
  url: "",
  canonicalUrl: "",
  publisher: "",
  language: "",
});

const withoutText = { text: undefined, html: undefined, table: undefined, delimiter: undefined, rows: undefined };

/** A better text, too, is replaced by its hashes. */
async function fingerprintBetterText(given: CorrectSourceArticleInput): Promise<Prepared<CorrectSourceArticleInput>> {
  const { input: fingerprinted, extraction } = await fingerprintText(
    Object.assign(new RecordSourceArticleInput(), given, unsaidIn(given)),
  );
  if (fingerprinted.contentHash === given.contentHash) return { input: given };
  const hashes = {
    ...(fingerprinted.kind && { kind: fingerprinted.kind }),
    contentHash: fingerprinted.contentHash,
    fingerprint: fingerprinted.fingerprint,
    partFingerprints: fingerprinted.partFingerprints,
    fingerprintCovers: fingerprinted.fingerprintCovers ?? undefined,
  };
  const input = Object.assign(new CorrectSourceArticleInput(), given, withoutText, hashes);
  return { input, ...(extraction && { extraction }) };
}

/** The fields that come from the text. Whoever changes them decides which quotes are verified, so that needs a second person. */
const ofText = ["fingerprint", "partFingerprints", "contentHash", "fingerprintCovers"] as const;

const { correct, retract } = operationsOn("source_article", () => SourceArticle);

export const sourceArticleCorrections = [
  correct(
    "Corrects what is recorded of an article, or gives a better text of it.",
    CorrectSourceArticleInput,
    correctSourceArticle,
    {
      prepare: fingerprintBetterText,
      load: loadQuotes,
      pageIn,
      needsSecondPerson: (input) => ofText.some((field) => input[field] !== undefined),
    },
  ),
  retract("a source article"),
];
