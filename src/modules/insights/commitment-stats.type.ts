import { Field, Int, ObjectType } from "type-graphql";
import type { Class } from "../../projection/declare/record-type";
import { names } from "../../projection/declare/edge";
import { inlineEnum } from "../../projection/compile/shape";
import { edges, one, part, rowsOf } from "../../schema/edges.type";
import { describedEnum } from "../../schema/enum.type";
import { Jurisdiction } from "../../schema/jurisdiction";
import { Actor } from "../actors/actor.entity";
import { ActorKind } from "../actors/actor.kind";
import { Formality, FulfilmentStatus, Timeliness } from "../commitments/commitment.enums";
import { bucketRows } from "./stats.counting";
import type { Group } from "./stats.grouping";
import { Bucket, labelInCode, Stats, StatsUnit } from "./stats.type";
import { topicColumns, topicKeys, topTopicOf } from "./topic.grouping";

export const CommitmentGrouping = describedEnum("CommitmentGrouping", "What commitments can be counted by.", {
  STATUS:
    "Its status. Together with ACTOR or ACTOR_KIND: the status of the party's own share, if that was assessed on its own.",
  TIMELINESS:
    "Whether it was kept on time, or still can be, as of today or the day of `asOf`. Together with ACTOR or ACTOR_KIND: the same for " +
    "the party's own share, if that was assessed on its own.",
  ORIGINAL_TIMELINESS:
    "The same against the first deadline, before anybody moved it, as `Commitment.timeliness(against: ORIGINAL)`. Together with TIMELINESS it " +
    "shows what moved deadlines changed.",
  FORMALITY: "How firmly it was made.",
  ACTOR:
    "The actors who promise: the parties with the role PLEDGER or SIGNATORY or, if they represent another, this other instead; each actor once " +
    "in a commitment. An actor that was merged counts as the actor that it was merged into.",
  ASKED_ACTOR:
    "The actors who are asked and are not on record as having agreed: the parties with the role ASKED, or whom they represent. It cannot be combined with " +
    "ACTOR or ACTOR_KIND, which are about promises. STATUS and both groupings of timeliness together with it are those of the party's own share, if " +
    "that was assessed on its own.",
  ACTOR_KIND: "The kind of the actors who promise. It counts the same parties as ACTOR.",
  PUBLISHER:
    "The publishers of the articles that are quoted as evidence on the commitment itself, whether the quotes support it or not. A " +
    "commitment is in the bucket of each of its publishers, so the shares can add up to more than 1.",
  TOPIC:
    "The topics it is about, as recorded: a narrower topic does not count for its broader one. A commitment is in the bucket of each of its " +
    "topics, so the shares can add up to more than 1; those without a topic share one bucket.",
  TOP_TOPIC: topTopicOf("commitment"),
  JURISDICTION:
    "Where it is to hold, as recorded: a part of a country does not count for the country. Commitments without a jurisdiction share one bucket.",
  YEAR_MADE: "The year in which it was made. Commitments with a date that is not within one year share one bucket.",
  QUARTER_MADE:
    "The quarter in which it was made. Commitments with a date that is not within one quarter share one bucket.",
  MONTH_MADE: "The month in which it was made. Commitments with a date that is not within one month share one bucket.",
});
export type CommitmentGrouping = keyof typeof CommitmentGrouping;
inlineEnum("CommitmentGrouping");

@ObjectType({ description: "What the commitments of a bucket have in common: one field for each grouping." })
export class CommitmentBucketKey {
  @Field(() => FulfilmentStatus, { nullable: true, description: "The status; null unless grouped by STATUS." })
  status!: FulfilmentStatus | null;

  @Field(() => Timeliness, { nullable: true, description: "The timeliness; null unless grouped by TIMELINESS." })
  timeliness!: Timeliness | null;

  @Field(() => Timeliness, {
    nullable: true,
    description: "The timeliness against the first deadline; null unless grouped by ORIGINAL_TIMELINESS.",
  })
  originalTimeliness!: Timeliness | null;

  @Field(() => Formality, { nullable: true, description: "The formality; null unless grouped by FORMALITY." })
  formality!: Formality | null;

  @Field(() => ActorKind, {
    nullable: true,
    description: "The kind of the actors who promise; null unless grouped by ACTOR_KIND.",
  })
  actorKind!: ActorKind | null;

  @Field(() => String, {
    nullable: true,
    description: "The publisher, by its exact name; null unless grouped by PUBLISHER.",
  })
  publisher!: string | null;

  @Field(() => Jurisdiction, {
    nullable: true,
    description: "Where they are to hold; null of those without one, and unless grouped by JURISDICTION.",
  })
  jurisdiction!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The year in which they were made; null if the date is not within one year, and unless grouped by YEAR_MADE.",
  })
  yearMade!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The quarter in which they were made, `YYYY-Qn`; null if the date is not within one, and unless grouped by QUARTER_MADE.",
  })
  quarterMade!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The month in which they were made, `YYYY-MM`; null if the date is not within one month, and unless grouped by MONTH_MADE.",
  })
  monthMade!: string | null;
}

@ObjectType({ description: "Commitments, or promises of one actor, that have the same key." })
export class CommitmentBucket extends Bucket {}
labelInCode(CommitmentBucket);

@ObjectType({ description: "The number of commitments in each group." })
export class CommitmentStats extends Stats {
  @Field(() => StatsUnit, {
    description:
      "The unit of `total`, `count` and `share`: COMMITMENT_PARTIES if grouped by ACTOR or ACTOR_KIND, COMMITMENT_REQUESTS if grouped " +
      "by ASKED_ACTOR, else COMMITMENTS.",
  })
  unit!: StatsUnit;

  @Field(() => Int, {
    description:
      "How many units there are in all, each counted once, including those in buckets that are not shown. Grouped by PUBLISHER, " +
      "the counts can add up to more.",
  })
  total!: number;

  @Field(() => Int, {
    description:
      "How many different commitments the units belong to. If the unit is COMMITMENTS, it is the same as `total`.",
  })
  commitments!: number;
}

/** The columns of a bucket's key. */
const keys: Readonly<Record<string, Group["type"]>> = {
  status: "text",
  timeliness: "text",
  originalTimeliness: "text",
  formality: "text",
  actorId: "uuid",
  ...topicColumns,
  jurisdiction: "text",
  quarterMade: "text",
  actorKind: "text",
  publisher: "text",
  yearMade: "integer",
  monthMade: "text",
};

export const commitmentStatsEdges: Class[] = [
  edges(CommitmentStats, {
    buckets: rowsOf(
      () => CommitmentBucket,
      bucketRows(keys),
      "The largest buckets, the largest first. Buckets of the same size are in the order of their keys. No bucket is empty.",
    ),
  }),
  edges(CommitmentBucket, {
    key: part(() => CommitmentBucketKey, "What they have in common."),
  }),
  edges(CommitmentBucketKey, {
    actor: one(() => Actor, names("actorId"), {
      nullable: true,
      description:
        "The actor who promises, or, for ASKED_ACTOR, the actor who is asked; null unless grouped by ACTOR or ASKED_ACTOR.",
    }),
    ...topicKeys("they"),
  }),
];
