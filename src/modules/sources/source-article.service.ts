import { Refusal } from "../../kernel/errors";
import { registerOperation } from "../ledger/operation.registry";
import type { Write } from "../ledger/write";
import { SourceArticle } from "./source-article.entity";
import { RecordSourceArticleInput } from "./source-article.inputs";

export function recordSourceArticle(write: Write, { fingerprint, ...input }: RecordSourceArticleInput): string {
  if (!fingerprint !== !input.contentHash) {
    throw new Refusal("INVALID", "fingerprint and contentHash are given together", ["fingerprint"]);
  }
  return write.insert(SourceArticle, "source_article", {
    url: input.url,
    canonicalUrl: input.canonicalUrl ?? input.url,
    title: input.title,
    publisher: input.publisher,
    authors: input.authors ?? [],
    publishedOn: input.publishedOn ?? null,
    language: input.language,
    archiveUrl: input.archiveUrl ?? null,
    contentHash: input.contentHash ?? null,
    fingerprint: fingerprint ? Buffer.from(fingerprint, "base64") : null,
  });
}

registerOperation({
  name: "recordSourceArticle",
  record: "source_article",
  input: RecordSourceArticleInput,
  run: recordSourceArticle,
});
