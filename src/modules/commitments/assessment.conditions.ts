import { Field, InputType, Int } from "type-graphql";
import type { Arguments } from "../../projection/declare/arguments";
import type { Condition } from "../../projection/declare/list";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { all, raw, sql, type Sql } from "../../projection/declare/sql";
import { anyOf, onOrAfter, onOrBefore } from "../../schema/conditions";
import { declarationOf } from "../../schema/module";
import { badInput } from "../../values/errors";
import { DateScalar } from "../../values/scalars";
import { Evidence } from "../evidence/evidence.entity";
import { independentSource } from "../sources/source-article.agency";
import { SourceArticle } from "../sources/source-article.entity";
import { FulfilmentStatus } from "./commitment.enums";

const mostSources = 1000;

/** What can be asked of one judgement. */
@InputType()
abstract class AssessmentConditions {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day for which it judges is this day or an earlier one. Of a partial date, all days that it can mean.",
  })
  judgedBefore?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day for which it judges is this day or a later one. Of a partial date, all days that it can mean.",
  })
  judgedAfter?: string;

  @Field(() => Int, {
    nullable: true,
    description:
      `The quotes that support it come from at most so many different source articles, as \`Assessment.basis { publications }\` counts ` +
      `them: 1 to ${mostSources}; 1 finds the judgements that rest on one article only, whatever others contradict them, and those that no quote supports.`,
  })
  publicationsAtMost?: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "They come from at most so many independent sources, as `Assessment.basis { independentSources }` counts them: 1 to " +
      `${mostSources}. Two papers with the report of one agency are two publications and one independent source.`,
  })
  independentSourcesAtMost?: number;
}

const ofWhole =
  "All fields of one object must hold, and `{}` holds for whatever was judged. Judgements on a party's share or a milestone do not count.";

@InputType({
  description:
    "Conditions on the latest judgement on a commitment as a whole: the one that gives its status. So if `judgedBefore` holds, nobody has judged it " +
    `for a later day. ${ofWhole} A commitment that nobody ever judged (NOT_RATED) has no judgement, neither an old one nor one on few ` +
    "sources: no condition here finds it, and `not` around one does.",
})
export class LatestAssessmentWhere extends AssessmentConditions {}

@InputType({
  description:
    "Conditions on some judgement on a commitment as a whole, the latest or an earlier one, under any methodology: one and the same has to meet them. " +
    `${ofWhole} Retracted judgements do not count.`,
})
export class AnyAssessmentWhere extends AssessmentConditions {
  @Field(() => [FulfilmentStatus], {
    nullable: true,
    description: "It has one of these statuses. `status` of the list itself asks for that of the latest.",
  })
  status?: FulfilmentStatus[];
}

const conditions: Readonly<Record<keyof AnyAssessmentWhere, Condition>> = {
  status: anyOf("status"),
  judgedBefore: onOrBefore("date"),
  judgedAfter: onOrAfter("date"),
  publicationsAtMost: (judgement, args, name, scope) =>
    restsOn(judgement, scope, (article) => article.id, atMost(args, name)),
  independentSourcesAtMost: (judgement, args, name, scope) =>
    restsOn(judgement, scope, independentSource, atMost(args, name)),
};

/** What is asked of the row of a judgement. */
const askedOf = (
  judgement: Row,
  given: Arguments,
  scope: Scope,
  of: Readonly<Record<string, Condition>> = conditions,
): Sql[] =>
  Object.entries(of)
    .filter(([each]) => given.has(each))
    .map(([each, condition]) => condition(judgement, given, each, scope));

/** The argument `latestAssessment` of a list of commitments. */
export const latestAssessment: Condition = (commitment, args, name, scope) => {
  const given = args.inner(name);
  if (scope.revision) return latestThen(commitment, given, scope);
  const asked = askedOf(new Row(null, "kept"), given, scope, conditionsOnKept);
  return sql`exists (select from ledger.latest_assessment kept where ${all([sql`kept.commitment_id = ${commitment.id}`, ...asked])})`;
};

/** The same of what is kept of the latest judgement at the latest revision (migration 0161). */
const conditionsOnKept: Readonly<Record<keyof LatestAssessmentWhere, Condition>> = {
  judgedBefore: (kept, args, name) => sql`${kept.col("latest")} <= ${args.as(name, "date")}`,
  judgedAfter: (kept, args, name) => sql`${kept.col("earliest")} >= ${args.as(name, "date")}`,
  publicationsAtMost: (kept, args, name) => sql`${kept.col("publications")} <= ${atMost(args, name)}`,
  independentSourcesAtMost: (kept, args, name) => sql`${kept.col("independent_sources")} <= ${atMost(args, name)}`,
};

/** The same at an earlier revision, from the judgements and their quotes. */
function latestThen(commitment: Row, given: Arguments, scope: Scope): Sql {
  const latest = new Row(null, scope.alias());
  const judgement = scope.row(assessmentType());
  const asked = askedOf(latest, given, scope);
  // The status spares the look-up for whatever nobody has judged.
  if (asked.length === 0) return isJudged(commitment);
  return sql`(${isJudged(commitment)} and exists (select from
    (select ${judgement.id} as id, ${judgement.col("date")} as date from ${scope.from(judgement)}
      where ${ofTheWhole(judgement, commitment)}
      order by partial_latest(${judgement.col("date")}) desc, ${judgement.id} desc limit 1) ${raw(latest.alias)}
    where ${all(asked)}))`;
}

/** The argument `anyAssessment` of a list of commitments. */
export const anyAssessment: Condition = (commitment, args, name, scope) => {
  const judgement = scope.row(assessmentType());
  const asked = askedOf(judgement, args.inner(name), scope);
  if (asked.length === 0) return isJudged(commitment);
  return sql`exists (select from ${scope.from(judgement)} where ${all([ofTheWhole(judgement, commitment), ...asked])})`;
};

const ofTheWhole = (judgement: Row, commitment: Row): Sql =>
  sql`${judgement.col("commitmentId")} = ${commitment.id} and ${judgement.col("partyId")} is null and ${judgement.col("milestoneId")} is null`;

/** Judgements belong to a later module, which knows commitments. */
const assessmentType = () => declarationOf("assessment").type;

const isJudged = (commitment: Row): Sql => sql`${commitment.col("status")} <> 'NOT_RATED'`;

/** Whether the quotes that support a record have at most so many different sources. */
function restsOn(record: Row, scope: Scope, source: (article: Row) => Sql, most: Sql): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  return sql`(select count(distinct ${source(article)}) <= ${most} from ${scope.from(evidence)}
    join ${scope.from(article)} on ${article.id} = ${evidence.col("sourceArticleId")}
    where ${evidence.col("subjectId")} = ${record.id} and ${evidence.col("stance")} = 'SUPPORTS')`;
}

const atMost = (args: Arguments, name: string): Sql =>
  args.as(name, "integer", (value, argument) => {
    if (Number(value) >= 1 && Number(value) <= mostSources) return value;
    throw badInput(argument, `must be from 1 to ${mostSources}, not ${String(value)}`);
  });
