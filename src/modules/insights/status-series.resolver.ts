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
  @Field(() => SeriesInterval, { description: "The interval between two points." })
  interval!: SeriesInterval;

  @Field(() => DateScalar, { description: "A day in the first interval." })
  from!: string;

  @Field(() => DateScalar, {
    description: "A day in the last interval, not before `from`. There can be at most 400 intervals.",
  })
  to!: string;

  @Field(() => SeriesAxis, {
    description: "Which time to follow: when it was recorded, or when it happened.",
    nullable: true,
    defaultValue: SeriesAxis.RECORDED,
  })
  axis?: SeriesAxis;
}

const SeriesArgs = withAsOf(StatusSeriesArgs);

/** RECORDED reads the versions of the commitments. OCCURRED reads the commitments and all their assessments, so it costs more. */
const priceOf: Price = ({ values, rows }) =>
  100 + (values("axis").includes(SeriesAxis.OCCURRED) ? 0.5 : 0.2) * rows("commitment");

@Resolver()
export class StatusSeriesResolver {
  @Costs(priceOf, () => ({ "CommitmentStatusSeries.points": 100 }))
  @Query(() => CommitmentStatusSeries, {
    description:
      "How many commitments had which status at the end of each interval. On the axis RECORDED, the other arguments and `where` are " +
      "applied to each version of a commitment, as it was written: a commitment whose title was changed is found by both titles. " +
      "Conditions on other records, such as `actor`, and on today, such as `overdue`, are applied to the record as it is now, or " +
      "at `asOf`. On the axis OCCURRED, all arguments are applied to the commitments as they are now, or at `asOf`.",
  })
  commitmentStatusSeries(
    @Args(() => SeriesArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<CommitmentStatusSeries> {
    return read.row(statusSeriesOf, args) as Promise<CommitmentStatusSeries>;
  }
}
