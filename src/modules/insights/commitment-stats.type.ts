import { Field, Int, ObjectType } from "type-graphql";
import type { Class } from "../../projection/declare/record-type";
import { names } from "../../projection/declare/edge";
import { inlineEnum } from "../../projection/compile/shape";
import { edges, one, part, rowsOf } from "../../schema/edges.type";
import { describedEnum } from "../../schema/enum.type";
import { Actor, ActorKind } from "../actors/actor.entity";
import { Formality, FulfilmentStatus, Timeliness } from "../commitments/commitment.enums";
import { bucketRows, type Group } from "./stats.counting";
import { Bucket, Stats, StatsUnit } from "./stats.type";

export const CommitmentGrouping = describedEnum("CommitmentGrouping", "What commitments can be counted by.", {
  STATUS: "What came of it. Beside ACTOR or ACTOR_KIND: of the party's own share, where that was judged apart.",
  TIMELINESS:
    "Whether it was, or still can be, met in time, today or on the day of `asOf`. Beside ACTOR or ACTOR_KIND: by the party's " +
    "own share, where that was judged apart.",
  FORMALITY: "How firmly it was made.",
  ACTOR:
    "Who promises: parties that are PLEDGER or SIGNATORY, each actor once in a commitment. An actor that was merged counts with " +
    "the one that has taken it in.",
  ASKED_ACTOR:
    "Who is asked and not on record as having agreed: parties that are ASKED. Not beside ACTOR or ACTOR_KIND, which are about promises. " +
    "STATUS and TIMELINESS beside it are of the party's own share, where that was judged apart.",
  ACTOR_KIND: "What those are who promise: the same parties as with ACTOR.",
  PUBLISHER:
    "Who has published an article that evidence on the commitment itself is quoted from, whether it supports it or not. A " +
    "commitment stands in the bucket of each of its publishers, so shares can add up to more than 1.",
  YEAR_MADE: "The year in which it was made.",
  MONTH_MADE: "The month in which it was made. Those of which only the year is known share one bucket.",
});
export type CommitmentGrouping = keyof typeof CommitmentGrouping;
inlineEnum("CommitmentGrouping");

@ObjectType({ description: "What the commitments of a bucket have in common: one field for each grouping." })
export class CommitmentBucketKey {
  @Field(() => FulfilmentStatus, { nullable: true, description: "The status; null unless grouped by STATUS." })
  status!: FulfilmentStatus | null;

  @Field(() => Timeliness, { nullable: true, description: "The timeliness; null unless grouped by TIMELINESS." })
  timeliness!: Timeliness | null;

  @Field(() => Formality, { nullable: true, description: "The formality; null unless grouped by FORMALITY." })
  formality!: Formality | null;

  @Field(() => ActorKind, {
    nullable: true,
    description: "What the one who promises is; null unless grouped by ACTOR_KIND.",
  })
  actorKind!: ActorKind | null;

  @Field(() => String, {
    nullable: true,
    description: "The publisher, by its exact name; null unless grouped by PUBLISHER.",
  })
  publisher!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The year in which they were made; null unless grouped by YEAR_MADE.",
  })
  yearMade!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The month in which they were made, `YYYY-MM`; null if only the year is known, and unless grouped by MONTH_MADE.",
  })
  monthMade!: string | null;
}

@ObjectType({ description: "Commitments, or promises of one actor, that have the same key." })
export class CommitmentBucket extends Bucket {}

@ObjectType({ description: "How many commitments there are of each sort." })
export class CommitmentStats extends Stats {
  @Field(() => StatsUnit, {
    description:
      "What is counted: COMMITMENT_PARTIES where it is grouped by ACTOR or ACTOR_KIND, COMMITMENT_REQUESTS by ASKED_ACTOR, else COMMITMENTS. It holds for `total`, " +
      "`count` and `share`.",
  })
  unit!: StatsUnit;

  @Field(() => Int, {
    description:
      "How many units there are in all, each counted once, also beyond the buckets that are shown. Grouped by PUBLISHER, the " +
      "counts can add up to more.",
  })
  total!: number;

  @Field(() => Int, {
    description: "How many different commitments those are of. Where the unit is COMMITMENTS, the same as `total`.",
  })
  commitments!: number;
}

/** The columns of a bucket's key. */
const keys: Readonly<Record<string, Group["type"]>> = {
  status: "text",
  timeliness: "text",
  formality: "text",
  actorId: "uuid",
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
      "The largest buckets, the largest first; those of one size in the order of their keys. None is empty.",
    ),
  }),
  edges(CommitmentBucket, {
    key: part(() => CommitmentBucketKey, "What they have in common."),
  }),
  edges(CommitmentBucketKey, {
    actor: one(() => Actor, names("actorId"), {
      nullable: true,
      description: "Who promises, or of ASKED_ACTOR who is asked; null unless grouped by one of these.",
    }),
  }),
];
