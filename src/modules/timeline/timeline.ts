import { createUnionType, Field, ObjectType } from "type-graphql";
import { PartialDate } from "../../schema/partial-date";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { connectionTo, edges, reference } from "../../schema/edges.type";
import { anyOf } from "../../schema/conditions";
import { describedEnum } from "../../schema/enum.type";
import { declareList, Filter } from "../../schema/list.type";
import { knownDay } from "../../schema/orders";
import { Assessment } from "../assessments/assessment.entity";
import { namingMilestone } from "../assessments/assessment.title";
import { Commitment } from "../commitments/commitment.entity";
import { titleOfChange } from "../commitments/deadline-change.edges";
import { DeadlineChange } from "../commitments/deadline-change.entity";
import { FollowUp } from "../commitments/follow-up.entity";
import { Milestone } from "../commitments/milestone.entity";
import { Meeting } from "../meetings/meeting.entity";
import { Measurement } from "../targets/measurement.entity";
import { Target } from "../targets/target.entity";

export const TimelineEvent = describedEnum("TimelineEvent", "What happened in the life of a commitment.", {
  ORIGIN: "The commitment was made.",
  MEETING:
    "A meeting: the one at which it was made, one that followed from it, or one that is a follow-up of the commitment.",
  FOLLOW_UP: "Another fact: an action, a statement, a report, a law.",
  ASSESSMENT:
    "A judgement on it, on one party's share of it, or on a milestone: of that, the title begins with `Milestone`.",
  MILESTONE: "The day by which a milestone is due. What came of it, its status says.",
  TARGET: "The day by which a number was to be reached. What was measured of it, its measurements say.",
  MEASUREMENT:
    "What was measured of a target, for the period that this date means; also a number that another one has superseded.",
  DEADLINE_CHANGE: "Somebody set, moved or dropped the deadline.",
  SUCCESSOR: "A later commitment took up the matter.",
});
export type TimelineEvent = keyof typeof TimelineEvent;

const TimelineRecord = createUnionType({
  name: "TimelineRecord",
  description: "The record behind a point of a timeline.",
  types: () => [Commitment, Meeting, FollowUp, Assessment, DeadlineChange, Milestone, Target, Measurement] as const,
});

@ObjectType({ description: "One point in the life of a commitment." })
export class TimelineEntry {
  @Field(() => PartialDate, {
    description:
      "When it happened. Entries are in the order of the first day that this date can mean, or, if its beginning is not known, of the last: " +
      "a judgement of `/2026-11` stands at November 2026. Only the making, ORIGIN, then comes before all others.",
  })
  date!: string;

  @Field(() => TimelineEvent, { description: "What happened." })
  event!: TimelineEvent;

  @Field(() => String, {
    description:
      "What happened, in a line: the title of the commitment, the meeting, the follow-up or the milestone, the indicator of a target, the " +
      "number of a measurement with its unit; of an assessment and of a change of the deadline, English words.",
  })
  title!: string;
}

