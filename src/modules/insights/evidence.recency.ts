import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, literal, raw, sql, type Sql } from "../../projection/declare/sql";
import { partsOf, quotedPartsOf } from "../../schema/parts";
import { Evidence } from "../evidence/evidence.entity";
import { SourceArticle } from "../sources/source-article.entity";

/** The last day on which an article can have been published; null if it has no date. */
const publishedOn = (article: Row): Sql => sql`partial_latest(${article.col("publishedOn")})`;

/**
 * Whether an article that was, or may have been, published on that day or later is quoted as evidence on a commitment or on a part
 * of it. The statement finds all these commitments at once. It starts from the articles, because they are few.
 */
export function isCitedSince(commitment: Row, day: Sql, scope: Scope): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const recent = sql`select distinct ${evidence.col("subjectKind")} as kind, ${evidence.col("subjectId")} as id
    from ${scope.once(article)} join ${scope.whole(evidence)} on ${evidence.col("sourceArticleId")} = ${article.id}
    where ${publishedOn(article)} >= ${day}`;
  const parts = quotedPartsOf("commitment").map((kind) => {
    const part = partsOf("commitment", kind, scope, (row) => scope.once(row));
    return sql`select ${part.wholeId} from recent join ${part.rows} on ${part.id} = recent.id
      where recent.kind = ${literal(kind.toUpperCase())}`;
  });
  const whole = sql`select id as "commitmentId" from recent where kind = 'COMMITMENT'`;
  // The ids come from an array: Postgres expects that to be short, and makes a hash of it. It expects a plain subquery to be long,
  // and would scan its rows for each commitment.
  return sql`${commitment.id} in (select unnest(ids) from (with recent as materialized (${recent})
    select array_agg("commitmentId") as ids from (${join([whole, ...parts], " union all ")}) cited) cited)`;
}

/**
 * The ids of the open commitments of which the latest article that is quoted on them or on their parts was published before that day, or has no
 * date: from the days that the ledger keeps (migration 0150). These are those of the latest revision.
 */
export const silentSince = (day: Sql): Sql =>
  sql`select commitment_id from ledger.latest_source where is_open and published_on < ${day}`;

/**
 * The latest of the days that the ledger keeps of these commitments; null if none of them has a day. Of a few commitments it looks at each;
 * of many, at all commitments, the latest source first, until it finds one of them.
 */
export const latestOfMany = (commitments: Sql, isOne: (id: Sql) => Sql): Sql =>
  sql`(select case when (select count(*) from (${commitments} limit ${raw(String(many + 1))}) few) > ${raw(String(many))}
    then (select published_on from ledger.latest_source where isfinite(published_on) and ${isOne(sql`latest_source.commitment_id`)}
      order by published_on desc limit 1)
    else (select max(published_on) from ledger.latest_source where isfinite(published_on) and commitment_id in (${commitments})) end)`;

/** If there are more commitments than this, one of the latest articles is sure to be quoted on one of them. */
const many = 1000;

/**
 * The day on which the latest article was published that is quoted as evidence on these commitments or on their parts. For a few
 * commitments, it reads all evidence; for many, it reads the articles, newest first, until it finds one that is quoted.
 */
export function lastPublishedOn(commitments: Sql, scope: Scope): Sql {
  return sql`(with commitments(id) as materialized (${commitments})
    select case when (select count(*) from commitments) > ${raw(String(many))} then ${fromArticles(scope)}
      else ${fromCommitments(scope)} end)`;
}

function fromCommitments(scope: Scope): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const parts = quotedPartsOf("commitment").map((kind) => {
    const part = partsOf("commitment", kind, scope);
    return sql`select ${part.id} from commitments join ${part.rows} on ${part.wholeId} = commitments.id`;
  });
  const subjects = join([sql`select id from commitments`, ...parts], " union all ");
  return sql`(select max(${publishedOn(article)}) from (${subjects}) subject
    join ${scope.from(evidence)} on ${evidence.col("subjectId")} = subject.id
    join ${scope.from(article)} on ${article.id} = ${evidence.col("sourceArticleId")})`;
}

function fromArticles(scope: Scope): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const subject = evidence.col("subjectId");
  const parts = quotedPartsOf("commitment").map((kind) => {
    const part = partsOf("commitment", kind, scope);
    return sql`when ${literal(kind.toUpperCase())} then
      (select ${part.wholeId} from ${part.rows} where ${part.id} = ${subject})`;
  });
  return sql`(select ${publishedOn(article)} from ${scope.from(article)}
    where ${publishedOn(article)} is not null and exists (
      select from ${scope.from(evidence)} where ${evidence.col("sourceArticleId")} = ${article.id}
        and case ${evidence.col("subjectKind")} when 'COMMITMENT' then ${subject} ${join(parts, " ")} end
          in (select id from commitments))
    order by ${publishedOn(article)} desc limit 1)`;
}
