import { Args, ArgsType, Field, Int, Query, Resolver } from "type-graphql";
import { withAsOf } from "../../kernel/schema/list.type";
import { Reads, type Read } from "../../kernel/schema/read";
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

@Resolver()
export class CommitmentStatsResolver {
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
