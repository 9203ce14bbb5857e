import type { Module } from "../../schema/module";
import { basisResolvers } from "./basis";
import { aggregates } from "./insight.resolvers";

/** What is counted: aggregates, scorecards, networks, and on how many quotes a record rests. */
export const insights: Module = {
  name: "insights",
  resolvers: [...basisResolvers, ...aggregates],
};
