import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { textOf } from "../../schema/texts";
import { Actor } from "./actor.entity";

/** The name of the actor in a record's `actorId`, for the title of that record. */
export function actorName(row: Row, scope: Scope): Sql {
  const actor = scope.row(Actor);
  return sql`(select ${textOf(actor, "name", scope)} from ${scope.from(actor)} where ${actor.id} = ${row.col("actorId")})`;
}
