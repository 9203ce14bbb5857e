import { Refusal } from "../../values/errors";
import { identifyBy } from "../identifiers/identifier.service";
import { rowFrom } from "../ledger/apply/row";
import { operationsOn } from "../ledger/record.operations";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { canonicalAddress } from "./canonical-address";
import { refuseDuplicates } from "./source-article.duplicates";
import { SourceArticle } from "./source-article.entity";
import { type SourceKind } from "./source-article.enums";
import { RecordSourceArticleInput } from "./source-article.inputs";
import { fingerprintText, pageIn } from "./source-article.text";

/** @throws Refusal if kind, hashes and coverage do not go together. */
export function recordSourceArticle(write: ChangeSetWriter, input: RecordSourceArticleInput): string {
  const hashes = { fingerprint: bytesOf(input.fingerprint), partFingerprints: bytesOf(input.partFingerprints) };
  const row = rowFrom(write, "source_article", input, {
    kind: storedKind(input.kind),
    canonicalUrl: canonicalAddress(input.canonicalUrl ?? input.url),
    authors: input.authors ?? [],
    ...hashes,
    fingerprintCovers: input.fingerprintCovers ?? (isKnown(hashes) ? "WHOLE_TEXT" : null),
  });
  refuseUnfitHashes(row);
  const id = write.insert("source_article", row, input.as);
  identifyBy(write, { kind: "source_article", uuid: id }, input.identifiers);
  return id;
}

/** An article is stored without a kind. */
export const storedKind = (kind: SourceKind | null | undefined): SourceKind | null =>
  !kind || kind === "ARTICLE" ? null : kind;

export const bytesOf = (base64: string | null | undefined): Buffer | null =>
  base64 ? Buffer.from(base64, "base64") : null;

type Hashes = Pick<SourceArticle, "fingerprint" | "partFingerprints">;

/** Whether somebody has supplied the text of the source. */
export const isKnown = ({ fingerprint, partFingerprints }: Hashes): boolean =>
  fingerprint !== null || partFingerprints !== null;

type SuppliedText = Hashes & Pick<SourceArticle, "kind" | "contentHash" | "fingerprintCovers">;

/** @throws Refusal if one of two fields that belong together is missing; it names both. */
export function refuseUnfitHashes(text: SuppliedText): void {
  const { kind, contentHash, fingerprint, fingerprintCovers, partFingerprints } = text;
  if (partFingerprints !== null && kind === null) {
    throw new Refusal("INVALID", "only a DATASET or a DOCUMENT has parts: give kind, or leave out partFingerprints", [
      "partFingerprints",
    ]);
  }
  if (fingerprint === null && partFingerprints !== null && kind === "DOCUMENT")
    throw new Refusal("INVALID", "the pages of a DOCUMENT need its fingerprint: give both", ["fingerprint"]);
  if (isKnown(text) !== (contentHash !== null)) {
    throw new Refusal("INVALID", "fingerprint and contentHash belong together: give both, or neither", ["fingerprint"]);
  }
  if (fingerprintCovers !== null && !isKnown(text)) {
    throw new Refusal("INVALID", "fingerprintCovers is given without a fingerprint: give both, or neither", [
      "fingerprintCovers",
    ]);
  }
}

export const sourceArticleOperations = operationsOn("source_article", () => SourceArticle).record(
  "Records a published article, document or dataset to be used as evidence.",
  RecordSourceArticleInput,
  recordSourceArticle,
  { prepare: fingerprintText, pageIn, check: refuseDuplicates },
);
