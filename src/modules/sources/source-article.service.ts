import { Refusal } from "../../values/errors";
import { identifyBy } from "../identifiers/identifier.service";
import { operation } from "../ledger/apply/operation";
import { rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { canonicalAddress } from "./canonical-address";
import { refuseDuplicates } from "./source-article.duplicates";
import { SourceArticle } from "./source-article.entity";
import { RecordSourceArticleInput } from "./source-article.inputs";
import { fingerprintText, pageIn } from "./source-article.text";

/** @throws Refusal if fingerprint, content hash and coverage do not go together. */
export function recordSourceArticle(write: ChangeSetWriter, input: RecordSourceArticleInput): string {
  const { fingerprint } = input;
  const row = rowFrom("source_article", input, {
    canonicalUrl: canonicalAddress(input.canonicalUrl ?? input.url),
    authors: input.authors ?? [],
    fingerprint: fingerprint ? Buffer.from(fingerprint, "base64") : null,
    fingerprintCovers: input.fingerprintCovers ?? (fingerprint ? "WHOLE_TEXT" : null),
  });
  refuseHalfFingerprint(row);
  const id = write.insert("source_article", row, input.as);
  identifyBy(write, { kind: "source_article", uuid: id }, input.identifiers);
  return id;
}

type SuppliedText = Pick<SourceArticle, "contentHash" | "fingerprint" | "fingerprintCovers">;

export function refuseHalfFingerprint({ contentHash, fingerprint, fingerprintCovers }: SuppliedText): void {
  if ((fingerprint === null) !== (contentHash === null)) {
    throw new Refusal("INVALID", "fingerprint and contentHash belong together: give both, or neither", ["fingerprint"]);
  }
  if (fingerprintCovers !== null && fingerprint === null) {
    throw new Refusal("INVALID", "fingerprintCovers is given without a fingerprint: give both, or neither", [
      "fingerprintCovers",
    ]);
  }
}

export const sourceArticleOperations = operation({
  name: "recordSourceArticle",
  description: "Records a published document to be used as evidence.",
  record: "source_article",
  answers: { field: "sourceArticle", type: () => SourceArticle },
  input: RecordSourceArticleInput,
  prepare: fingerprintText,
  pageIn,
  check: refuseDuplicates,
  run: recordSourceArticle,
});
