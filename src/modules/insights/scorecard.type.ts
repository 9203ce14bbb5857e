import { Field, Float, Int, ObjectType } from "type-graphql";
import { names } from "../../projection/declare/edge";
import type { Class } from "../../projection/declare/record-type";
import { edges, one } from "../../schema/edges.type";
import { Actor } from "../actors/actor.entity";
import { statusCounts } from "./stats.type";

@ObjectType({
  description:
    "What became of an actor's promises. A promise is a commitment to which the actor is a party as PLEDGER or SIGNATORY, or both; it " +
    "counts once. What the actor was only ASKED for is no promise. Its status is that of the actor's own share where that was judged apart, else that of the commitment.",
})
export class ActorScorecard {
  @Field(() => Int, {
    description:
      "How many promises the actor has made: as many as `commitments(actor: .., role: [PLEDGER, SIGNATORY])` has.",
  })
  promised!: number;

  @Field(() => Int, {
    description:
      "How many commitments the actor is a party to as ASKED: what was asked of it, and what it is not on record as having agreed to. None of " +
      "these counts anywhere else here, unless the actor is a PLEDGER or SIGNATORY of the same commitment too.",
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

  @Field(() => Int, { description: "How many nobody has assessed." })
  notRated!: number;

  @Field(() => Int, { description: "How many are overdue, today or on the day of `asOf`." })
  overdue!: number;

  @Field(() => Int, { description: "How many were kept, at least in part, in time." })
  onTime!: number;

  @Field(() => Int, { description: "How many were kept, at least in part, but late." })
  late!: number;

  @Field(() => Int, {
    description:
      "How many were kept, at least in part, without a source that says whether in time: neither `onTime` nor `late`.",
  })
  keptOnUnknownDay!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "How many days passed from the making of a promise to the first fact that followed: the median over the promises that " +
      "have a follow-up. Where only the month or the year is known its first day counts, and a follow-up before the promise " +
      "counts as 0 days; follow-ups still to come do not count. Null if no promise has any.",
  })
  medianDaysToFirstFollowUp!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many days ago the latest article was published that is quoted as evidence on the actor's promises: on the " +
      "commitments, their parties, follow-ups or assessments. Counted from the last day that its date can mean, and 0 where " +
      "that is still to come. Null if there is no promise, or no such article has a date.",
  })
  daysSinceLastEvidence!: number | null;

  @Field(() => Int, {
    description:
      "In how many meetings that were HELD the actor took part or was represented; where ABSENT is said, not.",
  })
  meetings!: number;
}

export const scorecardEdges: Class = edges(ActorScorecard, {
  actor: one(() => Actor, names("actorId"), { description: "Whose promises they are." }),
  byStatus: statusCounts("statusCounts", "How many promises have each status: every status, in the order of the enum."),
});
