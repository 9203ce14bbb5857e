import { record, type Module } from "../../schema/module";
import type { OperationKind } from "../ledger/apply/operation";
import { sourceArticleCorrections } from "./source-article.correction";
import { nearCopies, sourceArticleSupplier } from "./source-article.edges";
import { SourceArticle } from "./source-article.entity";
import { articles } from "./source-article.list";
import { sourceArticleMerge } from "./source-article.merge";
import { sourceArticleQueries } from "./source-article.resolver";
import { sourceArticleOperations } from "./source-article.service";

/** The published documents that are quoted, and the fingerprints of their texts. */
export const sources: Module<OperationKind> = {
  name: "sources",
  records: [
    record("source_article", SourceArticle, {
      description: "A published document that is quoted.",
      takesIdentifiers: true,
      unique: [["canonicalUrl"]],
      hidden: ["fingerprint", "partFingerprints", "sketch"],
      searchable: { by: articles, description: "Source articles, by headline, publisher and identifier." },
    }),
  ],
  operations: [sourceArticleOperations, ...sourceArticleCorrections, sourceArticleMerge],
  sentences: {
    source_article_canonical_url_unique: "another source article has this canonical address",
    source_article_fingerprint_is_of_whole_runs:
      "a wide fingerprint must have 16 bytes that name its rule, and then 16 bytes for every run",
    source_article_part_fingerprints_are_whole:
      "fingerprints of rows or pages must have 16 bytes that name their rule, and then 20 bytes for each of at most 200,000",
    source_article_part_fingerprints_have_a_kind: "only a DATASET or a DOCUMENT has rows or pages: give its kind",
    source_article_fingerprint_says_what_it_covers: "a fingerprint needs fingerprintCovers: WHOLE_TEXT or EXCERPT",
  },
  resolvers: [sourceArticleQueries, sourceArticleSupplier, nearCopies],
};
