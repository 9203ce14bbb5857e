import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { textOf } from "../../schema/texts";
import { Target } from "./target.entity";

/** `1150 moderators, 2016-06 (provisional)`; the unit in the reader's language. */
export function titleOfMeasurement(measurement: Row, scope: Scope): Sql {
  const target = scope.row(Target);
  return sql`${measurement.col("value")} || ' ' || (select ${textOf(target, "unit", scope)} from ${scope.from(target)}
      where ${target.id} = ${measurement.col("targetId")}) || ', ' || ${measurement.col("period")}
    || case when ${measurement.col("provisional")} then ' (provisional)' else '' end`;
}
