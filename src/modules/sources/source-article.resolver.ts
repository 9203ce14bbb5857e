import { hasKey } from "../../schema/conditions";
import { entryFields, idKey, listOf, oneRecord, textKey } from "../../schema/entry.fields";
import { identifierKey } from "../identifiers/identifier.lookup";
import { SourceArticle } from "./source-article.entity";
import { sourceArticleList } from "./source-article.list";

export const sourceArticleQueries = entryFields({
  sourceArticle: oneRecord(
    () => SourceArticle,
    "One source article, by exactly one of id, url and identifier. If it was merged into another, that article; null if there is none.",
    {
      id: idKey("source_article", "article"),
      url: textKey("Its address or its canonical address, exactly.", hasKey("canonicalUrl", "url")),
      identifier: identifierKey("source_article"),
    },
  ),
  sourceArticles: listOf(sourceArticleList, "Source articles, the most recent first unless ordered otherwise."),
});
