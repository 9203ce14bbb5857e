import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { Actor } from "../actors/actor.entity";
import { Translation } from "../translations/translation.entity";

/**
 * Pairs of actors that have one name in some language: a translation of the name of one is the name of the other, or a translation of it. Those of
 * some actors are looked for from each side, since no index finds one side or the other.
 */
export function pairsByTranslation(scope: Scope, subject: Sql | null): Sql {
  const [said, actor, first, second] = [
    scope.row(Translation),
    scope.row(Actor),
    scope.row(Translation),
    scope.row(Translation),
  ];
  const isOne = (id: Sql): Sql => sql`and ${id} = any(${subject ?? sql`'{}'::uuid[]`})`;
  const [theirs, own, other] = [said.col("recordId"), first.col("recordId"), second.col("recordId")];
  const named = (which: Sql): Sql => sql`select ${theirs} as a, ${actor.id} as b from ${scope.from(said)}
    join ${scope.from(actor)} on ${compared(actor.col("name"))} = ${compared(said.col("text"))} where ${isOfName(said)} ${which}`;
  const translated = (which: Sql): Sql => sql`select ${own}, ${other} from ${scope.from(first)}
    join ${scope.from(second)} on ${compared(second.col("text"))} = ${compared(first.col("text"))}
   where ${isOfName(first)} and ${isOfName(second)} ${which}`;
  const found = subject
    ? sql`${named(isOne(theirs))} union all ${named(isOne(actor.id))} union all ${translated(isOne(own))}`
    : sql`${named(sql``)} union all ${translated(sql`and ${own} < ${other}`)}`;
  return sql`select least(a, b) as a, greatest(a, b) as b from (${found}) as translated where a <> b`;
}

const compared = (text: Sql): Sql => sql`fold(${text}) collate "C"`;

/** With the condition of the index of translated names. */
const isOfName = (translation: Row): Sql =>
  sql`${translation.col("recordKind")} = 'ACTOR' and ${translation.col("field")} in ('name', 'title') and ${translation.col("field")} = 'name'`;
