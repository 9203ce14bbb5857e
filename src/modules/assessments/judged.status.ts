import { Arg, FieldResolver } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { DateScalar } from "../../values/scalars";
import type { Class } from "../../projection/declare/record-type";
import { makeResolver } from "../../schema/made.class";
import { Commitment } from "../commitments/commitment.entity";
import { FulfilmentStatus } from "../commitments/commitment.enums";
import { Milestone } from "../commitments/milestone.entity";
import { Party } from "../commitments/party.entity";
import { Assessment } from "./assessment.entity";
import { UnratableReason } from "./assessment.enums";

const validAt = Arg("validAt", () => DateScalar, {
  nullable: true,
  description:
    "The status on this day in the real world, by the assessments of this day or an earlier one (of a partial date, all days that it " +
    "can mean). `asOf` is the other axis of time: what the record knew at a revision.",
}) as ParameterDecorator;

const statusOf = (type: Class, nullable: boolean): Class =>
  makeResolver(() => type, {
    status: { decorate: FieldResolver(() => FulfilmentStatus, { nullable }), parameters: [validAt] },
    unratableReason: {
      decorate: FieldResolver(() => UnratableReason, {
        nullable: true,
        description:
          "Why it cannot be judged, by the latest assessment, or by the latest up to `validAt`; null unless `status`, read in the same way, is " +
          "UNRATABLE.",
      }),
      parameters: [validAt],
    },
  });

export const judgedStatus: Class[] = [statusOf(Commitment, false), statusOf(Party, true), statusOf(Milestone, false)];

type Judges = (judged: Row) => (assessment: Row) => Sql;

/** Which judgements are about a commitment, a party's share and a milestone as a whole, and the status of what has none. */
const judges = {
  commitment: (commitment: Row) => (assessment: Row) =>
    sql`${assessment.col("commitmentId")} = ${commitment.id}
      and ${assessment.col("partyId")} is null and ${assessment.col("milestoneId")} is null`,
  party: (party: Row) => (assessment: Row) =>
    sql`${assessment.col("partyId")} = ${party.id} and ${assessment.col("milestoneId")} is null`,
  milestone: (milestone: Row) => (assessment: Row) =>
    sql`${assessment.col("milestoneId")} = ${milestone.id} and ${assessment.col("partyId")} is null`,
};

computeJudged(Commitment, judges.commitment, sql`'NOT_RATED'`);
computeJudged(Party, judges.party, sql`null`);
computeJudged(Milestone, judges.milestone, sql`'NOT_RATED'`);

/** The status and its reason by all assessments that are known at the revision, or only by those of a given day and earlier ones. */
function computeJudged(type: Class, judges: Judges, unjudged: Sql): void {
  compute(type, "status", (judged, scope, args) =>
    args.has("validAt")
      ? sql`coalesce(${latestOf("status", judges(judged), scope, args.as("validAt", "date"))}, ${unjudged})`
      : judged.col("status"),
  );
  compute(type, "unratableReason", (judged, scope, args) =>
    args.has("validAt")
      ? latestOf("unratableReason", judges(judged), scope, args.as("validAt", "date"))
      : reasonOf(judged, judges, scope),
  );
}

/** The status spares the look-up for whatever can be judged. */
const reasonOf = (judged: Row, judges: Judges, scope: Scope): Sql =>
  sql`case when ${judged.col("status")} = 'UNRATABLE' then ${latestOf("unratableReason", judges(judged), scope)} end`;

/** Why a commitment as a whole cannot be judged; null if it can be. */
export const unratableReasonOf = (commitment: Row, scope: Scope): Sql => reasonOf(commitment, judges.commitment, scope);

/** Whether a judgement is of this day or an earlier one. */
export const isJudgedBy = (assessment: Row, day: Sql): Sql => sql`partial_latest(${assessment.col("date")}) <= ${day}`;

/** What the latest of these assessments says, or the latest up to a day; null if there is none. */
function latestOf(
  property: "status" | "unratableReason",
  judges: (assessment: Row) => Sql,
  scope: Scope,
  day: Sql | null = null,
): Sql {
  const assessment = scope.row(Assessment);
  return sql`(select ${assessment.col(property)} from ${scope.from(assessment)}
    where ${judges(assessment)} ${day ? sql`and ${isJudgedBy(assessment, day)}` : sql``}
    order by partial_latest(${assessment.col("date")}) desc, ${assessment.id} desc limit 1)`;
}