/** Everything about a commitment that has a date, each once. */
function eventsOf(commitment: Row, scope: Scope): Sql {
  const [made, meeting, assessment] = [scope.row(Commitment), scope.row(Meeting), scope.row(Assessment)];
  const [followUp, successor, change] = [scope.row(FollowUp), scope.row(FollowUp), scope.row(DeadlineChange)];
  const milestone = scope.row(Milestone);
  return sql`
    select ${made.id}, 'ORIGIN' as event, 'commitment' as kind, ${made.id} as record_id, ${made.col("madeOn")} as date,
      ${made.col("title")} as title
      from ${scope.from(made)} where ${made.id} = ${commitment.id}
    union all
    select ${meeting.id}, 'MEETING', 'meeting', ${meeting.id}, ${meeting.col("date")}, ${meeting.col("title")}
      from ${scope.from(meeting)} where ${meeting.id} in (${meetingsOf(commitment, scope)})
    union all
    select ${followUp.id}, 'FOLLOW_UP', 'follow_up', ${followUp.id}, ${followUp.col("date")}, ${followUp.col("title")}
      from ${scope.from(followUp)} where ${followUp.col("commitmentId")} = ${commitment.id}
        and ${followUp.col("kind")} not in ('MEETING', 'SUCCESSOR')
    union all
    select ${successor.id}, 'SUCCESSOR', 'commitment', ${successor.col("successorId")}, ${successor.col("date")}, ${successor.col("title")}
      from ${scope.from(successor)} where ${successor.col("commitmentId")} = ${commitment.id} and ${successor.col("kind")} = 'SUCCESSOR'
    union all
    select ${assessment.id}, 'ASSESSMENT', 'assessment', ${assessment.id}, ${assessment.col("date")},
      ${namingMilestone(assessment, scope, assessment.col("status"))}
      from ${scope.from(assessment)} where ${assessment.col("commitmentId")} = ${commitment.id}
    union all
    select ${change.id}, 'DEADLINE_CHANGE', 'deadline_change', ${change.id}, ${change.col("announcedOn")}, ${titleOfChange(change)}
      from ${scope.from(change)} where ${change.col("commitmentId")} = ${commitment.id}
    union all
    select ${milestone.id}, 'MILESTONE', 'milestone', ${milestone.id}, ${milestone.col("dueOn")}, ${milestone.col("title")}
      from ${scope.from(milestone)} where ${milestone.col("commitmentId")} = ${commitment.id} and ${milestone.col("dueOn")} is not null
    union all
    ${numbersOf(commitment, scope)}`;
}

/** The days by which numbers are to be reached, and what was measured. */
function numbersOf(commitment: Row, scope: Scope): Sql {
  const [target, measured, measurement] = [scope.row(Target), scope.row(Target), scope.row(Measurement)];
  return sql`
    select ${target.id}, 'TARGET', 'target', ${target.id}, ${target.col("dueOn")}, ${target.col("indicator")}
      from ${scope.from(target)} where ${target.col("commitmentId")} = ${commitment.id} and ${target.col("dueOn")} is not null
    union all
    select ${measurement.id}, 'MEASUREMENT', 'measurement', ${measurement.id}, ${measurement.col("period")},
      ${measurement.col("value")} || ' ' || ${measured.col("unit")}
      from ${scope.from(measured)} join ${scope.from(measurement)} on ${measurement.col("targetId")} = ${measured.id}
      where ${measured.col("commitmentId")} = ${commitment.id}`;
}

/** The meeting of origin, the meetings that followed from it directly, and those that follow-ups name. */
function meetingsOf(commitment: Row, scope: Scope): Sql {
  const [next, followUp] = [scope.row(Meeting), scope.row(FollowUp)];
  return sql`select ${commitment.col("meetingId")}
    union select ${next.id} from ${scope.from(next)} where ${next.col("precededById")} = ${commitment.col("meetingId")}
    union select ${followUp.col("meetingId")} from ${scope.from(followUp)}
      where ${followUp.col("commitmentId")} = ${commitment.id} and ${followUp.col("kind")} = 'MEETING'`;
}

@Filter()
class TimelineFilter {
  @Field(() => [TimelineEvent], { nullable: true, description: "Only events of these kinds." })
  event?: TimelineEvent[];
}

const timelineList = declareList({
  name: "TimelineEntry",
  to: () => TimelineEntry,
  filter: TimelineFilter,
  conditions: { event: anyOf("event") },
  orders: {
    DATE: {
      // What somebody promised no later than a day comes before what came of it, however early that was.
      by: (row) =>
        sql`case when ${row.col("event")} = 'ORIGIN' then partial_earliest(${row.col("date")}) else ${knownDay(row.col("date"))} end`,
      type: "date",
      description: "By date.",
    },
  },
  defaultOrder: { field: "DATE", direction: "ASC" },
  source: (commitment, _, scope) => eventsOf(commitment as Row, scope),
});

export const timelineEdges = edges(TimelineEntry, {
  record: reference(
    () => TimelineRecord,
    (entry) => entry.col("kind"),
    (entry) => entry.col("record_id"),
    "The record behind it.",
  ),
});

export const commitmentTimeline = edges(Commitment, {
  timeline: connectionTo(
    timelineList,
    () => sql`true`,
    "The life of the commitment in order of date: origin, meetings, other follow-ups, changes of the deadline, milestones, targets, " +
      "measurements, assessments, successors. " +
      "Read it to trace a pledge to its follow-up.",
  ),
});
