import { Field, Int, ObjectType } from "type-graphql";
import { inlineEnum } from "../../projection/compile/shape";
import { names } from "../../projection/declare/edge";
import type { Class } from "../../projection/declare/record-type";
import { edges, one, part, rowsOf } from "../../schema/edges.type";
import { describedEnum } from "../../schema/enum.type";
import { Jurisdiction } from "../../schema/jurisdiction";
import { Methodology } from "../assessments/methodology.entity";
import { FulfilmentStatus } from "../commitments/commitment.enums";
import { bucketRows } from "./stats.counting";
import type { Group } from "./stats.grouping";
import { Bucket, labelInCode, Stats, StatsUnit } from "./stats.type";
import { topicColumns, topicKeys, topTopicOf } from "./topic.grouping";

export const AssessmentGrouping = describedEnum(
  "AssessmentGrouping",
  "What the judgements on commitments can be counted by. First and latest are those by the day for which they judge, under one methodology: " +
    "without METHODOLOGY, a commitment that two methodologies or two editions of one judged counts in each grouping once for each of them.",
  {
    METHODOLOGY: "The methodology that the judgements follow, each edition on its own.",
    FIRST_STATUS:
      "The status that the first judgement under a methodology gave. Not grouped by METHODOLOGY, a commitment judged under several is in the " +
      "bucket of each of their statuses, and counts twice in one if two agree.",
    LATEST_STATUS: "The status that the latest judgement under a methodology gave; otherwise as FIRST_STATUS.",
    FIRST_TERM:
      "The first judgement in the methodology's own word. Those without a word share one bucket. Methodologies that have the same word " +
      "share its bucket, unless it is grouped by METHODOLOGY as well.",
    LATEST_TERM: "The latest judgement in the methodology's own word; otherwise as FIRST_TERM.",
    JURISDICTION:
      "Where the commitment is to hold, as recorded: a part of a country does not count for the country. Those without a jurisdiction share " +
      "one bucket.",
    TOPIC:
      "The topics of the commitment, as recorded. A commitment is in the bucket of each of its topics, so the shares can add up to more " +
      "than 1; those without a topic share one bucket.",
    TOP_TOPIC: topTopicOf("commitment"),
  },
);
export type AssessmentGrouping = keyof typeof AssessmentGrouping;
inlineEnum("AssessmentGrouping");

@ObjectType({ description: "What the judged commitments of a bucket have in common: one field for each grouping." })
export class AssessmentBucketKey {
  @Field(() => FulfilmentStatus, {
    nullable: true,
    description: "The first status; null unless grouped by FIRST_STATUS.",
  })
  firstStatus!: FulfilmentStatus | null;

  @Field(() => FulfilmentStatus, {
    nullable: true,
    description: "The latest status; null unless grouped by LATEST_STATUS.",
  })
  latestStatus!: FulfilmentStatus | null;

  @Field(() => String, {
    nullable: true,
    description: "The first word; null if the first judgement has none, and unless grouped by FIRST_TERM.",
  })
  firstTerm!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The latest word; null if the latest judgement has none, and unless grouped by LATEST_TERM.",
  })
  latestTerm!: string | null;

  @Field(() => Jurisdiction, {
    nullable: true,
    description: "Where they are to hold; null of those without one, and unless grouped by JURISDICTION.",
  })
  jurisdiction!: string | null;
}

@ObjectType({ description: "Commitments, each as judged under one methodology, that have the same key." })
export class AssessmentBucket extends Bucket {}
labelInCode(AssessmentBucket);

@ObjectType({ description: "How commitments were judged at first and at last." })
export class AssessmentStats extends Stats {
  @Field(() => StatsUnit, { description: "The unit of `total`, `count` and `share`: always ASSESSED_COMMITMENTS." })
  unit!: StatsUnit;

  @Field(() => Int, {
    description: "How many units there are in all, each counted once, including those in buckets that are not shown.",
  })
  total!: number;

  @Field(() => Int, {
    description:
      "How many different commitments they are: fewer than `total` if several methodologies judge the same one.",
  })
  commitments!: number;
}

/** The columns of a bucket's key. */
const keys: Readonly<Record<string, Group["type"]>> = {
  methodologyId: "uuid",
  firstStatus: "text",
  latestStatus: "text",
  firstTerm: "text",
  latestTerm: "text",
  ...topicColumns,
  jurisdiction: "text",
};

export const assessmentStatsEdges: Class[] = [
  edges(AssessmentStats, {
    buckets: rowsOf(
      () => AssessmentBucket,
      bucketRows(keys),
      "The largest buckets, the largest first. Buckets of the same size are in the order of their keys. No bucket is empty.",
    ),
  }),
  edges(AssessmentBucket, {
    key: part(() => AssessmentBucketKey, "What they have in common."),
  }),
  edges(AssessmentBucketKey, {
    methodology: one(() => Methodology, names("methodologyId"), {
      nullable: true,
      description: "The methodology; null unless grouped by METHODOLOGY.",
    }),
    ...topicKeys("they"),
  }),
];
