import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { Milestone } from "../commitments/milestone.entity";

/** A judgement in words: "Kept", and of a milestone "Milestone 2: Kept", so that nobody reads it as a judgement on the whole. */
export function namingMilestone(assessment: Row, scope: Scope, judgement: Sql): Sql {
  const milestone = scope.row(Milestone);
  return sql`case when ${assessment.col("milestoneId")} is null then ${judgement} else
    (select 'Milestone ' || ${milestone.col("position")} || ': ' from ${scope.from(milestone)}
      where ${milestone.id} = ${assessment.col("milestoneId")}) || ${judgement} end`;
}
