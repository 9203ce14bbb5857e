import type { Module } from "../../schema/module";
import { basisResolvers } from "./basis";
import { aggregates } from "./insight.resolvers";

/** Queries that count: statistics, scorecards, networks, and the number of quotes on which a record is based. */
export const insights: Module = {
  name: "insights",
  resolvers: [...basisResolvers, ...aggregates],
};
