import { Args, ArgsType, Field, Query, Resolver } from "type-graphql";
import { withAsOf } from "../../schema/list.type";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { meetingList } from "../meetings/meeting.list";
import { AfterBuckets, FirstBuckets } from "./bucket.page";
import { meetingStatsOf } from "./meeting-stats.source";
import { MeetingGrouping, MeetingStats } from "./meeting-stats.type";

@ArgsType()
class MeetingStatsArgs extends (meetingList.filterArgs as new () => object) {
  @Field(() => [MeetingGrouping], {
    description: "What to group by: 1 to 3 different groupings. There is a bucket for each combination that occurs.",
  })
  groupBy!: MeetingGrouping[];

  @FirstBuckets()
  first?: number;

  @AfterBuckets()
  after?: string;
}

const StatsArgs = withAsOf(MeetingStatsArgs);

const present: readonly MeetingGrouping[] = ["ACTOR", "GOVERNMENT_BODY", "COMPANY", "TECH_COMPANY", "JURISDICTION"];

/** Groupings by those who were there read all participations; two such groupings read all pairs of participations of a meeting. */
const priceOf: Price = ({ values, rows }) => {
  const presences = values("groupBy").filter((each) => present.some((grouping) => grouping === each)).length;
  const each = presences === 0 ? 0 : 0.08 + 0.12 * presences ** 2;
  const topics = values("groupBy").includes("TOPIC") ? 0.05 * rows("meeting") + 0.1 * rows("meeting_topic") : 0;
  return 100 + 0.05 * rows("meeting") + each * rows("participation") + topics;
};

@Resolver()
export class MeetingStatsResolver {
  @Costs(priceOf, ({ number }) => ({ "MeetingStats.buckets": number("first", 100) }))
  @Query(() => MeetingStats, {
    description:
      "Counts meetings by who was there and when. It counts the meetings that `meetings` finds with the same arguments, including " +
      "planned and cancelled ones, unless `status` leaves them out. Grouped by GOVERNMENT_BODY and COMPANY, it shows who met whom " +
      "how often.",
  })
  meetingStats(@Args(() => StatsArgs, { validate: false }) args: object, @Reads() read: Read): Promise<MeetingStats> {
    return read.row(meetingStatsOf, args) as Promise<MeetingStats>;
  }
}
