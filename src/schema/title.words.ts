import { sql, type Sql } from "../projection/declare/sql";

/** The language of titles that have only such words, and dates. */
export const inEnglish = (): Sql => sql`'en'`;

/** `PARTIALLY_KEPT` becomes `partially kept`. */
export const spoken = (word: Sql): Sql => sql`lower(replace(${word}, '_', ' '))`;

/** The first words of a text, at most 80 characters. */
export const firstWords = (text: Sql): Sql =>
  sql`case when char_length(${text}) <= 80 then ${text} else regexp_replace(left(${text}, 80), '\\s+\\S*$', '') || '…' end`;
