import { Field, Int, ObjectType } from "type-graphql";
import { names } from "../../projection/declare/edge";
import type { Class } from "../../projection/declare/record-type";
import { inlineEnum } from "../../projection/compile/shape";
import { edges, one, part, rowsOf } from "../../schema/edges.type";
import { describedEnum } from "../../schema/enum.type";
import { Jurisdiction } from "../../schema/jurisdiction";
import { Actor, GovernmentBody, Person, TechCompany } from "../actors/actor.entity";
import { bucketRows } from "./stats.counting";
import type { Group } from "./stats.grouping";
import { Bucket, labelInCode, Stats, StatsUnit } from "./stats.type";
import { topicColumns, topicKeys, topTopicOf } from "./topic.grouping";

export const MeetingGrouping = describedEnum(
  "MeetingGrouping",
  "What meetings can be grouped by. Participations with the attendance ABSENT do not count; INVITED and DISPUTED ones do, unless `attendance` is given: " +
    "then those who were there are whoever had one of these attendances, in all groupings and for all that is counted. If `status` asks " +
    "for meetings that did not take place, those count as taking part who were to take part.",
  {
    ACTOR:
      "The actors who took part or were represented, each once in a meeting. An actor that was merged counts as the actor that it was merged into.",
    GOVERNMENT_BODY:
      "The government bodies that took part or were represented, and those in which a person who took part held an office on that " +
      "day (if the day is not known: on one of the possible days). An office counts as the body that it belongs to. A meeting is in " +
      "the bucket of each of them.",
    COMPANY:
      "The companies that took part or were represented, tech companies included. A meeting is in the bucket of each of them.",
    TECH_COMPANY: "Of these companies, only those of the digital economy.",
    ORGANISATION:
      "The bodies that are not public and took part or were represented: companies of every kind, associations and other organisations. A " +
      "meeting is in the bucket of each of them.",
    OFFICE_HOLDER:
      "The persons who held a public office on that day (if the day is not known: on one of the possible days), as far as their roles " +
      "say: those who took part or were represented, and those who held an office that took part or was represented. A meeting is in the " +
      "bucket of each of them. With COMPANY and QUARTER it counts the meetings in which each minister and each company were.",
    JURISDICTION:
      "The jurisdictions of the public bodies and offices that took part or were represented, and of those in which a person who took part " +
      "held a role on that day, as the filter `jurisdiction` has them. They count as recorded: a part of a country does not count for the " +
      "country. A meeting is in the bucket of each of them.",
    TOPIC:
      "The topics it is about, as recorded: a narrower topic does not count for its broader one. A meeting is in the bucket of each of its " +
      "topics; those without a topic share one bucket.",
    TOP_TOPIC: topTopicOf("meeting"),
    YEAR: "The year of the meeting. Meetings with a date that is not within one year share one bucket.",
    QUARTER: "The quarter of the meeting. Meetings with a date that is not within one quarter share one bucket.",
    MONTH: "The month of the meeting. Meetings with a date that is not within one month share one bucket.",
  },
);
export type MeetingGrouping = keyof typeof MeetingGrouping;
inlineEnum("MeetingGrouping");

export const MeetingCounting = describedEnum("MeetingCounting", "What is counted in a bucket.", {
  MEETINGS: "The meetings, or the actors in meetings if grouped by ACTOR.",
  OFFICE_HOLDERS:
    "The different persons in office, as the grouping OFFICE_HOLDER has them, in the meetings of the bucket. Grouped by ORGANISATION, with " +
    "`atLeast: 5`, it finds the organisations that were in meetings with five persons in office or more. These are meetings that took " +
    "place, unless `status` asks for others. Whoever was INVITED or is DISPUTED counts, unless `attendance` says who does (`[ATTENDED]`), and a " +
    "person who held the office on one of the possible days.",
});
export type MeetingCounting = keyof typeof MeetingCounting;

@ObjectType({ description: "What the meetings of a bucket have in common: one field for each grouping." })
export class MeetingBucketKey {
  @Field(() => Int, {
    nullable: true,
    description: "The year of the meetings; null if the date is not within one year, and unless grouped by YEAR.",
  })
  year!: number | null;

  @Field(() => Jurisdiction, {
    nullable: true,
    description: "The jurisdiction of public bodies in the meetings; null unless grouped by JURISDICTION.",
  })
  jurisdiction!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The month of the meetings, `YYYY-MM`; null if the date is not within one month, and unless grouped by MONTH.",
  })
  month!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The quarter of the meetings, `YYYY-Qn`; null if the date is not within one, and unless grouped by QUARTER.",
  })
  quarter!: string | null;
}

@ObjectType({ description: "Meetings, actors in meetings, or persons in office, that have the same key." })
export class MeetingBucket extends Bucket {}
labelInCode(MeetingBucket);

@ObjectType({
  description:
    "The number of meetings in each group: of those that took place, unless `status` asked for others. An entry of a register that speaks of " +
    "several meetings (`Meeting.severalOccasions`) counts once.",
})
export class MeetingStats extends Stats {
  @Field(() => StatsUnit, {
    description:
      "The unit of `total`, `count` and `share`: OFFICE_HOLDERS if these are counted, else MEETING_PARTICIPATIONS if grouped by ACTOR, else MEETINGS.",
  })
  unit!: StatsUnit;

  @Field(() => Int, {
    description:
      "How many units are in a bucket, shown or not, each counted once. Grouped by TOPIC or by who was there, the counts can add up " +
      "to more, and meetings without a body, a company or a person in office are in no bucket of these.",
  })
  total!: number;

  @Field(() => Int, {
    description: "How many different meetings the units belong to. If the unit is MEETINGS, it is the same as `total`.",
  })
  meetings!: number;
}

/** The columns of a bucket's key. */
const keys: Readonly<Record<string, Group["type"]>> = {
  actorId: "uuid",
  governmentBodyId: "uuid",
  companyId: "uuid",
  techCompanyId: "uuid",
  organisationId: "uuid",
  officeHolderId: "uuid",
  ...topicColumns,
  jurisdiction: "text",
  quarter: "text",
  year: "integer",
  month: "text",
};

export const meetingStatsEdges: Class[] = [
  edges(MeetingStats, {
    buckets: rowsOf(
      () => MeetingBucket,
      bucketRows(keys),
      "The largest buckets, the largest first. Buckets of the same size are in the order of their keys. No bucket is empty.",
    ),
  }),
  edges(MeetingBucket, { key: part(() => MeetingBucketKey, "What they have in common.") }),
  edges(MeetingBucketKey, {
    actor: one(() => Actor, names("actorId"), {
      nullable: true,
      description: "The actor who took part or was represented; null unless grouped by ACTOR.",
    }),
    governmentBody: one(() => GovernmentBody, names("governmentBodyId"), {
      nullable: true,
      description: "The government body; null unless grouped by GOVERNMENT_BODY.",
    }),
    company: one(() => Actor, names("companyId"), {
      nullable: true,
      description: "The company, a Company or a TechCompany; null unless grouped by COMPANY.",
    }),
    techCompany: one(() => TechCompany, names("techCompanyId"), {
      nullable: true,
      description: "The tech company; null unless grouped by TECH_COMPANY.",
    }),
    organisation: one(() => Actor, names("organisationId"), {
      nullable: true,
      description: "The company, association or other organisation; null unless grouped by ORGANISATION.",
    }),
    officeHolder: one(() => Person, names("officeHolderId"), {
      nullable: true,
      description: "The person who held a public office then; null unless grouped by OFFICE_HOLDER.",
    }),
    ...topicKeys("they"),
  }),
];
