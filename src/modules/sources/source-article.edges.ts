import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { Contributor } from "../accounts/contributor.entity";
import { isNearCopy } from "./near.copies";
import { SourceArticle } from "./source-article.entity";
import { sourceArticleList } from "./source-article.list";

/** The change set that supplied the present fingerprint: that of the first version with this fingerprint. */
const suppliedBy = (article: Row, column: string): Sql =>
  sql`(select c.${raw(column)} from public.change_set c where c.revision = (
    select min(v.revision) from (
      select id, revision, content_hash, fingerprint from public.source_article where id = ${article.id}
      union all select id, revision, content_hash, fingerprint from history.source_article where id = ${article.id}) v
    where v.content_hash = ${article.col("contentHash")} and v.fingerprint is not distinct from ${article.col("fingerprint")}
      and v.revision <= ${article.col("revision")}))`;

export const sourceArticleSupplier = edges(SourceArticle, {
  textSuppliedBy: one(
    () => Contributor,
    (article, contributor) => sql`${contributor.id} = ${suppliedBy(article, "contributor_id")}`,
    {
      nullable: true,
      description:
        "Who supplied the text from which the fingerprint was made, and so decided what can be quoted from the source. Null if nobody has " +
        "supplied its text.",
    },
  ),
});

compute(SourceArticle, "textSuppliedAt", (article) => suppliedBy(article, "applied_at"));

export const nearCopies = edges(SourceArticle, {
  nearCopies: connectionTo(
    sourceArticleList,
    isNearCopy,
    "Other sources with nearly the same text, such as a report of an agency at another publisher: of the runs of four words of both, at " +
      "least half are in both (Jaccard index), estimated from the 32 smallest hashes of each fingerprint, so one near the half may be " +
      "missed. Candidates, no judgement: merge those that are one publication, or name the agency that both repeat. An excerpt is no near " +
      "copy of its whole text, and a translation none of its original. Sources without a WIDE fingerprint have none.",
  ),
});
