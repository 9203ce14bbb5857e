import { Field, Int, ObjectType } from "type-graphql";
import { inlineEnum } from "../../projection/compile/shape";
import { names } from "../../projection/declare/edge";
import type { Class } from "../../projection/declare/record-type";
import { edges, one, part, rowsOf } from "../../schema/edges.type";
import { describedEnum } from "../../schema/enum.type";
import { Jurisdiction } from "../../schema/jurisdiction";
import { Actor } from "../actors/actor.entity";
import { FollowUpKind } from "../commitments/commitment.enums";
import { bucketRows } from "./stats.counting";
import type { Group } from "./stats.grouping";
import { Bucket, labelInCode, Stats, StatsUnit } from "./stats.type";
import { topicColumns, topicKeys, topTopicOf } from "./topic.grouping";

export const FollowUpGrouping = describedEnum("FollowUpGrouping", "What follow-ups can be counted by.", {
  KIND: "What kind of fact it is. A SEARCH says that somebody looked, not that anything happened, and a MEETING can have been postponed or cancelled.",
  ACTOR:
    "Who acted or spoke, as recorded; those that name nobody share one bucket. An actor that was merged counts as the actor that it was " +
    "merged into.",
  JURISDICTION:
    "Where the commitment is to hold, as recorded: a part of a country does not count for the country. Those of commitments without a " +
    "jurisdiction share one bucket.",
  TOPIC:
    "The topics of the commitment, as recorded: a narrower topic does not count for its broader one. A follow-up is in the bucket of each of " +
    "these topics, so the shares can add up to more than 1; those of commitments without a topic share one bucket.",
  TOP_TOPIC: topTopicOf("follow-up"),
  YEAR: "The year in which it happened. Those with a date that is not within one year share one bucket.",
  QUARTER: "The quarter in which it happened. Those with a date that is not within one quarter share one bucket.",
  MONTH: "The month in which it happened. Those with a date that is not within one month share one bucket.",
});
export type FollowUpGrouping = keyof typeof FollowUpGrouping;
inlineEnum("FollowUpGrouping");

@ObjectType({ description: "What the follow-ups of a bucket have in common: one field for each grouping." })
export class FollowUpBucketKey {
  @Field(() => FollowUpKind, { nullable: true, description: "The kind; null unless grouped by KIND." })
  kind!: FollowUpKind | null;

  @Field(() => Jurisdiction, {
    nullable: true,
    description: "Where the commitments are to hold; null of those without one, and unless grouped by JURISDICTION.",
  })
  jurisdiction!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The year; null if the date is not within one year, and unless grouped by YEAR.",
  })
  year!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The quarter, `YYYY-Qn`; null if the date is not within one, and unless grouped by QUARTER.",
  })
  quarter!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The month, `YYYY-MM`; null if the date is not within one month, and unless grouped by MONTH.",
  })
  month!: string | null;
}

@ObjectType({ description: "Follow-ups that have the same key." })
export class FollowUpBucket extends Bucket {}
labelInCode(FollowUpBucket);

@ObjectType({ description: "The number of follow-ups in each group." })
export class FollowUpStats extends Stats {
  @Field(() => StatsUnit, { description: "The unit of `total`, `count` and `share`: always FOLLOW_UPS." })
  unit!: StatsUnit;

  @Field(() => Int, {
    description:
      "How many follow-ups there are in all, each counted once, including those in buckets that are not shown. Grouped by TOPIC, the counts " +
      "can add up to more.",
  })
  total!: number;

  @Field(() => Int, { description: "How many different commitments they are about." })
  commitments!: number;
}

/** The columns of a bucket's key. */
const keys: Readonly<Record<string, Group["type"]>> = {
  kind: "text",
  actorId: "uuid",
  ...topicColumns,
  jurisdiction: "text",
  year: "integer",
  quarter: "text",
  month: "text",
};

export const followUpStatsEdges: Class[] = [
  edges(FollowUpStats, {
    buckets: rowsOf(
      () => FollowUpBucket,
      bucketRows(keys),
      "The largest buckets, the largest first. Buckets of the same size are in the order of their keys. No bucket is empty.",
    ),
  }),
  edges(FollowUpBucket, { key: part(() => FollowUpBucketKey, "What they have in common.") }),
  edges(FollowUpBucketKey, {
    actor: one(() => Actor, names("actorId"), {
      nullable: true,
      description: "Who acted or spoke; null of those that name nobody, and unless grouped by ACTOR.",
    }),
    ...topicKeys("the commitments"),
  }),
];
