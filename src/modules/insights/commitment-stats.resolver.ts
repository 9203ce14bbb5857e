import { Args, ArgsType, Field, Int, Query, Resolver } from "type-graphql";
import { withAsOf } from "../../schema/list.type";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { commitmentList } from "../commitments/commitment.list";
import { commitmentStatsOf } from "./commitment-stats.source";
import { CommitmentGrouping, CommitmentStats } from "./commitment-stats.type";

@ArgsType()
class CommitmentStatsArgs extends (commitmentList.filterArgs as new () => object) {
  @Field(() => [CommitmentGrouping], {
    description: "What to count by: 1 to 3 groupings, each once. There is a bucket for each combination that occurs.",
  })
  groupBy!: CommitmentGrouping[];

  @Field(() => Int, { nullable: true, description: "How many buckets to show: 1 to 500, by default 100." })
  first?: number;
}

const StatsArgs = withAsOf(CommitmentStatsArgs);

/** Of each grouping, for each record that it needs: a publisher is found through every quote, an actor through every party. */
const groupingPrices: Readonly<Record<string, ((rows: Rows) => number) | undefined>> = {
  STATUS: (rows) => 0.03 * rows("commitment"),
  TIMELINESS: (rows) => 0.15 * rows("commitment"),
  FORMALITY: (rows) => 0.03 * rows("commitment"),
  YEAR_MADE: (rows) => 0.06 * rows("commitment"),
  MONTH_MADE: (rows) => 0.08 * rows("commitment"),
  ACTOR: (rows) => 0.07 * rows("party"),
  ACTOR_KIND: (rows) => 0.12 * rows("party"),
  PUBLISHER: (rows) => 0.11 * rows("evidence"),
};

type Rows = Parameters<Price>[0]["rows"];

/** Promises are joined with their commitments if something else is asked of them. */
const priceOf: Price = ({ values, rows }) => {
  const asked = values("groupBy");
  const each = asked.map((grouping) => groupingPrices[String(grouping)]?.(rows) ?? 0);
  return 100 + each.reduce((sum, price) => sum + price, 0) + 0.05 * (asked.length > 1 ? rows("party") : 0);
};

@Resolver()
export class CommitmentStatsResolver {
  @Costs(priceOf, ({ number }) => ({ "CommitmentStats.buckets": number("first", 100) }))
  @Query(() => CommitmentStats, {
    description:
      "Counts commitments by status, by who promises, by year .., of all that the same arguments of `commitments` find. " +
      "Grouped by ACTOR or ACTOR_KIND it counts promises of one actor each, and what is said of a promise is said of that " +
      "actor's share, where that was judged apart; the other arguments, such as `status`, still choose whole commitments.",
  })
  commitmentStats(
    @Args(() => StatsArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<CommitmentStats> {
    return read.row(commitmentStatsOf, args) as Promise<CommitmentStats>;
  }
}
