import type { Row } from "../projection/declare/row";
import type { Order } from "../projection/declare/list";
import { sql } from "../projection/declare/sql";

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

export const byUpdate: DescribedOrder = {
  by: (row: Row) => sql`${row.col("updatedAt")}`,
  type: "timestamptz",
  description: "By the moment of the latest edit.",
};
