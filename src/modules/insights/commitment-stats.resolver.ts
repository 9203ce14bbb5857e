import { Args, Query, Resolver } from "type-graphql";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { commitmentList } from "../commitments/commitment.list";
import { bucketArgs } from "./bucket.page";
import { commitmentStatsOf } from "./commitment-stats.source";
import { talliedBy } from "./commitment-stats.tally";
import { CommitmentGrouping, CommitmentStats } from "./commitment-stats.type";

const StatsArgs = bucketArgs(commitmentList.filterArgs, () => CommitmentGrouping);

/** The price of each grouping, by the number of records that it reads: all quotes for publishers, all parties for actors. */
const groupingPrices: Readonly<Record<string, ((rows: Rows) => number) | undefined>> = {
  STATUS: (rows) => 0.03 * rows("commitment"),
  TIMELINESS: (rows) => 0.15 * rows("commitment"),
  ORIGINAL_TIMELINESS: (rows) => 0.15 * rows("commitment"),
  FORMALITY: (rows) => 0.03 * rows("commitment"),
  JURISDICTION: (rows) => 0.03 * rows("commitment"),
  YEAR_MADE: (rows) => 0.06 * rows("commitment"),
  QUARTER_MADE: (rows) => 0.15 * rows("commitment"),
  MONTH_MADE: (rows) => 0.08 * rows("commitment"),
  ACTOR: (rows) => 0.07 * rows("party"),
  ACTOR_KIND: (rows) => 0.12 * rows("party"),
  TOPIC: (rows) => 0.05 * rows("commitment") + 0.1 * rows("commitment_topic"),
  TOP_TOPIC: (rows) => 0.05 * rows("commitment") + 0.3 * rows("commitment_topic"),
  PUBLISHER: (rows) => 0.11 * rows("evidence"),
};

type Rows = Parameters<Price>[0]["rows"];

const filters = ["where", ...Object.keys(commitmentList.conditions)];

/** The ledger has counted all commitments by some groupings. With a second grouping, promises are joined with their commitments. */
const priceOf: Price = ({ has, values, rows }) => {
  const asked = values("groupBy");
  if (!filters.some(has) && talliedBy(asked as CommitmentGrouping[])) return 100 + 0.03 * rows("commitment");
  const each = asked.map((grouping) => groupingPrices[String(grouping)]?.(rows) ?? 0);
  return 100 + each.reduce((sum, price) => sum + price, 0) + 0.05 * (asked.length > 1 ? rows("party") : 0);
};

@Resolver()
export class CommitmentStatsResolver {
  @Costs(priceOf, ({ number }) => ({ "CommitmentStats.buckets": number("first", 100) }))
  @Query(() => CommitmentStats, {
    description:
      "Counts commitments by status, by the actors who promise, by year and so on. It counts the commitments that `commitments` " +
      "finds with the same arguments. Grouped by ACTOR or ACTOR_KIND, it counts promises, each of one actor. If the share of that " +
      "actor was assessed on its own, the status of the share counts; the other arguments, such as `status`, still select whole " +
      "commitments.",
  })
  commitmentStats(
    @Args(() => StatsArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<CommitmentStats> {
    return read.row(commitmentStatsOf, args) as Promise<CommitmentStats>;
  }
}
