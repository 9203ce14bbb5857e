import type { Module } from "../../schema/module";
import { searchEdge, VerdictResolver } from "./commitment.verdict";

/** One sentence on a commitment, in the languages of the pages: what was said, and what is known about its result. */
export const verdict: Module = {
  name: "verdict",
  resolvers: [VerdictResolver, searchEdge],
};
