import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { edges, one } from "../../schema/edges.type";
import { Contributor } from "../accounts/contributor.entity";
import { SourceArticle } from "./source-article.entity";

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
