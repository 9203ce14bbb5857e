import type { Row } from "../../projection/declare/row";
import { sql, type Sql } from "../../projection/declare/sql";

/** What an article counts as if independent sources are counted: its agency, else its publisher, without case and accents. */
export const independentSource = (article: Row): Sql =>
  sql`fold(coalesce(${article.col("agency")}, ${article.col("publisher")}))`;
