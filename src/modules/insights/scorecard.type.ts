import { Field, Float, Int, ObjectType } from "type-graphql";
import { names } from "../../projection/declare/edge";
import type { Class } from "../../projection/declare/record-type";
import { edges, one } from "../../schema/edges.type";
import { Actor } from "../actors/actor.entity";
import { statusCounts } from "./stats.type";

@ObjectType({
  description:
    "What became of an actor's promises. A promise is a commitment to which the actor is a party as PLEDGER or SIGNATORY, or both, itself or " +
    "represented by others; it counts once. What it promises on behalf of another is not its own. Something for which the actor was only ASKED is no promise. The status of a promise is that of the actor's own " +
    "share, if that was assessed on its own, else that of the commitment.",
})
export class ActorScorecard {
  @Field(() => Int, {
    description:
      "How many promises the actor has made. `commitments(actor: .., role: [PLEDGER, SIGNATORY], representingOthers: false)` " +
      "finds the same number.",
  })
  promised!: number;

  @Field(() => Int, {
    description:
      "How many commitments the actor was ASKED for and is not on record as having agreed to. None of these counts in the other " +
      "fields, unless the actor is also a PLEDGER or SIGNATORY of the same commitment.",
  })
  asked!: number;

  @Field(() => Int, { description: "How many were kept." })
  kept!: number;

  @Field(() => Int, { description: "How many were kept in part." })
  partiallyKept!: number;

  @Field(() => Int, { description: "How many were broken." })
  broken!: number;

  @Field(() => Int, { description: "How many are in progress." })
  inProgress!: number;

  @Field(() => Int, { description: "How many were not assessed yet." })
  notRated!: number;

  @Field(() => Int, { description: "How many are overdue, today or on the day of `asOf`." })
  overdue!: number;

  @Field(() => Int, { description: "How many were kept, at least in part, on time." })
  onTime!: number;

  @Field(() => Int, { description: "How many were kept, at least in part, but late." })
  late!: number;

  @Field(() => Int, {
    description:
      "How many were kept, at least in part, while no source says whether on time: they are neither `onTime` nor `late`.",
  })
  keptOnUnknownDay!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "How many days passed from a promise to its first follow-up: the median of all promises that have one. If the day is not " +
      "known, the `earliest` possible day counts. A follow-up before the promise counts as 0 days. Follow-ups in the future do not " +
      "count. Null if no promise has a follow-up.",
  })
  medianDaysToFirstFollowUp!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many days ago the latest article was published that is quoted as evidence on the actor's promises: on the " +
      "commitments, their parties, follow-ups or assessments. If the day is not known, the `latest` possible day counts; 0 if " +
      "that day is in the future. Null if there is no promise, or no such article has a date.",
  })
  daysSinceLastEvidence!: number | null;

  @Field(() => Int, {
    description:
      "In how many meetings that were HELD the actor took part or was represented. Meetings from which it was ABSENT do not count.",
  })
  meetings!: number;
}

export const scorecardEdges: Class = edges(ActorScorecard, {
  actor: one(() => Actor, names("actorId"), { description: "The actor whose promises they are." }),
  byStatus: statusCounts("statusCounts", "How many promises have each status: every status, in the order of the enum."),
});
