import type { Condition } from "../../projection/declare/list";
import type { Row } from "../../projection/declare/row";
import { sql, type Sql } from "../../projection/declare/sql";
import type { TrackedKind } from "../../values/record-id";
import { anyOf, onOrAfter, onOrBefore } from "../../schema/conditions";
import { idOf } from "../../schema/record.key";
import { inJurisdiction } from "../../schema/jurisdiction";
import { declareList } from "../../schema/list.type";
import { alphabetical, byEarliest, byUpdate } from "../../schema/orders";
import { byTitle, type Searched } from "../../schema/search";
import { matches } from "../../schema/search.matches";
import { isContradicted } from "../evidence/contradiction";
import { hasIdentifier, knownIn } from "../identifiers/identifier.lookup";
import { translatedIn } from "../translations/translation.search";
import { aboutTopic } from "../topics/topic.links";
import { anyAssessment, latestAssessment } from "./assessment.conditions";
import { commitmentTopics } from "./commitment-topic.entity";
import { Commitment } from "./commitment.entity";
import { CommitmentArguments, CommitmentFilter } from "./commitment.filter";
import { knownTotal } from "./commitment.total";
import { isOverdue, timelinessOf, type Deadline } from "./commitment.timeliness";
import { atMeetings, hasDeadlineChange, hasTarget } from "./commitment.conditions";
import { hasParty, isParty, waysToPartOf } from "./commitment.parties";

/** Searched by its title and its ids in other registers; the searched text contains the statement, too. */
export const searchedCommitments: Searched = {
  ...byTitle,
  knownAs: knownIn("commitment"),
  translated: translatedIn("commitment", ["title", "statement"]),
};

/** The last day on which it is due; those without a deadline count as the last. */
const latestDue = (row: Row): Sql => sql`coalesce(partial_latest(${row.col("dueOn")}), 'infinity'::date)`;

/** For a page, the deadline stands also as the index of when they were made has it: so it is not looked up for each that is not due yet. */
const overdue: Condition = (row, args, name, scope) => {
  if (args.shape(name) !== true) return sql`${isOverdue(row, scope)} is not true`;
  return scope.isPageOf(row)
    ? sql`(${latestDue(row)} < ${scope.today} and ${isOverdue(row, scope)})`
    : isOverdue(row, scope);
};

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
    // Nothing is due before it was made: so the index of when they were made begins on that day.
    dueBefore: (row, args, name) =>
      sql`(${latestDue(row)} <= ${args.as(name, "date")} and partial_earliest(${row.col("madeOn")}) <= ${args.as(name, "date")})`,
    overdue,
    deadlineChange: hasDeadlineChange,
    hasTarget,
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
      by: latestDue,
      type: "date",
      description: "By deadline; those without one count as the last.",
    },
    TITLE: alphabetical("title", "By title."),
    UPDATED_AT: byUpdate,
  },
  defaultOrder: { field: "MADE_ON", direction: "DESC" },
  total: knownTotal,
  ways: (row, args, scope) =>
    args.has("actor")
      ? { stead: ["actor"], conditions: waysToPartOf(idOf(scope, args, "actor", "actor"), row, args, scope) }
      : null,
});
