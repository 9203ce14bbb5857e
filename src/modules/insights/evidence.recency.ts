import type { Class } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, literal, raw, sql, type Sql } from "../../projection/declare/sql";
import { Assessment } from "../assessments/assessment.entity";
import { FollowUp } from "../commitments/follow-up.entity";
import { Party } from "../commitments/party.entity";
import { Evidence } from "../evidence/evidence.entity";
import { SourceArticle } from "../sources/source-article.entity";

/** What evidence on a commitment can be attached to besides the commitment itself, by the kind of subject. */
const partsOfCommitment: Readonly<Record<string, Class>> = {
  PARTY: Party,
  FOLLOW_UP: FollowUp,
  ASSESSMENT: Assessment,
};

/** The last day on which an article can have been published; null for one without a date. */
const publishedOn = (article: Row): Sql => sql`partial_latest(${article.col("publishedOn")})`;

/**
 * Whether there is evidence on a commitment, or on a part of it, from an article that was, or may have been, published on the
 * day or later. Finds all of these commitments at once, beginning with the articles: those are few.
 */
export function isCitedSince(commitment: Row, day: Sql, scope: Scope): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const recent = sql`select distinct ${evidence.col("subjectKind")} as kind, ${evidence.col("subjectId")} as id
    from ${scope.once(article)} join ${scope.whole(evidence)} on ${evidence.col("sourceArticleId")} = ${article.id}
    where ${publishedOn(article)} >= ${day}`;
  const parts = Object.entries(partsOfCommitment).map(([kind, type]) => {
    const part = scope.row(type);
    return sql`select ${part.col("commitmentId")} from recent join ${scope.once(part)} on ${part.id} = recent.id
      where recent.kind = ${literal(kind)}`;
  });
  const whole = sql`select id as "commitmentId" from recent where kind = 'COMMITMENT'`;
  // Out of an array, because Postgres hashes what it believes to be short, and would go through a long list for each commitment.
  return sql`${commitment.id} in (select unnest(ids) from (with recent as materialized (${recent})
    select array_agg("commitmentId") as ids from (${join([whole, ...parts], " union all ")}) cited) cited)`;
}

/** Of more commitments than this, one of the latest articles is sure to tell. */
const many = 1000;

/**
 * The day on which the latest article was published that evidence on these commitments, or on their parts, comes from. Of few
 * commitments all evidence is looked at; of many, one article after the other, newest first, until one fits.
 */
export function lastPublishedOn(commitments: Sql, scope: Scope): Sql {
  return sql`(with commitments(id) as materialized (${commitments})
    select case when (select count(*) from commitments) > ${raw(String(many))} then ${fromArticles(scope)}
      else ${fromCommitments(scope)} end)`;
}

function fromCommitments(scope: Scope): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const parts = Object.values(partsOfCommitment).map((type) => {
    const part = scope.row(type);
    return sql`select ${part.id} from commitments join ${scope.from(part)} on ${part.col("commitmentId")} = commitments.id`;
  });
  const subjects = join([sql`select id from commitments`, ...parts], " union all ");
  return sql`(select max(${publishedOn(article)}) from (${subjects}) subject
    join ${scope.from(evidence)} on ${evidence.col("subjectId")} = subject.id
    join ${scope.from(article)} on ${article.id} = ${evidence.col("sourceArticleId")})`;
}

function fromArticles(scope: Scope): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const subject = evidence.col("subjectId");
  const parts = Object.entries(partsOfCommitment).map(([kind, type]) => {
    const part = scope.row(type);
    return sql`when ${literal(kind)} then
      (select ${part.col("commitmentId")} from ${scope.from(part)} where ${part.id} = ${subject})`;
  });
  return sql`(select ${publishedOn(article)} from ${scope.from(article)}
    where ${publishedOn(article)} is not null and exists (
      select from ${scope.from(evidence)} where ${evidence.col("sourceArticleId")} = ${article.id}
        and case ${evidence.col("subjectKind")} when 'COMMITMENT' then ${subject} ${join(parts, " ")} end
          in (select id from commitments))
    order by ${publishedOn(article)} desc limit 1)`;
}
