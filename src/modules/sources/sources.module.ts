import { record, type Module } from "../../schema/module";
import type { OperationKind } from "../ledger/apply/operation";
import { sourceArticleCorrections } from "./source-article.correction";
import { sourceArticleSupplier } from "./source-article.edges";
import { SourceArticle } from "./source-article.entity";
import { articles } from "./source-article.list";
import { sourceArticleMerge } from "./source-article.merge";
import { SourceArticleResolver } from "./source-article.resolver";
import { sourceArticleOperations } from "./source-article.service";

/** The published documents that are quoted, and the fingerprints of their texts. */
export const sources: Module<OperationKind> = {
  name: "sources",
  records: [
    record("source_article", SourceArticle, {
      description: "A published document that is quoted.",
      unique: [["canonicalUrl"]],
      hidden: ["fingerprint"],
      searchable: { by: articles, description: "Source articles, by headline and publisher." },
    }),
  ],
  operations: [sourceArticleOperations, ...sourceArticleCorrections, sourceArticleMerge],
  resolvers: [SourceArticleResolver, sourceArticleSupplier],
};
