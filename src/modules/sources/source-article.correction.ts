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
import { holdText, pageIn } from "./source-article.text";

/**
 * @throws Refusal if it has moved on, nothing changes, or fingerprint, content hash and coverage would not go together.
 * Whether the quotes from it stand in the better text, the database finds at commit.
 */
export function correctSourceArticle(write: ChangeSetWriter, input: CorrectSourceArticleInput): string {
  const held = write.lookUp(input.sourceArticle, "sourceArticle", "source_article");
  write.expect(held, input.expectedVersion);
  const { canonicalUrl } = input;
  const changes = changesFrom("source_article", input, {
    canonicalUrl: canonicalUrl === undefined ? undefined : canonicalAddress(canonicalUrl),
    ...fingerprintIn(input),
  });
  refuseHalfFingerprint(Object.assign({}, held.values as unknown as SourceArticle, changes));
  const before = held.values["fingerprint"] as Buffer | null;
  write.correct(held, input.expectedVersion, changes);
  checkAnew(write, held, before);
  return held.values.id;
}

/** By another rule, the quotes from it have other runs. */
function checkAnew(write: ChangeSetWriter, source: TrackedRecord, before: Buffer | null): void {
  const after = source.values["fingerprint"] as Buffer | null;
  if (after === null || (before !== null && isWide(before) === isWide(after))) return;
  for (const { held } of write.repointing().referencesTo(source)) {
    const changes = held.kind === "evidence" ? runsIn(source, held) : null;
    if (changes) write.rewrite(held, changes);
  }
}

/** The runs of a quote by the rule of its source; null if they are that. */
export function runsIn(source: TrackedRecord, { values }: TrackedRecord): Values | null {
  const quoteRuns = runsOfQuote(String(values["quote"]), source.values["fingerprint"] as Buffer | null);
  return quoteRuns.equals(values["quoteRuns"] as Buffer) ? null : { quoteRuns };
}

/** What is quoted from it is held against the better text. */
async function loadQuotes(records: UnitOfWork, inputs: readonly CorrectSourceArticleInput[]): Promise<void> {
  const better = inputs.filter(({ fingerprint }) => fingerprint).map(({ sourceArticle }) => sourceArticle);
  if (better.length === 0) return;
  const uuids = records.named("source_article", better).map(({ uuid }) => uuid);
  await records.loadWhere("evidence", "source_article_id = any($1::uuid[])", uuids);
}

type OfFingerprint = Pick<Changes<"source_article">, "fingerprint" | "fingerprintCovers">;

/** A fingerprint and what it covers come and go together; without one, what the present one covers may be known better. */
function fingerprintIn({ fingerprint, fingerprintCovers }: CorrectSourceArticleInput): OfFingerprint {
  if (fingerprint === undefined) return { fingerprint, fingerprintCovers };
  if (fingerprint === null) return { fingerprint, fingerprintCovers: fingerprintCovers ?? null };
  return { fingerprint: Buffer.from(fingerprint, "base64"), fingerprintCovers: fingerprintCovers ?? "WHOLE_TEXT" };
}

/** What a new article says of itself, and a correction need not. */
const unsaid = { url: "", canonicalUrl: "", publisher: "", language: "" };

const withoutText = { text: undefined, html: undefined };

/** Of a better text, too, the hashes are kept and the text is not. */
async function holdBetterText(given: CorrectSourceArticleInput): Promise<Prepared<CorrectSourceArticleInput>> {
  const { title = "", text, html, contentHash, fingerprint, fingerprintCovers } = given;
  const ofText = { text, html, contentHash, fingerprint, fingerprintCovers };
  const { input: held, extraction } = await holdText({ ...unsaid, ...ofText, title });
  if (!extraction) return { input: given };
  const kept = {
    contentHash: held.contentHash,
    fingerprint: held.fingerprint,
    fingerprintCovers: held.fingerprintCovers ?? undefined,
  };
  return { input: Object.assign(new CorrectSourceArticleInput(), given, withoutText, kept), extraction };
}

/** What is kept of the text of a source: whoever gives another one decides which quotes are verified. */
const ofText = ["fingerprint", "contentHash", "fingerprintCovers"] as const;

export const sourceArticleCorrections = [
  operation({
    name: "correctSourceArticle",
    description: "Corrects what is recorded of an article, or gives a better text of it.",
    record: "source_article",
    answers: { field: "sourceArticle", type: () => SourceArticle },
    input: CorrectSourceArticleInput,
    prepare: holdBetterText,
    load: loadQuotes,
    pageIn,
    needsSecondPerson: (input) => ofText.some((field) => input[field] !== undefined),
    run: correctSourceArticle,
  }),
  retraction("source_article", "a source article"),
];
