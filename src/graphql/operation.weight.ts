import type { GraphQLCompositeType } from "graphql";
import { prices } from "./prices";

/** The weight of one field or selection, for one parent object. */
export interface Weight {
  cost: number;
  /** The part of the cost that pays for the rows that Postgres searches. */
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
