import type { Row } from "../projection/declare/row";
import type { Order } from "../projection/declare/list";
import { sql, type Sql } from "../projection/declare/sql";

type DescribedOrder = Order & { description: string };

/** Alphabetical, without regard to case and accents. */
export const alphabetical = (property: string, description: string): DescribedOrder => ({
  by: (row: Row) => sql`fold(${row.col(property)}) collate "C"`,
  type: "text",
  description,
});

/** By the first day that a partial date can mean. */
export const byEarliest = (property: string, description: string): DescribedOrder => ({
  by: (row: Row) => sql`partial_earliest(${row.col(property)})`,
  type: "date",
  description,
});

/** The day by which a partial date stands in the life of something: the first that it can mean; if its beginning is unknown, the last. */
export const knownDay = (date: Sql): Sql =>
  sql`case when left(${date}, 1) = '/' then partial_latest(${date}) else partial_earliest(${date}) end`;

export const byUpdate: DescribedOrder = {
  by: (row: Row) => sql`${row.col("updatedAt")}`,
  type: "timestamptz",
  description: "By the moment of the latest edit.",
};
