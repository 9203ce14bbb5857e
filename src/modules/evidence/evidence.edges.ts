import type { Class } from "../../projection/declare/record-type";
import { names, namedBy } from "../../projection/declare/edge";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { connectionTo, edges, one, reference } from "../../schema/edges.type";
import { Tracked } from "../../schema/tracked";
import { SourceArticle } from "../sources/source-article.entity";
import { Evidence } from "./evidence.entity";
import { evidenceList } from "./evidence.list";

export const evidenceEdges = edges(Evidence, {
  sourceArticle: one(() => SourceArticle, names("sourceArticleId"), { description: "Where the quote stands." }),
  subject: reference(
    () => Tracked,
    (evidence) => evidence.col("subjectKind"),
    (evidence) => evidence.col("subjectId"),
    "The record whose statement it supports or contradicts.",
  ),
});

export const sourceArticleEdges = edges(SourceArticle, {
  evidence: connectionTo(evidenceList, namedBy("sourceArticleId"), "What is quoted from this article."),
});

/** The language of a quote is that of its source. */
export function languageOfQuote(evidence: Row, scope: Scope): Sql {
  const source = scope.row(SourceArticle);
  return sql`(select ${source.col("language")} from ${scope.from(source)} where ${source.id} = ${evidence.col("sourceArticleId")})`;
}

/** On a type that evidence can be about. */
export const evidenceOf = (subject: Class): Class =>
  edges(subject, {
    evidence: connectionTo(
      evidenceList,
      namedBy("subjectId"),
      "Quotes that support or contradict what is recorded here.",
    ),
  });
