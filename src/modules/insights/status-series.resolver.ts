import { Args, ArgsType, Field, Query, Resolver } from "type-graphql";
import { DateScalar } from "../../values/scalars";
import { withAsOf } from "../../schema/list.type";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { commitmentList } from "../commitments/commitment.list";
import { statusSeriesOf } from "./status-series.source";
import { CommitmentStatusSeries, SeriesAxis, SeriesInterval } from "./status-series.type";

@ArgsType()
class StatusSeriesArgs extends (commitmentList.filterArgs as new () => object) {
  @Field(() => SeriesInterval, { description: "How far the points lie apart." })
  interval!: SeriesInterval;

  @Field(() => DateScalar, { description: "A day in the first interval." })
  from!: string;

  @Field(() => DateScalar, {
    description:
      "A day in the last interval, not before `from`. From one to the other there are at most 400 intervals.",
  })
  to!: string;

  @Field(() => SeriesAxis, {
    description: "Which time to follow: that of the record, or that of what happened.",
    nullable: true,
    defaultValue: SeriesAxis.RECORDED,
  })
  axis?: SeriesAxis;
}

const SeriesArgs = withAsOf(StatusSeriesArgs);

/** The record is read from its own history; what happened, from follow-ups and assessments as well. */
const priceOf: Price = ({ values, rows }) =>
  100 + (values("axis").includes(SeriesAxis.OCCURRED) ? 0.5 : 0.2) * rows("commitment");

@Resolver()
export class StatusSeriesResolver {
  @Costs(priceOf, () => ({ "CommitmentStatusSeries.points": 100 }))
  @Query(() => CommitmentStatusSeries, {
    description:
      "How many commitments had which status at the end of each interval. On the axis RECORDED the plain arguments and `where` hold " +
      "for each version of a commitment as it was written (so one whose title was changed is searched under both); what they ask of " +
      "other records, such as `actor`, and of today, such as `overdue`, holds as things stand now, or at `asOf`. On the axis OCCURRED they choose " +
      "commitments as they stand now, or at `asOf`.",
  })
  commitmentStatusSeries(
    @Args(() => SeriesArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<CommitmentStatusSeries> {
    return read.row(statusSeriesOf, args) as Promise<CommitmentStatusSeries>;
  }
}
