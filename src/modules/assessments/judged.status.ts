import { Arg, FieldResolver } from "type-graphql";
import type { Arguments } from "../../projection/declare/arguments";
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

const validAt = Arg("validAt", () => DateScalar, {
  nullable: true,
  description:
    "The status on this day in the real world, by the assessments of this day or an earlier one (of a partial date, all days that it " +
    "can mean). `asOf` is the other axis of time: what the record knew at a revision.",
}) as ParameterDecorator;

const statusOf = (type: Class, nullable: boolean): Class =>
  makeResolver(() => type, {
    status: { decorate: FieldResolver(() => FulfilmentStatus, { nullable }), parameters: [validAt] },
  });

export const judgedStatus: Class[] = [statusOf(Commitment, false), statusOf(Party, true), statusOf(Milestone, false)];

/** The status by all assessments that are known at the revision, or only by those of a given day and earlier ones. */
compute(Commitment, "status", (commitment, scope, args) =>
  args.has("validAt")
    ? sql`coalesce(${judgedBy(
        args,
        scope,
        (assessment) => sql`${assessment.col("commitmentId")} = ${commitment.id}
        and ${assessment.col("partyId")} is null and ${assessment.col("milestoneId")} is null`,
      )}, 'NOT_RATED')`
    : commitment.col("status"),
);
compute(Party, "status", (party, scope, args) =>
  args.has("validAt")
    ? judgedBy(
        args,
        scope,
        (assessment) => sql`${assessment.col("partyId")} = ${party.id} and ${assessment.col("milestoneId")} is null`,
      )
    : party.col("status"),
);
compute(Milestone, "status", (milestone, scope, args) =>
  args.has("validAt")
    ? sql`coalesce(${judgedBy(
        args,
        scope,
        (assessment) =>
          sql`${assessment.col("milestoneId")} = ${milestone.id} and ${assessment.col("partyId")} is null`,
      )}, 'NOT_RATED')`
    : milestone.col("status"),
);

/** Whether a judgement is of this day or an earlier one. */
export const isJudgedBy = (assessment: Row, day: Sql): Sql => sql`partial_latest(${assessment.col("date")}) <= ${day}`;

/** The status in the latest of these assessments; null if there is none. */
function judgedBy(args: Arguments, scope: Scope, judges: (assessment: Row) => Sql): Sql {
  const assessment = scope.row(Assessment);
  const latest = sql`partial_latest(${assessment.col("date")})`;
  return sql`(select ${assessment.col("status")} from ${scope.from(assessment)}
    where ${judges(assessment)} and ${isJudgedBy(assessment, args.as("validAt", "date"))}
    order by ${latest} desc, ${assessment.id} desc limit 1)`;
}
