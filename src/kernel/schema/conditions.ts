import { badInput } from "../errors";
import type { Condition } from "../projection/list";
import type { RecordKind } from "../record-id";
import { join, raw, sql, type Sql } from "../projection/sql";
import type { RecordType } from "../projection/record-type";
import type { Row } from "../projection/row";
import type { Scope } from "../projection/scope";
import { survivorByKey, survivorOf } from "../projection/survivor";
import type { Arguments } from "../projection/arguments";

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
  (row, args, name, scope) =>
    sql`${row.col(property)} = ${idOf(scope, args, name, kind)}`;

/** The record that a public id names: where it was merged, the one that has taken it in. */
export const idOf = (scope: Scope, args: Arguments, name: string, kind: RecordKind): Sql =>
  survivorOf(scope, kind, args.id(name, kind));

/**
 * One of the properties has the value, the first above the others; or, where no record has it, one had it at last that was
 * merged into this one.
 */
export const hasKey =
  (...properties: [string, ...string[]]): Condition =>
  (row, args, name, scope) => {
    const found = scope.row(row.type as RecordType);
    const [value, columns] = [args.as(name, "text"), properties.map((property) => found.col(property))];
    const { kind, columns: all } = row.type as RecordType;
    const former = properties.map((property) => all.get(property) ?? property);
    return sql`${row.id} = coalesce((select ${found.id} from ${scope.from(found)} where ${value} in (${join(columns, ", ")})
        order by ${columns[0] as Sql} <> ${value}, ${found.id} limit 1), (${survivorByKey(scope, kind, former, value)}))`;
  };

/** The whole of the partial date lies on the day or after it. */
export const onOrAfter =
  (property: string): Condition =>
  (row, args, name) =>
    sql`partial_earliest(${row.col(property)}) >= ${args.as(name, "date")}`;

/** The whole of the partial date lies on the day or before it. */
export const onOrBefore =
  (property: string): Condition =>
  (row, args, name) =>
    // The first comparison follows from the second, and has an index.
    sql`(partial_earliest(${row.col(property)}) <= ${args.as(name, "date")}
      and partial_latest(${row.col(property)}) <= ${args.as(name, "date")})`;

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

/** So many rows that have the words themselves are enough: then nobody looks for typos. */
const enough = 20;

/**
 * Every word of the search begins a word of the text; where fewer than 20 rows have the words, also what is close to a
 * part of the names (a typo). Each half is answered by its own index, so a rare word costs no more than a common one.
 * `names` must be the folded expression that the trigram index stands on.
 */
export const matches =
  (names: (row: Row) => Sql): Condition =>
  (row, args, name, scope) => {
    const words = args.as(name, "text", searchWords);
    const another = () => scope.row(row.type as RecordType);
    const hasWords = (found: Row) =>
      sql`to_tsvector('simple', ${found.col("searchText")}) @@ (select ${prefixQuery(words)})`;
    const [exact, near, counted] = [another(), another(), another()];
    return sql`${row.id} in (
      select ${exact.id} from ${scope.from(exact)} where ${hasWords(exact)}
      union all select ${near.id} from ${scope.from(near)} where (select fold(${words})) <% ${names(near)}
        and (select count(*) from (select from ${scope.from(counted)} where ${hasWords(counted)} limit ${raw(String(enough))}) few)
          < ${raw(String(enough))})`;
  };

/** `engagement terror` becomes `engagement:* & terror:*`. No words match nothing. */
export const prefixQuery = (words: Sql): Sql =>
  sql`to_tsquery('simple', replace(nullif(fold(${words}), ''), ' ', ':* & ') || ':*')`;

export const folded =
  (property: string) =>
  (row: Row): Sql =>
    sql`fold(${row.col(property)})`;

export const searchText = (row: Row): Sql => sql`${row.col("searchText")}`;
