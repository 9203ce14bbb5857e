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
 * day or later.
 */
export function isCitedSince(commitment: Row, day: Sql, scope: Scope): Sql {
  const whole = (evidence: Row): Sql => sql`select ${evidence.col("subjectId")} as "commitmentId"`;
  const parts = partsOfCommitment.map((type) => {
    const part = scope.row(type);
    const joined = (evidence: Row): Sql => sql`join ${scope.from(part)} on ${part.id} = ${evidence.col("subjectId")}`;
    return recentEvidence(day, scope, () => sql`select ${part.col("commitmentId")}`, joined);
  });
  const cited = join([recentEvidence(day, scope, whole), ...parts], " union all ");
  return sql`exists (select from (${cited}) cited where cited."commitmentId" = ${commitment.id})`;
}

function recentEvidence(
  day: Sql,
  scope: Scope,
  selected: (evidence: Row) => Sql,
  joined: (evidence: Row) => Sql = () => sql``,
): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  return sql`${selected(evidence)} from ${scope.from(article)}
    join ${scope.from(evidence)} on ${evidence.col("sourceArticleId")} = ${article.id} ${joined(evidence)}
    where ${publishedOn(article)} >= ${day}`;
}

/** The day on which the latest article was published that evidence on these commitments, or on their parts, comes from. */
export function lastPublishedOn(commitments: Sql, scope: Scope): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const parts = partsOfCommitment.map((type) => {
    const part = scope.row(type);
    return sql`select ${part.id} from ${scope.from(part)} join commitments on ${part.col("commitmentId")} = commitments.id`;
  });
  const subjects = join([sql`select id from commitments`, ...parts], " union all ");
  return sql`(with commitments(id) as (${commitments}), subjects(id) as (${subjects})
    select max(${publishedOn(article)}) from ${scope.from(article)} where ${article.id} in (
      select ${evidence.col("sourceArticleId")} from subjects
      join ${scope.from(evidence)} on ${evidence.col("subjectId")} = subjects.id))`;
}
