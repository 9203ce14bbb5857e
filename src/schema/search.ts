import type { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import { sql, type Sql } from "../projection/declare/sql";

/** The expressions that a search reads in records of one kind. Each must have an index. */
export interface Searched {
  /** The name or the title, folded. */
  name: (row: Row) => Sql;
  /** The name or title and other short texts in which a typo is forgiven, folded. */
  names: (row: Row) => Sql;
  /** Whether the record has exactly this other name, given folded. */
  isCalled?: (row: Row, folded: Sql) => Sql;
  /** The ids of the records that have exactly the searched text as an identifier. */
  knownAs?: (asked: Sql, scope: Scope) => Sql;
  /** Its texts in other languages. */
  translated?: (scope: Scope) => TranslatedTexts;
}

/** Rows that each have one text of a record in another language. */
export interface TranslatedTexts {
  row: Row;
  recordId: Sql;
  /** The text, folded. */
  folded: Sql;
  /** Whether it is one of those that a search looks through. */
  isSearched: Sql;
  /** Whether it is the name or the title. */
  isName: Sql;
}

export const folded =
  (property: string) =>
  (row: Row): Sql =>
    sql`fold(${row.col(property)})`;

export const allNames = (row: Row): Sql => sql`${row.col("searchText")}`;

/** In titles a typo is forgiven; longer texts are found by their words. */
export const byTitle: Searched = { name: folded("title"), names: folded("title") };
