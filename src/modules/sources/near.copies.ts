import type { Condition } from "../../projection/declare/list";
import type { RecordType } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import { sql, type Sql } from "../../projection/declare/sql";

/**
 * Whether two articles have nearly the same text. The operator `&&` finds through the index the sketches that share any hash. If at least 16
 * of the 32 smallest hashes of both together are in both, at most 16 are not, so the smallest shared one is among the first 17 of either.
 */
export const isNearCopy = (article: Row, other: Row): Sql =>
  sql`${other.id} <> ${article.id} and ${other.col("sketch")} && (${article.col("sketch")})[1:17]
      and ledger.resemblance(${article.col("sketch")}, ${other.col("sketch")}) >= 0.5`;

/** The argument `nearCopiesElsewhere` of a list: whether another publisher has nearly the same text. */
export const hasNearCopiesElsewhere: Condition = (article, args, name, scope) => {
  const other = scope.row(article.type as RecordType);
  const publisher = (row: Row): Sql => sql`fold(${row.col("publisher")})`;
  const found = sql`exists (select from ${scope.from(other)}
    where ${isNearCopy(article, other)} and ${publisher(other)} <> ${publisher(article)})`;
  return args.shape(name) === true ? found : sql`not ${found}`;
};
