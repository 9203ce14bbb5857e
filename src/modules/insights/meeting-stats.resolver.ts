import { Args, ArgsType, Field, Query, Resolver } from "type-graphql";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { MeetingStatus } from "../meetings/meeting.enums";
import { meetingList } from "../meetings/meeting.list";
import { asksTopic } from "./topic.grouping";
import { bucketArgs } from "./bucket.page";
import { meetingStatsOf } from "./meeting-stats.source";
import { MeetingCounting, MeetingGrouping, MeetingStats } from "./meeting-stats.type";

@ArgsType()
class MeetingStatsArgs extends (meetingList.filterArgs as new () => object) {
  @Field(() => MeetingCounting, { nullable: true, description: "What to count, by default MEETINGS." })
  counting?: MeetingCounting;

  @Field(() => [MeetingStatus], {
    nullable: true,
    description:
      "Only meetings of these statuses. By default `[HELD]`, also if it is null, unless `where` has a `status`: a meeting that was planned " +
      "or cancelled is no meeting of anybody with anybody.",
  })
  status?: MeetingStatus[];
}

const StatsArgs = bucketArgs(MeetingStatsArgs, () => MeetingGrouping);

const present: readonly MeetingGrouping[] = [
  "ACTOR",
  "GOVERNMENT_BODY",
  "COMPANY",
  "TECH_COMPANY",
  "ORGANISATION",
  "OFFICE_HOLDER",
  "JURISDICTION",
];

const filters = ["where", "status", "attendance", "counting", ...Object.keys(meetingList.conditions)];

/**
 * By ACTOR alone the ledger has counted all meetings, once for each actor. Groupings by those who were there read all participations; two such groupings read all pairs of participations of a meeting. Those in
 * office are looked up among all roles.
 */
const priceOf: Price = ({ has, values, rows }) => {
  if (values("groupBy").join() === "ACTOR" && !filters.some(has)) return 100 + rows("actor");
  const byHolder = [...values("groupBy"), ...values("counting")].some((each) =>
    String(each).startsWith("OFFICE_HOLDER"),
  );
  const asked = new Set([...values("groupBy"), ...(byHolder ? ["OFFICE_HOLDER"] : [])]);
  const presences = present.filter((grouping) => asked.has(grouping)).length;
  const each = presences === 0 ? 0 : 0.08 + 0.12 * presences ** 2;
  const holders = byHolder ? 0.1 * rows("role") + 0.1 * rows("meeting") : 0;
  const topics = asksTopic([...asked] as string[]) ? 0.05 * rows("meeting") + 0.1 * rows("meeting_topic") : 0;
  return 100 + 0.05 * rows("meeting") + each * rows("participation") + holders + topics;
};

@Resolver()
export class MeetingStatsResolver {
  @Costs(priceOf, ({ number }) => ({ "MeetingStats.buckets": number("first", 100) }))
  @Query(() => MeetingStats, {
    description:
      "Counts the meetings that took place, by who was there and when: the meetings that `meetings` finds with the same arguments and " +
      "`status: [HELD]`. Give `status`, here or in `where`, to count others: `[CANCELLED]`, or all five for whatever is recorded. Grouped " +
      "by GOVERNMENT_BODY and COMPANY, it shows which bodies and companies are on record in the same meetings, and in how many. Whoever " +
      "was INVITED or is DISPUTED counts, so a count does not prove that two met; `attendance: [ATTENDED]` counts only those who came.",
  })
  meetingStats(@Args(() => StatsArgs, { validate: false }) args: object, @Reads() read: Read): Promise<MeetingStats> {
    return read.row(meetingStatsOf, args) as Promise<MeetingStats>;
  }
}
