import type { Class } from "../../kernel/projection/record-type";
import type { Row } from "../../kernel/projection/row";
import type { Scope } from "../../kernel/projection/scope";
import { join, sql, type Sql } from "../../kernel/projection/sql";
import { Assessment } from "../assessments/assessment.entity";
import { FollowUp } from "../commitments/follow-up.entity";
import { Party } from "../commitments/party.entity";
import { Evidence } from "../evidence/evidence.entity";
import { SourceArticle } from "../sources/source-article.entity";

/** What evidence on a commitment can be attached to, besides the commitment itself. */
const partsOfCommitment: readonly Class[] = [Party, FollowUp, Assessment];

/** The last day on which an article can have been published; null for one without a date. */
const publishedOn = (article: Row): Sql => sql`partial_latest(${article.col("publishedOn")})`;

/**
 * Whether there is evidence on a commitment, or on a part of it, from an article that was, or may have been, published on the
 * day or later. Begins with the articles: those are few.
 */
export function isCitedSince(commitment: Row, day: Sql, scope: Scope): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const recent = sql`select ${evidence.col("subjectId")} as id, ${evidence.col("subjectKind")} as kind from ${scope.from(article)}
    join ${scope.from(evidence)} on ${evidence.col("sourceArticleId")} = ${article.id} where ${publishedOn(article)} >= ${day}`;
  const parts = partsOfCommitment.map((type) => {
    const row = scope.row(type);
    return sql`select ${row.col("commitmentId")} from recent join ${scope.from(row)} on ${row.id} = recent.id`;
  });
  const whole = sql`select id as "commitmentId" from recent where kind = 'COMMITMENT'`;
  return sql`exists (select from (with recent as (${recent}) ${join([whole, ...parts], " union all ")}) cited
    where cited."commitmentId" = ${commitment.id})`;
}

/** The day on which the latest article was published that evidence on these commitments, or on their parts, comes from. */
export function lastPublishedOn(commitments: Sql, scope: Scope): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const parts = partsOfCommitment.map((type) => {
    const row = scope.row(type);
    return sql`select ${row.id} from ${scope.from(row)} join commitments on ${row.col("commitmentId")} = commitments.id`;
  });
  const subjects = join([sql`select id from commitments`, ...parts], " union all ");
  return sql`(with commitments(id) as (${commitments}), subjects(id) as (${subjects})
    select max(${publishedOn(article)}) from ${scope.from(article)} where ${article.id} in (
      select ${evidence.col("sourceArticleId")} from subjects
      join ${scope.from(evidence)} on ${evidence.col("subjectId")} = subjects.id))`;
}
