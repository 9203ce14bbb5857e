import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import type { TrackedKind } from "../../values/record-id";
import { Tombstone } from "../../schema/tombstone";
import { Actor } from "../actors/actor.entity";
import { trackedTypes } from "./tracked.types";

type Title = (row: Row, scope: Scope) => Sql;

/** `PARTIALLY_KEPT` becomes `partially kept`. */
const spoken = (word: Sql): Sql => sql`lower(replace(${word}, '_', ' '))`;

function actorName(row: Row, scope: Scope): Sql {
  const actor = scope.row(Actor);
  return sql`(select ${actor.col("name")} from ${scope.from(actor)} where ${actor.id} = ${row.col("actorId")})`;
}

/** The first words of a text, with at most 80 characters. */
const firstWords = (text: Sql): Sql =>
  sql`case when char_length(${text}) <= 80 then ${text} else regexp_replace(left(${text}, 80), '\\s+\\S*$', '') || '…' end`;

/** How a reader is told which record it is; null where the record has a title of its own. */
const titles: Readonly<Record<TrackedKind, Title | null>> = {
  actor: (actor) => actor.col("name"),
  identifier: (identifier) => sql`${identifier.col("scheme")} || ' ' || ${identifier.col("value")}`,
  role: null,
  source_article: null,
  evidence: (evidence) => firstWords(evidence.col("quote")),
  meeting: null,
  participation: (part, scope) =>
    sql`${actorName(part, scope)} || ', ' || ${spoken(
      sql`case ${part.col("attendance")} when 'ATTENDED' then ${part.col("role")} else ${part.col("attendance")} end`,
    )}`,
  commitment: null,
  party: (party, scope) => sql`${actorName(party, scope)} || ', ' || ${spoken(party.col("role"))}`,
  follow_up: null,
  methodology: (methodology) => sql`${methodology.col("name")} || ', ' || ${methodology.col("edition")}`,
  assessment: (assessment) => sql`${spoken(assessment.col("status"))} || ', ' || ${assessment.col("date")}`,
};

for (const [kind, title] of Object.entries(titles)) {
  if (title) compute(trackedTypes[kind as TrackedKind], "title", title);
}
compute(Tombstone, "title", (gone) => sql`'retracted ' || ${spoken(sql`regexp_replace(${gone.id}, '_[^_]*$', '')`)}`);
