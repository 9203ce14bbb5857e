import { Field, ObjectType } from "type-graphql";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { identifier, literal, sql, type Sql } from "../../projection/declare/sql";
import type { TextProperty } from "../../schema/texts";
import { Translation } from "./translation.entity";

@ObjectType({ description: "A text as it is shown, with its language and whether it is a translation." })
export class TextInLanguage {
  @Field(() => String, { description: "The text." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Its language, as a BCP 47 tag; null if nobody has given one, or if it is made of words of several languages.",
  })
  language!: string | null;

  @Field(() => Boolean, { description: "Whether these are the words in which it was recorded." })
  original!: boolean;

  @Field(() => Boolean, {
    description: "Whether a machine has translated it, and nobody has checked that.",
  })
  machine!: boolean;

  @Field(() => Boolean, {
    description: "Whether it translates an earlier version whose text differs from the present one.",
  })
  outdated!: boolean;
}

/** The place of a language among those that are wanted; null if it is not among them. */
const placeOf = (language: Sql, wanted: Sql): Sql =>
  sql`(select min(place) from unnest(${wanted}) with ordinality as wanted(pattern, place) where lower(${language}) like pattern)`;

/** All texts of a property in other languages: `text`, `language`, `machine`, `outdated`. */
function others(row: Row, { property, labels, quoted }: TextProperty, scope: Scope): Sql | null {
  if (quoted) return null;
  if (labels)
    return sql`select label ->> 'text' as text, label ->> 'language' as language, false as machine, false as outdated
      from jsonb_array_elements(${row.col(labels)}) as label`;
  const translation = scope.row(Translation);
  return sql`select ${translation.col("text")}, ${translation.col("language")}, ${translation.col("translator")} = 'MACHINE' as machine,
      ${isOutdated(row, property, translation)} as outdated
    from ${scope.from(translation)} where ${translation.col("recordId")} = ${row.id} and ${translation.col("field")} = ${literal(property)}`;
}

/** Whether the translated version had another text than the row. Corrections of other fields do not count. */
export function isOutdated(row: Row, property: string, translation: Row): Sql {
  const table = identifier(row.type?.kind ?? "");
  const column = identifier(row.type?.columns.get(property) ?? property);
  return sql`(${row.col("version")} <> ${translation.col("recordVersion")} and ${row.col(property)} is distinct from
    (select earlier.${column} from history.${table} earlier
      where earlier.id = ${row.id} and earlier.version = ${translation.col("recordVersion")} limit 1))`;
}

/** The translation that is wanted more than the recorded text; no row if none is. */
const preferred = (row: Row, other: Sql, wanted: Sql): Sql =>
  sql`select other.* from (${other}) as other, ${placed(sql`other.language`, wanted)} as its
    where its.place < coalesce(${placeOf(row.col("language"), wanted)}, ${lastPlace}) order by its.place, other.language limit 1`;

const lastPlace = sql`9223372036854775807`;
const placed = (language: Sql, wanted: Sql): Sql => sql`lateral (select ${placeOf(language, wanted)} as place)`;

/** The text in the first of these languages that there is, else as it was recorded; null if there is none. */
export function textIn(row: Row, text: TextProperty, scope: Scope, wanted: Sql): Sql {
  const [own, other] = [row.col(text.property), others(row, text, scope)];
  if (!other) return own;
  return sql`case when ${own} is not null then coalesce((select text from (${preferred(row, other, wanted)}) as preferred), ${own}) end`;
}

/** The same as a row of TextInLanguage; no row if there is no text. */
export function textWithLanguage(row: Row, text: TextProperty, scope: Scope, wanted: Sql | null): Sql {
  const [own, other] = [row.col(text.property), wanted && others(row, text, scope)];
  const recorded = asRecorded(own, row.col("language"));
  if (!other || !wanted) return sql`select ${recorded} where ${own} is not null`;
  return sql`select * from (
      (select text, language, false as original, machine, outdated, 1 as turn from (${preferred(row, other, wanted)}) as preferred)
      union all select ${recorded}, 2
    ) as texts where ${own} is not null order by turn limit 1`;
}

/** A text that nobody has translated, as a row of TextInLanguage. */
export const asRecorded = (text: Sql, language: Sql): Sql =>
  sql`${text} as text, ${language} as language, true as original, false as machine, false as outdated`;
