import type { GraphQLCompositeType } from "graphql";
import { prices } from "./prices";

/** What one field or selection asks for, for one parent. */
export interface Weight {
  cost: number;
  /** What of the cost is for what Postgres looks through. */
  scanned: number;
  pageProduct: number;
}

export const leaf = (parent: GraphQLCompositeType): Weight => ({
  cost: parent.name.startsWith("__") ? prices.introspected : prices.value,
  scanned: 0,
  pageProduct: 0,
});

export const sum = (weights: readonly Weight[]): Weight =>
  weights.reduce(plus, { cost: 0, scanned: 0, pageProduct: 0 });

const plus = (one: Weight, other: Weight): Weight => ({
  cost: one.cost + other.cost,
  scanned: one.scanned + other.scanned,
  pageProduct: Math.max(one.pageProduct, other.pageProduct),
});
