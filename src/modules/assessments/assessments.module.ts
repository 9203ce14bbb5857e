import { sql } from "../../projection/declare/sql";
import { record, type Module } from "../../schema/module";
import { textOf } from "../../schema/texts";
import { inEnglish, spoken } from "../../schema/title.words";
import type { OperationKind } from "../ledger/apply/operation";
import {
  assessmentEdges,
  commitmentAssessments,
  methodologyAssessments,
  milestoneAssessments,
} from "./assessment.edges";
import { Assessment } from "./assessment.entity";
import { assessmentOperations } from "./assessment.service";
import { namingMilestone } from "./assessment.title";
import { judgedStatus } from "./judged.status";
import { wrongLatestAssessments } from "./latest-assessments.check";
import { Methodology } from "./methodology.entity";
import { methodologyQueries } from "./methodology.resolver";
import { methodologyOperations } from "./methodology.service";

/** Judgements on commitments, and the scales and rules they follow. */
export const assessments: Module<OperationKind> = {
  name: "assessments",
  checks: [wrongLatestAssessments],
  records: [
    record("methodology", Methodology, {
      description: "Whose scale and rules assessments follow.",
      takesIdentifiers: true,
      title: (methodology, scope) =>
        sql`${textOf(methodology, "name", scope)} || ', ' || ${methodology.col("edition")}`,
      unique: [["name", "edition"]],
    }),
    record("assessment", Assessment, {
      description: "A dated judgement on a commitment.",
      takesIdentifiers: true,
      title: (assessment, scope) =>
        namingMilestone(
          assessment,
          scope,
          sql`${spoken(assessment.col("status"))} || ', ' || ${assessment.col("date")}`,
        ),
      titleLanguage: inEnglish,
      part: { of: () => ["commitment"], property: "commitmentId" },
      takesEvidence: true,
    }),
  ],
  operations: [...methodologyOperations, ...assessmentOperations],
  sentences: {
    methodology_name_edition_unique: "another methodology has this name and this edition",
    assessment_unratable_has_reason: "the status UNRATABLE needs an unratableReason, and no other status has one",
    assessment_fulfilled_only_if_kept: "only the statuses KEPT and PARTIALLY_KEPT have a fulfilledOn",
  },
  resolvers: [
    methodologyQueries,
    assessmentEdges,
    commitmentAssessments,
    milestoneAssessments,
    methodologyAssessments,
    ...judgedStatus,
  ],
};
