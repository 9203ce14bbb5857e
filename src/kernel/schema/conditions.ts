import { badInput } from "../errors";
import type { Condition } from "../projection/list";
import type { RecordKind } from "../record-id";
import { sql, type Sql } from "../projection/sql";
import type { Row } from "../projection/row";

/** The column has one of the given values. */
export const anyOf =
  (property: string): Condition =>
  (row, args, name) =>
    sql`${row.col(property)} = any(${args.as(name, "text[]", (value) => [value].flat())})`;

export const equals =
  (property: string): Condition =>
  (row, args, name) =>
    sql`${row.col(property)} = ${args.as(name, "text")}`;

export const hasId =
  (kind: RecordKind, property = "id"): Condition =>
  (row, args, name) =>
    sql`${row.col(property)} = ${args.id(name, kind)}`;

/** The whole of the partial date lies on the day or after it. */
export const onOrAfter =
  (property: string): Condition =>
  (row, args, name) =>
    sql`partial_earliest(${row.col(property)}) >= ${args.as(name, "date")}`;

/** The whole of the partial date lies on the day or before it. */
export const onOrBefore =
  (property: string): Condition =>
  (row, args, name) =>
    sql`partial_latest(${row.col(property)}) <= ${args.as(name, "date")}`;

const longestSearch = 200;
const mostWords = 10;

/**
 * The words of a search. Everything but letters and digits separates them, so nothing in it can act as a wildcard.
 * A word does not begin with an accent: folded, it would be empty, and no query can be made of that.
 */
export function searchWords(value: unknown, argument: string): string {
  const text = String(value);
  if (text.length > longestSearch) throw badInput(argument, `is longer than ${longestSearch} characters`);
  const words = text.normalize("NFKD").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return words.slice(0, mostWords).join(" ");
}

/**
 * Every word of the search begins a word of the text, or the search is close to a part of the names (a typo).
 * `names` must be the folded expression that the trigram index stands on.
 */
export const matches =
  (names: (row: Row) => Sql): Condition =>
  (row, args, name) => {
    const words = args.as(name, "text", searchWords);
    return sql`(to_tsvector('simple', ${row.col("searchText")}) @@ ${prefixQuery(words)} or fold(${words}) <% ${names(row)})`;
  };

/** `engagement terror` becomes `engagement:* & terror:*`. No words match nothing. */
export const prefixQuery = (words: Sql): Sql =>
  sql`to_tsquery('simple', replace(nullif(fold(${words}), ''), ' ', ':* & ') || ':*')`;

export const folded =
  (property: string) =>
  (row: Row): Sql =>
    sql`fold(${row.col(property)})`;

export const searchText = (row: Row): Sql => sql`${row.col("searchText")}`;
