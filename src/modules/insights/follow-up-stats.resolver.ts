import { Args, Query, Resolver } from "type-graphql";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { followUpList } from "../commitments/follow-up.list";
import { asksTopic } from "./topic.grouping";
import { bucketArgs } from "./bucket.page";
import { followUpStatsOf } from "./follow-up-stats.source";
import { FollowUpGrouping, FollowUpStats } from "./follow-up-stats.type";

const StatsArgs = bucketArgs(followUpList.filterArgs, () => FollowUpGrouping);

const priceOf: Price = ({ has, values, rows }) =>
  100 +
  0.1 * rows("follow_up") +
  (has("commitment") || values("groupBy").includes("JURISDICTION") ? 0.1 * rows("commitment") : 0) +
  (asksTopic(values("groupBy") as string[]) ? 0.1 * rows("follow_up") + 0.1 * rows("commitment_topic") : 0);

@Resolver()
export class FollowUpStatsResolver {
  @Costs(priceOf, ({ number }) => ({ "FollowUpStats.buckets": number("first", 100) }))
  @Query(() => FollowUpStats, {
    description:
      "Counts what happened to commitments: by kind, by who acted, by when, and by where the commitment is to hold or what it is about. It " +
      "counts the follow-ups that `followUps` finds with the same arguments. Follow-ups of what was only asked for count as well; " +
      "`commitment: {promised: true}` leaves them out. A number of facts is no judgement: it does not say what was kept.",
  })
  followUpStats(@Args(() => StatsArgs, { validate: false }) args: object, @Reads() read: Read): Promise<FollowUpStats> {
    return read.row(followUpStatsOf, args) as Promise<FollowUpStats>;
  }
}
