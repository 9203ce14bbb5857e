import { join, literal, sql } from "../../projection/declare/sql";
import type { Searched } from "../../schema/search";
import type { TrackedKind } from "../../values/record-id";
import { Translation } from "./translation.entity";

/** For a search: the translations of these fields of a kind of record. The first of the fields is its name or title. */
export const translatedIn =
  (
    kind: TrackedKind,
    fields: readonly [name: "name" | "title", ...others: string[]],
  ): NonNullable<Searched["translated"]> =>
  (scope) => {
    const row = scope.row(Translation);
    const isOfKind = sql`${row.col("recordKind")} = ${literal(kind.toUpperCase())}`;
    return {
      row,
      recordId: row.col("recordId"),
      folded: sql`fold(${row.col("text")})`,
      isSearched: sql`${isOfKind} and ${row.col("field")} in (${join(fields.map(literal), ", ")})`,
      isName: sql`${isOfKind} and ${row.col("field")} = ${literal(fields[0])}`,
    };
  };
