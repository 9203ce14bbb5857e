import { Field, InputType, Int } from "type-graphql";
import type { Arguments } from "../../projection/declare/arguments";
import type { Condition } from "../../projection/declare/list";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { all, raw, sql, type Sql } from "../../projection/declare/sql";
import { onOrAfter, onOrBefore } from "../../schema/conditions";
import { declarationOf } from "../../schema/module";
import { badInput } from "../../values/errors";
import { DateScalar } from "../../values/scalars";
import { Evidence } from "../evidence/evidence.entity";
import { independentSource } from "../sources/source-article.agency";
import { SourceArticle } from "../sources/source-article.entity";

const mostSources = 1000;

@InputType({
  description:
    "Conditions on the latest judgement on a commitment as a whole: the one that gives its status. All fields of one object must hold, and " +
    "`{}` holds for whatever was judged. A commitment that nobody ever judged (NOT_RATED) has no judgement, neither an old one nor one on few " +
    "sources: no condition here finds it, and `not` around one does.",
})
export class LatestAssessmentWhere {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day for which it judges is this day or an earlier one: nobody has judged the commitment for a later day. Of a partial date, all " +
      "days that it can mean.",
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

const conditions: Readonly<Record<keyof LatestAssessmentWhere, Condition>> = {
  judgedBefore: onOrBefore("date"),
  judgedAfter: onOrAfter("date"),
  publicationsAtMost: (judgement, args, name, scope) =>
    restsOn(judgement, scope, (article) => article.id, atMost(args, name)),
  independentSourcesAtMost: (judgement, args, name, scope) =>
    restsOn(judgement, scope, independentSource, atMost(args, name)),
};

/** The argument `latestAssessment` of a list of commitments. */
export const latestAssessment: Condition = (commitment, args, name, scope) => {
  const [given, latest, judgement] = [args.inner(name), new Row(null, scope.alias()), scope.row(assessmentType())];
  const asked = Object.entries(conditions).filter(([each]) => given.has(each));
  const wholeOnly = sql`${judgement.col("partyId")} is null and ${judgement.col("milestoneId")} is null`;
  // The status spares the look-up for whatever nobody has judged.
  if (asked.length === 0) return isJudged(commitment);
  return sql`(${isJudged(commitment)} and exists (select from
    (select ${judgement.id} as id, ${judgement.col("date")} as date from ${scope.from(judgement)}
      where ${judgement.col("commitmentId")} = ${commitment.id} and ${wholeOnly}
      order by partial_latest(${judgement.col("date")}) desc, ${judgement.id} desc limit 1) ${raw(latest.alias)}
    where ${all(asked.map(([each, condition]) => condition(latest, given, each, scope)))}))`;
};

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
