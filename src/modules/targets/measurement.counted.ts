import type { Join } from "../../projection/declare/edge";
import type { Row } from "../../projection/declare/row";
import { sql, type Sql } from "../../projection/declare/sql";
import { Measurement } from "./measurement.entity";

/** The order of the numbers of one period: final before provisional ones, then the latest record first (migration 0073). */
const whatCounts = (measurement: Row): Sql => sql`${measurement.col("provisional")}, ${measurement.id} desc`;

const firstDay = (measurement: Row): Sql => sql`partial_earliest(${measurement.col("period")})`;

const lastDay = (measurement: Row): Sql => sql`partial_latest(${measurement.col("period")})`;

/** The measurement of the latest period of a target that counts. */
export const latestOf: Join = (target, measurement, scope) => {
  const each = scope.row(Measurement);
  return sql`${measurement.id} = (select ${each.id} from ${scope.from(each)} where ${each.col("targetId")} = ${target.id}
    order by ${lastDay(each)} desc, ${whatCounts(each)} limit 1)`;
};

/** The measurement of the same period, however that is written, that counts, if it is another one. */
export const whatCountsInsteadOf: Join = (measurement, counted, scope) => {
  const each = scope.row(Measurement);
  return sql`${counted.id} <> ${measurement.id} and ${counted.id} = (select ${each.id} from ${scope.from(each)}
    where ${each.col("targetId")} = ${measurement.col("targetId")} and ${lastDay(each)} = ${lastDay(measurement)}
      and ${firstDay(each)} = ${firstDay(measurement)}
    order by ${whatCounts(each)} limit 1)`;
};
