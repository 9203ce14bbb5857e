import { Args, ArgsType, Field, Int, Query, Resolver } from "type-graphql";
import { withAsOf } from "../../kernel/schema/list.type";
import { Reads, type Read } from "../../kernel/schema/read";
import { meetingList } from "../meetings/meeting.list";
import { meetingStatsOf } from "./meeting-stats.source";
import { MeetingGrouping, MeetingStats } from "./meeting-stats.type";

@ArgsType()
class MeetingStatsArgs extends (meetingList.filterArgs as new () => object) {
  @Field(() => [MeetingGrouping], {
    description: "What to count by: 1 to 3 groupings, each once. There is a bucket for each combination that occurs.",
  })
  groupBy!: MeetingGrouping[];

  @Field(() => Int, { nullable: true, description: "How many buckets to show: 1 to 500, by default 100." })
  first?: number;
}

const StatsArgs = withAsOf(MeetingStatsArgs);

@Resolver()
export class MeetingStatsResolver {
  @Query(() => MeetingStats, {
    description:
      "Counts meetings by who was there and when, of all that the same arguments of `meetings` find: planned and cancelled ones " +
      "too, unless `status` says otherwise. By GOVERNMENT_BODY and COMPANY together it tells who met whom how often.",
  })
  meetingStats(@Args(() => StatsArgs, { validate: false }) args: object, @Reads() read: Read): Promise<MeetingStats> {
    return read.row(meetingStatsOf, args) as Promise<MeetingStats>;
  }
}
