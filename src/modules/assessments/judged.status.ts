import { Arg, FieldResolver, Resolver } from "type-graphql";
import type { Arguments } from "../../kernel/projection/arguments";
import { compute } from "../../kernel/projection/catalog";
import type { Row } from "../../kernel/projection/row";
import type { Scope } from "../../kernel/projection/scope";
import { sql, type Sql } from "../../kernel/projection/sql";
import { DateScalar } from "../../kernel/scalars";
import { Commitment } from "../commitments/commitment.entity";
import { FulfilmentStatus } from "../commitments/commitment.enums";
import { Assessment } from "./assessment.entity";

/** The status by all assessments that are known at the revision, or by those that judge for a day or before it. */
function statusOn(commitment: Row, scope: Scope, args: Arguments): Sql {
  if (!args.has("validAt")) return commitment.col("status");
  const assessment = scope.row(Assessment);
  const latest = sql`partial_latest(${assessment.col("date")})`;
  return sql`coalesce((select ${assessment.col("status")} from ${scope.from(assessment)}
    where ${assessment.col("commitmentId")} = ${commitment.id} and ${assessment.col("partyId")} is null
      and ${latest} <= ${args.as("validAt", "date")}
    order by ${latest} desc, ${assessment.id} desc limit 1), 'NOT_RATED')`;
}

@Resolver(() => Commitment)
export class CommitmentStatusResolver {
  @FieldResolver(() => FulfilmentStatus)
  status(): undefined {
    return undefined;
  }
}

Arg("validAt", () => DateScalar, {
  nullable: true,
  description:
    "The status on this day: by the assessments that are dated on it or before it, for the whole of a partial date. " +
    "`asOf` says what was known of that, and when.",
})(CommitmentStatusResolver.prototype, "status", 0);

compute(Commitment, "status", statusOn);
