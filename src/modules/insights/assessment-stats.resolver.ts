import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import { Costs, type Price } from "../../schema/price";
import { DateScalar } from "../../values/scalars";
import { Reads, type Read } from "../../schema/read";
import { MethodologyNamed } from "../assessments/methodology.list";
import { commitmentList } from "../commitments/commitment.list";
import { asksTopic } from "./topic.grouping";
import { bucketArgs } from "./bucket.page";
import { assessmentStatsOf } from "./assessment-stats.source";
import { AssessmentGrouping, AssessmentStats } from "./assessment-stats.type";

@ArgsType()
class AssessmentStatsArgs extends (commitmentList.filterArgs as new () => object) {
  @Field(() => ID, { nullable: true, description: "Only judgements that follow this methodology." })
  methodology?: string;

  @MethodologyNamed()
  methodologyName?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Counts commitments as they were judged on this day in the real world, each once for each methodology that had judged it by then: a " +
      "commitment judged under two, or under two editions of one, counts twice, unless it is grouped by METHODOLOGY or `methodology` picks one. Only the judgements of this day or an earlier one count (of a " +
      "partial date, all days that it can mean), so LATEST_STATUS and LATEST_TERM are those of the last of these. What nobody had judged by " +
      "then is not counted. The other arguments, such as `status`, select commitments as they are now, or at `asOf`: with two aliases, one " +
      "query holds mid-term grades against those of the end.",
  })
  validAt?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: only commitments that were judged more than once under the methodology, so that first and latest are two judgements; " +
      "false: only those that were judged once.",
  })
  reassessed?: boolean;
}

const StatsArgs = bucketArgs(AssessmentStatsArgs, () => AssessmentGrouping);

const priceOf: Price = ({ values, rows }) =>
  100 +
  0.5 * rows("assessment") +
  (asksTopic(values("groupBy") as string[]) ? 0.1 * rows("commitment_topic") : 0) +
  (values("groupBy").includes("JURISDICTION") ? 0.1 * rows("commitment") : 0);

@Resolver()
export class AssessmentStatsResolver {
  @Costs(priceOf, ({ number }) => ({ "AssessmentStats.buckets": number("first", 100) }))
  @Query(() => AssessmentStats, {
    description:
      "Counts commitments by how they were judged: by the first judgement and the latest, under each methodology: a commitment " +
      "counts once for each methodology, and for each edition of it, that judged it. It counts those of the " +
      "commitments that `commitments` finds with the same arguments that were judged as a whole; judgements on the share of one party, or " +
      "on a milestone, do not count. A commitment that nobody judged is not in it.",
  })
  assessmentStats(
    @Args(() => StatsArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<AssessmentStats> {
    return read.row(assessmentStatsOf, args) as Promise<AssessmentStats>;
  }
}
