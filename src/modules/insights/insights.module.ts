import type { Module } from "../../schema/module";
import { basisResolvers } from "./basis";
import { aggregates } from "./insight.resolvers";
import { wrongLatestSources } from "./latest-sources.check";
import { wrongPromises } from "./promises.check";

/** Queries that count: statistics, scorecards, networks, and the number of quotes on which a record is based. */
export const insights: Module = {
  name: "insights",
  checks: [wrongLatestSources, wrongPromises],
  resolvers: [...basisResolvers, ...aggregates],
};
