import { Field } from "type-graphql";
import type { Condition } from "../../projection/declare/list";
import { sql } from "../../projection/declare/sql";
import type { TrackedKind } from "../../values/record-id";
import { DateScalar } from "../../values/scalars";
import { anyOf, onOrAfter, onOrBefore } from "../../schema/conditions";
import { idOf, IdOrSlug } from "../../schema/record.key";
import { inJurisdiction, jurisdictionForms } from "../../schema/jurisdiction";
import { declareList, Filter } from "../../schema/list.type";
import { alphabetical, byEarliest, byUpdate } from "../../schema/orders";
import { byTitle, matches, type Searched } from "../../schema/search";
import { isContradicted } from "../evidence/contradiction";
import { hasIdentifier, IdentifiedFilter, knownIn } from "../identifiers/identifier.lookup";
import { translatedIn } from "../translations/translation.search";
import { aboutTopic } from "../topics/topic.links";
import { anyAssessment, AnyAssessmentWhere, latestAssessment, LatestAssessmentWhere } from "./assessment.conditions";
import { commitmentTopics } from "./commitment-topic.entity";
import { Commitment } from "./commitment.entity";
import { DeadlineChangeKind, Formality, FulfilmentStatus, PartyRole, Timeliness } from "./commitment.enums";
import { isOverdue, timelinessOf, type Deadline } from "./commitment.timeliness";
import { atMeetings, hasDeadlineChange, MadeAt } from "./commitment.conditions";
import { hasParty, isParty } from "./commitment.parties";

/** Searched by its title and its ids in other registers; the searched text contains the statement, too. */
export const searchedCommitments: Searched = {
  ...byTitle,
  knownAs: knownIn("commitment"),
  translated: translatedIn("commitment", ["title", "statement"]),
};

@Filter()
class CommitmentFilter extends IdentifiedFilter {
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
class CommitmentArguments extends CommitmentFilter {
  @MadeAt()
  madeAt?: object;
}

const hasTimeliness =
  (deadline: Deadline): Condition =>
  (row, args, name, scope) =>
    sql`${timelinessOf(row, scope, deadline)} = any(${args.as(name, "text[]")})`;

/** The parts that say facts: a quote that contradicts a judgement makes no fact disputed. */
export const disputableParts: readonly TrackedKind[] = [
  "party",
  "milestone",
  "target",
  "measurement",
  "follow_up",
  "deadline_change",
];

export const commitmentList = declareList({
  name: "Commitment",
  to: () => Commitment,
  filter: CommitmentArguments,
  where: CommitmentFilter,
  conditions: {
    identifier: hasIdentifier("commitment"),
    status: anyOf("status"),
    timeliness: hasTimeliness("dueOn"),
    originalTimeliness: hasTimeliness("originalDueOn"),
    formality: anyOf("formality"),
    promised: (row, args, name) => sql`(${row.col("formality")} <> 'PROPOSED') = ${args.as(name, "boolean")}`,
    actor: (row, args, name, scope) => isParty(idOf(scope, args, name, "actor"), row, args, scope),
    // Together with `actor`, these two are of this actor: see `actor` above.
    role: (row, args, _, scope) => (args.has("actor") ? sql`true` : hasParty(row, args, scope)),
    representingOthers: (row, args, _, scope) =>
      args.has("actor") || args.has("role") ? sql`true` : hasParty(row, args, scope),
    madeAfter: onOrAfter("madeOn"),
    madeBefore: onOrBefore("madeOn"),
    dueBefore: onOrBefore("dueOn"),
    overdue: (row, args, name, scope) =>
      args.shape(name) === true ? isOverdue(row, scope) : sql`${isOverdue(row, scope)} is not true`,
    deadlineChange: hasDeadlineChange,
    madeAtMeeting: (row, args, name) => sql`(${row.col("meetingId")} is not null) = ${args.as(name, "boolean")}`,
    madeAt: atMeetings,
    contradicted: isContradicted("commitment", disputableParts),
    latestAssessment,
    anyAssessment,
    topic: aboutTopic(commitmentTopics),
    jurisdiction: inJurisdiction("jurisdiction"),
    search: matches(searchedCommitments),
  },
  orders: {
    MADE_ON: byEarliest("madeOn", "By the day it was made."),
    DUE_ON: {
      by: (row) => sql`coalesce(partial_latest(${row.col("dueOn")}), 'infinity'::date)`,
      type: "date",
      description: "By deadline; those without one count as the last.",
    },
    TITLE: alphabetical("title", "By title."),
    UPDATED_AT: byUpdate,
  },
  defaultOrder: { field: "MADE_ON", direction: "DESC" },
});
