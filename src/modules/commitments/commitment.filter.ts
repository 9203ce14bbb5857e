import { Field } from "type-graphql";
import { DateScalar } from "../../values/scalars";
import { IdOrSlug } from "../../schema/record.key";
import { jurisdictionForms } from "../../schema/jurisdiction";
import { Filter } from "../../schema/list.type";
import { IdentifiedFilter } from "../identifiers/identifier.lookup";
import { AnyAssessmentWhere, LatestAssessmentWhere } from "./assessment.conditions";
import { DeadlineChangeKind, Formality, FulfilmentStatus, PartyRole, Timeliness } from "./commitment.enums";
import { MadeAt } from "./commitment.conditions";

@Filter()
export class CommitmentFilter extends IdentifiedFilter {
  @Field(() => [FulfilmentStatus], { nullable: true, description: "Only commitments of these statuses." })
  status?: FulfilmentStatus[];

  @Field(() => [Timeliness], {
    nullable: true,
    description: "Only commitments of this timeliness, today or on the day of `asOf`.",
  })
  timeliness?: Timeliness[];

  @Field(() => [Timeliness], {
    nullable: true,
    description:
      "The same against the first deadline, before anybody moved it (`originalDueOn`), as `Commitment.timeliness(against: ORIGINAL)`: " +
      "`[OVERDUE]` with `timeliness: [NOT_DUE]` finds what would be overdue if nobody had moved the deadline.",
  })
  originalTimeliness?: Timeliness[];

  @Field(() => [Formality], { nullable: true, description: "Only commitments of these formalities." })
  formality?: Formality[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for promises: every formality except PROPOSED. False for what was only asked for, or announced for others.",
  })
  promised?: boolean;

  @IdOrSlug(
    "With this actor as a party, or represented by one, in any role, or in those of `role`. What X promises on behalf of Y is found for both; " +
      "counts give it to Y alone, and `representingOthers: false` leaves it out for X.",
  )
  actor?: string;

  @Field(() => [PartyRole], {
    nullable: true,
    description:
      "With a party in one of these roles. Together with `actor`, and in the list of an actor, it means the role of that actor: " +
      "`[PLEDGER, SIGNATORY]` gives the actor's promises, with `representingOthers: false` the same number as `ActorScorecard.promised` and " +
      "`commitmentStats` by ACTOR; `[ASKED]` gives what was asked of it, in the same way the number of `ActorScorecard.asked`.",
  })
  role?: PartyRole[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Together with `actor`, and in the list of an actor: true for those in which it represents somebody else, a candidate her party for " +
      "instance; false for its own, those in which it is represented included. Without an actor: with a party that represents another, or with one that " +
      "represents nobody. By default both.",
  })
  representingOthers?: boolean;

  @IdOrSlug("About this topic, or about a narrower one.")
  topic?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "For this jurisdiction or a part of it: `IN` also finds commitments for `IN-MH`, but `EU` finds none for its member states. The code " +
      `of ${jurisdictionForms}.`,
  })
  jurisdiction?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Made on this day or after it. Of a partial date, all days that it can mean.",
  })
  madeAfter?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Made on this day or before it. Of a partial date, all days that it can mean.",
  })
  madeBefore?: string;

  @Field(() => DateScalar, { nullable: true, description: "Due on this day or before it." })
  dueBefore?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for those that are overdue, false for those that are not.",
  })
  overdue?: boolean;

  @Field(() => [DeadlineChangeKind], {
    nullable: true,
    description:
      "Only commitments with a change of the deadline of one of these kinds: `[EXTENDED]` for those that were postponed, all four for every " +
      "change.",
  })
  deadlineChange?: DeadlineChangeKind[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for those in which a number was promised or asked for (`targets`), of the whole, of a party or of a milestone. False for those of which " +
      "none is recorded.",
  })
  hasTarget?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for those that were made at a meeting on record, false for those of which no meeting is recorded.",
  })
  madeAtMeeting?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for those that a quote contradicts, or one of whose parties, milestones, targets, measurements, follow-ups or changes of the " +
      "deadline: sources disagree. `Commitment.contradictions` has these quotes; those on the meeting at which it was made are not among them. " +
      "False for those that no quote on record contradicts, which proves nothing.",
  })
  contradicted?: boolean;

  @Field(() => LatestAssessmentWhere, {
    nullable: true,
    description:
      'Conditions on its latest judgement: `{judgedBefore: "2020-12-31"}` finds those that nobody has judged since, ' +
      "`{publicationsAtMost: 1}` those whose judgement rests on one source article. Those that nobody ever judged have none and are not found; " +
      "`status: [NOT_RATED]` finds them.",
  })
  latestAssessment?: LatestAssessmentWhere;

  @Field(() => AnyAssessmentWhere, {
    nullable: true,
    description:
      "Conditions on one of its judgements, the latest or an earlier one: `{status: [BROKEN]}` finds those that were ever judged BROKEN, whatever " +
      "they were judged later, and with `status: [KEPT]` beside it those that are KEPT now.",
  })
  anyAssessment?: AnyAssessmentWhere;

  @Field(() => String, {
    nullable: true,
    description:
      "Words of the title or the statement. Case and accents do not matter, and in the title a typo is tolerated if no record has the words exactly. At most 200 characters.",
  })
  search?: string;
}

/** Conditions on the meeting stand once, beside `where`, as those of a follow-up on its commitment do. */
@Filter()
export class CommitmentArguments extends CommitmentFilter {
  @MadeAt()
  madeAt?: object;
}
